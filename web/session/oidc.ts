import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { OidcConfiguration } from '../app/config.ts';
import type { TokenSource } from './token-source.ts';

export const CALLBACK_PATH = '/signed-in';

/** Authorization code with PKCE (RFC 7636). Tokens live in this tab's storage; nothing is sent to the provider in a frame. */
function userManager({ issuer, clientId, scopes, audience }: OidcConfiguration): UserManager {
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + CALLBACK_PATH,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: scopes.join(' '),
    ...(audience && { extraQueryParams: { audience } }),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
}

/** Leaves for the provider; the way back leads to where the page stands now. */
export async function leaveForProvider(oidc: OidcConfiguration): Promise<void> {
  const returnTo = location.pathname === CALLBACK_PATH ? '/' : location.pathname + location.search;
  await userManager(oidc).signinRedirect({ state: returnTo });
}

/**
 * Who is signed in, also when the provider has just sent them back.
 *
 * @throws Error when the provider refused, or the answer is not the one to the question asked
 */
export async function signedInUser(oidc: OidcConfiguration): Promise<TokenSource | undefined> {
  const manager = userManager(oidc);
  if (location.pathname === CALLBACK_PATH) {
    try {
      const { state } = await manager.signinRedirectCallback();
      history.replaceState(null, '', typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/');
    } catch (error) {
      history.replaceState(null, '', '/');
      throw error;
    }
  }
  const user = await manager.getUser();
  if (!user || (user.expired && !user.refresh_token)) return undefined;
  return sourceOf(manager);
}

/** Seconds before its end at which a token is renewed. */
const RENEW_BEFORE_S = 60;

function sourceOf(manager: UserManager): TokenSource {
  let renewal: Promise<unknown> | undefined;
  return {
    token: async () => {
      const user = await manager.getUser();
      if (user?.refresh_token && (user.expires_in ?? Infinity) < RENEW_BEFORE_S) {
        renewal ??= manager.signinSilent().finally(() => {
          renewal = undefined;
        });
        await renewal;
      }
      return (await manager.getUser())?.access_token ?? '';
    },
    keep: () => {},
    forget: () => void manager.removeUser(),
    signOut: async () => {
      const ends = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
      if (ends) await manager.signoutRedirect();
      else await manager.removeUser();
    },
  };
}
