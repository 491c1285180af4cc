/** What people are told of a gold table. */
export interface GoldTable {
  readonly name: string;
  readonly description: string;
  /** Columns that identify a row, never null; also the order of rows in files. */
  readonly grain: readonly string[];
  /** What each column means, by name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns with personal data. */
  readonly pii: readonly string[];
}

/** A SELECT over silver and gold tables, with what its header comment declares. */
export interface GoldModel extends GoldTable {
  readonly sql: string;
  readonly partitionBy: readonly string[];
  /** Only rows whose key changed in the source are computed again. */
  readonly incremental?: Incremental;
  /** Bounds on what the model looks at, so that older files are not fetched. */
  readonly lookbacks: readonly Lookback[];
}

export interface Incremental {
  /** Column of the model. */
  readonly key: string;
  /** The table and the column of it from which the key comes. */
  readonly source: string;
  readonly sourceColumn: string;
}

export interface Lookback {
  readonly table: string;
  readonly column: string;
  /** Days up to and including the logical date. */
  readonly days: number;
}

/** Reads the header of a model file. Throws on a declaration it does not understand. */
export function parseGoldModel(name: string, sql: string): GoldModel {
  const grain = declared(sql, 'grain')[0];
  if (!grain) throw new Error(`gold/${name} declares no grain`);
  const incremental = declared(sql, 'incremental').map((text) => parseIncremental(name, text))[0];
  const described = [...sql.matchAll(/^-- column (\w+): (.+)$/gm)];
  return {
    name,
    sql,
    description: sentence(declared(sql, `gold/${name}`)[0] ?? ''),
    columns: new Map(described.map(([, column, description]) => [column!, description!])),
    pii: declared(sql, 'pii').flatMap(columns),
    grain: columns(grain),
    partitionBy: declared(sql, 'partition_by').flatMap(columns),
    ...(incremental ? { incremental } : {}),
    lookbacks: declared(sql, 'lookback').map((text) => parseLookback(name, text)),
  };
}

/** Values of the header lines `-- <key>: <value>`, a remark in parentheses left out. */
function declared(sql: string, key: string): string[] {
  return [...sql.matchAll(new RegExp(`^-- ${key}: *([^(\\n]+)`, 'gm'))].map((match) => match[1]!.trim());
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const columns = (text: string): string[] => text.split(',').map((column) => column.trim());

function parseIncremental(name: string, text: string): Incremental {
  const match = /^(\w+) = (\w+\.\w+)\.(\w+)$/.exec(text);
  if (!match)
    throw new Error(`gold/${name} declares an incremental key that is not "key = table.column": ${text}`);
  return { key: match[1]!, source: match[2]!, sourceColumn: match[3]! };
}

function parseLookback(name: string, text: string): Lookback {
  const match = /^(\w+\.\w+)\.(\w+) (\d+) days$/.exec(text);
  if (!match) throw new Error(`gold/${name} declares a lookback that is not "table.column N days": ${text}`);
  return { table: match[1]!, column: match[2]!, days: Number(match[3]) };
}

/** Names, without their schema, of the gold tables among tables such as `silver.sale` and `gold.sales_daily`. */
export const goldTablesAmong = (tables: readonly string[]): string[] =>
  tables.filter((table) => table.startsWith('gold.')).map((table) => table.slice('gold.'.length));

/**
 * Groups models so that each comes after the gold tables it reads; models of a group are independent.
 * Throws when models read each other in a circle or read a gold table that no model makes.
 */
export function dependencyLevels(reads: ReadonlyMap<string, readonly string[]>): string[][] {
  const levels: string[][] = [];
  const placed = new Set<string>();
  const waiting = new Set(reads.keys());
  while (waiting.size > 0) {
    const ready = [...waiting]
      .filter((model) => reads.get(model)!.every((table) => placed.has(table)))
      .sort();
    if (ready.length === 0)
      throw new Error(`These models wait for each other: ${[...waiting].sort().join(', ')}`);
    for (const model of ready) {
      waiting.delete(model);
      placed.add(model);
    }
    levels.push(ready);
  }
  return levels;
}
