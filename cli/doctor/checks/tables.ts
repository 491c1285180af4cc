import { tableNeeds } from '#functions/pipeline/table-needs';
import { LakeError } from '#lake/error';
import { DeltaTable } from '#lake/table';
import { lakeTables } from '../../lake/lake-tables.ts';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface TableFacts {
  readonly table: string;
  /** Why it cannot be opened. */
  readonly broken?: string | undefined;
  readonly needy: boolean;
}

export function judgeTables(tables: readonly TableFacts[]): Judgement[] {
  const broken = tables.flatMap(({ table, broken }): Judgement[] =>
    broken === undefined
      ? []
      : [
          {
            status: 'problem',
            what: `The table ${table} cannot be read: ${broken}.`,
            meaning: 'What reads it fails. Bronze has every event: silver and gold can be made anew from it.',
            todo: ['npm run verify', 'docs/how-to/rebuild-silver-and-gold.md'],
          },
        ],
  );
  if (broken.length > 0) return broken;
  const needy = tables.filter((each) => each.needy).map(({ table }) => table);
  if (needy.length === 0)
    return [{ status: 'ok', what: `${counted(tables.length, 'table')}, all in shape.` }];
  return [
    {
      status: 'notice',
      what: `${counted(needy.length, 'table')} would gain from maintenance: ${needy.join(', ')}.`,
      meaning: 'They are right, and slower to read than they could be.',
      todo: ['npm run maintain'],
      page: 'maintenance-failed',
    },
  ];
}

export const tables: Check = {
  name: 'tables',
  async examine({ lake }) {
    const facts: TableFacts[] = [];
    for (const name of await lakeTables(lake)) {
      const table = name.replace('.', '/');
      try {
        const { compact, checkpoint } = await tableNeeds(await DeltaTable.open(lake, table));
        facts.push({ table, needy: compact || checkpoint });
      } catch (error) {
        if (!(error instanceof LakeError)) throw error;
        facts.push({ table, needy: false, broken: `${error.message} (${error.code})` });
      }
    }
    return judgeTables(facts);
  },
};
