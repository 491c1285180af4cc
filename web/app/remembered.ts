/** A choice that outlives the tab. Where the browser forbids storage it lasts as long as the page. */
export function remembered(name: string) {
  const key = `liftoff.${name}`;
  return {
    read(): string | undefined {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(value: string | undefined): void {
      try {
        if (value === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // The choice holds for this page, and that is all that can be had.
      }
    },
  };
}
