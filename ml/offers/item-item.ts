import { byColumn, confidence, type Interactions } from './interactions.ts';

export interface ItemItemParameters {
  /** Neighbours that are kept of each product. */
  readonly neighbours: number;
  /** Customers in common that halve the trust in a likeness. */
  readonly shrinkage: number;
}

/** The products most alike to each product, best first, by rows of `neighbours`; -1 where there are fewer. */
export interface Neighbours {
  readonly parameters: ItemItemParameters;
  readonly item: Int32Array;
  readonly likeness: Float32Array;
}

/**
 * Products are alike when the same customers bought them: the cosine of their columns (Sarwar, Karypis, Konstan &
 * Riedl 2001; Deshpande & Karypis 2004), shrunk where few customers have both (Bell & Koren 2007).
 */
export function fitItemItem(interactions: Interactions, parameters: ItemItemParameters): Neighbours {
  const { columns, starts, column } = interactions;
  const { neighbours, shrinkage } = parameters;
  const transposed = byColumn(interactions);
  const weights = Float64Array.from(interactions.count, confidence);
  const norms = new Float64Array(columns);
  for (let at = 0; at < column.length; at++) norms[column[at]!]! += weights[at]! ** 2;
  const item = new Int32Array(columns * neighbours).fill(-1);
  const likeness = new Float32Array(columns * neighbours);
  const dot = new Float64Array(columns);
  const common = new Int32Array(columns);
  const touched: number[] = [];
  for (let i = 0; i < columns; i++) {
    for (let at = transposed.starts[i]!; at < transposed.starts[i + 1]!; at++) {
      const row = transposed.row[at]!;
      const weight = weights[transposed.entry[at]!]!;
      for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
        const j = column[entry]!;
        if (common[j] === 0) touched.push(j);
        common[j]!++;
        dot[j]! += weight * weights[entry]!;
      }
    }
    const alike = touched
      .filter((j) => j !== i)
      .map((j) => ({
        j,
        value: (dot[j]! / Math.sqrt(norms[i]! * norms[j]!)) * (common[j]! / (common[j]! + shrinkage)),
      }))
      .sort((a, b) => b.value - a.value || a.j - b.j)
      .slice(0, neighbours);
    for (const [at, { j, value }] of alike.entries()) {
      item[i * neighbours + at] = j;
      likeness[i * neighbours + at] = value;
    }
    for (const j of touched) dot[j] = common[j] = 0;
    touched.length = 0;
  }
  return { parameters, item, likeness };
}
