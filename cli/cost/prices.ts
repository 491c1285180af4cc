/**
 * List prices of AWS in US East (N. Virginia), in US dollars, without tax, written down by hand from the pricing pages
 * named. Other regions differ: São Paulo (sa-east-1) is dearer for most of these. Look them up before you rely on a
 * figure; nothing here is asked from AWS.
 */
export const priceList = { region: 'us-east-1', date: '2025' } as const;

export interface Price {
  readonly usd: number;
  /** For how many units. */
  readonly per: number;
  readonly unit: string;
  /** Units a month that cost nothing, for as long as the account exists; shared by all that the account runs. */
  readonly free?: number;
  /** Title of the page of aws.amazon.com. */
  readonly source: string;
}

const kinesis = 'Amazon Kinesis Data Streams pricing';
const lambda = 'AWS Lambda pricing';
const s3 = 'Amazon S3 pricing';
const cloudwatch = 'Amazon CloudWatch pricing';
const cloudfront = 'Amazon CloudFront pricing';

export const prices = {
  shardHour: { usd: 0.015, per: 1, unit: 'shard hour', source: kinesis },
  extendedRetention: { usd: 0.02, per: 1, unit: 'shard hour beyond a day of retention', source: kinesis },
  putUnit: { usd: 0.014, per: 1e6, unit: 'put payload unit of 25 KB', source: kinesis },
  lambdaRequest: { usd: 0.2, per: 1e6, unit: 'request', free: 1e6, source: lambda },
  lambdaArm: { usd: 0.0000133334, per: 1, unit: 'GB second (arm64)', free: 400_000, source: lambda },
  lambdaX86: { usd: 0.0000166667, per: 1, unit: 'GB second (x86)', free: 400_000, source: lambda },
  httpApi: { usd: 1, per: 1e6, unit: 'request of 512 KB', source: 'Amazon API Gateway pricing' },
  restApi: { usd: 3.5, per: 1e6, unit: 'request', source: 'Amazon API Gateway pricing' },
  transition: {
    usd: 0.025,
    per: 1000,
    unit: 'state transition',
    free: 4000,
    source: 'AWS Step Functions pricing',
  },
  schedule: { usd: 1, per: 1e6, unit: 'start', free: 14e6, source: 'Amazon EventBridge pricing' },
  storage: { usd: 0.023, per: 1, unit: 'GB month', source: s3 },
  writeRequest: { usd: 0.005, per: 1000, unit: 'PUT or LIST', source: s3 },
  readRequest: { usd: 0.0004, per: 1000, unit: 'GET', source: s3 },
  webRequest: { usd: 0.01, per: 10_000, unit: 'HTTPS request', free: 10e6, source: cloudfront },
  webTransfer: { usd: 0.085, per: 1, unit: 'GB sent', free: 1000, source: cloudfront },
  webFunction: { usd: 0.1, per: 1e6, unit: 'run of a function', free: 2e6, source: cloudfront },
  alarmMetric: { usd: 0.1, per: 1, unit: 'metric of an alarm', free: 10, source: cloudwatch },
  dashboard: { usd: 3, per: 1, unit: 'dashboard', free: 3, source: cloudwatch },
  customMetric: { usd: 0.3, per: 1, unit: 'metric', free: 10, source: cloudwatch },
  logs: { usd: 0.5, per: 1, unit: 'GB taken in', free: 5, source: cloudwatch },
  trace: { usd: 5, per: 1e6, unit: 'trace', free: 100_000, source: 'AWS X-Ray pricing' },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;

/** What a month's quantity costs, in US dollars. */
export function costOf(
  name: PriceName,
  quantity: number,
  { freeTier }: { readonly freeTier: boolean },
): number {
  const { usd, per, free = 0 }: Price = prices[name];
  return (Math.max(0, quantity - (freeTier ? free : 0)) * usd) / per;
}
