import { z } from 'zod';

/** The stage that the embedded cloud runs. */
export const localStage = 'local';

const commaSeparated = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter((item) => item !== '') : value),
  z.array(z.string()),
);
/** `cdk -c name=value` hands every value over as text. */
const flag = z.union([z.boolean(), z.stringbool()]);

const stageConfiguration = z.strictObject({
  /** Part of every physical name and SSM path. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/),
  /** IANA name of the zone in which business dates are counted and the schedule is read. */
  businessTimeZone: z.string().refine(isTimeZone, 'must be an IANA time zone').default('America/Sao_Paulo'),
  shardCount: z.coerce.number().int().min(1).max(200).default(1),
  /** 24 hours are free of extra charge; each longer period costs per shard hour. */
  streamRetentionHours: z.coerce.number().int().min(24).max(8760).default(24),
  /** How long the mapping waits for more records; longer means fewer, larger commits. */
  batchingWindowSeconds: z.coerce.number().int().min(0).max(300).default(5),
  logRetentionDays: z.coerce
    .number()
    .pipe(z.union([1, 3, 7, 14, 30, 60, 90, 180, 365, 731].map((days) => z.literal(days))))
    .default(30),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  /** What happens to stream, logs and settings when their stack is deleted. The lake is always retained. */
  removalPolicy: z.enum(['retain', 'destroy']).default('retain'),
  terminationProtection: flag.default(true),
  /** When a refresh starts, in the business time zone. Until then reads apply the newest events themselves. */
  scheduleExpression: z
    .string()
    .regex(/^(cron|rate)\(.+\)$/)
    .default('cron(0 * * * ? *)'),
  scheduleEnabled: flag.default(true),
  /** When the maintenance of the tables starts, in the business time zone; by default well after a refresh began. */
  maintenanceScheduleExpression: z
    .string()
    .regex(/^(cron|rate)\(.+\)$/)
    .default('cron(30 5 * * ? *)'),
  maintenanceScheduleEnabled: flag.default(true),
  /** When the models are trained, in the business time zone. */
  trainingScheduleExpression: z
    .string()
    .regex(/^(cron|rate)\(.+\)$/)
    .default('cron(15 4 ? * SUN *)'),
  trainingScheduleEnabled: flag.default(true),
  /** MLflow's tracking server, which is told of every version that is registered. */
  mlflowTrackingUri: z.url({ protocol: /^https?$/ }).optional(),
  /** SSM parameter (SecureString) with what it lets in: `user:password`, or a token. */
  mlflowCredentialsParameter: z
    .string()
    .regex(/^\/[\w./-]+$/)
    .optional(),
  /** Where the functions run: decides which DuckDB binary the layer carries. */
  architecture: z.enum(['arm64', 'x64']).default('arm64'),
  platform: z.enum(['linux', 'darwin']).default('linux'),
  /** The C library there: Lambda's is glibc, that of images made from Alpine Linux, such as MiniStack's, is musl. */
  libc: z.enum(['glibc', 'musl']).default('glibc'),
  /**
   * `http`: an HTTP API, cheaper, and without the stage in its addresses. `rest`: a REST API, for servers that have
   * no HTTP APIs, such as LocalStack's free edition, and for accounts that need what only REST APIs have.
   */
  apiKind: z.enum(['http', 'rest']).default('http'),
  /**
   * Where DuckDB is: in a layer, or in the code of the functions, for servers that do not mount layers, such as
   * LocalStack's free edition.
   */
  duckdb: z.enum(['layer', 'function']).default('layer'),
  /** Web origins that may call the API from a browser; none means no CORS headers at all. */
  allowedOrigins: commaSeparated.default([]),
  /** Requests per second, and the burst above it, that the API lets through. */
  throttleRate: z.coerce.number().int().min(1).default(200),
  throttleBurst: z.coerce.number().int().min(1).default(400),
  /** Requests per second, and at once, of one API key or user, unless the key says otherwise. */
  keyRate: z.coerce.number().int().min(1).default(50),
  keyBurst: z.coerce.number().int().min(1).default(200),
  /** OpenID Connect issuer whose access tokens are taken beside API keys, for example a Cognito user pool. */
  oidcIssuer: z.url({ protocol: /^https?$/ }).optional(),
  /** What the `aud` (or Cognito's `client_id`) of an access token must be. */
  oidcAudience: z.string().min(1).optional(),
  /** What stands before a slash in its scopes, if not the audience: the identifier of Cognito's resource server. */
  oidcResourceServer: z.string().min(1).optional(),
  /** The page for people, with the API under the same origin. */
  web: flag.default(true),
  /** Under which the provider knows the page; without it people sign in with an API key. */
  oidcClientId: z.string().min(1).optional(),
  /** What the page asks the provider for. Default: `openid`, and every scope of the API. */
  oidcScopes: commaSeparated.optional(),
  /** Origins of the provider's endpoints where they are not the issuer's, as with Cognito's user pools. */
  oidcOrigins: commaSeparated.default([]),
  /** A name of the page instead of CloudFront's, with a certificate for it in us-east-1. */
  webDomain: z.hostname().optional(),
  webCertificateArn: z.string().startsWith('arn:').optional(),
  /**
   * `essential`: what users notice and what may lose events, 10 alarm metrics, which is what AWS gives an account for
   * free; beyond that each costs about 0.10 USD a month. `all`: the causes too, 5 more. Default: `essential` if
   * there is somebody to tell (`alarmEmail`), else `none`.
   */
  alarms: z.enum(['none', 'essential', 'all']).optional(),
  /** Gets the failure messages by email, after confirming the subscription. */
  alarmEmail: z.email().optional(),
  /** So many refused events within an hour are worth a message. */
  quarantineAlarmEvents: z.coerce.number().int().min(1).default(20),
  /** A CloudWatch dashboard: three are free per account, then 3 USD a month each. */
  dashboard: flag.default(false),
});

type Parsed = z.infer<typeof stageConfiguration>;
export type StageConfiguration = Omit<Parsed, 'alarms'> & { readonly alarms: NonNullable<Parsed['alarms']> };
type StageOptions = Partial<z.input<typeof stageConfiguration>>;

const stageDefaults: Readonly<Record<string, () => StageOptions>> = {
  [localStage]: () => ({
    batchingWindowSeconds: 1,
    logRetentionDays: 7,
    removalPolicy: 'destroy',
    terminationProtection: false,
    scheduleEnabled: false,
    maintenanceScheduleEnabled: false,
    trainingScheduleEnabled: false,
    architecture: process.arch as 'arm64' | 'x64',
    platform: process.platform as 'linux' | 'darwin',
    allowedOrigins: ['*'],
    throttleRate: 10_000,
    throttleBurst: 5_000,
    keyRate: 10_000,
    keyBurst: 10_000,
    alarms: 'all',
  }),
  dev: () => ({ logRetentionDays: 7, removalPolicy: 'destroy', terminationProtection: false }),
};

/** Whether the stage is one of those that are made and thrown away; any other one is somebody's data. */
export const isPlayground = ({ stage }: Pick<Parsed, 'stage'>): boolean => stage in stageDefaults;

/**
 * The configuration of a stage: the defaults above, what the stage changes, and what the CDK context overrides
 * (`-c shardCount=2`). Any name may be a stage; one that is not listed is protected like production.
 *
 * @param context reads one key of the CDK context; undefined means that the key is not set
 * @throws ZodError naming the option that is not valid; Error for options that do not go together
 */
export function readStage(stage: string, context: (key: string) => unknown): StageConfiguration {
  const overrides = Object.keys(stageConfiguration.shape)
    .filter((key) => key !== 'stage' && context(key) !== undefined)
    .map((key) => [key, context(key)]);
  const configuration = stageConfiguration.parse({
    ...stageDefaults[stage]?.(),
    ...Object.fromEntries(overrides),
    stage,
  });
  const { oidcIssuer, oidcAudience, oidcClientId, webDomain, webCertificateArn, alarmEmail } = configuration;
  const { mlflowTrackingUri, mlflowCredentialsParameter } = configuration;
  if (mlflowCredentialsParameter !== undefined && mlflowTrackingUri === undefined)
    throw new Error('mlflowCredentialsParameter needs mlflowTrackingUri: the server that it is for');
  if ((oidcIssuer === undefined) !== (oidcAudience === undefined))
    throw new Error('oidcIssuer and oidcAudience belong together: a token must say whom it was made for');
  if (oidcClientId !== undefined && oidcIssuer === undefined)
    throw new Error('oidcClientId needs oidcIssuer: it is what that provider calls the page');
  if ((webDomain === undefined) !== (webCertificateArn === undefined))
    throw new Error('webDomain and webCertificateArn belong together: CloudFront serves no name without one');
  return { ...configuration, alarms: configuration.alarms ?? (alarmEmail ? 'essential' : 'none') };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
