import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAssetStore } from '#local/assembly/asset-store';
import { unzip } from '#local/assembly/unzip';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'unzip-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A zip archive; entries are deflated unless `stored`. */
function zip(entries: { name: string; text: string; stored?: boolean; mode?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, stored = false, mode = 0o644 } of entries) {
    const raw = Buffer.from(text);
    const content = stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

test('stored and deflated entries, folders and modes are unpacked', async () => {
  const archive = join(directory, 'code.zip');
  await writeFile(
    archive,
    zip([
      { name: 'nodejs/', text: '', stored: true },
      { name: 'nodejs/index.js', text: 'x'.repeat(1000) },
      { name: 'bin/tool', text: '#!', stored: true, mode: 0o755 },
      { name: '../escape', text: 'kept inside' },
    ]),
  );

  await unzip(archive, join(directory, 'out'));

  expect(await readFile(join(directory, 'out/nodejs/index.js'), 'utf8')).toBe('x'.repeat(1000));
  expect((await stat(join(directory, 'out/bin/tool'))).mode & 0o777).toBe(0o755);
  expect(await readFile(join(directory, 'out/escape'), 'utf8')).toBe('kept inside');
});

test('an archive asset is unpacked once, a folder is used where it is', async () => {
  const archive = join(directory, 'code.zip');
  await writeFile(archive, zip([{ name: 'index.js', text: '1' }]));
  const store = createAssetStore(
    new Map([
      ['a.zip', { path: archive }],
      ['b.zip', { path: directory }],
    ]),
    join(directory, 'assets'),
  );

  const folder = await store.folder('some/prefix/a.zip');

  expect(await readFile(join(folder, 'index.js'), 'utf8')).toBe('1');
  expect(await store.folder('a.zip')).toBe(folder);
  expect(await store.folder('b.zip')).toBe(directory);
  await expect(store.folder('c.zip')).rejects.toMatchObject({ code: 'asset_not_found' });
});

test('what is no archive is refused', async () => {
  await writeFile(join(directory, 'x.zip'), 'text');

  await expect(unzip(join(directory, 'x.zip'), directory)).rejects.toMatchObject({
    code: 'assembly_invalid',
  });
});
