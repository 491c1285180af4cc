import { nameOfArn } from '../arns.ts';
import { AwsError, createJsonService } from '../json-protocol.ts';
import type { AwsService } from '../service.ts';
import type { Parameter, ParameterStore } from './parameter-store.ts';

const MAX_PATH_RESULTS = 10;

/** A name may be given as an ARN: `arn:aws:ssm:<region>:<account>:parameter/<name>`. */
function plainName(store: ParameterStore, nameOrArn: string): string {
  if (!nameOrArn.startsWith('arn:')) return nameOrArn;
  const path = nameOfArn(nameOrArn).replace(/^parameter/, '');
  return store.get(path) ? path : path.slice(1);
}

function byPath(store: ParameterStore, path: string, recursive: boolean): Parameter[] {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  return store
    .list()
    .filter(({ Name }) => Name.startsWith(prefix) && (recursive || !Name.slice(prefix.length).includes('/')));
}

/** The Parameter Store: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export function createSsmService(store: ParameterStore): AwsService {
  return createJsonService({
    signingName: 'ssm',
    targetPrefix: 'AmazonSSM',
    version: '1.1',
    operations: {
      GetParameter({ Name }: { Name: string }) {
        const parameter = store.get(plainName(store, Name));
        if (!parameter) throw new AwsError('ParameterNotFound', `Parameter ${Name} not found.`);
        return { Parameter: parameter };
      },
      GetParameters({ Names }: { Names: string[] }) {
        const found = Names.map((name) => store.get(plainName(store, name)));
        return {
          Parameters: found.filter((each) => each !== undefined),
          InvalidParameters: Names.filter((_, index) => found[index] === undefined),
        };
      },
      GetParametersByPath(input: {
        Path: string;
        Recursive?: boolean;
        MaxResults?: number;
        NextToken?: string;
      }) {
        if (!input.Path.startsWith('/')) {
          throw new AwsError('ValidationException', 'The path must begin with a forward slash (/)');
        }
        const all = byPath(store, input.Path, input.Recursive ?? false);
        const start =
          input.NextToken === undefined ? 0 : all.findIndex(({ Name }) => Name >= input.NextToken!);
        const end = start + Math.min(input.MaxResults ?? MAX_PATH_RESULTS, MAX_PATH_RESULTS);
        const next = all[end]?.Name;
        return {
          Parameters: start < 0 ? [] : all.slice(start, end),
          ...(next !== undefined && { NextToken: next }),
        };
      },
      async PutParameter(input: { Name: string; Value: string; Type?: string; Overwrite?: boolean }) {
        const { Name, Value, Overwrite = false } = input;
        const type = input.Type ?? store.get(Name)?.Type;
        if (type === undefined)
          throw new AwsError('ValidationException', 'A type is required for a new parameter.');
        const { Version } = await store.put(Name, Value, type, Overwrite);
        return { Version, Tier: 'Standard' };
      },
      async DeleteParameter({ Name }: { Name: string }) {
        if (!(await store.delete(Name)))
          throw new AwsError('ParameterNotFound', `Parameter ${Name} not found.`);
        return {};
      },
    },
  });
}
