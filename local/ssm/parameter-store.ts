import { join } from 'node:path';
import { arn } from '../arns.ts';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import { AwsError } from '../json-protocol.ts';

export interface Parameter {
  readonly Name: string;
  readonly Type: string;
  readonly Value: string;
  readonly Version: number;
  /** Seconds since the epoch. */
  readonly LastModifiedDate: number;
  readonly ARN: string;
  readonly DataType: string;
}

export interface ParameterStore {
  get(name: string): Parameter | undefined;
  list(): Parameter[];
  /** @throws AwsError `ParameterAlreadyExists` */
  put(name: string, value: string, type: string, overwrite: boolean): Promise<Parameter>;
  delete(name: string): Promise<boolean>;
}

/** The parameters, in memory and in one file. A SecureString is stored as it is. */
export async function openParameterStore(directory: string, now: () => Date): Promise<ParameterStore> {
  const file = join(directory, 'parameters.json');
  const parameters = new Map((await readJsonFile<Parameter[]>(file))?.map((each) => [each.Name, each]));
  // Writes follow one another, so that an older state never replaces a newer one.
  let saved: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    saved = saved
      .catch(() => {})
      .then(() => writeFileAtomically(file, JSON.stringify([...parameters.values()])));
    return saved;
  };
  return {
    get: (name) => parameters.get(name),
    list: () => [...parameters.values()].sort((a, b) => (a.Name < b.Name ? -1 : 1)),
    async put(name, value, type, overwrite) {
      const current = parameters.get(name);
      if (current && !overwrite) {
        const message =
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';
        throw new AwsError('ParameterAlreadyExists', message);
      }
      const parameter: Parameter = {
        Name: name,
        Type: type,
        Value: value,
        Version: (current?.Version ?? 0) + 1,
        LastModifiedDate: now().getTime() / 1000,
        ARN: arn('ssm', `parameter${name.startsWith('/') ? '' : '/'}${name}`),
        DataType: 'text',
      };
      parameters.set(name, parameter);
      await save();
      return parameter;
    },
    async delete(name) {
      const existed = parameters.delete(name);
      if (existed) await save();
      return existed;
    },
  };
}
