import { type ReactNode, useId, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { type Values, ValueTable } from './value-table.tsx';
import './charts.css';

export interface FigureProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** The same as a table; a function, as most are never looked at. */
  readonly values?: (() => Values) | undefined;
  readonly words: { readonly asTable: string; readonly asChart: string };
  /** Something else is on its way. */
  readonly isStale?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A chart with its title, to be had as a table too. */
export function Figure({ title, note, values, words, isStale, className = '', children }: FigureProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={`figure ${className}`} aria-labelledby={id}>
      <div className="figure-head">
        <div>
          <h3 id={id}>{title}</h3>
          {note && <p className="figure-note">{note}</p>}
        </div>
        {values && (
          <span className="figure-actions">
            <Button
              variant="quiet"
              aria-label={`${asTable ? words.asChart : words.asTable}: ${title}`}
              onPress={() => setAsTable(!asTable)}
            >
              {asTable ? words.asChart : words.asTable}
            </Button>
          </span>
        )}
      </div>
      <div className={isStale ? 'figure-body figure-stale' : 'figure-body'}>
        {asTable && values ? <ValueTable caption={title} {...values()} /> : children}
      </div>
    </section>
  );
}
