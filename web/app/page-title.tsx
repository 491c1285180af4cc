import { type ReactNode, useEffect, useRef } from 'react';

let firstPage = true;

/**
 * The heading of a page, and its name in the browser. After navigation the keyboard goes on from here, and screen
 * readers read it; the first page leaves the focus where the browser has it.
 */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <>
      <title>{`${title} – LiftOff Lake`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  );
}
