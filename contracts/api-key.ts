import * as z from 'zod';

/** What a key may do. */
export const scopes = ['crm:write'] as const;
export type Scope = (typeof scopes)[number];

/** What is kept of an API token, as the JSON value of the SSM parameter `<API_KEYS_PATH>/<key id>`. */
export const apiKey = z.object({
  /** SHA-256 of the whole token, in lower-case hex. The token itself is kept nowhere. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Scopes that this version does not know are carried along and allow nothing. */
  scopes: z.array(z.string()),
  created_at: z.iso.datetime(),
  /** What people call it. */
  name: z.string().optional(),
});

export type ApiKey = z.infer<typeof apiKey>;
