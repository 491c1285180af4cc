import { useState } from 'react';
import { Button } from '../controls/button.tsx';

export interface BarItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Change against before, in words. */
  readonly change?: string | undefined;
}

interface Props {
  /** The largest first. */
  readonly items: readonly BarItem[];
  readonly picked?: readonly string[];
  readonly onPick?: ((key: string) => void) | undefined;
  /** How many are shown before the rest are one bar. */
  readonly most?: number;
  readonly restText: (value: number) => string;
  readonly words: {
    readonly others: (count: string) => string;
    readonly showAll: (count: string) => string;
    readonly showFewer: string;
  };
}

/** The most that are drawn, whatever there is: the rest stay one bar. */
const ALL = 100;

/** Horizontal bars, each to be picked. */
export function BarList({ items, picked = [], onPick, most = 8, restText, words }: Props) {
  const [isOpen, setOpen] = useState(false);
  const limit = isOpen ? ALL : most;
  // A bar that is picked does not vanish among the others.
  const shown = items.filter(({ key }, at) => at < limit || picked.includes(key));
  const rest = items.length - shown.length;
  const restValue = rest > 0 ? sum(items) - sum(shown) : 0;
  const top = Math.max(...items.map(({ value }) => value), 0);
  return (
    <>
      <ul className={picked.length > 0 ? 'bars bars-picked' : 'bars'}>
        {shown.map((item) => (
          <li key={item.key}>
            {onPick ? (
              <button
                type="button"
                className="bar"
                title={item.label}
                aria-pressed={picked.includes(item.key)}
                onClick={() => onPick(item.key)}
              >
                <BarContent {...item} part={item.value / top} />
              </button>
            ) : (
              <div className="bar" title={item.label}>
                <BarContent {...item} part={item.value / top} />
              </div>
            )}
          </li>
        ))}
        {rest > 0 && (
          <li className="bar bar-rest">
            <BarContent
              label={words.others(String(rest))}
              text={restText(restValue)}
              part={restValue / top}
            />
          </li>
        )}
      </ul>
      {items.length > most && (
        <p className="bars-more">
          <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? words.showFewer : words.showAll(String(items.length))}
          </Button>
        </p>
      )}
    </>
  );
}

function BarContent({ label, text, change, part }: Omit<BarItem, 'key' | 'value'> & { part: number }) {
  const percent = Number.isFinite(part) ? Math.min(1, Math.max(0, part)) * 100 : 0;
  return (
    <>
      <span className="bar-label">{label}</span>
      <span className="bar-value">{text}</span>
      <span className="bar-change">{change}</span>
      <span className="bar-track">
        <span className="bar-fill" style={{ width: `${percent}%` }} />
      </span>
    </>
  );
}

const sum = (items: readonly BarItem[]): number => items.reduce((total, { value }) => total + value, 0);
