import * as z from 'zod';

/** What a token may do. */
export const scopes = {
  'crm:read': 'Read records, receipts and attachments; personal data is masked.',
  'crm:write': 'Write records and attachments.',
  'crm:pii': 'See personal data unmasked, and filter by it.',
  'gold:read': 'Read gold tables; personal data is masked.',
  ops: 'See refused events and replay them; see tables, audits and runs of the pipeline, and start runs.',
} as const;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as Scope[];

/** Requests that a key may send on average, and at once. */
export const rateLimit = z.object({
  per_second: z.number().positive().max(100_000),
  burst: z.int().min(1).max(100_000),
});

export type RateLimit = z.infer<typeof rateLimit>;

/** What is kept of an API token, as the JSON value of the SSM parameter `<API_KEYS_PATH>/<key id>`. */
export const apiKey = z.object({
  /** SHA-256 of the whole token, in lower-case hex. The token itself is kept nowhere. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Scopes that this version does not know are carried along and allow nothing. */
  scopes: z.array(z.string()),
  created_at: z.iso.datetime(),
  /** What people call it. */
  name: z.string().optional(),
  /** In the place of the stage's limit. */
  rate_limit: rateLimit.optional(),
});

export type ApiKey = z.infer<typeof apiKey>;
