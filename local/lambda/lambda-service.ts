import type { DeclaredMapping, EventSourceMappings } from '../event-source-mapping/resources.ts';
import { AwsError, readBody } from '../json-protocol.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { FunctionConfiguration } from './function-configuration.ts';
import type { LambdaFunctions } from './lambda-functions.ts';

const json = (status: number, value: unknown, headers: Record<string, string> = {}): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/**
 * The Lambda REST API, as far as invoking and looking at functions goes:
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function createLambdaService(
  functions: LambdaFunctions,
  asynchronous: AsyncInvocations,
  mappings: () => Pick<EventSourceMappings, 'list' | 'setEnabled'>,
): AwsService {
  async function route(request: AwsRequest): Promise<AwsResponse> {
    const [, , collection, rawName, ...rest] = request.path.replace(/\/$/, '').split('/');
    const operation = `${request.method} ${rest.join('/')}`;
    if (collection === 'event-source-mappings' && rawName === undefined && request.method === 'GET') {
      return json(200, { EventSourceMappings: listedMappings(request) });
    }
    if (collection === 'event-source-mappings' && rawName !== undefined && request.method === 'PUT')
      return updateMapping(rawName, request);
    if (collection !== 'functions') throw unknownOperation(request);
    if (rawName === undefined && request.method === 'GET') {
      return json(200, { Functions: functions.list().map(describe) });
    }
    const name = decodeURIComponent(rawName ?? '');
    if (operation === 'POST invocations') return invoke(name, request);
    if (operation === 'PUT concurrency') return reserve(name, request);
    if (operation === 'DELETE concurrency') {
      functions.reserve(name, undefined);
      return { status: 204 };
    }
    if (operation === 'GET configuration') return json(200, describe(functions.get(name)));
    if (operation === 'GET ') return json(200, { Configuration: describe(functions.get(name)) });
    throw unknownOperation(request);
  }

  async function reserve(name: string, request: AwsRequest): Promise<AwsResponse> {
    const { ReservedConcurrentExecutions } = JSON.parse((await readBody(request.body)).toString('utf8'));
    functions.reserve(name, Number(ReservedConcurrentExecutions));
    return json(200, { ReservedConcurrentExecutions });
  }

  async function updateMapping(uuid: string, request: AwsRequest): Promise<AwsResponse> {
    const {
      FunctionName: _,
      Enabled,
      ...other
    } = JSON.parse((await readBody(request.body)).toString('utf8'));
    const [unsupported] = Object.keys(other);
    if (unsupported !== undefined || typeof Enabled !== 'boolean')
      throw new AwsError('InvalidParameterValueException', `Only Enabled can be updated, not ${unsupported}`);
    return json(202, describeMapping(await mappings().setEnabled(uuid, Enabled)));
  }

  function listedMappings({ query }: AwsRequest): Record<string, unknown>[] {
    const source = query.get('EventSourceArn');
    const target = query.get('FunctionName');
    return mappings()
      .list()
      .filter(({ streamArn }) => source === null || streamArn === source)
      .filter(({ functionArn }) => target === null || functionArn === functions.get(target).arn)
      .map(describeMapping);
  }

  async function invoke(name: string, request: AwsRequest): Promise<AwsResponse> {
    const payload = (await readBody(request.body)).toString('utf8') || '{}';
    try {
      JSON.parse(payload);
    } catch {
      throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json');
    }
    const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (type === 'DryRun') {
      functions.get(name);
      return { status: 204 };
    }
    if (type === 'Event') {
      await asynchronous.submit(name, payload);
      return { status: 202 };
    }
    const result = await functions.invoke(name, payload);
    const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
    if (result.error === undefined) return { status: 200, headers, body: result.payload };
    const body = JSON.stringify(result.error);
    return { status: 200, headers: { ...headers, 'x-amz-function-error': 'Unhandled' }, body };
  }

  return {
    signingName: 'lambda',
    async handle(request) {
      try {
        return await route(request);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        const body = { Type: error.status < 500 ? 'User' : 'Service', Message: error.message };
        return json(error.status, body, { 'x-amzn-errortype': error.code });
      }
    },
  };
}

const unknownOperation = (request: AwsRequest): AwsError =>
  new AwsError('UnknownOperationException', `${request.method} ${request.path} is not supported`, 404);

function describeMapping(mapping: DeclaredMapping): Record<string, unknown> {
  return {
    UUID: mapping.uuid,
    EventSourceArn: mapping.streamArn,
    FunctionArn: mapping.functionArn,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.batchingWindowMs / 1000,
    MaximumRetryAttempts: mapping.maximumRetryAttempts ?? -1,
    BisectBatchOnFunctionError: mapping.bisectBatchOnFunctionError,
    ...(mapping.onFailure && { DestinationConfig: { OnFailure: { Destination: mapping.onFailure } } }),
    State: mapping.enabled ? 'Enabled' : 'Disabled',
    StateTransitionReason: 'User action',
  };
}

function describe(configuration: FunctionConfiguration): Record<string, unknown> {
  return {
    FunctionName: configuration.name,
    FunctionArn: configuration.arn,
    Runtime: configuration.runtime,
    Handler: configuration.handler,
    Description: configuration.description,
    Timeout: configuration.timeoutSeconds,
    MemorySize: configuration.memorySizeMb,
    Version: '$LATEST',
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Environment: { Variables: configuration.environment },
  };
}
