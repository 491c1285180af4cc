import { catalog } from '#contracts/catalog';
import type { Column } from '#contracts/columns';
import { entityColumns } from '#contracts/columns';
import type { EntityName } from '#contracts/entity';
import { quarantinedEventColumns, quarantineKey } from '#contracts/quarantine-columns';
import { type RefusalReason, refusalReasons } from '#contracts/refusal-reasons';
import type { Operations } from './api-endpoint.ts';
import type { Say } from './http-message.ts';
import { MASK, maskPii } from './pii-mask.ts';
import { seesPii } from './principal.ts';
import type { QuarantineRow, QuarantineSource } from './quarantine-source.ts';
import { parseTableQuery } from './table-query.ts';
import { nextLink, pageOf } from './table-query-cursor.ts';

const alwaysRead = ['event_id', 'entity', 'reason'];

/** Lists refused events with the reasons of all that match, and what they were replayed as. */
export const quarantineOperations = ({ quarantine }: { quarantine: QuarantineSource }): Operations => ({
  list_quarantine: async ({ request, principal }) => {
    const query = parseTableQuery(request.query, {
      columns: quarantinedEventColumns,
      key: quarantineKey,
      allowPii: seesPii(principal),
      defaultSort: '-arrived_at',
      table: 'quarantine',
    });
    const fields = query.fields.map(({ name }) => name);
    const extra = quarantinedEventColumns.filter(
      ({ name }) => alwaysRead.includes(name) && !fields.includes(name),
    );
    // Data is masked field by field, not as a whole.
    const { rows, reasons } = await quarantine.select({
      ...query,
      fields: [...query.fields, ...extra],
      masked: false,
    });
    const page = pageOf(query, rows);
    const replays = await quarantine.replaysOf(
      page.rows.flatMap(({ event_id }) => (event_id === null ? [] : [event_id as string])),
    );
    const { nextCursor } = page;
    const count = reasons.reduce((sum, each) => sum + each.count, 0);
    return {
      status: 200,
      headers: nextCursor === null ? {} : { link: nextLink(request.path, request.query, nextCursor) },
      localizedBody: (say) => ({
        data: page.rows.map((row) => shownEvent(row, fields, query.masked, replays, say)),
        next_cursor: nextCursor,
        ...(query.count ? { count } : {}),
        reasons,
      }),
    };
  },
});

function shownEvent(
  row: QuarantineRow,
  fields: readonly string[],
  masked: boolean,
  replays: ReadonlyMap<string, string>,
  say: Say,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const field of fields) if (row[field] !== null && field !== 'data') shown[field] = row[field];
  if (fields.includes('reason')) shown.message = say(refusalReasons[row.reason as RefusalReason]);
  if (fields.includes('data')) shown.data = shownData(row, masked);
  const replayedAs = replays.get(row.event_id as string);
  return replayedAs === undefined ? shown : { ...shown, replayed_as: replayedAs };
}

function shownData({ data, entity }: QuarantineRow, masked: boolean): unknown {
  const parsed = parsedJson(data as string);
  const columns = (entity as string) in catalog ? entityColumns(catalog[entity as EntityName]) : undefined;
  if (!masked || parsed === null) return parsed;
  return columns && isObject(parsed) ? maskedData(columns, parsed) : MASK;
}

/** Fields that the contract does not know may be anybody's name. */
function maskedData(columns: readonly Column[], data: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.keys(data)
    .filter((field) => !columns.some(({ name }) => name === field))
    .map((name) => ({ name, type: 'string', pii: true }));
  return maskPii([...columns, ...unknown], data);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
