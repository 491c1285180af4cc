import { catalog, entityNames, entityOfCollection } from '#contracts/catalog';
import type { Entity, EntityName } from '#contracts/entity';
import { MAX_BATCH_ITEMS } from '#contracts/limits';
import { apiClient } from './api/api-client.ts';
import { findApi } from './api/find-api.ts';
import { CliError } from './cli-error.ts';
import { command, UsageError, wholeNumberOption } from './command-line.ts';
import { stackOptions, stackUsage } from './connection.ts';
import { postFile } from './post-file/post-file.ts';
import { summaryLines } from './post-file/summary.ts';
import { startProgress } from './terminal/progress.ts';

/** Errors after which the same command may succeed. */
const resumable = ['api_unreachable', 'api_failing'];

await command(import.meta.url, {
  usage: `Usage: npm run post -- FILE --entity NAME [options]

Posts the rows of a CSV, JSON Lines or Parquet file through the HTTP API. Posting a file again adds nothing.

  --entity NAME       ${entityNames.join(', ')}
  --url URL           the API (default: that of the stack)
  --token TOKEN       bearer token (default: LIFTOFF_TOKEN, or the development token of npm start)
  --batch N           rows in one request, 1 to ${MAX_BATCH_ITEMS} (default: ${MAX_BATCH_ITEMS})
  --concurrency N     requests under way at once (default: 4)
  --refused PATH      where refused rows go (default: FILE.refused.jsonl)
  --time-zone NAME    zone of date-times without an offset (default: that of the stack's business)
  --ignore-unknown    leave out columns that the entity does not have
${stackUsage}`,
  options: {
    ...stackOptions,
    entity: { type: 'string' },
    url: { type: 'string' },
    token: { type: 'string' },
    batch: { type: 'string', default: String(MAX_BATCH_ITEMS) },
    concurrency: { type: 'string', default: '4' },
    refused: { type: 'string' },
    'time-zone': { type: 'string' },
    'ignore-unknown': { type: 'boolean', default: false },
  },
  positionals: { min: 1, max: 1 },
  async run(values, [file = '']) {
    const entity = entityNamed(values.entity);
    const batchSize = wholeNumberOption('batch', values.batch, 1, MAX_BATCH_ITEMS);
    const concurrency = wholeNumberOption('concurrency', values.concurrency, 1, 64);
    const api = await findApi(values);
    const refusedFile = values.refused ?? `${file}.refused.jsonl`;
    const progress = startProgress('Posting', undefined);
    const summary = await postFile({
      file,
      entity,
      client: apiClient(api),
      batchSize,
      concurrency,
      timeZone: values['time-zone'] ?? api.timeZone,
      ignoreUnknown: values['ignore-unknown'],
      refusedFile,
      onProgress: (rows) => progress.advance(rows),
    })
      .catch((cause: unknown) => {
        if (!(cause instanceof CliError) || !resumable.includes(cause.code)) throw cause;
        const message =
          'Not all rows were sent. Run the same command again: what has been accepted is not added twice';
        throw new CliError('post_interrupted', message, { cause });
      })
      .finally(() => progress.done());
    for (const line of summaryLines(summary)) console.log(line);
    if (summary.refused > 0) console.log(`\nThe refused rows are in ${refusedFile}`);
    return 0;
  },
});

function entityNamed(name: string | undefined): Entity {
  const entity = catalog[name as EntityName] ?? (name ? entityOfCollection(name) : undefined);
  if (!entity) throw new UsageError(`--entity takes one of ${entityNames.join(', ')}`);
  return entity;
}
