import { useState } from 'react';
import { Figure } from '../charts/figure.tsx';
import { Button } from '../controls/button.tsx';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import type { Anomaly } from './anomalies.ts';
import { textOf } from './calendar.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { type Measure, toggled, type View } from './view.ts';

/** How many are shown before all are asked for. */
const MOST = 6;

interface Props {
  /** The latest first. */
  readonly anomalies: readonly Anomaly[];
  readonly view: View;
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<View>) => void;
}

/** Days of the period that stand out, and why; each leads to what it is about. */
export function AnomalyList({ anomalies, view, isStale, onChange }: Props) {
  const { texts, charts, formats, exact } = useChartFormats();
  const { language } = useSpoken();
  const [isOpen, setOpen] = useState(false);
  const { measure, product, category } = view;
  const show = (of: Measure, value: number): string => exact(of, Math.round(value));
  const nameOf = ({ level, name }: Anomaly): string =>
    level === 'total' ? texts.allSales : level === 'category' ? choiceLabel(name, language) : name;
  const pick = ({ level, name, day }: Anomaly): void =>
    onChange({
      days: { from: day, to: day },
      ...(level === 'product' && !product.includes(name) && { product: toggled(product, name) }),
      ...(level === 'category' && !category.includes(name) && { category: toggled(category, name) }),
    });
  const shown = isOpen ? anomalies : anomalies.slice(0, MOST);
  return (
    <Figure
      className="board-wide"
      title={texts.anomalies}
      note={texts.anomaliesNote}
      words={texts}
      isStale={isStale}
      values={() => ({
        head: [texts.day, texts.where, texts.measures[measure], texts.expected, texts.reason],
        rows: anomalies.map((each) => [
          formats.day(textOf(each.day)),
          nameOf(each),
          show(measure, each.value),
          show(measure, each.expected),
          each.reason,
        ]),
      })}
    >
      <ul className="anomalies">
        {shown.map((each) => (
          <li key={`${each.day} ${each.level} ${each.name}`}>
            <button type="button" className="anomaly" onClick={() => pick(each)}>
              <span
                className={`anomaly-direction ${each.isAbove ? 'kpi-up' : 'kpi-down'}`}
                aria-hidden="true"
              >
                {each.isAbove ? '▲' : '▼'}
              </span>
              <span className="anomaly-what">
                <strong>{nameOf(each)}</strong> {charts.shortDay(each.day)}
                {each.isNew && <span className="chip">{texts.isNew}</span>}
              </span>
              <span className="anomaly-reason">{each.reason}</span>
            </button>
          </li>
        ))}
      </ul>
      {anomalies.length > MOST && (
        <Button variant="quiet" onPress={() => setOpen(!isOpen)}>
          {isOpen ? texts.showFewer : texts.showAll(formats.number(anomalies.length))}
        </Button>
      )}
    </Figure>
  );
}
