import { useState } from 'react';
import { remembered } from './remembered.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const choice = remembered('theme');

/** The theme that was chosen; `theme.js` has shown it before the first paint. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(() => (choice.read() as Theme | undefined) ?? 'system');
  return {
    theme,
    setTheme: (next: Theme): void => {
      choice.write(next === 'system' ? undefined : next);
      if (next === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      setTheme(next);
    },
  };
}
