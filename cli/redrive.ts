import { readModelSql } from '#functions/adapters/sql-models';
import { openBronze } from '#functions/pipeline/land-events';
import { mapConcurrently } from '#lake/concurrency';
import type { ObjectStore } from '#lake/object-store';
import type { DeltaTable } from '#lake/table';
import { CliError } from './cli-error.ts';
import { command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore, openLake } from './lake/open-lake.ts';
import { type DeadLetter, deadLetterKeys, readDeadLetter } from './redrive/dead-letter.ts';
import { description, listing } from './redrive/describe.ts';
import { missingEvents } from './redrive/missing-events.ts';
import { putBack } from './redrive/put-back.ts';
import { startProgress } from './terminal/progress.ts';

await command(import.meta.url, {
  usage: `Usage: npm run redrive -- list
       npm run redrive -- show KEY
       npm run redrive -- run  KEY… | --all  [--preview]

Puts dead letters back: batches that could not be landed in bronze and that Lambda set aside in the lake's bucket,
below aws/lambda/. Each event lands at the place it had in the stream, as if it had never failed; what bronze
holds already is recognised. A dead letter is removed once bronze holds each of its events. Safe to repeat.

  --all               every dead letter
  --preview           only tells what would be put back
${stackUsage}`,
  options: {
    ...stackOptions,
    all: { type: 'boolean', default: false },
    preview: { type: 'boolean', default: false },
  },
  positionals: { min: 1, max: 1000 },
  async run({ all, preview, ...values }, [action, ...keys]) {
    if (action !== 'list' && action !== 'show' && action !== 'run')
      throw new UsageError(`There is no "redrive ${action}"`);
    if (action === 'list' && keys.length > 0) throw new UsageError(`Unexpected argument ${keys[0]}`);
    if (action === 'show' && keys.length !== 1)
      throw new UsageError('Say which dead letter to show: its key');
    if (action === 'run' && keys.length > 0 === all) throw new UsageError('Say which: keys, or --all');
    const connection = await connect(values);
    const store = lakeStore(connection);
    const lake = await openLake(store);
    try {
      const bronze = await openBronze(lake);
      if (action === 'list') return await list(store, bronze);
      if (action === 'show') return await show(store, bronze, keys[0]!);
      return await run(all ? await deadLetterKeys(store) : keys, { store, bronze, preview });
    } finally {
      await lake.close();
      connection.close();
    }
  },
});

async function list(store: ObjectStore, bronze: DeltaTable): Promise<number> {
  const letters: DeadLetter[] = [];
  const unreadable: CliError[] = [];
  await mapConcurrently(await deadLetterKeys(store), 8, async (key) => {
    try {
      letters.push(await readDeadLetter(store, key));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      if (error.code !== 'no_such_dead_letter') unreadable.push(error);
    }
  });
  letters.sort((a, b) => (a.setAsideAt < b.setAsideAt ? -1 : 1));
  for (const { message } of unreadable) console.error(message);
  if (letters.length === 0) {
    console.log('No dead letters: nothing waits to be put back.');
    return unreadable.length === 0 ? 0 : 1;
  }
  const missing = await missingEvents(
    bronze,
    letters.flatMap(({ events }) => events),
  );
  for (const line of listing(letters, missing)) console.log(line);
  console.log(`\n${letters.length} dead letters; ${missing.length} events are missing in bronze.`);
  return 0;
}

async function show(store: ObjectStore, bronze: DeltaTable, key: string): Promise<number> {
  const letter = await readDeadLetter(store, key);
  for (const line of description(letter, await missingEvents(bronze, letter.events))) console.log(line);
  return 0;
}

async function run(
  keys: readonly string[],
  options: { readonly store: ObjectStore; readonly bronze: DeltaTable; readonly preview: boolean },
): Promise<number> {
  const progress = startProgress('Dead letters', keys.length);
  let seen = 0;
  const onProgress = (done: number): void => {
    progress.advance(done - seen);
    seen = done;
  };
  const eventsSql = readModelSql('bronze/events');
  const result = await putBack(keys, { ...options, eventsSql, onProgress }).finally(() => progress.done());
  const { settled, events, unreadable } = result;
  for (const { message } of unreadable) console.error(`${message}; it stays`);
  const before = `${events - result.putBack} had landed before`;
  if (options.preview)
    console.log(
      `${settled} dead letters with ${events} events: ${result.putBack} to be put back, ${before}.`,
    );
  else {
    console.log(`${settled} dead letters with ${events} events: ${result.putBack} put back, ${before}.`);
    if (result.putBack > 0) console.log('The next refresh applies them; "npm run refresh" does so now.');
  }
  return unreadable.length === 0 ? 0 : 1;
}
