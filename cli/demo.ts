import { untilAskedToStop } from './cloud/until-asked-to-stop.ts';
import { command, wholeNumberOption } from './command-line.ts';
import { createDemo } from './demo/run-demo.ts';
import { DEMO_DIRECTORY } from './stack-target.ts';

await command(import.meta.url, {
  usage: `Usage: npm run demo [-- options]

Shows the whole product on this machine: starts the cloud, posts generated records, refreshes the lake, reports,
and stops everything it started. What npm start keeps is not touched.

  --count N           records of each entity (default: 5000)
  --seed N            another number gives other records (default: 1)
  --train             trains the models, too, and lets the best score: some minutes more`,
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    train: { type: 'boolean', default: false },
  },
  async run(values) {
    const demo = createDemo({
      directory: DEMO_DIRECTORY,
      count: wholeNumberOption('count', values.count, 1, 1_000_000),
      seed: wholeNumberOption('seed', values.seed),
      train: values.train,
      print: (line) => console.log(line),
    });
    try {
      const ended = await Promise.race([demo.run(), untilAskedToStop()]);
      if (typeof ended === 'string') {
        console.error(`\nStopping after ${ended} …`);
        return 130;
      }
      return ended.length === 0 ? 0 : 1;
    } finally {
      await demo.stop();
    }
  },
});
