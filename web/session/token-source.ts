import type { Configuration } from '../app/config.ts';
import { tokenFromFragment } from './token-from-fragment.ts';
import { tokenStorage } from './token-storage.ts';

/** Where the token of a session comes from. */
export interface TokenSource {
  /** The token to send now. */
  readonly token: () => string | Promise<string>;
  /** The API has taken it: it may be kept for this tab. */
  readonly keep: () => void;
  readonly forget: () => void;
  readonly signOut: () => void | Promise<void>;
}

/** An API key, kept for this tab only. */
export const apiKeySource = (key: string): TokenSource => ({
  token: () => key,
  keep: () => tokenStorage.write(key),
  forget: tokenStorage.clear,
  signOut: tokenStorage.clear,
});

/**
 * Who is signed in when the page starts: by a token in the address, which is taken out of it at once, by one of this
 * tab, or by the OpenID Connect provider.
 */
export async function signInState(configuration: Configuration): Promise<TokenSource | undefined> {
  const handedOver = tokenFromFragment(location.hash);
  if (handedOver) {
    history.replaceState(history.state, '', location.pathname + location.search + handedOver.rest);
    return apiKeySource(handedOver.token);
  }
  const kept = tokenStorage.read();
  if (kept) return apiKeySource(kept);
  if (!configuration.oidc) return undefined;
  const { signedInUser } = await import('./oidc.ts');
  return signedInUser(configuration.oidc);
}
