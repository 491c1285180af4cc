import { FAILED_EVENTS_PREFIX } from '#contracts/lake-layout';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface WaitingLetter {
  readonly key: string;
  /** ISO 8601. */
  readonly since: string;
}

export function judgeDeadLetters(letters: readonly WaitingLetter[]): Judgement[] {
  if (letters.length === 0) return [{ status: 'ok', what: 'No batch is set aside.' }];
  const since = letters.map((letter) => letter.since).sort()[0];
  return [
    {
      status: 'problem',
      what: `${counted(letters.length, 'batch').replace('batchs', 'batches')} could not be landed and were set aside.`,
      since,
      meaning:
        'Their events were accepted. They are safe in the lake’s bucket, and missing in every table until they are put back.',
      todo: [
        'npm run logs -- land-bronze, and repair the cause',
        'npm run redrive -- list',
        'npm run redrive -- run --all',
        'npm run refresh',
      ],
      page: 'batches-set-aside',
    },
  ];
}

export const deadLetters: Check = {
  name: 'dead letters',
  async examine({ lake }) {
    const letters: WaitingLetter[] = [];
    for await (const { key, lastModified } of lake.store.list(FAILED_EVENTS_PREFIX))
      letters.push({ key, since: lastModified.toISOString() });
    return judgeDeadLetters(letters);
  },
};
