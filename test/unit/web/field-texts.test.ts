import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { fieldMeta } from '#contracts/field-meta';
import { recordColumns } from '#contracts/record-columns';
import { formFields } from '#web/records/form-fields';
import { choiceLabel, fieldHelp, fieldLabel } from '#web/text/field-texts';

const fields = Object.values(catalog).flatMap((entity) =>
  recordColumns(entity).map(({ name }) => [entity.name, name] as const),
);

describe('the texts of fields', () => {
  it.each(fields)('%s.%s has a label in both languages', (entity, field) => {
    // A field without one is shown by its name.
    expect(fieldLabel(catalog[entity], field, 'en')).not.toBe(field);
    expect(fieldLabel(catalog[entity], field, 'pt-BR')).not.toBe(field);
  });

  it.each(fields.filter(([entity, field]) => field in catalog[entity].fields))(
    '%s.%s has a help text of its own in Portuguese',
    (entity, field) => {
      const english = fieldMeta(catalog[entity].fields[field]!).description;

      expect(fieldHelp(catalog[entity], field, 'en')).toBe(english);
      expect(fieldHelp(catalog[entity], field, 'pt-BR')).not.toBe(english);
    },
  );

  it('every word of a closed list is written in both languages', () => {
    const words = Object.values(catalog).flatMap((entity) =>
      formFields(entity).flatMap(({ choices = [] }) => choices),
    );

    for (const word of words) expect([choiceLabel(word, 'en'), choiceLabel(word, 'pt-BR')]).not.toContain('');
    // Words in code are not for people: one of the languages must say something else.
    for (const word of words) expect(choiceLabel(word, 'en')).not.toBe(word);
    expect(words.filter((word) => /^[a-z_]+$/.test(choiceLabel(word, 'pt-BR')))).toEqual([]);
  });
});
