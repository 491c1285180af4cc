import type { Entity } from '#contracts/entity';
import { ExportIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { saveFile } from '../records/save-file.ts';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import type { RefusedRow, RowReason } from './check-rows.ts';
import type { CsvFile } from './read-csv.ts';
import { refusedCsv } from './refused-csv.ts';

interface Props {
  readonly entity: Entity;
  readonly file: CsvFile;
  readonly refused: readonly RefusedRow[];
  readonly title: string;
}

const SHOWN = 50;

/** Refused rows with their reasons; all of them can be saved as a file. */
export function RefusedTable({ entity, file, refused, title }: Props) {
  const { texts, language, formats, say } = useSpoken();
  const reasonText = (reason: RowReason): string => {
    if ('cells' in reason) return texts.cellsForColumns(reason.cells, reason.columns);
    return [reason.field && fieldLabel(entity, reason.field, language), say(reason.message)]
      .filter(Boolean)
      .join(' ');
  };
  const words = ({ reasons }: RefusedRow): string => reasons.map(reasonText).join('; ');
  const save = (): void =>
    saveFile(
      `${entity.collection}-refused.csv`,
      refusedCsv(file.columns, refused, { line: texts.line, reason: texts.reason }, words),
      'text/csv',
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={title} tabIndex={0}>
        <table className="records">
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {texts.line}
              </th>
              <th scope="col">{texts.reason}</th>
              {file.columns.slice(0, 4).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN).map((each) => (
              <tr key={each.row.line}>
                <td className="numeric">{formats.number(each.row.line)}</td>
                <td className="refusal">{words(each)}</td>
                {file.columns.slice(0, 4).map((column, at) => (
                  <td key={column}>{each.row.cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="refused-foot">
        {refused.length > SHOWN && (
          <span className="muted">{texts.andMore(formats.number(refused.length - SHOWN))}</span>
        )}
        <Button variant="quiet" onPress={save}>
          <ExportIcon />
          {texts.downloadRefused}
        </Button>
      </p>
    </>
  );
}
