import { posix } from 'node:path';

/** What one folder may import besides itself. Whatever is not listed is forbidden. */
export interface Arrow {
  readonly files: RegExp;
  readonly folders: readonly string[];
  /** npm packages by name; `any` where the folder's job is to use them. */
  readonly packages: readonly string[] | 'any';
  readonly nodeBuiltins: boolean;
  /** No clock, no randomness, no environment. */
  readonly pure?: boolean;
  /** Every file stands alone. */
  readonly apart?: boolean;
}

const everything = [
  'contracts',
  'lake',
  'ml',
  'domain',
  'pipeline',
  'adapters',
  'runtime',
  'handlers',
  'infra',
  'local',
  'client',
  'cli',
];

/** The arrows between the folders; docs/architecture.md draws them. */
export const arrows: Readonly<Record<string, Arrow>> = {
  contracts: { files: /^contracts\//, folders: [], packages: ['zod'], nodeBuiltins: false, pure: true },
  lake: { files: /^lake\//, folders: [], packages: ['@duckdb/node-api'], nodeBuiltins: true },
  // Numbers in, numbers out.
  ml: { files: /^ml\//, folders: [], packages: ['@bsull/augurs'], nodeBuiltins: false, pure: true },
  domain: {
    files: /^functions\/domain\//,
    folders: ['contracts'],
    packages: [],
    nodeBuiltins: false,
    pure: true,
  },
  pipeline: {
    files: /^functions\/pipeline\//,
    folders: ['contracts', 'lake', 'ml', 'domain'],
    packages: [],
    nodeBuiltins: true,
  },
  adapters: {
    files: /^functions\/adapters\//,
    folders: ['contracts', 'lake', 'ml', 'domain'],
    packages: 'any',
    nodeBuiltins: true,
  },
  runtime: {
    files: /^functions\/runtime\//,
    folders: ['contracts', 'lake', 'domain', 'adapters'],
    packages: 'any',
    nodeBuiltins: true,
  },
  handlers: {
    files: /^functions\/[^/]+$/,
    folders: ['contracts', 'lake', 'domain', 'pipeline', 'adapters', 'runtime'],
    packages: ['aws-lambda'],
    nodeBuiltins: true,
    apart: true,
  },
  infra: { files: /^infra\//, folders: ['contracts'], packages: 'any', nodeBuiltins: true },
  local: { files: /^local\//, folders: [], packages: 'any', nodeBuiltins: true },
  client: { files: /^client\//, folders: [], packages: ['openapi-fetch'], nodeBuiltins: false },
  cli: { files: /^cli\//, folders: everything, packages: 'any', nodeBuiltins: true },
  // Runs in Node when the page is built.
  webBuild: { files: /^web\/vite\.config\.ts$/, folders: [], packages: 'any', nodeBuiltins: true },
  web: { files: /^web\//, folders: ['contracts', 'client'], packages: 'any', nodeBuiltins: false },
  bench: { files: /^bench\//, folders: everything, packages: 'any', nodeBuiltins: true },
};

export const COMPUTED = '<computed>';

/** Why each of a file's imports, or uses of ambient values, is against the arrows. Paths are those of the repository. */
export function violations(
  file: string,
  imports: readonly string[],
  ambient: readonly string[] = [],
): string[] {
  const name = folderOf(file);
  if (!name) return [`${file} is in no folder that the arrows know`];
  const arrow = arrows[name]!;
  const bad = imports.filter((specifier) => !allowed(name, arrow, file, specifier));
  return [
    ...bad.map((specifier) => `${file} (${name}) must not import ${specifier}`),
    ...(arrow.pure ? ambient.map((use) => `${file} (${name}) must not use ${use}`) : []),
  ];
}

function allowed(name: string, arrow: Arrow, file: string, specifier: string): boolean {
  if (specifier === COMPUTED) return arrow.packages === 'any';
  if (specifier.startsWith('node:')) return arrow.nodeBuiltins;
  if (!/^[.#]/.test(specifier))
    return arrow.packages === 'any' || arrow.packages.includes(packageOf(specifier));
  const target = folderOf(targetOf(file, specifier));
  if (target === name) return !arrow.apart;
  return target !== undefined && arrow.folders.includes(target);
}

const folderOf = (file: string): string | undefined =>
  Object.keys(arrows).find((name) => arrows[name]!.files.test(file));

/** The subpath imports of package.json map `#folder/name` to `folder/name.ts`. */
const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('#')
    ? posix.normalize(`${specifier.slice(1)}.ts`)
    : posix.join(posix.dirname(file), specifier);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
