/**
 * Strong entity tag of a record (RFC 9110 section 8.8.3): its version, and after a dot what tells representations of
 * one version apart. If-Match goes by the version alone. Undefined for a version that no tag can hold.
 */
export const entityTag = (version: string, variants: readonly string[]): string | undefined =>
  /^[\x21\x23-\x7e]+$/.test(version) ? `"${[version, ...variants].join('.')}"` : undefined;

/** Weak entity tag from a digest, in hex, of all that the content follows from. */
export const weakTag = (digest: string): string => `W/"${digest.slice(0, 32)}"`;

/** Whether an If-None-Match header names the tag, by weak comparison (RFC 9110 sections 8.8.3.2 and 13.1.2). */
export function isNamedBy(ifNoneMatch: string | undefined, tag: string | undefined): boolean {
  if (ifNoneMatch === undefined || tag === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const named: readonly string[] = ifNoneMatch.match(/"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
  return named.includes(tag.replace(/^W\//, ''));
}
