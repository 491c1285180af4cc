import { CliError, errorLines } from '../../cli-error.ts';
import type { Judgement } from '../finding.ts';

/** What it means that no connection to the stage came about. */
export function judgeNoConnection(error: unknown): Judgement[] {
  const code = error instanceof CliError ? error.code : '';
  const what = `${errorLines(error).join('; ')}.`;
  if (code === 'stage_not_deployed')
    return [
      {
        status: 'problem',
        what,
        meaning: 'There is nothing to write to or to read from under this name.',
        todo: ['npm run deploy, or name another stage with --stage'],
      },
    ];
  if (code === 'stage_incomplete')
    return [
      {
        status: 'problem',
        what,
        meaning: 'A deployment stopped half-way, or was made by an older version of the project.',
        todo: ['npm run diff', 'npm run deploy'],
      },
    ];
  return [
    {
      status: 'unknown',
      what,
      meaning: 'Whether the stage is healthy is not known.',
      todo: ['Check the network, AWS_PROFILE or AWS_ENDPOINT_URL, and that the credentials have not expired'],
    },
  ];
}
