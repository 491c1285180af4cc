import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '../controls/button.tsx';
import { Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { cellText } from './cell-text.ts';
import { lakeApi, type Table, type TablePreview } from './lake-api.ts';
import { ScrollingTable } from './scrolling-table.tsx';

interface Props {
  readonly table: Table;
  /** A version; undefined for the latest. */
  readonly asOf: string | undefined;
  readonly onVersion: (version: string | undefined) => void;
}

/** Some rows of a table, now or as they were. */
export function TableRows({ table, asOf, onVersion }: Props) {
  const { texts, formats } = useSpoken();
  const { client } = useSession();
  const words = texts.pipeline;
  const query = useQuery({
    queryKey: ['tables', 'rows', table.name, asOf ?? table.version],
    queryFn: ({ signal }) => lakeApi(client).rows(table.name, asOf, signal),
    placeholderData: keepPreviousData,
  });
  const preview = query.data;
  const isThen = asOf !== undefined && Number(asOf) !== table.version;
  return (
    <section className="table-section" aria-label={words.preview}>
      <div className="section-head">
        <h2>{words.preview}</h2>
        <p className="muted" role="status">
          {isThen ? words.previewOfThen(asOf) : words.previewOfNow(String(table.version))}
          {isThen && preview && !query.isPlaceholderData && <Difference preview={preview} table={table} />}
        </p>
        {isThen && (
          <Button variant="quiet" onPress={() => onVersion(undefined)}>
            {words.backToNow}
          </Button>
        )}
      </div>
      {query.isError ? (
        <Failed title={words.previewFailed} error={query.error} onRetry={() => query.refetch()} />
      ) : !preview ? (
        <Loading />
      ) : preview.data.length === 0 ? (
        <p className="muted">{words.previewEmpty}</p>
      ) : (
        <>
          <Rows preview={preview} table={table} isStale={query.isPlaceholderData} />
          <p className="table-note">
            {words.previewNote(
              formats.number(preview.data.length),
              preview.rows === null ? words.notKnown : formats.number(preview.rows),
            )}
            {preview.masked && <> · {words.maskedNote}</>}
          </p>
        </>
      )}
    </section>
  );
}

/** How many rows there were, compared with now. */
function Difference({ preview, table }: { preview: TablePreview; table: Table }) {
  const { texts, formats } = useSpoken();
  const words = texts.pipeline;
  if (preview.rows === null || table.rows === null) return null;
  const difference = preview.rows - table.rows;
  const count = formats.number(Math.abs(difference));
  const text =
    difference === 0
      ? words.asManyAsNow
      : difference < 0
        ? words.fewerThanNow(count)
        : words.moreThanNow(count);
  return <> · {text}</>;
}

function Rows({ preview, table, isStale }: { preview: TablePreview; table: Table; isStale: boolean }) {
  const { texts, formats, language } = useSpoken();
  const typeOf = (column: string): string | undefined =>
    table.columns.find(({ name }) => name === column)?.type;
  const isNumeric = (column: string): boolean =>
    /^(byte|short|integer|long|float|double|decimal)/.test(typeOf(column) ?? '');
  return (
    <ScrollingTable label={texts.pipeline.preview} isStale={isStale}>
      <thead>
        <tr>
          {preview.columns.map((column) => (
            <th key={column} scope="col" className={isNumeric(column) ? 'numeric' : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.data.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of any table are known by their place only
          <tr key={at}>
            {preview.columns.map((column) => (
              <td key={column} className={isNumeric(column) ? 'numeric' : undefined}>
                {row[column] === null || row[column] === undefined ? (
                  <span className="muted">{texts.none}</span>
                ) : (
                  cellText(row[column], typeOf(column), formats, language)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
