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

export const functionEnvironment = {
  'accept-write': z.object({
    ...common,
    EVENT_STREAM_NAME: z.string().min(1),
    /** SSM path under which the hashes of the API keys are kept. */
    API_KEYS_PATH: z.string().startsWith('/'),
  }),
  'land-bronze': z.object({ ...common, ...lake }),
  'plan-refresh': z.object({ ...common, ...lake, ...businessTimeZone }),
  'refresh-silver': z.object({ ...common, ...lake, ...businessTimeZone }),
  'refresh-gold': z.object({ ...common, ...lake, ...businessTimeZone }),
  'score-forecast': z.object({ ...common, ...lake, ...businessTimeZone }),
  'publish-gold': z.object({ ...common, ...lake }),
  'plan-maintenance': z.object({ ...common, ...lake }),
  'maintain-table': z.object({ ...common, ...lake }),
} as const;

export type FunctionName = keyof typeof functionEnvironment;
export type Environment<N extends FunctionName> = z.infer<(typeof functionEnvironment)[N]>;
