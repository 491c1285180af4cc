import { type Command, command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { lakeStore } from './lake/open-lake.ts';
import { compare, list, promote, rollback, show } from './model/commands.ts';
import { exportMlflow } from './model/export-mlflow.ts';
import { type RegisterValues, registerOnnx, registerOptions } from './model/register-onnx.ts';

const options = { ...stackOptions, ...registerOptions, card: { type: 'boolean' } } as const;

const definition: Command<typeof options> = {
  usage: `Usage: npm run model -- COMMAND [options]

Looks after the registered versions of the models. A refresh scores with the champions.

  list                        every version of every model, with its quality and who is champion
  show MODEL [VERSION]        what is known of a version (default: the champion)
    --card                      its model card: what it is for, how good it is, what it cannot do
  compare MODEL A B           two versions side by side
  promote MODEL VERSION       makes a version champion
  rollback MODEL              makes the champion before this one champion again
  register                    tries a model in ONNX on a gold table, registers it and lets it score
    --onnx FILE                 the model
    --name NAME                 its name: the scores go to gold.NAME_scores, the model is custom/NAME
    --table gold.TABLE          what it scores, one row for each
    --columns A,B,C             columns of the table in the order of the model's input
    --key A,B                   what identifies a row (default: the key of the table)
    --output OUTPUT             output of the model that is read (default: that of the probabilities, or the only one)
  export-mlflow FOLDER        writes every version as a tree that MLflow imports
${stackUsage}`,
  options,
  positionals: { min: 1, max: 4 },
  async run({ card = false, ...values }, [name = '', ...given]) {
    const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!run) throw new UsageError(`There is no command ${name}`);
    const connection = await connect(values);
    try {
      for (const line of await run(lakeStore(connection), given, { ...values, card })) console.log(line);
    } finally {
      connection.close();
    }
    return 0;
  },
};

type Run = (
  store: ReturnType<typeof lakeStore>,
  given: readonly string[],
  values: RegisterValues & { readonly card: boolean },
) => Promise<string[]>;

const commands: Readonly<Record<string, Run>> = {
  list,
  show,
  compare,
  promote,
  rollback,
  register: (store, given, values) => {
    if (given.length > 0) throw new UsageError(`What is ${given.join(' ')}?`);
    return registerOnnx(store, values);
  },
  'export-mlflow': exportMlflow,
};

await command(import.meta.url, definition);
