import type { Point } from './layered-layout.ts';

/** A smooth line through points, as an SVG path: it leaves and reaches each of them along the direction of the graph. */
export function smoothLine(points: readonly Point[], direction: 'down' | 'right'): string {
  const [first, ...others] = points;
  if (!first) return '';
  const isDown = direction === 'down';
  let [x, y] = first;
  const parts = [`M${round(x)} ${round(y)}`];
  for (const [nextX, nextY] of others) {
    const [a, b]: [Point, Point] = isDown
      ? [
          [x, (y + nextY) / 2],
          [nextX, (y + nextY) / 2],
        ]
      : [
          [(x + nextX) / 2, y],
          [(x + nextX) / 2, nextY],
        ];
    parts.push(`C${[...a, ...b, nextX, nextY].map(round).join(' ')}`);
    [x, y] = [nextX, nextY];
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
