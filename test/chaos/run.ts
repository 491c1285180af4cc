import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesizeLocal } from '#cli/cloud/launch';
import { command, dayOption, UsageError, wholeNumberOption } from '#cli/command-line';
import { type Extent, type FaultKind, faultKinds } from './plan.ts';
import { type ChaosResult, runChaos } from './run-chaos.ts';
import { referenceDateFor } from './script.ts';

await command(import.meta.url, {
  usage: `Usage: npm run chaos [-- options]

Breaks the embedded cloud on purpose while clients post and retry, then proves that nothing acknowledged is missing or
doubled. The exit status is 1 when something is.

  --events N          how many writes are acknowledged before the run ends
  --minutes M         how long clients post (default: 3)
  --seed N            decides faults and requests (default: the time)
  --faults LIST       only these kinds, with commas between them
  --clients N         clients that post at once (default: 6)
  --upload-lines N    records of a large upload (default: 300; 2000 with 100,000 events or more)
  --reference-date D  day up to which generated records lie (default: the day before yesterday)
  --state-dir PATH    state of the cloud (default: a new temporary folder, kept when the run fails)
  --small-disk        keeps the cloud's state on a tmpfs that is really full at times (needs root)
  --keep              keeps the temporary folder after a success, too

Kinds of faults: ${faultKinds.join(', ')}.`,
  options: {
    events: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    faults: { type: 'string' },
    clients: { type: 'string', default: '6' },
    'upload-lines': { type: 'string' },
    'reference-date': { type: 'string' },
    'state-dir': { type: 'string' },
    'small-disk': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
  async run(values) {
    const seed = wholeNumberOption('seed', values.seed);
    const extent = extentOf(values);
    const kinds = kindsOf(values.faults);
    const many = extent.unit === 'events' && extent.length >= 100_000;
    const referenceDate = values['reference-date']
      ? dayOption('reference-date', values['reference-date'])
      : referenceDateFor(new Date());
    const given = values['state-dir'];
    const folder = given ? resolve(given) : await mkdtemp(join(tmpdir(), 'liftoff-chaos-'));
    console.log(
      `Seed ${seed}, ${extent.length} ${extent.unit}, reference date ${referenceDate}, state in ${folder}`,
    );
    let ok = false;
    try {
      const result = await runChaos({
        seed,
        extent,
        kinds,
        clients: wholeNumberOption('clients', values.clients, 1, 64),
        uploadLines: wholeNumberOption(
          'upload-lines',
          values['upload-lines'] ?? (many ? '2000' : '300'),
          1,
          30_000,
        ),
        referenceDate,
        folder,
        smallDisk: values['small-disk'],
        assembly: await synthesizeLocal(join(folder, 'cdk.out')),
        log: console.log,
      });
      for (const line of reportLines(result)) console.log(line);
      ok = result.ok;
    } finally {
      if (ok && !given && !values.keep) await rm(folder, { recursive: true, force: true });
      else console.log(`The state is kept in ${folder}; --seed ${seed} repeats requests and faults`);
    }
    return ok ? 0 : 1;
  },
});

function extentOf({ events, minutes }: { events?: string; minutes?: string }): Extent {
  if (events !== undefined && minutes !== undefined)
    throw new UsageError('Give --events or --minutes, not both');
  if (events !== undefined) return { unit: 'events', length: wholeNumberOption('events', events, 1) };
  return { unit: 'ms', length: wholeNumberOption('minutes', minutes ?? '3', 1, 10_000) * 60_000 };
}

function kindsOf(list: string | undefined): readonly FaultKind[] {
  if (list === undefined) return faultKinds;
  return list.split(',').map((name) => {
    const kind = faultKinds.find((known) => known === name.trim());
    if (kind) return kind;
    throw new UsageError(`There is no fault ${name}; there are ${faultKinds.join(', ')}`);
  });
}

export function reportLines(result: ChaosResult): string[] {
  const { checks, acknowledged, requests, retries, faults, deaths, milliseconds } = result;
  const counted = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ') || 'none';
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const { storm, rest, checks: checking } = milliseconds;
  return [
    ...checks.map(({ ok, name, detail }) => `${ok ? 'ok    ' : 'FAILED'} ${name}: ${detail}`),
    `Faults: ${counted(faults)}`,
    `Tries that had to be repeated: ${counted(retries)}`,
    `The cloud died by itself: ${deaths}`,
    `${acknowledged} receipts for ${requests} requests in ${seconds(storm)}, at rest after ${seconds(rest)}, checked in ${seconds(checking)}`,
    result.ok ? 'Nothing acknowledged is missing or doubled.' : 'THE RUN FAILED.',
  ];
}
