import { useTexts } from '../text/language.tsx';
import type { RefusedEvent } from './refused-event.ts';

/** The data of an event as it came, the field at fault marked. */
export function ReceivedData({ event: { data, field } }: { event: RefusedEvent }) {
  const texts = useTexts();
  const lines =
    typeof data === 'string' ? data.split('\n') : (JSON.stringify(data, null, 2) ?? '').split('\n');
  const isAtFault = (line: string): boolean =>
    typeof data !== 'string' && field != null && line.startsWith(`  ${JSON.stringify(field)}:`);
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
    <section className="source" aria-label={texts.pipeline.received} tabIndex={0}>
      <pre>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are known by their place only
          <code key={at}>
            {isAtFault(line) ? <mark>{line}</mark> : line}
            {'\n'}
          </code>
        ))}
      </pre>
    </section>
  );
}
