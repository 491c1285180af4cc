import { refusalReasons } from '#contracts/refusal-reasons';
import { apiClient } from './api/api-client.ts';
import { findApi } from './api/find-api.ts';
import { command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore, openLake } from './lake/open-lake.ts';
import { quarantinedEvents, type Selection } from './quarantine/quarantined-events.ts';
import { replay } from './quarantine/replay.ts';
import { replayRequest } from './quarantine/replay-request.ts';
import { textTable } from './terminal/text-table.ts';

await command(import.meta.url, {
  usage: `Usage: npm run quarantine -- list   [--entity NAME] [--reason CODE] [--event ID]
       npm run quarantine -- replay [--entity NAME] [--reason CODE] [--event ID] [--set FIELD=VALUE …] [--preview]

Lists the events that a rule of silver refused, or sends them again through the API, with repairs. Replaying the same
events with the same repairs again adds nothing.

  --reason CODE       ${Object.keys(refusalReasons).slice(0, 4).join(', ')}, …
  --set FIELD=VALUE   puts a value into every replayed event; an empty value removes the field
  --preview           shows what would be sent
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
    const events = await selected(values, { entity, reason, eventId });
    if (action === 'list') {
      const rows = events.map((each) => [
        each.reason,
        each.field,
        each.entity,
        each.op,
        each.id,
        each.event_id,
      ]);
      const header = ['reason', 'field', 'entity', 'op', 'id', 'event_id'];
      for (const line of textTable(
        header,
        rows.map((row) => row.map((cell) => cell ?? '')),
      ))
        console.log(line);
      return 0;
    }
    const repair = repairOf(values.set ?? []);
    const api = await findApi(values);
    if (values.preview) {
      for (const event of events) console.log(JSON.stringify(replayRequest(event, repair, api.timeZone)));
      return 0;
    }
    const outcomes = await replay(events, { client: apiClient(api), repair, timeZone: api.timeZone });
    const of = (status: string) => outcomes.filter((outcome) => outcome.status === status);
    for (const { event, status, detail } of outcomes)
      if (status !== 'accepted') console.log(`${status} ${event.event_id ?? 'without event_id'}: ${detail}`);
    console.log(
      `${events.length} events: ${of('accepted').length} sent again, ${of('refused').length} refused by the API, ` +
        `${of('not_replayable').length} not replayable`,
    );
    if (of('accepted').length > 0) console.log('npm run refresh applies them.');
    return of('accepted').length === events.length ? 0 : 1;
  },
});

async function selected(values: Parameters<typeof connect>[0], selection: Selection) {
  const connection = await connect(values);
  const lake = await openLake(lakeStore(connection));
  try {
    return await quarantinedEvents(lake, selection);
  } finally {
    await lake.close();
    connection.close();
  }
}

function repairOf(settings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    settings.map((setting) => {
      const at = setting.indexOf('=');
      if (at < 1) throw new UsageError(`--set takes FIELD=VALUE, not ${setting}`);
      return [setting.slice(0, at), setting.slice(at + 1)];
    }),
  );
}
