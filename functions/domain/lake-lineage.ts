import { exportKey, tablePath } from '#contracts/lake-layout';
import { type LakeLayer, type LakeTable, nameOf } from './lake-table.ts';

export interface LineageNode {
  readonly name: string;
  readonly layer: LakeLayer | 'ingest' | 'export';
  readonly kind: 'table' | 'export' | 'function';
}

export interface LakeLineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/**
 * What is made from what, from the first table to the exports. Functions stand in it where no SELECT tells how a table is
 * made.
 *
 * @param sources what each gold table is made of, such as `silver.sale`
 */
export function lakeLineage(
  tables: readonly LakeTable[],
  sources: ReadonlyMap<string, readonly string[]>,
): LakeLineage {
  const bronze = nameOf(tablePath.bronze);
  const audits = nameOf(tablePath.audits);
  const gold = tables.filter(({ layer }) => layer === 'gold');
  const modelOf = ({ name }: LakeTable): string => name.slice('gold.'.length);
  const exported = (table: LakeTable): LineageNode => ({
    name: exportKey(modelOf(table)),
    layer: 'export',
    kind: 'export',
  });
  return {
    nodes: [
      { name: 'land-bronze', layer: 'ingest', kind: 'function' },
      { name: 'refresh-silver', layer: 'silver', kind: 'function' },
      ...tables.map(({ name, layer }): LineageNode => ({ name, layer, kind: 'table' })),
      ...gold.map(exported),
    ],
    edges: [
      { from: 'land-bronze', to: bronze },
      { from: bronze, to: 'refresh-silver' },
      ...tables
        .filter(({ layer }) => layer === 'silver' || layer === 'quarantine')
        .map(({ name }) => ({ from: 'refresh-silver', to: name })),
      ...gold.flatMap((table) =>
        (sources.get(modelOf(table)) ?? []).map((from) => ({ from, to: table.name })),
      ),
      ...tables.filter(isAudited).map(({ name }) => ({ from: name, to: audits })),
      ...gold.map((table) => ({ from: table.name, to: exported(table).name })),
    ],
  };
}

const isAudited = ({ layer, path }: LakeTable): boolean =>
  layer === 'gold' || (layer === 'silver' && path !== tablePath.deleted);
