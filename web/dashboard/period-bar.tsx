import { type ReactNode, useId, useState } from 'react';
import { type Days, dayOf, textOf } from './calendar.ts';
import { PERIODS } from './period.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { MEASURES, type View } from './view.ts';

interface Props {
  readonly view: View;
  /** Those shown, from which a choice by hand begins. */
  readonly period: Days | undefined;
  readonly known: Days | undefined;
  readonly onChange: (changes: Partial<View>) => void;
  readonly children?: ReactNode;
}

/** What of the time and of the sales is looked at. */
export function PeriodBar({ view, period, known, onChange, children }: Props) {
  const { texts } = useChartFormats();
  return (
    <div className="period-bar">
      <Choice
        label={texts.period}
        values={PERIODS}
        value={view.period}
        nameOf={(value) => texts.periods[value]}
        onChange={(value) =>
          onChange({ period: value, custom: value === 'custom' ? period : undefined, days: undefined })
        }
      />
      {view.period === 'custom' && view.custom && (
        <CustomDays
          key={`${view.custom.from}-${view.custom.to}`}
          days={view.custom}
          known={known}
          onChange={(custom) => onChange({ period: 'custom', custom, days: undefined })}
        />
      )}
      <span className="period-measure">
        <Choice
          label={texts.measure}
          values={MEASURES}
          value={view.measure}
          nameOf={(value) => texts.measures[value]}
          onChange={(measure) => onChange({ measure })}
        />
        {children}
      </span>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
function Choice<Value extends string>({ label, values, value, nameOf, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="visually-hidden">{label}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          <span>{nameOf(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CustomProps {
  readonly days: Days;
  readonly known: Days | undefined;
  readonly onChange: (days: Days) => void;
}

function CustomDays({ days, known, onChange }: CustomProps) {
  const { texts } = useChartFormats();
  const id = useId();
  const [from, setFrom] = useState(textOf(days.from));
  const [to, setTo] = useState(textOf(days.to));
  const isBad = from > to;
  const settle = (nextFrom: string, nextTo: string): void => {
    setFrom(nextFrom);
    setTo(nextTo);
    const [first, last] = [dayOf(nextFrom), dayOf(nextTo)];
    if (first !== undefined && last !== undefined && first <= last) onChange({ from: first, to: last });
  };
  const limits = known && { min: textOf(known.from), max: textOf(known.to) };
  return (
    <span className="custom-days">
      <label htmlFor={`${id}-from`}>{texts.from}</label>
      <input
        id={`${id}-from`}
        type="date"
        value={from}
        aria-invalid={isBad || undefined}
        {...limits}
        onChange={({ target }) => settle(target.value, to)}
      />
      <label htmlFor={`${id}-to`}>{texts.to}</label>
      <input
        id={`${id}-to`}
        type="date"
        value={to}
        aria-invalid={isBad || undefined}
        {...limits}
        onChange={({ target }) => settle(from, target.value)}
      />
      {isBad && <span className="field-error">{texts.badDays}</span>}
    </span>
  );
}
