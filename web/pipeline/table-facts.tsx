import { agoText } from '../text/elapsed.ts';
import { useSpoken } from '../text/language.tsx';
import type { Table } from './lake-api.ts';
import { useNow } from './use-now.ts';

export function TableFacts({ table }: { table: Table }) {
  const { texts, formats, language } = useSpoken();
  const words = texts.pipeline;
  const now = useNow(false);
  const { rows, bytes, files, partitions, partition_columns, version, committed_at } = table;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.rows, rows === null ? words.notKnown : formats.number(rows)],
    [words.size, formats.bytes(bytes)],
    [words.files, formats.number(files)],
    [
      words.partitions,
      partition_columns.length > 0
        ? words.partitionedBy(formats.number(partitions), partition_columns.join(', '))
        : undefined,
    ],
    [words.version, String(version)],
  ];
  return (
    <dl className="facts table-facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {committed_at !== null && (
        <div>
          <dt>{words.updated}</dt>
          <dd>
            <time dateTime={committed_at} title={formats.instant(committed_at)}>
              {agoText(committed_at, now, language)}
            </time>
          </dd>
        </div>
      )}
    </dl>
  );
}
