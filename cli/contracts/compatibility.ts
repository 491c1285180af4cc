import { existsSync, readFileSync } from 'node:fs';
import type { BreakingChange } from './breaking-change.ts';
import { compareOperations } from './compare-operations.ts';
import { compareTables } from './compare-tables.ts';
import type { ContractSurface } from './contract-surface.ts';

/** The state of the contracts that was released last under a version. */
export const baselinePath = (version: number): string => `contracts/released/v${version}.json`;

export function readBaseline(version: number): ContractSurface | undefined {
  const path = baselinePath(version);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ContractSurface) : undefined;
}

/** What a change breaks; a new version of the contracts may break clients, but never the tables that are there. */
export function breakingChangesSince(before: ContractSurface, after: ContractSurface): BreakingChange[] {
  const changes = [
    ...(before.version === after.version ? compareOperations({ before, after }) : []),
    ...compareTables(before.tables, after.tables),
  ];
  // Alternatives of a schema can have the same fault.
  const distinct = new Map(changes.map((change) => [JSON.stringify(change), change]));
  return [...distinct.values()];
}
