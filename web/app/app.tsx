import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { SignIn } from '../session/sign-in.tsx';
import { LanguageProvider, useSpoken } from '../text/language.tsx';
import { type Configuration, loadConfiguration } from './config.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { createAppRouter } from './router.tsx';

/** Where the page is before it knows where it is. */
const UNKNOWN_ZONE = 'UTC';

// Asked for before anything is drawn.
const asked = loadConfiguration();

export function App() {
  const [configuration, setConfiguration] = useState<Configuration | 'failed'>();
  useEffect(() => {
    asked.then(setConfiguration, () => setConfiguration('failed'));
  }, []);
  const known = typeof configuration === 'object';
  return (
    <LanguageProvider timeZone={known ? configuration.businessTimeZone : UNKNOWN_ZONE}>
      <ErrorBoundary>
        {known ? <Localized configuration={configuration} /> : configuration === 'failed' && <Unconfigured />}
      </ErrorBoundary>
    </LanguageProvider>
  );
}

function Localized({ configuration }: { configuration: Configuration }) {
  const { language } = useSpoken();
  const [router] = useState(() => createAppRouter(configuration));
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : language}>
      <SignIn configuration={configuration}>
        <RouterProvider router={router} />
      </SignIn>
    </I18nProvider>
  );
}

function Unconfigured() {
  const { texts } = useSpoken();
  return (
    <main className="state" role="alert">
      <h1>{texts.noConfiguration}</h1>
      <Button onPress={() => location.reload()}>{texts.tryAgain}</Button>
    </main>
  );
}
