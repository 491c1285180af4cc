import * as z from 'zod';

/** `/config.json`: what the deployment says about itself. */
const configuration = z.object({
  stage: z.string(),
  /** IANA name of the zone in which business dates are counted. */
  businessTimeZone: z.string(),
  /** Undefined or null where people sign in with an API key. */
  oidc: z
    .object({
      issuer: z.url(),
      clientId: z.string(),
      scopes: z.array(z.string()),
      audience: z.string().optional(),
    })
    .nullish(),
});

export type Configuration = z.infer<typeof configuration>;
export type OidcConfiguration = NonNullable<Configuration['oidc']>;

/** @throws Error when there is none, or one that cannot be used */
export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: HTTP status ${response.status}`);
  return configuration.parse(await response.json());
}
