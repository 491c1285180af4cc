import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { artifacts, type Contracts, readContracts } from '#cli/contracts/artifacts';
import { breakingChangesSince, readBaseline } from '#cli/contracts/compatibility';

let contracts: Contracts;

beforeAll(async () => {
  contracts = await readContracts();
});

describe('the files made from the contracts', () => {
  it('are current', async () => {
    const files = await artifacts(contracts);
    const stale = [...files].flatMap(([path, text]) => (readFileSync(path, 'utf8') === text ? [] : [path]));
    expect(stale, 'npm run contracts -- write').toEqual([]);
  });

  it('break nobody who relies on the last release', () => {
    const released = readBaseline(contracts.surface.version);
    expect(breakingChangesSince(released!, contracts.surface)).toEqual([]);
  });
});
