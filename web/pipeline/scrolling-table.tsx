import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** The rows are still those of the view before. */
  readonly isStale?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls sideways in a narrow window. */
export function ScrollingTable({ label, isStale = false, children }: Props) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
    <section className="table-scroll" aria-label={label} tabIndex={0} aria-busy={isStale}>
      <table className="records">{children}</table>
    </section>
  );
}
