import type { StageConfiguration } from './stage.ts';

/**
 * Web origins that may use signed addresses of the buckets from a browser. With a page of its own the stage lets any: the
 * page's address is made after the buckets, and a signed address is all that its holder needs, whoever that is
 * (docs/adr/0021-page-and-api-under-one-origin.md).
 */
export const fileOrigins = ({ web, webDomain, allowedOrigins }: StageConfiguration): string[] => {
  if (!web) return allowedOrigins;
  return webDomain === undefined ? ['*'] : [`https://${webDomain}`, ...allowedOrigins];
};
