import { describe, expect, it } from 'vitest';
import { type AttachmentRequest, attachmentRequest } from '#contracts/attachment';
import { catalog } from '#contracts/catalog';
import { validate } from '#contracts/validate';
import { checkAttachment, mediaTypeOf } from '#functions/domain/attachment-rules';

const rules = catalog.product.attachments!;
const photo: AttachmentRequest = { file_name: 'photo.png', media_type: 'image/png', bytes: 10 };

const read = (change: object) => validate(attachmentRequest(rules), { ...photo, ...change });
const readName = (file_name: unknown) => {
  const result = read({ file_name });
  return result.valid ? result.value.file_name : result.errors.map(({ pointer }) => pointer);
};

describe('the name of a file', () => {
  it.each([
    ['photo.png', 'photo.png'],
    ['  trimmed .png ', 'trimmed .png'],
    ['e\u0301te\u0301.png', '\u00e9t\u00e9.png'],
    ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
    ['%2e%2e%2f"; rm -rf.png', '%2e%2e%2f"; rm -rf.png'],
    ['👩🏽‍💻 família.png', '👩🏽‍💻 família.png'],
    [`${'a'.repeat(196)}.png`, `${'a'.repeat(196)}.png`],
  ])('may be %j', (given, taken) => {
    expect(readName(given)).toBe(taken);
  });

  it.each([
    '',
    '   ',
    'a'.repeat(201),
    'a/b.png',
    '..\\b.png',
    'a\r\nset-cookie: b.png',
    'a\u0000.png',
    'a\u0085.png',
    'a\u2028.png',
    'gnp.\u202ephoto.png',
    'a\u2066.png',
    'a\ud800.png',
    'a\uffff.png',
    7,
    null,
    undefined,
  ])('may not be %j', (given) => {
    expect(readName(given)).toEqual(expect.arrayContaining(['/file_name']));
  });
});

describe('what is said of a file', () => {
  it.each([
    [{ bytes: 0 }, '/bytes', 'too_small'],
    [{ bytes: -1 }, '/bytes', 'too_small'],
    [{ bytes: 1.5 }, '/bytes', 'wrong_type'],
    [{ bytes: '10' }, '/bytes', 'wrong_type'],
    [{ bytes: 1e300 }, '/bytes', 'too_big'],
    [{ sha256: 'AAAA' }, '/sha256', 'invalid_format'],
    [{ media_type: 5 }, '/media_type', 'wrong_type'],
    [{ key: 'x' }, '/key', 'unknown_field'],
  ])('is checked: %o', (change, pointer, code) => {
    expect(read(change)).toMatchObject({ valid: false, errors: [{ pointer, code }] });
  });

  it('is written in one way', () => {
    const result = read({ media_type: ' Image/PNG', sha256: 'A'.repeat(64) });
    expect(result).toMatchObject({ value: { media_type: 'image/png', sha256: 'a'.repeat(64) } });
  });
});

describe('what a kind of record takes', () => {
  const problemOf = (change: Partial<AttachmentRequest>) => {
    try {
      checkAttachment(rules, { ...photo, ...change });
      return undefined;
    } catch (error) {
      const { code, errors } = error as { code: string; errors: { pointer: string }[] };
      return [code, errors[0]!.pointer];
    }
  };

  it.each([
    { file_name: 'PHOTO.PNG' },
    { file_name: 'a.html.png' },
    { file_name: '.jpeg', media_type: 'image/jpeg' },
    { file_name: 'a.jpg', media_type: 'image/jpeg' },
    { bytes: rules.maxBytes },
  ])('is %o', (change) => {
    expect(problemOf(change)).toBeUndefined();
  });

  it.each([
    [{ media_type: 'application/pdf', file_name: 'a.pdf' }, 'attachment_type_not_allowed', '/media_type'],
    [{ media_type: 'image/png; a=b' }, 'attachment_type_not_allowed', '/media_type'],
    [{ media_type: 'constructor' }, 'attachment_type_not_allowed', '/media_type'],
    [{ media_type: '' }, 'attachment_type_not_allowed', '/media_type'],
    [{ file_name: 'a.jpg' }, 'attachment_type_not_allowed', '/file_name'],
    [{ file_name: 'png' }, 'attachment_type_not_allowed', '/file_name'],
    [{ file_name: 'a.png.' }, 'attachment_type_not_allowed', '/file_name'],
    [{ file_name: 'a.png.html' }, 'attachment_type_not_allowed', '/file_name'],
    [{ file_name: `${'\u{1d160}'.repeat(67).normalize('NFC')}.png` }, 'validation_failed', '/file_name'],
    [{ bytes: rules.maxBytes + 1 }, 'attachment_too_large', '/bytes'],
  ])('is not %o', (change, code, pointer) => {
    expect(problemOf(change)).toEqual([code, pointer]);
  });

  it('is told again by the extension alone', () => {
    for (const { attachments } of Object.values(catalog))
      for (const [mediaType, extensions] of Object.entries(attachments?.mediaTypes ?? {}))
        for (const extension of extensions)
          expect(mediaTypeOf(attachments!, `A.B.${extension.toUpperCase()}`)).toBe(mediaType);
    expect(mediaTypeOf(rules, 'old.gif')).toBe('application/octet-stream');
  });
});
