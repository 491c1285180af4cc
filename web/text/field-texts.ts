import type { Entity } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import type { Language } from '#contracts/messages/translate';
import { choicesEn, fieldsEn } from './fields-en.ts';
import { choicesPtBr, fieldsPtBr, helpPtBr } from './fields-pt-br.ts';

type Named = Readonly<Record<string, string>>;

/** What a field of an entity is called. */
export const fieldLabel = ({ name }: Entity, field: string, language: Language): string =>
  ((language === 'pt-BR' ? fieldsPtBr : fieldsEn)[name] as Named)[field] ?? field;

/** What a field is for; the English text is the contract's own. */
export function fieldHelp({ name, fields }: Entity, field: string, language: Language): string {
  const english = fields[field] ? (fieldMeta(fields[field]).description ?? '') : '';
  return language === 'pt-BR' ? (helpPtBr[name][field] ?? english) : english;
}

/** A word of a closed list. */
export const choiceLabel = (word: string, language: Language): string =>
  (language === 'pt-BR' ? choicesPtBr : choicesEn)[word] ?? word;
