import { command, UsageError, wholeNumberOption } from './command-line.ts';
import { bill, idle } from './cost/bill.ts';
import { inventoryOf } from './cost/inventory.ts';
import { stageResources } from './cost/stage-resources.ts';
import { summaryLines } from './cost/summary.ts';

const MOST = 1e12;

await command(import.meta.url, {
  usage: `Usage: npm run cost -- [-c stage=NAME] [-c OPTION=VALUE …] [usage]

What a stage costs a month on AWS, idle and in use: from its synthesized templates and a table of list prices
(cli/cost/prices.ts). Asks AWS nothing.

  -c NAME=VALUE             a stage option, as cdk takes it; stage=dev by default
  --writes-per-month N      events written
  --reads-per-month N       requests that read
  --storage-gb N            what both buckets hold
  --free-tier               count what AWS gives every account for free, for ever: it is shared by all of the account`,
  options: {
    context: { type: 'string', short: 'c', multiple: true },
    'writes-per-month': { type: 'string', default: '0' },
    'reads-per-month': { type: 'string', default: '0' },
    'storage-gb': { type: 'string', default: '0' },
    'free-tier': { type: 'boolean', default: false },
  },
  async run(values) {
    const { stage = 'dev', ...context } = contextOf(values.context ?? []);
    const number = (name: 'writes-per-month' | 'reads-per-month' | 'storage-gb') =>
      wholeNumberOption(name, values[name], 0, MOST);
    const usage = {
      writes: number('writes-per-month'),
      reads: number('reads-per-month'),
      storageGb: number('storage-gb'),
    };
    const inventory = inventoryOf(await stageResources(stage, context));
    const tier = { freeTier: values['free-tier'] };
    const isUsed = Object.values(usage).some((quantity) => quantity > 0);
    console.error(`Stage ${stage}`);
    const used = isUsed ? bill(inventory, usage, tier) : undefined;
    for (const line of summaryLines(bill(inventory, idle, tier), used)) console.log(line);
    return 0;
  },
});

function contextOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at <= 0) throw new UsageError(`-c takes NAME=VALUE, not ${text}`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
