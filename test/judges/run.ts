import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, UsageError } from '#cli/command-line';
import { textTable } from '#cli/terminal/text-table';
import { judgeDataFolder } from './judge-data.ts';
import { type Judge, type JudgeResult, type Outcome, outcomeOfGoal } from './judge-result.ts';

const folder = import.meta.dirname;

/** Files of this folder that are no judges. */
const support = ['run', 'judge-data', 'judge-result', 'shop-series', 'speed-worker'];

/** A file each. */
const judges = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !support.includes(name))
  .sort();

await command(import.meta.url, {
  usage: `Usage: npx tsx test/judges/run.ts [options] [JUDGE…]

Judges the models by public data that nothing was fitted to, and prints what was measured beside the goals.
The data lie in the folder that JUDGE_DATA names (default ../shared/data); a judge whose data are missing is named and
left out. Judges: ${judges.join(', ')} (default: all).

  --json FILE  writes the figures to a file, too

Exit status 1 if a goal is missed or a judge fails. A goal that is known to be out of reach is open, with the reason, as
long as what was reached holds.`,
  options: { json: { type: 'string' } },
  positionals: { min: 0, max: judges.length },
  async run({ json }, given) {
    const strange = given.find((name) => !judges.includes(name));
    if (strange !== undefined) throw new UsageError(`There is no judge ${strange}`);
    const outcomes: Judged[] = [];
    for (const name of given.length > 0 ? given : judges) {
      console.error(`${name} judges`);
      outcomes.push(await outcomeOf(name));
    }
    const results = outcomes.flatMap(({ results }) => results);
    if (json) writeFileSync(json, `${JSON.stringify(outcomes, null, 2)}\n`);
    for (const line of textTable(['figure', 'measured', 'goal', '', 'detail'], results.map(row), 100))
      console.log(line);
    for (const { judge, missing } of outcomes)
      if (missing) console.log(`${judge} has not judged: ${missing}`);
    for (const { judge, failure } of outcomes)
      if (failure) console.log(`${judge} failed: ${failure.stack ?? failure}`);
    for (const result of results)
      if (result.open && outcomeOfGoal(result) === 'open')
        console.log(`${result.name} is open: ${result.open.why}`);
    const count = (outcome: Outcome) => results.filter((result) => outcomeOfGoal(result) === outcome).length;
    const failed = outcomes.filter(({ failure }) => failure).length;
    const without = outcomes.filter(({ missing }) => missing).length;
    console.log(
      `${count('reached')} goals reached, ${count('open')} open, ${count('missed')} missed, ${failed} judges failed, ${without} had no data in ${judgeDataFolder()}`,
    );
    return count('missed') + failed > 0 ? 1 : 0;
  },
});

interface Judged {
  readonly judge: string;
  readonly results: readonly JudgeResult[];
  /** Which data are not there. */
  readonly missing?: string;
  readonly failure?: Error;
}

async function outcomeOf(judge: string): Promise<Judged> {
  try {
    const { judge: run } = (await import(pathToFileURL(join(folder, `${judge}.ts`)).href)) as Judge;
    return { judge, results: await run() };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === 'judge_data_missing') return { judge, results: [], missing: message };
    return { judge, results: [], failure: error as Error };
  }
}

function row(result: JudgeResult): (string | number)[] {
  const { name, figure, goal, detail = '' } = result;
  const bound = goal ? `${goal.at === 'least' ? '≥' : '≤'} ${goal.value}` : '';
  return [name, figure.toFixed(3), bound, outcomeOfGoal(result) ?? '', detail];
}
