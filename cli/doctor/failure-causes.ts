/** What the error of a state machine means, and what to do about it. */
export interface FailureCause {
  readonly meaning: string;
  readonly todo: readonly string[];
}

const again = 'npm run refresh';
const causes: readonly (readonly [RegExp, FailureCause])[] = [
  [
    /^AuditFailed/,
    {
      meaning: 'A model’s audit found rows that must not be. What it would have published is held back.',
      todo: [
        'Look at the audit in sql/<layer>/<model>.audits.sql; correct the rule or the model, then deploy',
        again,
      ],
    },
  ],
  [/^InvalidRefreshInput/, { meaning: 'The logical date of the run is no calendar day.', todo: [again] }],
  [
    /^ConcurrentModification/,
    { meaning: 'Other refreshes kept committing first.', todo: ['Wait for them to end', again] },
  ],
  [
    /^ObjectStoreError/,
    {
      meaning: 'S3 did not answer, or refused: a permission or the bucket is missing.',
      todo: ['npm run logs -- refresh-silver', again],
    },
  ],
  [
    /^LakeError/,
    {
      meaning: 'A table is not as the function expects it: its schema or its history changed.',
      todo: ['docs/how-to/rebuild-silver-and-gold.md', again],
    },
  ],
  [
    /^(Sandbox\.Timedout|States\.Timeout|Lambda\.Unknown|Runtime\.ExitError|Runtime\.OutOfMemory)/,
    {
      meaning: 'The function was too slow or ran out of memory.',
      todo: ['Raise memoryMb in infra/refresh-functions.ts, then: npm run deploy', again],
    },
  ],
  [
    /^(Lambda\.ResourceNotFoundException|Lambda\.AWSLambdaException|Lambda\.AccessDenied)/,
    {
      meaning: 'The function could not be invoked: it is not deployed, or may not be called.',
      todo: ['npm run deploy', again],
    },
  ],
  [
    /^States\.(DataLimitExceeded|Runtime)/,
    { meaning: 'The state machine itself is wrong.', todo: ['npm run deploy', again] },
  ],
];

const unknown: FailureCause = {
  meaning: 'This error is not one that is expected: a defect, or a deployment that does not fit.',
  todo: ['npm run logs', 'npm run diff', again],
};

export const causeOf = (error: string): FailureCause =>
  causes.find(([name]) => name.test(error))?.[1] ?? unknown;

/** The message in a cause as Lambda reports it, `{"errorMessage": …}`; any other text as it is. First line, cut. */
export function causeInWords(cause: string): string {
  let text = cause;
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    if (typeof errorMessage === 'string') text = errorMessage;
  } catch {
    // Not JSON.
  }
  return text.split('\n')[0]!.slice(0, 300);
}
