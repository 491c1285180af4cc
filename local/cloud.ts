import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { ACCOUNT_ID, CREDENTIALS, REGION } from './arns.ts';
import { createAssetStore } from './assembly/asset-store.ts';
import { bucketDeployment } from './assembly/bucket-deployment.ts';
import { kinesisResources } from './assembly/kinesis-stream.ts';
import { provision, type StackOutputs } from './assembly/provision.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import { localizeBuckets, s3Resources } from './assembly/s3-bucket.ts';
import { type Clock, createClock } from './clock.ts';
import { removeCloudFile, writeCloudFile } from './cloud-file.ts';
import { createDistributions } from './cloudfront/resources.ts';
import { openCloudWatch } from './cloudwatch/cloudwatch.ts';
import { createMetricLogs } from './cloudwatch/metric-log.ts';
import { createMetricStore } from './cloudwatch/metric-store.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { createEventSourceMappings } from './event-source-mapping/resources.ts';
import type { Faults } from './faults/faults.ts';
import { withDeliveryFaults, withTaskFaults } from './faults/faulty-invocations.ts';
import { withKinesisFaults } from './faults/faulty-kinesis.ts';
import { createHttpApis } from './http-api/resources.ts';
import { createKinesisService } from './kinesis/service.ts';
import { createAsyncInvocations } from './lambda/async-invocations.ts';
import { createLambdaFunctions } from './lambda/lambda-functions.ts';
import { createLambdaService } from './lambda/lambda-service.ts';
import { lambdaResources } from './lambda/resources.ts';
import { portInUse } from './listen.ts';
import { logsResources } from './logs/resources.ts';
import { lockDirectory, thisProcess } from './process-lock.ts';
import type { ExternalS3 } from './s3/external-s3.ts';
import { openS3 } from './s3/open-s3.ts';
import { schedulerResources } from './scheduler/resources.ts';
import { type Schedule, startScheduler } from './scheduler/scheduler.ts';
import type { AwsService } from './service.ts';
import { snsResources } from './sns/resources.ts';
import { createSnsService } from './sns/sns-service.ts';
import { createTopics } from './sns/topics.ts';
import { openParameterStore } from './ssm/parameter-store.ts';
import { ssmResources } from './ssm/resources.ts';
import { createSsmService } from './ssm/ssm-service.ts';
import { openExecutionStore } from './step-functions/execution-store.ts';
import { createExecutions } from './step-functions/executions.ts';
import { stepFunctionsResources } from './step-functions/resources.ts';
import type { StateMachine } from './step-functions/state-machine.ts';
import { createStatesService } from './step-functions/states-service.ts';
import { createStsService } from './sts/sts-service.ts';

export interface CloudOptions {
  /** The folder of a synthesized CDK cloud assembly, e.g. `cdk.out`. */
  readonly assembly: string;
  /** Everything the cloud keeps is below it; a new start on the same folder continues where the last one ended. */
  readonly stateDirectory: string;
  /** Port of the AWS endpoint; 0 takes a free one. */
  readonly endpointPort: number;
  /** Port of the first HTTP API, the next ones follow; 0 takes free ones. */
  readonly httpApiPort: number;
  /** Port of the first CloudFront distribution, the next ones follow; 0, the default, takes free ones. */
  readonly distributionPort?: number;
  /** Id or display name of the CDK Stage to run; without it, every stack of the assembly. */
  readonly stage?: string;
  /** Another server that keeps the buckets; without it, this cloud does. */
  readonly externalS3?: ExternalS3 | undefined;
  /** Whether schedules fire. */
  readonly schedules?: boolean;
  readonly log?: (line: string) => void;
  /** What the services take for the time; by default the time of this machine. */
  readonly clock?: Clock;
  /** What goes wrong on purpose; by default nothing. */
  readonly faults?: Faults;
}

export interface Cloud {
  readonly endpointUrl: string;
  /** The endpoint of S3: the same, or that of the other server. */
  readonly s3EndpointUrl: string;
  readonly httpApis: readonly { readonly logicalId: string; readonly url: string }[];
  readonly distributions: readonly { readonly logicalId: string; readonly url: string }[];
  /** Output values by stack name and output key. */
  readonly outputs: StackOutputs;
  readonly region: string;
  readonly accountId: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

/**
 * Reads a cloud assembly and brings up what it declares on 127.0.0.1.
 *
 * @throws LocalCloudError `already_running`, `port_in_use`, `assembly_not_found`, `assembly_invalid`,
 *   `s3_moved`, `s3_unreachable`, `unsupported_resource`, `unsupported_property`, `unresolved_reference`, `asset_not_found`
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { log = () => {}, clock = createClock(), faults, externalS3 } = options;
  const stateDirectory = resolve(options.stateDirectory);
  const state = (name: string): string => join(stateDirectory, name);
  const assembly = await readAssembly(resolve(options.assembly), options.stage);
  const unlock = await lockDirectory(stateDirectory);
  // What has been started, to be stopped in reverse order.
  const started: (() => unknown)[] = [unlock, () => removeCloudFile(stateDirectory)];
  const stop = async (): Promise<void> => {
    for (const stopOne of started.splice(0).reverse()) await stopOne();
  };
  const keep = <T>(thing: T, stopOne: () => unknown): T => {
    started.push(stopOne);
    return thing;
  };

  try {
    // Temporary folders of workers that were killed along with the last process.
    await rm(state('tmp'), { recursive: true, force: true });
    await mkdir(state('logs'), { recursive: true });
    const { now } = clock;
    const nowMs = (): number => now().getTime();
    const metrics = createMetricStore(now);
    const metricLogs = createMetricLogs(metrics, log);
    let endpoint: Endpoint | undefined;
    const kinesis = createKinesisService({ directory: state('kinesis'), now: nowMs, metrics });
    keep(kinesis, () => kinesis.close());
    const openedS3 = await openS3({ stateDirectory, externalS3, now: nowMs, faults, log });
    keep(openedS3, () => openedS3.close());
    const { s3 } = openedS3;
    const parameters = await openParameterStore(state('ssm'), now);
    const topics = createTopics({ directory: state('sns'), now, log });
    const functions = createLambdaFunctions({
      stateDirectory,
      endpointUrl: () => endpoint!.url,
      externalS3,
      faults,
      metrics,
      metricLogs,
    });
    keep(functions, () => functions.stop());
    const asynchronous = createAsyncInvocations({ directory: state('lambda-async'), functions, log });
    keep(asynchronous, () => asynchronous.stop());
    const machines = new Map<string, StateMachine>();
    const executionStore = await openExecutionStore(state('executions'), now);
    const executions = createExecutions({
      store: executionStore,
      functions: faults ? withTaskFaults(functions, faults) : functions,
      topics,
      metrics,
      now,
      log,
    });
    keep(executions, () => executions.close());
    const cloudWatch = await openCloudWatch({
      directory: state('cloudwatch'),
      store: metrics,
      metricLogs,
      topics,
      now,
      log,
    });
    const services = [
      ...openedS3.served,
      faults ? withKinesisFaults(kinesis, faults) : kinesis,
      createStatesService(machines, executions, executionStore),
      createLambdaService(functions, asynchronous, () => mappings),
      createSsmService(parameters),
      createSnsService(topics),
      cloudWatch.service,
      createStsService(),
    ];
    endpoint = await openEndpoint(options.endpointPort, services, log);
    keep(endpoint, () => endpoint!.close());
    const httpApis = createHttpApis({ port: options.httpApiPort, functions, metrics, log });
    keep(httpApis, () => httpApis.close());

    const mappings = createEventSourceMappings({
      directory: state('event-source-mappings'),
      kinesis,
      functions: faults ? withDeliveryFaults(functions, faults) : functions,
      s3,
      topics,
      metrics,
      now,
      log,
    });
    const s3EndpointUrl = externalS3?.endpointUrl ?? endpoint.url;
    const credentials = externalS3?.credentials ?? CREDENTIALS;
    const s3Client = new S3Client({
      endpoint: s3EndpointUrl,
      region: REGION,
      credentials,
      forcePathStyle: true,
    });
    keep(s3Client, () => s3Client.destroy());
    const distributions = createDistributions({
      port: options.distributionPort ?? 0,
      s3: s3Client,
      localUrl: httpApis.localize,
      log,
    });
    keep(distributions, () => distributions.close());
    const schedules: Schedule[] = [];
    const assets = createAssetStore(assembly.assets, state('assets'));
    const outputs = await provision({
      stacks: assembly.stacks,
      providers: {
        ...s3Resources(s3),
        ...kinesisResources(kinesis),
        ...mappings.providers,
        ...stepFunctionsResources(machines, assets, now),
        ...schedulerResources(schedules, { machines, executions, asynchronous }, now),
        ...lambdaResources(functions, assets),
        ...logsResources,
        ...snsResources(topics, asynchronous),
        ...ssmResources(parameters),
        ...cloudWatch.providers,
        ...httpApis.providers,
        ...distributions.providers,
        'Custom::CDKBucketDeployment': bucketDeployment(s3Client, assets),
      },
      ssmParameter: (name) => parameters.get(name)?.Value,
      localize: (value) => localizeBuckets(distributions.localize(httpApis.localize(value)), s3EndpointUrl),
      log,
    });
    // Everything is in place: now what runs by itself may begin.
    keep(cloudWatch, () => cloudWatch.stop());
    cloudWatch.start();
    keep(mappings, () => mappings.stop());
    await mappings.start();
    await asynchronous.resume();
    for (const machine of machines.values()) await executions.resume(machine);
    if (options.schedules) {
      const scheduler = startScheduler(schedules, { now, log });
      keep(scheduler, () => scheduler.stop());
    }
    const cloud = {
      endpointUrl: endpoint.url,
      s3EndpointUrl,
      httpApis: httpApis.apis.map(({ logicalId, url }) => ({ logicalId, url })),
      distributions: distributions.running.map(({ logicalId, url }) => ({ logicalId, url })),
      outputs,
      region: REGION,
      accountId: ACCOUNT_ID,
      credentials,
    };
    await writeCloudFile(stateDirectory, { ...thisProcess(), ...cloud });
    return { ...cloud, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEndpoint(
  port: number,
  services: AwsService[],
  log: (line: string) => void,
): Promise<Endpoint> {
  try {
    return await startEndpoint({
      port,
      services,
      onError: (error, { method, path }) =>
        log(`${method} ${path}: ${error instanceof Error ? error.stack : error}`),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw portInUse(port, 'endpointPort', error);
    throw error;
  }
}
