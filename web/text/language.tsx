import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, translate } from '#contracts/messages/translate';
import { remembered } from '../app/remembered.ts';
import { en, type Texts } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import { preferredLanguage } from './preferred-language.ts';
import { ptBr } from './pt-br.ts';

interface Spoken {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly texts: Texts;
  readonly formats: Formats;
  /** A text of the API or of the contracts, which come in English, in the language of the page. */
  readonly say: (text: string) => string;
}

const LanguageContext = createContext<Spoken | undefined>(undefined);
const choice = remembered('language');

export function LanguageProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const [language, setLanguage] = useState(() => preferredLanguage(choice.read(), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      setLanguage: (next) => {
        choice.write(next);
        setLanguage(next);
      },
      texts: language === 'pt-BR' ? ptBr : en,
      formats: formatsOf(language, timeZone),
      say: (text) => translate(text, language),
    }),
    [language, timeZone],
  );
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

export function useSpoken(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error('There is no LanguageProvider around');
  return spoken;
}

export const useTexts = (): Texts => useSpoken().texts;
export const useFormats = (): Formats => useSpoken().formats;
