import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { LocalCloudError } from '../local-cloud-error.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks a zip archive (stored or deflated entries, no zip64), as Lambda does with code and layers:
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function unzip(archive: string, target: string): Promise<void> {
  const bytes = await readFile(archive);
  const invalid = (what: string) => new LocalCloudError('assembly_invalid', `${archive}: ${what}`);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw invalid('not a zip archive');
  let offset = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw invalid('broken directory');
    const method = bytes.readUInt16LE(offset + 10);
    const size = bytes.readUInt32LE(offset + 20);
    const nameLength = bytes.readUInt16LE(offset + 28);
    const mode = bytes.readUInt32LE(offset + 38) >>> 16;
    const local = bytes.readUInt32LE(offset + 42);
    const name = bytes.toString('utf8', offset + 46, offset + 46 + nameLength);
    offset += 46 + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
    const path = join(target, normalize(join('/', name)));
    if (name.endsWith('/')) {
      await mkdir(path, { recursive: true });
      continue;
    }
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    if (method !== 0 && method !== 8)
      throw invalid(`compression method ${method} of ${name} is not supported`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, method === 8 ? inflateRawSync(content) : content, { mode: mode & 0o777 || 0o644 });
  }
}
