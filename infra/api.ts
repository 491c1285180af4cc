import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { ApiFunction } from '#contracts/api-routes';
import { goldCatalog } from '#contracts/gold-catalog';
import { exportKey, exportManifestKey, tablePath } from '#contracts/lake-layout';
import type { Artifacts } from './artifacts.ts';
import { duckdbLayer } from './duckdb-layer.ts';
import { LiftoffHttpApi } from './http-api.ts';
import type { IngestStack } from './ingest.ts';
import type { LakeStack } from './lake.ts';
import { allowLake } from './lake-access.ts';
import { publishSetting } from './published-setting.ts';
import { LiftoffRestApi } from './rest-api.ts';
import { allowRuns, stateMachineArn } from './run-access.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

export interface ApiStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
  readonly ingest: IngestStack;
}

export type ApiFunctions = { readonly [N in ApiFunction]: ServiceFunction<N> };

/** The API, over HTTP API or REST API, and the functions behind it. */
export class ApiStack extends Stack {
  readonly functions: ApiFunctions;
  readonly api: LiftoffHttpApi | LiftoffRestApi;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { stage } = props;
    this.functions = this.#functions(props);
    const Api = stage.apiKind === 'rest' ? LiftoffRestApi : LiftoffHttpApi;
    this.api = new Api(this, { stage, functions: this.functions });
    publishSetting(this, stage.stage, 'api-url', this.api.url);
  }

  #functions({ stage, artifacts, lake, ingest: { events } }: ApiStackProps): ApiFunctions {
    const apiKeysPath = `/liftoff/${stage.stage}/api-keys/`;
    const shared = { stage, artifacts };
    const duckdb = { ...shared, duckdbLayer: duckdbLayer(this, { stage, artifacts }) };
    const api = {
      API_KEYS_PATH: apiKeysPath,
      REQUESTS_PER_SECOND: String(stage.keyRate),
      REQUEST_BURST: String(stage.keyBurst),
      // An HTTP API answers for CORS itself.
      ...(stage.apiKind === 'rest' &&
        stage.allowedOrigins.length > 0 && { ALLOWED_ORIGINS: stage.allowedOrigins.join(',') }),
      ...(stage.oidcIssuer !== undefined && { OIDC_ISSUER: stage.oidcIssuer }),
      ...(stage.oidcAudience !== undefined && { OIDC_AUDIENCE: stage.oidcAudience }),
      ...(stage.oidcResourceServer !== undefined && { OIDC_RESOURCE_SERVER: stage.oidcResourceServer }),
    };
    const stream = { EVENT_STREAM_NAME: events.streamName };
    const tables = { LAKE_BUCKET: lake.bucket.bucketName };
    const zone = { BUSINESS_TIME_ZONE: stage.businessTimeZone };
    const attachments = { ATTACHMENTS_BUCKET: lake.attachments.bucketName };

    const functions: ApiFunctions = {
      'accept-write': new ServiceFunction(this, {
        ...shared,
        name: 'accept-write',
        purpose: 'Checks an HTTP write, puts it on the event stream and answers with a receipt.',
        failureImpact: 'the client gets 5xx and nothing is stored; it retries with its Idempotency-Key.',
        environment: { ...api, ...stream },
        // 6 MB of NDJSON need the CPU that comes with it.
        memoryMb: 1024,
        timeoutSeconds: 29,
      }),
      'read-records': new ServiceFunction(this, {
        ...duckdb,
        name: 'read-records',
        purpose: 'Reads records, receipts and refused events from silver and the newest of bronze.',
        failureImpact: 'reads get 5xx; writes and the refresh go on.',
        environment: { ...api, ...tables, ...stream, ...zone, ...attachments },
        memoryMb: 2048,
        timeoutSeconds: 29,
        temporaryMb: 4096,
      }),
      'replay-quarantined': new ServiceFunction(this, {
        ...duckdb,
        name: 'replay-quarantined',
        purpose: 'Repairs refused events and puts them on the stream again.',
        failureImpact: 'nothing is replayed, or a part of it; calling again repeats nothing.',
        environment: { ...api, ...tables, ...stream, ...zone },
        memoryMb: 2048,
        timeoutSeconds: 29,
        temporaryMb: 2048,
      }),
      'read-gold': new ServiceFunction(this, {
        ...duckdb,
        name: 'read-gold',
        purpose: 'Answers queries of gold tables over HTTP.',
        failureImpact: 'readers over HTTP get 5xx; the tables can still be read from S3.',
        environment: { ...api, ...tables },
        memoryMb: 2048,
        timeoutSeconds: 29,
        temporaryMb: 2048,
      }),
      'share-gold': new ServiceFunction(this, {
        ...shared,
        name: 'share-gold',
        purpose: 'Gives out signed addresses of the Parquet files of gold tables.',
        failureImpact: 'dashboards show nothing; the tables can still be read from S3.',
        environment: { ...api, ...tables },
        memoryMb: 512,
        timeoutSeconds: 29,
      }),
      'manage-attachments': new ServiceFunction(this, {
        ...shared,
        name: 'manage-attachments',
        purpose: 'Gives out signed addresses to upload and download files of records.',
        failureImpact: 'files can be neither uploaded nor fetched; records are not affected.',
        environment: { ...api, ...attachments },
        memoryMb: 512,
        timeoutSeconds: 29,
      }),
      'operate-pipeline': new ServiceFunction(this, {
        ...shared,
        name: 'operate-pipeline',
        purpose: 'Shows the runs of the pipeline, starts and repeats them.',
        failureImpact: 'runs can be neither seen nor started over HTTP; the schedule goes on.',
        environment: {
          ...api,
          ...zone,
          TRAIN_MODELS_STATE_MACHINE_ARN: stateMachineArn(this, stage, 'train-models'),
          REFRESH_STATE_MACHINE_ARN: stateMachineArn(this, stage, 'refresh'),
          MAINTENANCE_STATE_MACHINE_ARN: stateMachineArn(this, stage, 'maintenance'),
        },
        memoryMb: 512,
        timeoutSeconds: 29,
      }),
      'inspect-lake': new ServiceFunction(this, {
        ...duckdb,
        name: 'inspect-lake',
        purpose: 'Shows the tables of the lake, their history, audits and lineage.',
        failureImpact: 'the tables cannot be inspected over HTTP; they can still be read from S3.',
        environment: { ...api, ...tables },
        memoryMb: 2048,
        timeoutSeconds: 29,
        temporaryMb: 2048,
      }),
      'serve-docs': new ServiceFunction(this, {
        ...shared,
        name: 'serve-docs',
        purpose:
          'Serves the OpenAPI document and its reference page, and tells callers what their token may do.',
        failureImpact: 'the documentation cannot be read and the page cannot tell who is signed in.',
        environment: { ...api, ...zone },
        memoryMb: 512,
        timeoutSeconds: 29,
      }),
    };
    this.#allow(functions, { stage, apiKeysPath, events, lake });
    return functions;
  }

  #allow(
    functions: ApiFunctions,
    {
      stage,
      apiKeysPath,
      events,
      lake,
    }: { apiKeysPath: string } & Pick<IngestStack, 'events'> & Pick<ApiStackProps, 'stage' | 'lake'>,
  ): void {
    // IAM compares the path as the call spells it, with or without the last slash.
    const arn = (resourceName: string) =>
      this.formatArn({ service: 'ssm', resource: 'parameter', resourceName });
    const path = apiKeysPath.slice(1);
    for (const target of Object.values(functions))
      target.allow({
        actions: ['ssm:GetParametersByPath'],
        resources: [arn(path), arn(path.slice(0, -1))],
      });
    for (const target of [functions['accept-write'], functions['replay-quarantined']])
      target.allow({ actions: ['kinesis:PutRecords'], resources: [events.streamArn] });
    // Events that were accepted but have not landed are looked up where they wait.
    functions['read-records'].allow({
      actions: ['kinesis:GetShardIterator', 'kinesis:GetRecords'],
      resources: [events.streamArn],
    });
    allowRuns(functions['operate-pipeline'], stage);
    const records = ['bronze', 'silver', tablePath.quarantine];
    allowLake(functions['read-records'], lake.bucket, { read: records });
    allowLake(functions['replay-quarantined'], lake.bucket, { read: records });
    allowLake(functions['read-gold'], lake.bucket, { read: ['gold'] });
    const exports = goldCatalog.flatMap(({ name }) => [exportKey(name), exportManifestKey(name)]);
    allowLake(functions['share-gold'], lake.bucket, { readObjects: exports });
    allowLake(functions['inspect-lake'], lake.bucket, { read: [...records, 'gold', tablePath.audits] });
    allowLake(functions['read-records'], lake.attachments, { list: ['attachments'] });
    allowLake(functions['manage-attachments'], lake.attachments, { remove: ['attachments'] });
  }
}
