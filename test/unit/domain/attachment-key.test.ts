import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentRequest } from '#contracts/attachment';
import { catalog } from '#contracts/catalog';
import { attachmentKey, parseAttachmentKey, recordPrefix } from '#functions/domain/attachment-key';

const { product, employee } = catalog;
const attachmentId = '0190a0b0-0000-7000-8000-000000000001';

const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Names as the contract lets them through. */
const takenName = fc
  .string({ unit: fc.oneof(fc.constantFrom(...'%/\\.+ "&<>?#~:@'), character), minLength: 1, maxLength: 200 })
  .map((name) => attachmentRequest(product.attachments!).shape.file_name.safeParse(name))
  .filter(({ success }) => success)
  .map(({ data }) => data!);

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('%', '/', '.', '..', '%2F', '%', '+', '\r\n'), character),
  minLength: 1,
  maxLength: 128,
});

describe('the key of a file', () => {
  it('gives back every name that is taken', () => {
    fc.assert(
      fc.property(anyText, takenName, (id, fileName) => {
        const key = attachmentKey(product, id, { attachmentId, fileName });
        expect(parseAttachmentKey(recordPrefix(product, id), key)).toEqual({ attachmentId, fileName });
      }),
      { numRuns: 500 },
    );
  });

  it('has five segments that no client resolves, splits or decodes', () => {
    fc.assert(
      fc.property(anyText, takenName, (id, fileName) => {
        const key = attachmentKey(product, id, { attachmentId, fileName });
        expect(key).toMatch(/^attachments(\/[^/]+){4}$/);
        expect(key).not.toMatch(/(^|\/)\.{1,2}(\/|$)|[\p{Cc}<>&"' +?#\\]/u);
        const signed = key.split('/').map(encodeURIComponent).join('/');
        expect(
          new URL(`http://s3/${signed}`).pathname.slice(1).split('/').map(decodeURIComponent).join('/'),
        ).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it('is of one record only', () => {
    fc.assert(
      fc.property(anyText, anyText, takenName, (id, other, fileName) => {
        fc.pre(id !== other);
        const key = attachmentKey(product, id, { attachmentId, fileName });
        expect(parseAttachmentKey(recordPrefix(product, other), key)).toBeUndefined();
      }),
    );
    const key = attachmentKey(product, 'p-1', { attachmentId, fileName: 'a.png' });
    expect(parseAttachmentKey(recordPrefix(employee, 'p-1'), key)).toBeUndefined();
    expect(parseAttachmentKey(recordPrefix(product, 'p'), key)).toBeUndefined();
  });

  it.each([
    ['%', 'of percent signs'],
    ['文', 'of three bytes each'],
    ['🙂', 'of four bytes each'],
    ['é', 'of two bytes each'],
  ])('fits into S3 with 200 characters: %s (%s)', (character) => {
    const fileName = character.repeat(196).concat('.png');
    const key = attachmentKey(employee, 'a@'.repeat(64), { attachmentId, fileName });
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(987);
  });

  it('reads well', () => {
    const key = attachmentKey(product, 'SKU:1@x', { attachmentId, fileName: 'Televisão 43" (1).png' });
    expect(key).toBe(`attachments/product/SKU:1@x/${attachmentId}/Televisão%2043%22%20%281%29.png`);
  });

  it.each([
    'attachments/product/p-1/',
    'attachments/product/p-1/x',
    'attachments/product/p-1/x/a%ff.png',
    'attachments/product/p-1/x/y/z.png',
  ])('is not every object: %s', (key) => {
    expect(parseAttachmentKey(recordPrefix(product, 'p-1'), key)).toBeUndefined();
  });
});
