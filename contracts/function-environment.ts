import * as z from 'zod';

/**
 * The environment of each Lambda function, read by its handler and filled by its construct: the one contract
 * between code and infrastructure.
 */
const common = {
  STAGE: z.string().min(1),
};
const lake = {
  LAKE_BUCKET: z.string().min(1),
};
/** IANA name of the zone in which business dates are counted. */
const businessTimeZone = {
  BUSINESS_TIME_ZONE: z.string().min(1),
};

/** SHA-256 of the code that trains: another hash, another model. */
const trainingCode = {
  CODE_HASH: z.string().regex(/^[0-9a-f]{64}$/),
};

const stream = {
  EVENT_STREAM_NAME: z.string().min(1),
};
/** Every function that answers HTTP requests. */
const api = {
  ...common,
  /** SSM path under which the hashes of the API keys are kept. */
  API_KEYS_PATH: z.string().startsWith('/'),
  /** Requests per second and at once that one token may send, unless its key says otherwise. */
  REQUESTS_PER_SECOND: z.string().regex(/^[1-9]\d*$/),
  REQUEST_BURST: z.string().regex(/^[1-9]\d*$/),
  /** OpenID Connect issuer whose access tokens are taken beside API keys, and the audience they must name. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /** What stands before a slash in the scopes of its tokens, if not the audience. */
  OIDC_RESOURCE_SERVER: z.string().min(1).optional(),
  /** Web origins, separated by commas, where the function answers for CORS because the gateway does not. */
  ALLOWED_ORIGINS: z.string().min(1).optional(),
};

export const functionEnvironment = {
  'accept-write': z.object({ ...api, ...stream }),
  'read-records': z.object({
    ...api,
    ...lake,
    ...stream,
    ...businessTimeZone,
    ATTACHMENTS_BUCKET: z.string().min(1),
  }),
  'replay-quarantined': z.object({ ...api, ...lake, ...stream, ...businessTimeZone }),
  'read-gold': z.object({ ...api, ...lake }),
  'share-gold': z.object({ ...api, ...lake }),
  'manage-attachments': z.object({ ...api, ATTACHMENTS_BUCKET: z.string().min(1) }),
  'operate-pipeline': z.object({
    ...api,
    ...businessTimeZone,
    REFRESH_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
    MAINTENANCE_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
    TRAIN_MODELS_STATE_MACHINE_ARN: z.string().startsWith('arn:'),
  }),
  'inspect-lake': z.object({ ...api, ...lake }),
  'serve-docs': z.object({ ...api, ...businessTimeZone }),
  'land-bronze': z.object({ ...common, ...lake }),
  'plan-refresh': z.object({ ...common, ...lake, ...businessTimeZone }),
  'refresh-silver': z.object({ ...common, ...lake, ...businessTimeZone }),
  'refresh-gold': z.object({ ...common, ...lake, ...businessTimeZone }),
  'score-table': z.object({ ...common, ...lake, ...businessTimeZone }),
  'score-custom': z.object({ ...common, ...lake }),
  'publish-gold': z.object({ ...common, ...lake }),
  'find-new-anomalies': z.object({ ...common, ...lake }),
  'extract-features': z.object({ ...common, ...lake, ...businessTimeZone, ...trainingCode }),
  'train-model': z.object({ ...common, ...lake }),
  'register-model': z.object({
    ...common,
    ...lake,
    /** MLflow's tracking server, and the SSM parameter with what it lets in. */
    MLFLOW_TRACKING_URI: z.url().optional(),
    MLFLOW_CREDENTIALS_PARAMETER: z.string().startsWith('/').optional(),
  }),
  'plan-maintenance': z.object({ ...common, ...lake }),
  'maintain-table': z.object({ ...common, ...lake }),
} as const;

export type FunctionName = keyof typeof functionEnvironment;
export type Environment<N extends FunctionName> = z.infer<(typeof functionEnvironment)[N]>;
