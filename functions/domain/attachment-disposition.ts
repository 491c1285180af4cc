/**
 * The Content-Disposition (RFC 6266) under which a browser shows or saves a file: images are shown, everything else
 * is saved, because what a document may run is not ours to judge. ASCII only, whatever the name holds.
 */
export function contentDisposition(fileName: string, mediaType: string): string {
  const type = mediaType.startsWith('image/') ? 'inline' : 'attachment';
  // Appendix D: neither quotes and backslashes, which need escaping, nor percent signs, which some decode.
  const fallback = fileName.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  return `${type}; filename="${fallback}"; filename*=UTF-8''${extendedValue(fileName)}`;
}

/** RFC 8187 section 3.2: percent-encoded UTF-8 but for its attr-char. */
const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
