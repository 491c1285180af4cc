import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CliError } from '#cli/cli-error';
import { type Command, dayOption, exitStatus, wholeNumberOption } from '#cli/command-line';

let printed: string[];
beforeEach(() => {
  printed = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

const options = { count: { type: 'string', default: '5' } } as const;
const command = (run: Command<typeof options>['run']): Command<typeof options> => ({
  usage: 'Usage: test',
  options,
  run,
});

describe('a command', () => {
  it('gets its options and decides on the exit status', async () => {
    expect(
      await exitStatus(
        command(async ({ count }) => Number(count)),
        ['--count', '3'],
      ),
    ).toBe(3);
    expect(
      await exitStatus(
        command(async () => undefined),
        [],
      ),
    ).toBe(0);
  });

  it.each([['--bogus'], ['extra'], ['--count']])(
    'shows its usage and ends with 2 for %s',
    async (argument) => {
      expect(
        await exitStatus(
          command(async () => 0),
          [argument],
        ),
      ).toBe(2);
      expect(printed.at(-1)).toBe('Usage: test');
    },
  );

  it('prints an error with its code and its causes, and ends with 1', async () => {
    const cause = new Error('reset');
    const failing = command(async () => {
      throw new CliError('api_unreachable', 'No answer', { cause });
    });
    expect(await exitStatus(failing, [])).toBe(1);
    expect(printed).toEqual(['Error: No answer (api_unreachable)', '  caused by: reset (Error)']);
  });

  it('explains itself', async () => {
    expect(
      await exitStatus(
        command(async () => 1),
        ['--help'],
      ),
    ).toBe(0);
    expect(printed).toEqual(['Usage: test']);
  });
});

it('options are checked', () => {
  expect(wholeNumberOption('n', '12', 1, 20)).toBe(12);
  for (const text of ['', '-1', '1.5', 'x', '21'])
    expect(() => wholeNumberOption('n', text, 1, 20)).toThrow('--n');
  expect(dayOption('day', '2024-02-29')).toBe('2024-02-29');
  for (const text of ['2023-02-29', '2024-2-1', 'today'])
    expect(() => dayOption('day', text)).toThrow('--day');
});
