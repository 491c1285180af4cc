import type { Language } from '#contracts/messages/translate';

/** The language chosen before, else the first of the browser's that the page speaks, else English. */
export function preferredLanguage(chosen: string | undefined, browser: readonly string[]): Language {
  const spoken = [chosen ?? '', ...browser].map(spokenLanguage);
  return spoken.find((language) => language !== undefined) ?? 'en';
}

function spokenLanguage(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split('-');
  if (primary === 'pt') return 'pt-BR';
  return primary === 'en' ? 'en' : undefined;
}
