/** How the tests name the parts of the machine that the app fills in. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of DefinitionSubstitutions
export const WORK = '${Work}';

const work = (extra: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: WORK, 'Payload.$': '$' },
  ...extra,
});

/** A machine that does what its input says: `{"do": "map", …}`. */
export const definition = {
  StartAt: 'Do',
  States: {
    Do: {
      Type: 'Choice',
      Choices: ['bare', 'map', 'work', 'parallel', 'timeout', 'pass', 'sequence', 'backoff'].map((name) => ({
        Variable: '$.do',
        StringEquals: name,
        Next: name,
      })),
      Default: 'unknown',
    },
    unknown: { Type: 'Fail', Error: 'Unknown', Cause: 'nothing of that name' },
    bare: { Type: 'Task', Resource: WORK, End: true },
    pass: {
      Type: 'Pass',
      Parameters: {
        'text.$': "States.Format('{} of {}', $.name, $$.Execution.Name)",
        'items.$': 'States.Array($.name, 2)',
        'length.$': 'States.ArrayLength($.list)',
        'json.$': 'States.StringToJson(\'{"a":1}\')',
        'sum.$': 'States.MathAdd($.number, 1)',
      },
      ResultPath: '$.made',
      Next: 'waited',
    },
    waited: { Type: 'Wait', Seconds: 1, Next: 'done' },
    done: { Type: 'Succeed', OutputPath: '$.made' },
    map: {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 2,
      ItemSelector: {
        'value.$': '$$.Map.Item.Value',
        'index.$': '$$.Map.Item.Index',
        'label.$': '$.label',
        'execution.$': '$$.Execution.Name',
      },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'double',
        States: {
          double: work({
            ResultSelector: { 'doubled.$': '$.Payload.doubled', 'label.$': '$$.Execution.Input.label' },
            ResultPath: '$.result',
            End: true,
          }),
        },
      },
      End: true,
    },
    work: work({
      ResultPath: '$.result',
      Retry: [
        { ErrorEquals: ['TooBusy'], IntervalSeconds: 1, MaxAttempts: 2 },
        { ErrorEquals: ['Never'], MaxAttempts: 0 },
      ],
      Catch: [
        { ErrorEquals: ['Broken'], ResultPath: '$.error', Next: 'caught' },
        { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'caughtAll' },
      ],
      End: true,
    }),
    caught: { Type: 'Fail', Error: 'WorkFailed', CausePath: '$.error.Error' },
    caughtAll: { Type: 'Pass', Parameters: { 'error.$': '$.error.Error' }, End: true },
    backoff: work({
      Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 2 }],
      End: true,
    }),
    parallel: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'left',
          States: { left: work({ ResultSelector: { 'left.$': '$.Payload.doubled' }, End: true }) },
        },
        { StartAt: 'right', States: { right: { Type: 'Pass', Result: { right: true }, End: true } } },
      ],
      Catch: [{ ErrorEquals: ['Broken'], Next: 'caughtBranch', ResultPath: '$.error' }],
      End: true,
    },
    caughtBranch: { Type: 'Pass', Parameters: { 'error.$': '$.error.Error' }, End: true },
    timeout: work({
      TimeoutSeconds: 1,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'timedOut', ResultPath: '$.error' }],
      End: true,
    }),
    timedOut: { Type: 'Pass', Result: 'timed out', End: true },
    sequence: {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 1,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'item',
        States: { item: work({ End: true }) },
      },
      End: true,
    },
  },
};
