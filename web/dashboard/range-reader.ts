import type { AsyncBuffer } from 'hyparquet';

/** An exported file, as `GET /v1/exports` tells of it. */
export interface ExportedFile {
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The file could not be read: `export_replaced` when a newer one has taken its place, else `export_not_read`. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  constructor(
    readonly code: 'export_replaced' | 'export_not_read',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Reads ranges of a file over HTTP (RFC 9110, section 14). Exports are replaced in place: ranges of two of them must
 * not be mixed, which the length and the entity tag tell apart.
 */
export function rangeReader(
  file: ExportedFile,
  fetchRange: (url: string, init: RequestInit) => Promise<Response> = fetch,
): AsyncBuffer {
  const { bytes } = file;
  let tag: string | null = null;
  return {
    byteLength: bytes,
    async slice(start, end = bytes) {
      if (start >= end) return new ArrayBuffer(0);
      const response = await answered(
        fetchRange(file.url, { headers: { range: `bytes=${start}-${end - 1}` } }),
      );
      if (response.status === 416) throw new ExportError('export_replaced', 'The file is shorter now');
      if (response.status !== 206)
        throw new ExportError('export_not_read', `HTTP status ${response.status} instead of a range`);
      const length = response.headers.get('content-range')?.split('/')[1];
      const newTag = response.headers.get('etag');
      if ((length && Number(length) !== bytes) || (tag && newTag && newTag !== tag))
        throw new ExportError('export_replaced', 'A newer file has taken the place of the one begun');
      tag = newTag;
      const content = await answered(response.arrayBuffer());
      if (content.byteLength !== end - start)
        throw new ExportError('export_not_read', `${content.byteLength} of ${end - start} bytes came`);
      return content;
    },
  };
}

async function answered<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (cause) {
    throw new ExportError('export_not_read', 'The file did not come', { cause });
  }
}
