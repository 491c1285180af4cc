/** How long the parts of a run took, in milliseconds. */
export interface Stopwatch {
  readonly laps: readonly { readonly name: string; readonly milliseconds: number }[];
  add(name: string, milliseconds: number): void;
  time<T>(name: string, part: () => Promise<T> | T): Promise<T>;
}

export function stopwatch(): Stopwatch {
  const laps: { name: string; milliseconds: number }[] = [];
  return {
    laps,
    add: (name, milliseconds) => void laps.push({ name, milliseconds }),
    async time(name, part) {
      const begun = Date.now();
      try {
        return await part();
      } finally {
        laps.push({ name, milliseconds: Date.now() - begun });
      }
    },
  };
}
