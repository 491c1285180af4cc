import type { NewVersion } from './model-registry.ts';
import type { ModelCard } from './trainable-model.ts';

/** The card of a version as Markdown. */
export function cardText(
  { title, purpose, method, data, limits, sources }: ModelCard,
  version: NewVersion & { readonly version: number },
): string {
  const { model, headline, verdict, tables, parameters } = version;
  const read = Object.entries(tables).map(([table, at]) => `${table} (version ${at})`);
  const { metric, better, value, floor, champion } = headline;
  const figures = [
    `| ${metric} (${better} is better) | |`,
    '|---|---|',
    `| this version | ${figure(value)} |`,
    `| the floor that it must beat | ${figure(floor)} |`,
    `| the champion at that time | ${figure(champion)} |`,
  ];
  return [
    `# ${title}`,
    `${model}, version ${version.version}, registered ${version.created_at}. Knows up to ${version.logical_date}.`,
    purpose,
    `## Method\n\n${method}`,
    `## Data\n\n${data}\n\nMade of ${read.join(', ')}.`,
    `## Quality on days or cases that it did not see\n\n${figures.join('\n')}\n\nVerdict: ${verdict.reason}. All figures: metrics.json.`,
    `## Parameters\n\n${bullets(Object.entries(parameters).map(([name, each]) => `${name}: ${each}`))}`,
    `## Limits\n\n${bullets(limits)}`,
    `## Sources\n\n${bullets(sources)}`,
    `## Made with\n\n${bullets([`features ${version.data_hash}`, `code ${version.code_hash}`])}`,
  ]
    .join('\n\n')
    .concat('\n');
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(4));
