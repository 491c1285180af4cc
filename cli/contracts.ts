import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from './cli-error.ts';
import { command, UsageError } from './command-line.ts';
import { artifacts, type Contracts, readContracts } from './contracts/artifacts.ts';
import { type BreakingChange, breakingChanges } from './contracts/breaking-change.ts';
import { baselinePath, breakingChangesSince, readBaseline } from './contracts/compatibility.ts';
import { formatted } from './contracts/formatted.ts';

await command(import.meta.url, {
  usage: `Usage: npm run contracts -- check     are the files made from the contracts current, and does a change break anybody?
       npm run contracts -- write     makes them
       npm run contracts -- release   what is now becomes what later changes are compared with

Exit status 1 if a file is not current, or if a client or a table would break.
`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run(_, [action]) {
    if (action !== 'check' && action !== 'write' && action !== 'release')
      throw new UsageError(`There is no "contracts ${action}"`);
    const contracts = await readContracts();
    if (action === 'write') return write(await artifacts(contracts));
    if (action === 'release') return release(contracts);
    const stale = staleFiles(await artifacts(contracts));
    for (const path of stale) console.log(`not current: ${path} (npm run contracts -- write)`);
    const breaks = changesSinceRelease(contracts);
    report(breaks);
    return stale.length + breaks.length > 0 ? 1 : 0;
  },
});

function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => (textOf(path) === text ? [] : [path]));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function write(files: ReadonlyMap<string, string>): number {
  for (const path of staleFiles(files)) {
    save(path, files.get(path)!);
    console.log(path);
  }
  return 0;
}

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Against the release of the same version or, the first time, of the one before. */
function changesSinceRelease({ surface }: Contracts): BreakingChange[] {
  const before = readBaseline(surface.version) ?? readBaseline(surface.version - 1);
  if (!before) throw new CliError('no_release', 'Nothing was released yet: npm run contracts -- release');
  return breakingChangesSince(before, surface);
}

function release({ surface }: Contracts): number {
  const before = readBaseline(surface.version) ?? readBaseline(surface.version - 1);
  const breaks = before ? breakingChangesSince(before, surface) : [];
  report(breaks);
  if (breaks.length > 0)
    throw new CliError(
      'breaking_release',
      'Raise CONTRACT_VERSION in contracts/change-event.ts, or take it back',
    );
  save(...formatted(baselinePath(surface.version), JSON.stringify(surface)));
  console.log(baselinePath(surface.version));
  return 0;
}

function report(breaks: readonly BreakingChange[]): void {
  for (const { code, at, detail } of breaks)
    console.log(`${code}: ${at}${detail ? ` (${detail})` : ''}. ${breakingChanges[code]}`);
}
