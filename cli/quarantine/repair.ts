import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { recordReader } from '../post-file/to-record.ts';

/** What a repair changes in the data of an event: the text of `--set field=value`; an empty value removes the field. */
export type Repair = Readonly<Record<string, string>>;

/** The repair as a merge patch (RFC 7396), in the types of the event's contract. */
export function repairPatch(repair: Repair, entity: string, timeZone: string): Record<string, unknown> {
  const removed = Object.entries(repair).filter(([, value]) => value === '');
  const set = Object.fromEntries(Object.entries(repair).filter(([, value]) => value !== ''));
  const contract = catalog[entity as EntityName];
  return {
    ...Object.fromEntries(removed.map(([field]) => [field, null])),
    ...(contract ? recordReader(contract, timeZone).record(set) : set),
  };
}
