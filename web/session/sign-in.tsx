import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '#client/api-problem';
import { createApiClient } from '#client/create-api-client';
import { watchedFetch } from '../api/connection.ts';
import { errorText } from '../api/error-text.ts';
import type { Configuration } from '../app/config.ts';
import { Loading } from '../controls/states.tsx';
import { beginEarly } from '../dashboard/early-exports.ts';
import { useSpoken } from '../text/language.tsx';
import { type Access, readAccess } from './access.ts';
import { SessionProvider } from './session.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { signInState, type TokenSource } from './token-source.ts';

type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out'; readonly message?: string }
  | { readonly kind: 'signed-in'; readonly source: TokenSource; readonly access: Access };

/** Shows its children to those who are signed in, and to others how to. */
export function SignIn({ configuration, children }: { configuration: Configuration; children: ReactNode }) {
  const { texts, language } = useSpoken();
  const [state, setState] = useState<State>({ kind: 'starting' });

  const enter = useCallback(
    async (source: TokenSource): Promise<void> => {
      try {
        const client = createApiClient({
          url: location.origin,
          token: source.token,
          language,
          attempts: 3,
          fetch: watchedFetch,
        });
        beginEarly(client);
        const access = await readAccess(client);
        if (!access.read && !access.gold && !access.ops) {
          source.forget();
          return setState({ kind: 'signed-out', message: texts.lacksScopes });
        }
        source.keep();
        setState({ kind: 'signed-in', source, access });
      } catch (error) {
        const refused = error instanceof ApiProblem && error.status === 401;
        if (refused) source.forget();
        setState({ kind: 'signed-out', message: refused ? texts.keyNotTaken : errorText(error, texts) });
      }
    },
    [language, texts],
  );

  // Once, at the start of the page: a change of language signs nobody in again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    signInState(configuration)
      .then((source) => (source ? enter(source) : setState({ kind: 'signed-out' })))
      .catch(() => setState({ kind: 'signed-out', message: texts.signInFailed }));
  }, [configuration]);

  const expired = useCallback(() => {
    if (state.kind === 'signed-in') state.source.forget();
    setState({ kind: 'signed-out', message: texts.sessionEnded });
  }, [state, texts]);
  const signOut = useCallback(() => {
    if (state.kind === 'signed-in') void state.source.signOut();
    setState({ kind: 'signed-out' });
  }, [state]);

  if (state.kind === 'starting') return <Loading />;
  if (state.kind === 'signed-out')
    return <SignInPage configuration={configuration} message={state.message} onSource={enter} />;
  return (
    <SessionProvider token={state.source.token} access={state.access} onExpired={expired} onSignOut={signOut}>
      {children}
    </SessionProvider>
  );
}
