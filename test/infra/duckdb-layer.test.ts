import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binaryTarget } from '#infra/binary-target';
import { checkLayer, duckdbLayerFiles } from '#infra/duckdb-layer-files';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'liftoff-layer-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** The first 20 bytes of a 64-bit little-endian ELF shared object. */
function elf(machine: number): Buffer {
  const header = Buffer.alloc(20);
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(machine, 18);
  return header;
}

function machO(cpuType: number): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt32LE(0xfeedfacf, 0);
  header.writeUInt32LE(cpuType, 4);
  return header;
}

describe('binaryTarget', () => {
  it.each([
    ['linux-x64', elf(62)],
    ['linux-arm64', elf(183)],
    ['darwin-arm64', machO(0x0100000c)],
    ['darwin-x64', machO(0x01000007)],
    [undefined, elf(40)],
    [undefined, Buffer.from('#!/bin/sh')],
  ])('is %s', (expected, header) => {
    const file = join(scratch, 'binary');
    writeFileSync(file, header);

    expect(binaryTarget(file)).toBe(expected);
  });

  it('recognises the Node that runs this', () => {
    expect(binaryTarget(process.execPath)).toBe(`${process.platform}-${process.arch}`);
  });
});

describe('checkLayer', () => {
  it('refuses a binary for another processor', () => {
    writeFileSync(join(scratch, 'duckdb.node'), elf(62));

    expect(() => checkLayer(scratch, 'linux-x64')).not.toThrow();
    expect(() => checkLayer(scratch, 'linux-arm64')).toThrow('is for linux-x64, not linux-arm64');
  });

  it('refuses a layer without a binary', () => {
    writeFileSync(join(scratch, 'package.json'), '{}');

    expect(() => checkLayer(scratch, 'linux-arm64')).toThrow('no DuckDB binary');
  });

  it('refuses a layer over 80 MB', () => {
    writeFileSync(join(scratch, 'libduckdb.so'), elf(183));
    truncateSync(join(scratch, 'libduckdb.so'), 80_000_001);

    expect(() => checkLayer(scratch, 'linux-arm64')).toThrow('over 80000000');
  });
});

describe('duckdbLayerFiles', () => {
  const host = { platform: process.platform, architecture: process.arch } as Parameters<
    typeof duckdbLayerFiles
  >[0];

  it('lays out one binary for the host, and mends what is out of date', () => {
    const modules = join(
      scratch,
      `duckdb-layer-${host.platform}-${host.architecture}`,
      'nodejs',
      'node_modules',
    );
    mkdirSync(join(modules, '@duckdb', 'node-api'), { recursive: true });
    writeFileSync(join(modules, '@duckdb', 'node-api', 'package.json'), '{"version":"0.0.1"}');

    const { layerVersion } = duckdbLayerFiles(host, scratch);

    expect(
      readdirSync(join(modules, '@duckdb')).filter((name) => name.startsWith('node-bindings-')),
    ).toHaveLength(1);
    expect(readdirSync(modules).sort()).toEqual(['@duckdb', 'detect-libc']);
    expect(layerVersion).toMatch(new RegExp(`^1\\..*-${host.platform}-${host.architecture}$`));
    expect(readdirSync(scratch)).toHaveLength(1);
  });
});
