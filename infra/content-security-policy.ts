/** Sources as the policy names them: an origin, or an address that ends in a slash for what is below it. */
export interface PolicySources {
  /** Where the page reads and writes files with signed addresses. */
  readonly files: readonly string[];
  /** The OpenID Connect provider. */
  readonly provider: readonly string[];
}

/** What the page may load and call (https://www.w3.org/TR/CSP3/): nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy = ({ files, provider }: PolicySources): string =>
  [
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self'"],
    ["img-src 'self' blob:", ...files],
    ["connect-src 'self'", ...provider, ...files],
    ["font-src 'self'"],
    ["base-uri 'none'"],
    ["form-action 'self'"],
    ["frame-ancestors 'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
