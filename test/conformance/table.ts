import type { Verdict } from './outcomes.ts';
import { type Peer, protocols } from './peers/peer.ts';

export type Runs = ReadonlyMap<Pick<Peer, 'name' | 'version' | 'protocols'>, Verdict>;

/** What a run found, as a page: a table of tests and targets for each protocol, and each gap with its reason. */
export function conformanceTable(runs: Runs, date: Date): string {
  const targets = [...runs];
  const sections = protocols.flatMap((protocol) => {
    const ids = new Set(targets.flatMap(([, verdict]) => idsOf(verdict)));
    const mine = [...ids].filter((id) => id.startsWith(`${protocol}/`)).sort();
    if (mine.length === 0) return [];
    const takers = targets.filter(([peer]) => peer.protocols.includes(protocol));
    return [
      `## ${protocol}\n`,
      row(['test', ...takers.map(([{ name }]) => name)]),
      row(['---', ...takers.map(() => '---')]),
      ...mine.map((id) => row([nameOf(id, protocol), ...takers.map(([, verdict]) => resultOf(id, verdict))])),
      '',
    ];
  });
  return [
    '# Conformance',
    '',
    `Written by \`npm run test:conformance -- --target all --table\` on ${date.toISOString().slice(0, 10)}. Each test speaks to its`,
    'target with the AWS SDK or plain HTTP only, and expects what AWS documents. A known gap is a test that runs and fails, as listed',
    'in `test/conformance/gaps/`; when it passes, the run fails until it is taken off the list.',
    '',
    row(['target', 'version', 'passed', 'known gaps', 'failed']),
    row(['---', '---', '---:', '---:', '---:']),
    ...targets.map(([{ name, version }, { passed, gaps, failed }]) =>
      row([name, version, ...[passed, gaps, failed].map(({ length }) => String(length))]),
    ),
    '',
    ...sections,
    '## Known gaps',
    '',
    ...targets.flatMap(([{ name, version }, { gaps }]) =>
      gaps.length === 0
        ? []
        : [`### ${name} ${version}`, '', ...gaps.map((gap) => gapLine(gap.id, gap.observed)).sort(), ''],
    ),
  ].join('\n');
}

/** The line that tells of a gap. */
export const gapLine = (id: string, observed: string): string => `- ${escaped(id)}: ${observed}`;

const idsOf = ({ passed, gaps, failed }: Verdict): string[] => [
  ...passed,
  ...[...gaps, ...failed].map(({ id }) => id),
];

function resultOf(wanted: string, { passed, gaps }: Verdict): string {
  if (passed.includes(wanted)) return 'pass';
  return gaps.some(({ id }) => id === wanted) ? '**gap**' : '**failed**';
}

const nameOf = (id: string, protocol: string): string => escaped(id.slice(protocol.length + 1));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Names of tests hold whatever their cases hold. */
const escaped = (text: string): string => text.replace(/[|<*_`[\]]/g, '\\$&');
