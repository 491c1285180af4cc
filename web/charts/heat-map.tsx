import { type KeyboardEvent, useRef, useState } from 'react';
import { ChartTip, type Tip, tipText } from './chart-tip.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column. */
  readonly values: ArrayLike<number>;
  readonly tipOf: (row: number, column: number) => Tip;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly pickedRows: readonly number[];
  readonly pickedColumns: readonly number[];
  readonly onRow: (row: number) => void;
  readonly onColumn: (column: number) => void;
  readonly onCell: (row: number, column: number) => void;
  readonly words: { readonly less: string; readonly more: string };
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Cells whose depth is their value; rows, columns and cells can be picked. The keyboard goes in once, then by arrows. */
export function HeatMap(props: Props) {
  const { label, rows, columns, values, pickedRows, pickedColumns } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<readonly [number, number]>([0, 0]);
  const [here, setHere] = useState<{ readonly tip: Tip; readonly x: number; readonly y: number }>();
  const top = Math.max(...Array.from(values));
  const isAnyPicked = pickedRows.length + pickedColumns.length > 0;
  const isPicked = (row: number, column: number): boolean =>
    (pickedRows.length === 0 || pickedRows.includes(row)) &&
    (pickedColumns.length === 0 || pickedColumns.includes(column));

  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    const next = [
      Math.min(rows.length - 1, Math.max(0, row + step[0])),
      Math.min(columns.length - 1, Math.max(0, column + step[1])),
    ] as const;
    setEntry(next);
    frame.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.join('-')}"]`)?.focus();
  };
  const point = (element: HTMLElement, row: number, column: number): void => {
    const cell = element.getBoundingClientRect();
    const around = frame.current!.getBoundingClientRect();
    setHere({ tip: props.tipOf(row, column), x: cell.right - around.left, y: cell.bottom - around.top });
  };

  return (
    <div className="chart-frame" ref={frame}>
      <table className={isAnyPicked ? 'heat heat-picked' : 'heat'} aria-label={label}>
        <thead>
          <tr>
            <td className="heat-corner" />
            {columns.map((text, column) => (
              <th key={props.columnName(column)} scope="col">
                <button
                  type="button"
                  className="heat-name"
                  tabIndex={-1}
                  aria-pressed={pickedColumns.includes(column)}
                  onClick={() => props.onColumn(column)}
                >
                  <span aria-hidden="true">{text}</span>
                  <span className="visually-hidden">{props.columnName(column)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((text, row) => (
            <tr key={text}>
              <th scope="row">
                <button
                  type="button"
                  className="heat-name"
                  aria-pressed={pickedRows.includes(row)}
                  onClick={() => props.onRow(row)}
                >
                  <span aria-hidden="true">{text}</span>
                  <span className="visually-hidden">{props.rowName(row)}</span>
                </button>
              </th>
              {columns.map((_, column) => {
                const value = values[row * columns.length + column]!;
                return (
                  <td key={props.columnName(column)}>
                    <button
                      type="button"
                      className="heat-cell"
                      data-cell={`${row}-${column}`}
                      tabIndex={entry[0] === row && entry[1] === column ? 0 : -1}
                      aria-label={tipText(props.tipOf(row, column))}
                      aria-pressed={isAnyPicked && isPicked(row, column)}
                      style={{ '--heat': top > 0 ? Math.round((value / top) * 100) : 0 } as never}
                      onClick={() => props.onCell(row, column)}
                      onKeyDown={(event) => move(event, row, column)}
                      onFocus={({ currentTarget }) => point(currentTarget, row, column)}
                      onBlur={() => setHere(undefined)}
                      onPointerEnter={({ currentTarget }) => point(currentTarget, row, column)}
                      onPointerLeave={() => setHere(undefined)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="heat-scale" aria-hidden="true">
        {props.words.less} <span className="heat-ramp" /> {props.words.more}
      </p>
      {here && <ChartTip tip={here.tip} x={here.x} y={here.y} width={frame.current?.clientWidth ?? 0} />}
    </div>
  );
}
