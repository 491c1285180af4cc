import { type Command, command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore } from './lake/open-lake.ts';
import { compare, list, promote, rollback, show } from './model/commands.ts';
import { exportMlflow } from './model/export-mlflow.ts';

const definition: Command<typeof stackOptions> = {
  usage: `Usage: npm run model -- COMMAND [options]

Looks after the registered versions of the models. A refresh scores with the champions.

  list                        every version of every model, with its quality and who is champion
  show MODEL [VERSION]        what is known of a version (default: the champion)
  compare MODEL A B           two versions side by side
  promote MODEL VERSION       makes a version champion
  rollback MODEL              makes the champion before this one champion again
  export-mlflow FOLDER        writes every version as a tree that MLflow imports
${stackUsage}`,
  options: stackOptions,
  positionals: { min: 1, max: 4 },
  async run(values, [name = '', ...given]) {
    const run = commands[name];
    if (!run) throw new UsageError(`There is no command ${name}`);
    const connection = await connect(values);
    try {
      for (const line of await run(lakeStore(connection), given)) console.log(line);
    } finally {
      connection.close();
    }
    return 0;
  },
};

const commands: Readonly<
  Record<string, (store: ReturnType<typeof lakeStore>, given: readonly string[]) => Promise<string[]>>
> = { list, show, compare, promote, rollback, 'export-mlflow': exportMlflow };

await command(import.meta.url, definition);
