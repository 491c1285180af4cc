import { refusalReasons } from '#contracts/refusal-reasons';
import { apiClient } from './api/api-client.ts';
import { findApi } from './api/find-api.ts';
import { command, UsageError } from './command-line.ts';
import { stackOptions, stackUsage } from './connection.ts';
import { refusedEvents } from './quarantine/refused-events.ts';
import { replay } from './quarantine/replay.ts';
import { textTable } from './terminal/text-table.ts';

await command(import.meta.url, {
  usage: `Usage: npm run quarantine -- list   [--entity NAME] [--reason CODE] [--event ID]
       npm run quarantine -- replay [--entity NAME] [--reason CODE] [--event ID] [--set FIELD=VALUE …] [--preview]

Lists the events that a rule of silver refused, or sends them again through the API, with repairs. Replaying the same
events with the same repairs again adds nothing.

  --reason CODE       ${Object.keys(refusalReasons).slice(0, 4).join(', ')}, …
  --set FIELD=VALUE   puts a value into every replayed event; an empty value removes the field
  --preview           shows what would be stored, or why it would be refused again
  --url, --token      the API and its bearer token (default: those of the stack)
${stackUsage}`,
  options: {
    ...stackOptions,
    entity: { type: 'string' },
    reason: { type: 'string' },
    event: { type: 'string' },
    set: { type: 'string', multiple: true },
    preview: { type: 'boolean', default: false },
    url: { type: 'string' },
    token: { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  async run(values, [action]) {
    if (action !== 'list' && action !== 'replay') throw new UsageError(`There is no "quarantine ${action}"`);
    const { entity, reason, event: eventId } = values;
    if (reason !== undefined && !(reason in refusalReasons))
      throw new UsageError(`--reason takes one of ${Object.keys(refusalReasons).join(', ')}`);
    if (action === 'replay' && !entity && !reason && !eventId)
      throw new UsageError('Say which events to replay: --entity, --reason or --event');
    const api = await findApi(values);
    const client = apiClient(api);
    const events = refusedEvents(client, { entity, reason, eventId });
    if (action === 'list') {
      const header = ['reason', 'field', 'entity', 'op', 'id', 'event_id', 'replayed_as'] as const;
      const rows: string[][] = [];
      for await (const event of events) rows.push(header.map((name) => event[name] ?? ''));
      for (const line of textTable(header, rows)) console.log(line);
      return 0;
    }
    const { preview } = values;
    const count = { accepted: 0, refused: 0, previewed: 0 };
    const repair = repairOf(values.set ?? []);
    for await (const outcome of replay(client, events, { repair, timeZone: api.timeZone, preview })) {
      const { event, status, detail } = outcome;
      count[status] += 1;
      if (status !== 'accepted') console.log(`${status} ${event.event_id ?? 'without event_id'}: ${detail}`);
    }
    if (preview) return 0;
    console.log(`${count.accepted} events sent again, ${count.refused} refused by the API`);
    return count.refused === 0 ? 0 : 1;
  },
});

function repairOf(settings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    settings.map((setting) => {
      const at = setting.indexOf('=');
      if (at < 1) throw new UsageError(`--set takes FIELD=VALUE, not ${setting}`);
      return [setting.slice(0, at), setting.slice(at + 1)];
    }),
  );
}
