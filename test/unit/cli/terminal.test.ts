import { describe, expect, it } from 'vitest';
import { stageTimes } from '#cli/refresh/stage-times';
import { objectTable, textTable } from '#cli/terminal/text-table';

describe('textTable', () => {
  it('aligns numbers to the right and text to the left', () => {
    expect(
      textTable(
        ['name', 'rows'],
        [
          ['ação', 5],
          ['b', '12.50'],
        ],
      ),
    ).toEqual(['name   rows', '────  ─────', 'ação      5', 'b     12.50']);
  });

  it('keeps control characters away from the terminal and cuts long text', () => {
    const [, , row] = objectTable([{ text: `\u001b[31m${'x'.repeat(100)}` }]);
    expect(row).toMatch(/^\uFFFD\[31mx+…$/u);
    expect(row).toHaveLength(48);
  });

  it('shows lists as JSON and null as nothing', () => {
    expect(objectTable([{ a: ['x'], b: null }]).at(-1)).toBe('["x"]');
  });
});

it('stageTimes adds nothing for what begins inside a state', () => {
  const at = (seconds: number) => ({ timestamp: new Date(seconds * 1000), id: 1, type: undefined });
  const entered = (seconds: number, name: string) => ({ ...at(seconds), stateEnteredEventDetails: { name } });
  const exited = (seconds: number, name: string) => ({ ...at(seconds), stateExitedEventDetails: { name } });

  const stages = stageTimes([
    at(0),
    entered(1, 'Silver'),
    entered(2, 'RefreshSilver'),
    exited(4, 'RefreshSilver'),
    exited(5, 'Silver'),
    entered(5, 'Gold'),
  ]);

  expect(stages).toEqual([{ name: 'Silver', milliseconds: 4000 }, { name: 'Gold' }]);
});
