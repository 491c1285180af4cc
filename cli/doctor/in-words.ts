const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A duration as people say it, in its largest unit: `3 hours`. */
export function duration(milliseconds: number): string {
  const [name, size] = units.find(([, each]) => milliseconds >= each) ?? units[3];
  return counted(Math.max(0, Math.floor(milliseconds / size)), name);
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
