import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minio } from '../peers/minio.ts';
import { ministack } from '../peers/ministack.ts';
import { versitygw } from '../peers/versitygw.ts';
import { gapLine } from '../table.ts';

const page = readFileSync('docs/generated/conformance.md', 'utf8');

it.each([versitygw, minio, ministack])(
  'the page tells of each known gap of $name, and of no other',
  (peer) => {
    const [, section = ''] = page.split(`### ${peer.name} ${peer.version}\n\n`);
    const [lines = ''] = section.split('\n\n');

    expect(lines.trim().split('\n')).toEqual(
      Object.entries(peer.gaps)
        .map(([id, why]) => gapLine(id, why))
        .sort(),
    );
  },
);
