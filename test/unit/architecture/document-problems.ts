import { posix } from 'node:path';

export interface Repository {
  /** Whether a file or folder exists; paths are relative to the root. */
  readonly exists: (path: string) => boolean;
  /** Text of a document, for its headings. */
  readonly read: (path: string) => string;
  /** Names of the npm scripts. */
  readonly scripts: readonly string[];
  /** Folders at the root whose paths are checked where a document names them. */
  readonly folders: readonly string[];
}

/** Links that lead nowhere, paths that do not exist and npm scripts that there are not, in one Markdown document. */
export function documentProblems(file: string, text: string, repository: Repository): string[] {
  return [
    ...brokenLinks(file, text, repository),
    ...missingPaths(text, repository),
    ...missingScripts(text, repository),
  ].map((problem) => `${file}: ${problem}`);
}

function brokenLinks(file: string, text: string, { exists, read }: Repository): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .flatMap((target) => {
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!exists(linked)) return [`the link ${target} leads nowhere`];
      const isHeading = !anchor || !linked.endsWith('.md') || headings(read(linked)).includes(anchor);
      return isHeading ? [] : [`the link ${target} names no heading`];
    });
}

/** Anchors as GitHub makes them. */
const headings = (text: string): string[] =>
  [...text.matchAll(/^#+ +(.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );

const withoutCode = (text: string): string =>
  text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '');

/** Placeholders such as `sql/gold/<model>.sql` and patterns such as `*.test.ts` are checked up to their folder. */
function missingPaths(text: string, { exists, folders }: Repository): string[] {
  const start = folders.map((folder) => folder.replace('.', '\\.')).join('|');
  const named = [...text.matchAll(new RegExp(`(?<![\\w./#:<>-])(?:${start})/[\\w./<>*-]*`, 'g'))];
  return named
    .map(([path]) => path.replace(/[.]+$/, ''))
    .map((path) => (/[<*]/.test(path) ? path.slice(0, path.search(/[<*]/)).replace(/[^/]*$/, '') : path))
    .filter((path) => !exists(path))
    .map((path) => `there is no ${path}`);
}

function missingScripts(text: string, { scripts }: Repository): string[] {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1]!);
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)].map((match) => match[1]!);
  return [...run, ...short]
    .filter((name) => !scripts.includes(name))
    .map((name) => `there is no npm script ${name}`);
}
