import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition } from '#functions/domain/attachment-disposition';

const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));

describe('the Content-Disposition of a file', () => {
  it.each([
    ['photo.png', 'image/png', `inline; filename="photo.png"; filename*=UTF-8''photo.png`],
    ['contract.pdf', 'application/pdf', `attachment; filename="contract.pdf"; filename*=UTF-8''contract.pdf`],
    [
      `Até "100%" (d'água)*.pdf`,
      'application/pdf',
      `attachment; filename="At_ _100__ (d'_gua)*.pdf"; filename*=UTF-8''At%C3%A9%20%22100%25%22%20%28d%27%C3%A1gua%29%2a.pdf`,
    ],
    ['🙂.png', 'image/png', `inline; filename="_.png"; filename*=UTF-8''%F0%9F%99%82.png`],
    ['a\r\nb: c', 'text/html', `attachment; filename="a__b: c"; filename*=UTF-8''a%0D%0Ab%3A%20c`],
  ])('of %j', (fileName, mediaType, header) => {
    expect(contentDisposition(fileName, mediaType)).toBe(header);
  });

  it('is one header of three parts, with the whole name in the last', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (fileName) => {
        const header = contentDisposition(fileName, 'application/pdf');

        // RFC 6266 section 4.1 with quoted-string free of escapes, RFC 8187 section 3.2.1
        const parts =
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''((?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-Fa-f]{2})*)$/.exec(
            header,
          );
        expect(parts).not.toBeNull();
        expect(decodeURIComponent(parts![1]!)).toBe(fileName);
      }),
      { numRuns: 500 },
    );
  });
});
