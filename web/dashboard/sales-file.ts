import type { AsyncBuffer, RowGroup } from 'hyparquet';
import type { Day, Days } from './calendar.ts';
import { centsOf, hasColumn, openParquet, type ParquetFile, readPieces } from './parquet-file.ts';
import { rowsOf, type SalesTable } from './sales-table.ts';

const OF_BOTH = ['date', 'hour', 'name_product', 'total_sales_value'] as const;
/** Of gold/sales_detail, a sale a row. */
const SINGLE = [...OF_BOTH, 'email_employee', 'quantity'] as const;
/** Of gold/sales_by_hour, where nobody is named. */
const HOURLY = [...OF_BOTH, 'total_quantity', 'total_sales'] as const;

type Column = (typeof SINGLE | typeof HOURLY)[number];

/** A row group: some thousand sales that follow each other by day. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly days: Days;
  content?: Promise<GroupContent>;
}

type GroupContent = Omit<SalesTable, 'products' | 'sellers'>;

/**
 * The export of gold/sales_detail, or of gold/sales_by_hour. Only the row groups that hold wanted days are read, each once, and of these only
 * the columns that charts are made of: ids are most of the file.
 */
export class SalesFile {
  readonly #products = new Codes();
  readonly #sellers = new Codes();

  private constructor(
    private readonly parquet: ParquetFile,
    private readonly groups: readonly Group[],
  ) {}

  static async open(file: AsyncBuffer): Promise<SalesFile> {
    const parquet = await openParquet(file);
    let start = 0;
    const groups = parquet.metadata.row_groups.map((group): Group => {
      const end = start + Number(group.num_rows);
      const found = { start, end, days: daysOfGroup(group) };
      start = end;
      return found;
    });
    return new SalesFile(parquet, groups);
  }

  /** From the first day with a sale to the last; undefined without sales. */
  get days(): Days | undefined {
    const [first, last] = [this.groups[0], this.groups.at(-1)];
    return first && last && { from: first.days.from, to: last.days.to };
  }

  /** Rejects with ExportError when the file cannot be read. */
  async read(days: Days): Promise<SalesTable> {
    const needed = this.groups.filter((group) => group.days.from <= days.to && group.days.to >= days.from);
    const parts = await Promise.all(needed.map((group) => this.#content(group)));
    return joined(parts, days, this.#products.values, this.#sellers.values);
  }

  #content(group: Group): Promise<GroupContent> {
    group.content ??= this.#readGroup(group).catch((error) => {
      // What did not come this time may come the next.
      delete group.content;
      throw error;
    });
    return group.content;
  }

  async #readGroup(group: Group): Promise<GroupContent> {
    const content = emptyColumns(group.end - group.start);
    const products = this.#products;
    const sellers = this.#sellers;
    // Plain loops: a tenth of the time of TypedArray.from, which goes by iterators.
    const take: Record<Column, (values: ArrayLike<never>, first: number) => void> = {
      date: (values, first) => content.day.set(values, first),
      hour: (values, first) => content.hour.set(values, first),
      quantity: (values, first) => content.quantity.set(values, first),
      total_quantity: (values, first) => setNumbers(content.quantity, values, first),
      total_sales: (values, first) => setNumbers(content.count, values, first),
      name_product: (values, first) => {
        for (let at = 0; at < values.length; at += 1) content.product[first + at] = products.of(values[at]!);
      },
      email_employee: (values, first) => {
        for (let at = 0; at < values.length; at += 1) content.seller[first + at] = sellers.of(values[at]!);
      },
      total_sales_value: (values, first) => {
        for (let at = 0; at < values.length; at += 1) content.cents[first + at] = centsOf(values[at]);
      },
    };
    const isSingle = hasColumn(this.parquet, 'email_employee');
    if (isSingle) content.count.fill(1);
    await readPieces(this.parquet, isSingle ? SINGLE : HOURLY, group, (name: Column, values, first) =>
      take[name](values as ArrayLike<never>, first),
    );
    return content;
  }
}

/** BIGINT comes as such. */
function setNumbers(target: Int32Array | Uint32Array, values: ArrayLike<unknown>, first: number): void {
  for (let at = 0; at < values.length; at += 1) target[first + at] = Number(values[at]);
}

const emptyColumns = (length: number) => ({
  length,
  count: new Uint32Array(length),
  day: new Int32Array(length),
  hour: new Uint8Array(length),
  product: new Uint32Array(length),
  seller: new Uint32Array(length),
  cents: new Float64Array(length),
  quantity: new Int32Array(length),
});

/** Numbers names in the order in which they come. */
class Codes {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  of(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }
}

/** Statistics of the first column, the day. */
function daysOfGroup({ columns }: RowGroup): Days {
  const statistics = columns[0]?.meta_data?.statistics;
  const [from, to] = [statistics?.min_value, statistics?.max_value] as unknown as [Day, Day];
  // Without statistics any day may be in it.
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

function joined(
  parts: readonly GroupContent[],
  days: Days,
  products: readonly string[],
  sellers: readonly string[],
): SalesTable {
  const wanted = parts.map((part) => ({ part, ...rowsOf(part, days) }));
  const length = wanted.reduce((sum, { start, end }) => sum + end - start, 0);
  const table = emptyColumns(length);
  let at = 0;
  for (const { part, start, end } of wanted) {
    for (const name of ['count', 'day', 'hour', 'product', 'seller', 'cents', 'quantity'] as const)
      table[name].set(part[name].subarray(start, end), at);
    at += end - start;
  }
  return { ...table, products: [...products], sellers: [...sellers] };
}
