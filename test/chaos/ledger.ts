import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityName } from '#contracts/entity';
import type { FinalState, Place } from './script.ts';

/** One write that the API acknowledged with 202. */
export interface Acknowledged {
  readonly event_id: string;
  readonly entity: EntityName;
  readonly id: string;
  /** What must become of it. */
  readonly place: Exclude<Place, 'refused'>;
  /** Where the receipt says that it is stored; absent when the answer had no room for it. */
  readonly shard?: string | undefined;
  readonly sequence?: string | undefined;
}

/** What was acknowledged, written to files as it happens: a million receipts do not belong into memory. */
export interface Ledger {
  readonly acknowledgedFile: string;
  readonly finalsFile: string;
  acknowledge(writes: readonly Acknowledged[]): Promise<void>;
  settle(entity: EntityName, finals: readonly FinalState[]): Promise<void>;
  close(): Promise<void>;
}

export function openLedger(folder: string): Ledger {
  mkdirSync(folder, { recursive: true });
  const acknowledgedFile = join(folder, 'acknowledged.ndjson');
  const finalsFile = join(folder, 'finals.ndjson');
  const acknowledged = createWriteStream(acknowledgedFile, { flags: 'a' });
  const finals = createWriteStream(finalsFile, { flags: 'a' });
  const append = async (out: typeof finals, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0 && !out.write(rows.map((row) => `${JSON.stringify(row)}\n`).join('')))
      await once(out, 'drain');
  };
  return {
    acknowledgedFile,
    finalsFile,
    acknowledge: (writes) => append(acknowledged, writes),
    settle: (entity, states) =>
      append(
        finals,
        states.map((state) => ({ entity, ...state })),
      ),
    async close() {
      for (const out of [acknowledged, finals]) {
        out.end();
        await once(out, 'finish');
      }
    },
  };
}
