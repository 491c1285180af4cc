import type { AttachmentUpload } from '#contracts/attachment';

/** The storage did not take a file, or could not be reached. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code = 'upload_failed';
}

/** An earlier PUT of the same file has arrived, and its answer was lost. */
const ARRIVED_BEFORE = 412;

/**
 * Sends a file to its signed address. XMLHttpRequest, because fetch does not tell how far it is.
 *
 * @param onProgress is told the part that has been sent, 0 to 1
 * @throws UploadError
 */
export function upload(
  { method, url, headers }: AttachmentUpload['upload'],
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => {
      const { status } = request;
      if ((status >= 200 && status < 300) || status === ARRIVED_BEFORE) resolve();
      else reject(new UploadError(`HTTP status ${status}`));
    };
    request.onerror = () => reject(new UploadError('No answer'));
    request.send(file);
  });
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
