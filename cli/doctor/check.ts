import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { CliError, errorLines } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import type { OpenLake } from '../lake/open-lake.ts';
import type { Finding, Judgement } from './finding.ts';

/** A stage within reach, and what is needed to examine it. */
export interface Examination {
  readonly connection: Connection;
  readonly lambda: LambdaClient;
  readonly cloudwatch: CloudWatchClient;
  readonly lake: OpenLake;
  readonly now: Date;
}

/** One subject that the doctor looks at. It may throw: then the finding is that it could not be examined. */
export interface Check<E = Examination> {
  readonly name: string;
  examine(examination: E): Promise<readonly Judgement[]>;
}

/** A check that hangs, because a server does not answer, must not keep the others from being made. */
const PATIENCE_MS = 60_000;

/** Makes the checks one after the other. Never rejects. */
export async function makeChecks<E>(
  checks: readonly Check<E>[],
  examination: E,
  onCheck: (name: string) => void = () => {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, examine } of checks) {
    onCheck(name);
    const judgements = await inTime(() => examine(examination)).catch(notExamined);
    findings.push(...judgements.map((judgement) => ({ check: name, ...judgement })));
  }
  return findings;
}

async function inTime<T>(act: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new CliError('no_answer', `No answer within ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Servers that do not know an operation say so with one of these names, or with 501. */
const unsupportedErrors =
  /^(UnknownOperation(Exception)?|NotImplemented|InvalidAction|UnsupportedOperation(Exception)?)$/;

function notExamined(error: unknown): Judgement[] {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (unsupportedErrors.test(name) || $metadata?.httpStatusCode === 501)
    return [{ status: 'skipped', what: 'This server cannot be asked.' }];
  return [{ status: 'unknown', what: `Could not be examined: ${errorLines(error).join('; ')}` }];
}
