import { useSpoken } from '../text/language.tsx';
import { type Theme, useTheme } from './theme.ts';

/** Language and theme. */
export function Preferences() {
  const { language, setLanguage, texts } = useSpoken();
  const { theme, setTheme } = useTheme();
  return (
    <div className="preferences">
      <select
        aria-label={texts.language}
        value={language}
        onChange={({ target }) => setLanguage(target.value as typeof language)}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="pt-BR" lang="pt-BR">
          Português
        </option>
      </select>
      <select
        aria-label={texts.theme}
        value={theme}
        onChange={({ target }) => setTheme(target.value as Theme)}
      >
        <option value="system">{texts.themeSystem}</option>
        <option value="light">{texts.themeLight}</option>
        <option value="dark">{texts.themeDark}</option>
      </select>
    </div>
  );
}
