import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentRequest } from '#contracts/attachment';
import { catalog } from '#contracts/catalog';
import { errorCodes } from '#contracts/error-codes';
import { ptBr } from '#contracts/messages/pt-br';
import { inPortuguese, translate } from '#contracts/messages/translate';
import { refusalReasons } from '#contracts/refusal-reasons';
import { replayMany, replayOne } from '#contracts/replay';
import { validate } from '#contracts/validate';
import { parseJson } from '#functions/domain/json-body';
import type { ProblemError } from '#functions/domain/problem-error';
import { textsInCode } from './texts-in-code.ts';

const untranslated = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].filter((text) => inPortuguese(text) === undefined);

const sourceFiles = ['contracts', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !/^contracts\/(openapi|messages)\//.test(file)),
);

describe('every text for people has a translation', () => {
  it('that the code gives to a problem or to a field', () => {
    const texts = sourceFiles.flatMap((file) => textsInCode(file, readFileSync(file, 'utf8')));
    expect(texts.length).toBeGreaterThan(60);
    expect(texts).toEqual(
      expect.arrayContaining([
        'The token is not known.',
        'The body is empty.',
        'It has X1 bytes; at most X1 are taken.',
        'As X1, because of X1.',
        'must have at most 2 decimals',
        'stands more than once',
      ]),
    );
    expect(untranslated(texts)).toEqual([]);
  });

  it('that is the title of a problem or the reason of a refusal', () => {
    expect(untranslated(Object.values(errorCodes).map(({ title }) => title))).toEqual([]);
    expect(untranslated(Object.values(refusalReasons))).toEqual([]);
  });

  const rules = Object.values(catalog).flatMap(({ attachments }) => attachments ?? []);
  const contracts = [
    ...Object.values(catalog).flatMap(({ create, replace, patch, example }) =>
      [create, replace, patch].map((contract) => ({ contract, example })),
    ),
    ...rules.map((rule) => ({
      contract: attachmentRequest(rule),
      example: { file_name: 'a.png', media_type: 'image/png', bytes: 1, sha256: 'a'.repeat(64) },
    })),
    { contract: replayOne, example: { patch: {}, preview: true } },
    {
      contract: replayMany,
      example: {
        where: { reason: 'not_found', entity: 'sale', field: 'a', id: 'b', event_ids: ['c'] },
        patch: {},
        preview: true,
        limit: 1,
      },
    },
  ];

  it.each(contracts)('that a contract has for whatever is wrong with a field', ({ contract, example }) => {
    const texts = new Set<string>();
    const judge = (value: unknown) => {
      const result = validate(contract as Parameters<typeof validate>[0], value);
      if (!result.valid) for (const { message } of result.errors) texts.add(message);
    };
    for (const value of hostileValues) judge(value);
    for (const field of [...Object.keys(example), 'id', 'created_at', 'unknown'])
      for (const value of hostileValues) judge({ ...example, [field]: value });
    for (const field of Object.keys(example)) judge({ ...example, [field]: undefined });
    judge({});
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(example)), fc.jsonValue(), (field, value) => {
        judge({ ...example, [field]: value });
      }),
      { numRuns: 300 },
    );
    expect(texts.size).toBeGreaterThan(3);
    expect(untranslated(texts)).toEqual([]);
  });

  it('that JSON.parse has for whatever is no JSON', () => {
    const detailOf = (text: string): string | undefined => {
      try {
        parseJson(text);
        return undefined;
      } catch (error) {
        return (error as ProblemError).detail;
      }
    };
    const texts = new Set<string>();
    const judge = (text: string) => {
      const detail = detailOf(text);
      if (detail) texts.add(detail);
    };
    for (const text of brokenJson) judge(text);
    const json = JSON.stringify({ a: [1, -2.5e3, 'x\n\u2028', null], b: { c: '\u0001' }, d: true }, null, 1);
    fc.assert(
      fc.property(
        fc.nat(json.length),
        fc.nat(3),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (at, cut, put) => {
          judge(json.slice(0, at) + put + json.slice(at + cut));
        },
      ),
      { numRuns: 3_000 },
    );
    expect(texts.size).toBeGreaterThan(15);
    expect(untranslated(texts)).toEqual([]);
  });
});

const hostileValues: unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1.005,
  6,
  1e300,
  Number.NaN,
  2 ** 31,
  2 ** 60,
  '',
  ' ',
  'x',
  '0',
  '1e3',
  '9999999999999',
  'a\u0000b',
  'a\nb',
  '\ud800',
  'x'.repeat(5_000),
  `https://example.com/${'x'.repeat(3_000)}`,
  'https://example.com/\ud800',
  'ftp://example.com',
  'a@b',
  `${'a'.repeat(300)}@example.com`,
  '1899-12-31',
  '3000-01-01',
  '2026-02-30',
  '1899-12-31T00:00:00Z',
  '3000-01-01T00:00:00Z',
  '2026-01-01T00:00:00',
  '1900-01-01T00:00:00+14:00',
  [],
  [''],
  ['x'.repeat(5_000)],
  Array.from({ length: 1_000 }, () => 'x'),
  {},
  { unknown: 1 },
  { where: {}, limit: 0 },
  { where: { event_ids: [] } },
  { where: { reason: 'x', entity: 'y', field: '', id: '' } },
  { where: { id: 'x'.repeat(200), field: 'x'.repeat(200) }, limit: 10_000 },
];

const brokenJson = [
  '',
  '{',
  '[',
  '"',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,}',
  '{a:1}',
  '{"a" 1}',
  '{"a":1 "b":2}',
  '[1 2]',
  '[1,]',
  '1 2',
  '"a\nb"',
  '"\\x"',
  '"\\u12"',
  '-',
  '1.',
  '1e',
  '01',
  'undefined',
  "'a'",
  '\ufffd',
  '['.repeat(40),
  `${'['.repeat(40)}${']'.repeat(40)}`,
  '{"a": x}',
  `{"${'a'.repeat(200)}": x, "${'b'.repeat(200)}": 1}`,
];

describe('a translation', () => {
  it('fills in what the English text says', () => {
    expect(translate('must be at most 5', 'pt-BR')).toBe('deve ser no máximo 5');
    expect(translate('must be one of sale, product', 'pt-BR')).toBe(
      'deve ser um destes valores: sale, product',
    );
    expect(translate('The token needs the scope ops and crm:write.', 'pt-BR')).toBe(
      'O token precisa do escopo ops e crm:write.',
    );
    expect(translate('The id in the path must not be empty.', 'pt-BR')).toBe(
      'O id no caminho não pode ficar vazio.',
    );
    expect(translate('There is no sale of this id.', 'pt-BR')).toBe('Não há venda com este id.');
    expect(translate("Expected ',' or ']' after array element in JSON at position 3", 'pt-BR')).toBe(
      "Era esperado ',' ou ']' depois de um elemento de uma lista no JSON, na posição 3.",
    );
  });

  it('prefers the more specific template', () => {
    expect(translate('must have at most 200 characters in normal form C', 'pt-BR')).toBe(
      'deve ter no máximo 200 caracteres na forma normal C',
    );
    expect(translate('As too_big, because of price.', 'pt-BR')).toBe('Como too_big, por causa de price.');
  });

  it('leaves English, and what it does not know, as it is', () => {
    expect(translate('must be at most 5', 'en')).toBe('must be at most 5');
    expect(translate('Something else.', 'pt-BR')).toBe('Something else.');
    expect(translate('constructor', 'pt-BR')).toBe('constructor');
    expect(translate('x'.repeat(1_000_000), 'pt-BR')).toHaveLength(1_000_000);
  });

  it('uses every blank of its template, and ends as it does', () => {
    for (const [english, portuguese] of Object.entries(ptBr)) {
      const blanks = (text: string) =>
        [...text.matchAll(/\{(?:\w+ )?(\w+)\}/g)].map(([, name]) => name).sort();
      expect(blanks(portuguese), english).toEqual(blanks(english));
      if (english.endsWith('.')) expect(portuguese, english).toMatch(/\.$/);
      expect(portuguese).not.toMatch(/\b(?:the|must|is|of|not)\b/);
    }
  });

  it('takes no time that explodes, whatever is in the blanks', () => {
    const start = performance.now();
    for (const text of [
      "Unexpected token '".repeat(200),
      ' is not valid JSON'.repeat(200),
      ', '.repeat(2_000),
    ])
      translate(text, 'pt-BR');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
