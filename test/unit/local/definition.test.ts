// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of DefinitionSubstitutions
import { expect, test } from 'vitest';
import { prepareDefinition, substitute } from '#local/step-functions/definition';

const task = (extra: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  End: true,
  ...extra,
});
const machine = (states: Record<string, unknown>, extra: Record<string, unknown> = {}) =>
  JSON.stringify({ StartAt: Object.keys(states)[0], States: states, ...extra });

test('placeholders are replaced inside JSON text', () => {
  expect(substitute('{"a":"${Name}","b":"${Other}"}', { Name: 'say "x"' })).toBe(
    '{"a":"say \\"x\\"","b":"${Other}"}',
  );
});

test('tasks are found at every depth, with a timeout a timer can hold', () => {
  const { definition, taskResources } = prepareDefinition(
    machine(
      {
        Each: { Type: 'Map', ItemProcessor: JSON.parse(machine({ Inner: task() })), Next: 'Both' },
        Both: {
          Type: 'Parallel',
          Branches: [JSON.parse(machine({ Left: task({ TimeoutSeconds: 5 }) }))],
          End: true,
        },
      },
      { TimeoutSeconds: 99_999_999 },
    ),
    'm',
  );

  expect([...taskResources.keys()]).toEqual(['Inner', 'Left']);
  expect(definition).toMatchObject({
    TimeoutSeconds: 2_147_483,
    States: {
      Each: { ItemProcessor: { States: { Inner: { TimeoutSeconds: 2_147_483 } } } },
      Both: { Branches: [{ States: { Left: { TimeoutSeconds: 5 } } }] },
    },
  });
});

test('the context of the execution is read from where the interpreter leaves it alone', () => {
  const { definition } = prepareDefinition(
    machine({
      A: task({ Parameters: { 'id.$': "States.Format('{}', $$.Execution.Id)" }, Result: '$$.Execution.Id' }),
    }),
    'm',
  );

  expect(definition.States.A).toMatchObject({
    Parameters: { 'id.$': "States.Format('{}', $$.RootExecution.Id)" },
    Result: '$$.Execution.Id',
  });
});

test.each([
  [machine({ A: task({ QueryLanguage: 'JSONata' }) }), 'JSONata'],
  [machine({ A: task() }, { QueryLanguage: 'JSONata' }), 'JSONata'],
  [machine({ A: task({ Resource: 'arn:aws:states:::sqs:sendMessage' }) }), 'sqs:sendMessage'],
  [machine({ A: task({ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' }) }), 'waitForTaskToken'],
])('%s is refused', (text, what) => {
  expect(() => prepareDefinition(text, 'm')).toThrow(
    expect.objectContaining({ code: 'unsupported_property' }),
  );
  expect(() => prepareDefinition(text, 'm')).toThrow(what);
});
