import { type FormEvent, useState } from 'react';
import type { Configuration } from '../app/config.ts';
import { Preferences } from '../app/preferences.tsx';
import { Wordmark } from '../app/wordmark.tsx';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { useTexts } from '../text/language.tsx';
import { apiKeySource, type TokenSource } from './token-source.ts';
import './sign-in.css';

interface Props {
  readonly configuration: Configuration;
  readonly message?: string | undefined;
  readonly onSource: (source: TokenSource) => Promise<void>;
}

export function SignInPage({ configuration: { oidc, stage }, message, onSource }: Props) {
  const texts = useTexts();
  return (
    <main className="sign-in">
      <title>{`${texts.signIn} – LiftOff Lake`}</title>
      <div className="sign-in-card">
        <Wordmark />
        <h1>{texts.signIn}</h1>
        <p className="muted">{texts.signInIntro}</p>
        {message && (
          <p className="alert" role="alert">
            {message}
          </p>
        )}
        {oidc ? <ProviderSignIn oidc={oidc} /> : <KeySignIn onSource={onSource} />}
        <footer>
          <span className="muted">{texts.stage(stage)}</span>
          <Preferences />
        </footer>
      </div>
    </main>
  );
}

function ProviderSignIn({ oidc }: { oidc: NonNullable<Configuration['oidc']> }) {
  const texts = useTexts();
  const [failed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    setFailed(false);
    try {
      const { leaveForProvider } = await import('./oidc.ts');
      await leaveForProvider(oidc);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed && (
        <p className="alert" role="alert">
          {texts.signInFailed}
        </p>
      )}
      <Button variant="primary" onPress={leave} pendingText={texts.signingIn}>
        {texts.signInWithProvider}
      </Button>
    </>
  );
}

function KeySignIn({ onSource }: Pick<Props, 'onSource'>) {
  const texts = useTexts();
  const [key, setKey] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (key.trim() === '') {
      setError(texts.apiKeyNeeded);
      return;
    }
    // Anything else could not even be sent.
    if (!/^[\x21-\x7e]+$/.test(key.trim())) {
      setError(texts.keyNotTaken);
      return;
    }
    setBusy(true);
    await onSource(apiKeySource(key.trim()));
    setBusy(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={texts.apiKey} help={texts.apiKeyHelp} error={error}>
        {(control) => (
          <input
            {...control}
            type="password"
            name="key"
            autoComplete="off"
            spellCheck={false}
            value={key}
            onChange={({ target }) => {
              setKey(target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" isPending={busy} pendingText={texts.signingIn}>
        {texts.signIn}
      </Button>
    </form>
  );
}
