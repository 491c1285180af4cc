/** An API token as its holder sees it, and what the system keeps of it. */
export interface ApiToken {
  /** `ll_<key id>_<secret>`; shown once. */
  readonly token: string;
  readonly keyId: string;
  /** Of the whole token, lower-case hex. */
  readonly sha256: string;
}

/** 6 bytes of key id and 24 bytes of secret. */
export const TOKEN_RANDOM_BYTES = 30;

/** A new token from {@link TOKEN_RANDOM_BYTES} bytes of a cryptographic random source. */
export function createApiToken(random: Uint8Array, sha256: (text: string) => string): ApiToken {
  if (random.length !== TOKEN_RANDOM_BYTES) throw new RangeError(`A token takes ${TOKEN_RANDOM_BYTES} bytes`);
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const keyId = hex.slice(0, 12);
  const token = `ll_${keyId}_${hex.slice(12)}`;
  return { token, keyId, sha256: sha256(token) };
}

/** The key id that a token claims; undefined when it has not the form of a token. */
export const keyIdOf = (token: string): string | undefined =>
  /^ll_([0-9a-z]{4,32})_[0-9A-Za-z]{32,128}$/.exec(token)?.[1];
