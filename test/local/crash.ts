import { command, wholeNumberOption } from '#cli/command-line';
import { runCrashRounds } from './crash-rounds.ts';

await command(import.meta.url, {
  usage: `Usage: npm run test:crash [-- options]

Kills the embedded cloud at random moments while it takes writes and refreshes, then reconciles.

  --rounds N          how often it is killed (default: 20)
  --seed N            moments of the kills (default: the time)`,
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
  async run(values) {
    const rounds = wholeNumberOption('rounds', values.rounds, 1);
    const seed = wholeNumberOption('seed', values.seed);
    console.log(`${rounds} rounds, seed ${seed}`);
    const result = await runCrashRounds({ rounds, seed, log: console.log });
    for (const line of result.verified.lines) console.log(line);
    const { accepted, missing, rowsInSilver, verified } = result;
    console.log(`${accepted} writes accepted, ${missing.length} missing, ${rowsInSilver} rows in silver`);
    return missing.length === 0 && rowsInSilver === accepted && verified.ok ? 0 : 1;
  },
});
