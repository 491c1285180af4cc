import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCloudFile } from '#local/cloud-file';
import { apiClient } from '../api/api-client.ts';
import { CliError } from '../cli-error.ts';
import { cloudLog } from '../cloud/cloud-log.ts';
import { ensureDevelopmentToken } from '../cloud/development-token.ts';
import { type Launched, launch } from '../cloud/launch.ts';
import { type DataSet, makeDataSet } from '../fake-data/data-set.ts';
import { untilLanded } from '../lake/landed-events.ts';
import { lakeStore, type OpenLake, openLake } from '../lake/open-lake.ts';
import { runTraining } from '../model/run-training.ts';
import { trainingLines } from '../model/training-lines.ts';
import { runRefresh } from '../refresh/run-refresh.ts';
import { seconds, startProgress } from '../terminal/progress.ts';
import { textTable } from '../terminal/text-table.ts';
import { dayIn } from '../time-zone.ts';
import { verify } from '../verify/verify.ts';
import { analystCommands } from './analyst-commands.ts';
import { apiSurprises, quarantineSurprises } from './expectations.ts';
import { exportLake } from './export-lake.ts';
import { type Answered, postDataSet } from './post-data-set.ts';
import { apiLines, forecastLines, goldLines, indented, layerLines, problemExamples } from './report.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

export interface DemoOptions {
  /** Emptied first; afterwards its folder `lake` holds what the demo made. */
  readonly directory: string;
  readonly assembly?: string;
  readonly count: number;
  readonly seed: number;
  /** Whether the models are trained, too. */
  readonly train?: boolean;
  readonly print: (line: string) => void;
}

export interface Demo {
  /** Runs everything and reports; resolves to what went otherwise than planned, one line each. */
  run(): Promise<string[]>;
  /** Stops what `run` has started, at whatever point it is. */
  stop(): Promise<void>;
}

export function createDemo(options: DemoOptions): Demo {
  let launched: Promise<Launched> | undefined;
  return {
    async run() {
      const { directory } = options;
      const state = join(directory, 'state');
      if (await readCloudFile(state))
        throw new CliError('already_running', `A demo already runs on ${directory}`);
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory, { recursive: true });
      const watch = stopwatch();
      options.print('Synthesizing the stack and starting the cloud …');
      launched = launch({
        assembly: options.assembly,
        stateDirectory: state,
        endpointPort: 0,
        httpApiPort: 0,
        log: cloudLog(state),
      });
      const { synthesisTime, startTime, connection } = await launched;
      watch.add('synthesis', synthesisTime);
      watch.add('start of the cloud', startTime);
      const lake = await openLake(lakeStore(connection));
      try {
        return await demonstrate(options, await launched, lake, watch);
      } finally {
        await lake.close();
      }
    },
    async stop() {
      const started = await launched?.catch(() => undefined);
      await started?.stop();
    },
  };
}

async function demonstrate(
  { directory, count, seed, train = false, print }: DemoOptions,
  { connection }: Launched,
  lake: OpenLake,
  watch: Stopwatch,
): Promise<string[]> {
  const { config } = connection;
  const section = (title: string, lines: readonly string[]): void =>
    ['', `── ${title} `.padEnd(78, '─'), '', ...lines].forEach(print);

  const referenceDate = dayIn(config.businessTimeZone, new Date());
  const dataSet = await watch.time('generating', () =>
    makeDataSet({ seed, count, referenceDate, timeZone: config.businessTimeZone }),
  );
  const token = await ensureDevelopmentToken(connection, join(directory, 'state'));
  const client = apiClient({ url: config.apiUrl, token });
  const answered = await watch.time('posting', () => posted(dataSet, client));
  const accepted = answered.filter(({ eventId }) => eventId !== undefined).length;
  await watch.time('landing', () => landed(lake, accepted));
  print('Running the state machine …');
  const refresh = await watch.time('refresh', () => runRefresh(connection));
  const training = train
    ? await watch.time('training', () => runTraining(connection)).then(({ output }) => output)
    : undefined;
  if (training) await watch.time('refresh with the champions', () => runRefresh(connection));
  const lakeFolder = join(directory, 'lake');
  await watch.time('export', () => exportLake(lake.store, lakeFolder));

  const surprises = apiSurprises(answered);
  section(`HTTP: ${answered.length} writes, ${accepted} accepted, ${answered.length - accepted} refused`, [
    ...apiLines(answered),
    '',
    'Examples of refusals (application/problem+json):',
    ...indented(problemExamples(answered)),
  ]);
  section('Rows per layer', await layerLines(lake));
  surprises.push(...(await quarantineSurprises(lake.engine, answered)));
  section('Gold, first rows', await goldLines(lake));
  if (training) section('Models', trainingLines(training));
  section('Forecast', await forecastLines(lake));
  const report = await watch.time('verify', () => verify(connection, { onProgress: () => {} }));
  if (!report.ok) surprises.push('verify found differences');
  section(`Verify: ${report.ok ? 'everything adds up' : 'NOT everything adds up'}`, report.lines);
  section('Planted rows', plantedLines(answered, surprises));
  section('Time', timeLines(watch, answered.length, refresh.stages));
  section('Query gold', analystCommands(lakeFolder, config.lakeBucket));
  return surprises;
}

async function posted(dataSet: DataSet, client: Parameters<typeof postDataSet>[0]): Promise<Answered[]> {
  const total = dataSet.batches.reduce((sum, { writes }) => sum + writes.length, dataSet.singles.length);
  const progress = startProgress('Posting', total);
  try {
    return await postDataSet(client, dataSet, (writes) => progress.advance(writes));
  } finally {
    progress.done();
  }
}

async function landed(lake: OpenLake, expected: number): Promise<void> {
  const progress = startProgress('Landing', expected);
  let before = 0;
  const onProgress = (now: number): void => {
    progress.advance(now - before);
    before = now;
  };
  await untilLanded(lake, expected, { onProgress }).finally(() => progress.done());
}

function plantedLines(answered: readonly Answered[], surprises: readonly string[]): string[] {
  const of = (outcome: string): number =>
    answered.filter(({ write }) => write.expected.outcome === outcome).length;
  return [
    `${of('refused')} that the API had to refuse and ${of('quarantined')} that silver had to set aside: ` +
      (surprises.length === 0 ? 'all of them were, each for its reason.' : `${surprises.length} surprises:`),
    ...indented(surprises.slice(0, 20)),
  ];
}

function timeLines(
  watch: Stopwatch,
  writes: number,
  stages: readonly { name: string; milliseconds?: number }[],
) {
  const total = watch.laps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const posting = watch.laps.find(({ name }) => name === 'posting')!.milliseconds;
  const rows = watch.laps.flatMap(({ name, milliseconds }) => [
    [name, seconds(milliseconds)],
    ...(name === 'refresh'
      ? stages.map((stage) => [`  ${stage.name}`, seconds(stage.milliseconds ?? 0)])
      : []),
  ]);
  return [
    ...textTable(['part', 'time'], [...rows, ['total', seconds(total)]]),
    '',
    `${Math.round((writes * 1000) / posting)} writes per second over HTTP.`,
  ];
}
