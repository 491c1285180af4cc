import { ACCOUNT_ID, arn, REGION } from '../arns.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Template } from './template.ts';

export interface ResolverSources {
  readonly stackName: string;
  readonly template: Template;
  /** The value of `Ref` for a resource, or `undefined` when it does not exist (yet). */
  ref(logicalId: string): string | undefined;
  getAtt(logicalId: string, attribute: string): string | undefined;
  /** The value exported under this name by a stack created before. */
  importValue(name: string): string | undefined;
  /** The value of a parameter of the Parameter Store, for `AWS::SSM::Parameter::Value<…>` and `{{resolve:ssm:…}}`. */
  ssmParameter(name: string): string | undefined;
}

export interface Resolver {
  /** The value with every intrinsic function replaced; properties that are `AWS::NoValue` are left out. */
  resolve(value: unknown): unknown;
  condition(name: string): boolean;
}

const NO_VALUE = Symbol('AWS::NoValue');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The intrinsic functions of CloudFormation:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 *
 * @throws LocalCloudError `unresolved_reference` naming what cannot be resolved
 */
export function createResolver(sources: ResolverSources): Resolver {
  const { template, stackName } = sources;
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': ACCOUNT_ID,
    'AWS::Region': REGION,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': arn('cloudformation', `stack/${stackName}/local`),
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };
  const fail = (what: string): never => {
    throw new LocalCloudError('unresolved_reference', `Stack ${stackName}: cannot resolve ${what}`);
  };

  function parameter(name: string): unknown {
    const { Type, Default } = template.Parameters![name]!;
    if (Default === undefined) return fail(`parameter ${name}: it has no default value`);
    if (Type.startsWith('AWS::SSM::Parameter::Value<')) {
      const value = sources.ssmParameter(String(Default)) ?? fail(`SSM parameter ${Default}`);
      return Type.includes('List<') ? value.split(',') : value;
    }
    return /^(CommaDelimitedList|List<)/.test(Type) ? String(Default).split(',') : String(Default);
  }

  function ref(name: string): unknown {
    if (name in pseudo) return pseudo[name];
    if (template.Parameters?.[name]) return parameter(name);
    return sources.ref(name) ?? fail(`Ref ${name}`);
  }

  function getAtt(argument: unknown): unknown {
    const [logicalId, ...rest] = typeof argument === 'string' ? argument.split('.') : (argument as string[]);
    const attribute = rest.map((part) => text(part)).join('.');
    return sources.getAtt(logicalId!, attribute) ?? fail(`Fn::GetAtt ${logicalId}.${attribute}`);
  }

  function sub(argument: unknown): string {
    const [format, variables] = Array.isArray(argument) ? argument : [argument, {}];
    // `${!Literal}` stands for `${Literal}`.
    return String(format).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, expression: string) => {
      const name = expression.trim();
      if (literal) return `\${${expression}}`;
      if (Object.hasOwn(variables, name)) return text(variables[name]);
      return String(name.includes('.') ? getAtt(name) : ref(name));
    });
  }

  const text = (value: unknown): string => dynamicReferences(String(resolve(value)));
  const list = (value: unknown): unknown[] => resolve(value) as unknown[];

  function dynamicReferences(value: string): string {
    return value.replace(/\{\{resolve:ssm:([^:}]+)(?::\d+)?\}\}/g, (_, name: string) => {
      return sources.ssmParameter(name) ?? fail(`SSM parameter ${name}`);
    });
  }

  function condition(name: string): boolean {
    const definition = template.Conditions?.[name];
    return definition === undefined ? fail(`condition ${name}`) : resolve(definition) === true;
  }

  const functions: Record<string, (argument: never) => unknown> = {
    Ref: (name: string) => ref(name),
    Condition: (name: string) => condition(name),
    'Fn::GetAtt': (argument: unknown) => getAtt(argument),
    'Fn::Join': ([separator, parts]: [string, unknown]) => list(parts).join(separator),
    'Fn::Sub': (argument: unknown) => sub(argument),
    'Fn::Select': ([index, values]: [unknown, unknown]) =>
      list(values)[Number(resolve(index))] ?? fail(`Fn::Select ${JSON.stringify(index)}`),
    'Fn::Split': ([separator, value]: [string, unknown]) => text(value).split(separator),
    'Fn::ImportValue': (name: unknown) =>
      sources.importValue(text(name)) ?? fail(`Fn::ImportValue ${text(name)}`),
    'Fn::If': ([name, yes, no]: [string, unknown, unknown]) => resolve(condition(name) ? yes : no),
    'Fn::Equals': ([left, right]: [unknown, unknown]) =>
      JSON.stringify(resolve(left)) === JSON.stringify(resolve(right)),
    'Fn::And': (terms: unknown[]) => terms.every((term) => resolve(term) === true),
    'Fn::Or': (terms: unknown[]) => terms.some((term) => resolve(term) === true),
    'Fn::Not': ([term]: [unknown]) => resolve(term) !== true,
    'Fn::FindInMap': ([map, first, second]: [unknown, unknown, unknown]) =>
      resolve(template.Mappings?.[text(map)]?.[text(first)]?.[text(second)]) ??
      fail(`Fn::FindInMap ${JSON.stringify([map, first, second])}`),
    'Fn::Base64': (value: unknown) => Buffer.from(text(value)).toString('base64'),
    'Fn::GetAZs': () => ['a', 'b', 'c'].map((zone) => REGION + zone),
  };

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return dynamicReferences(value);
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== NO_VALUE);
    if (!isObject(value)) return value;
    const keys = Object.keys(value);
    const name = keys[0] ?? '';
    if (keys.length === 1 && Object.hasOwn(functions, name) && isIntrinsic(name, value[name])) {
      return functions[name]!(value[name] as never);
    }
    if (keys.length === 1 && name.startsWith('Fn::')) return fail(`${name}: this function is not supported`);
    const entries = keys.map((key) => [key, resolve(value[key])] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
  }

  return { resolve, condition };
}

/** `Condition` is also the name of a policy statement's member; as an intrinsic its argument is a name. */
const isIntrinsic = (name: string, argument: unknown): boolean =>
  name !== 'Condition' || typeof argument === 'string';
