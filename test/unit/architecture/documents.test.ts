import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentProblems, type Repository } from './document-problems.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const folders = [
  '.ci',
  'bench',
  'cli',
  'contracts',
  'docs',
  'functions',
  'infra',
  'lake',
  'local',
  'sql',
  'state-machines',
  'test',
  'web',
];

const repository: Repository = {
  exists: (path) => existsSync(join(root, path)),
  read,
  scripts: Object.keys(JSON.parse(read('package.json')).scripts),
  folders,
};

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe('the documents', () => {
  it.each(documents)('%s names only what there is', (file) => {
    expect(documentProblems(file, read(file), repository)).toEqual([]);
  });

  it('are the README, the architecture, the runbook, how-tos and decisions', () => {
    expect(documents).toEqual(expect.arrayContaining(['docs/architecture.md', 'docs/runbook.md']));
    expect(documents.filter((file) => file.startsWith('docs/how-to/')).length).toBeGreaterThan(0);
    expect(documents.filter((file) => file.startsWith('docs/adr/')).length).toBeGreaterThan(0);
  });
});

describe('a document that names what there is not', () => {
  it.each([
    ['See [this](how-to/nothing.md).', 'the link how-to/nothing.md leads nowhere'],
    ['See [this](architecture.md#no-such-part).', 'the link architecture.md#no-such-part names no heading'],
    ['Look at `functions/domain/nothing.ts`.', 'there is no functions/domain/nothing.ts'],
    ['```sh\nnode .ci/nothing.mjs\n```', 'there is no .ci/nothing.mjs'],
    ['Each `nowhere` and `sql/platinum/<model>.sql`.', 'there is no sql/platinum/'],
    ['Run `npm run nothing -- --help`.', 'there is no npm script nothing'],
  ])('is found out: %s', (text, problem) => {
    expect(documentProblems('docs/planted.md', text, repository)).toEqual([`docs/planted.md: ${problem}`]);
  });

  it('but paths within the lake, addresses and links elsewhere are not of the repository', () => {
    const text =
      'See [Delta](https://delta.io), `gold/<model>.parquet`, `s3://bucket/local/x`, `/v1/sales` and `sql/gold/<model>.sql`.';

    expect(documentProblems('docs/planted.md', text, repository)).toEqual([]);
  });
});
