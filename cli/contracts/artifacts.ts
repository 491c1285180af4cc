import type { GoldTableContract } from '#contracts/gold-catalog';
import { type OpenApiDocument, openApiDocument } from '#contracts/openapi/document';
import { clientTypes } from './client-types.ts';
import { type ContractSurface, contractSurface } from './contract-surface.ts';
import { dataDictionary } from './data-dictionary.ts';
import { formatted } from './formatted.ts';
import { describeGoldTables } from './gold-tables.ts';

/** Everything that follows from the contracts and the models. */
export interface Contracts {
  readonly goldTables: readonly GoldTableContract[];
  readonly document: OpenApiDocument;
  readonly surface: ContractSurface;
}

export async function readContracts(): Promise<Contracts> {
  const goldTables = await describeGoldTables();
  const document = openApiDocument({ goldTables });
  return { goldTables, document, surface: contractSurface(document, goldTables) };
}

/** Files that are made from the contracts: their texts by their paths in the repository. */
export async function artifacts({ goldTables, document }: Contracts): Promise<ReadonlyMap<string, string>> {
  return new Map([
    formatted('contracts/gold-tables.json', JSON.stringify(goldTables)),
    formatted('docs/generated/openapi.json', JSON.stringify(document)),
    formatted('client/api-types.ts', await clientTypes(document)),
    ['docs/generated/data-dictionary.md', dataDictionary(goldTables)],
  ]);
}
