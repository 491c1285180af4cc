import { LakeError } from './error.ts';
import { column, type DataType, decimalType, duckdbType, type StructType } from './schema.ts';
import { identifier, list, literal } from './sql-text.ts';

/** DATE as `YYYY-MM-DD`, TIMESTAMP as ISO 8601, DECIMAL and large integers as text or bigint. */
export type ConditionValue = string | number | bigint | boolean;

/** A test of one column against constants. Several conditions hold together (AND); null never meets one. */
export type Condition =
  | {
      readonly column: string;
      readonly op: '=' | '<' | '<=' | '>' | '>=';
      readonly value: ConditionValue;
    }
  | { readonly column: string; readonly op: 'in'; readonly value: readonly ConditionValue[] }
  /** Both ends included. */
  | {
      readonly column: string;
      readonly op: 'between';
      readonly value: readonly [ConditionValue, ConditionValue];
    };

/** The conditions as one SQL predicate. Rejects with `invalid_argument` on columns the table lacks. */
export function conditionsSql(schema: StructType, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return 'true';
  return conditions.map((condition) => conditionSql(schema, condition)).join(' AND ');
}

/** The same with a further predicate over the columns, if given. */
export function predicateSql(
  schema: StructType,
  conditions: readonly Condition[],
  further: string | undefined,
): string {
  const sql = conditionsSql(schema, conditions);
  return further ? `${sql} AND (${further})` : sql;
}

function conditionSql(schema: StructType, condition: Condition): string {
  const { type } = column(schema, condition.column);
  const name = identifier(condition.column);
  const constant = (value: ConditionValue) => constantSql(type, value);
  switch (condition.op) {
    case 'in':
      return condition.value.length === 0 ? 'false' : `${name} IN (${list(condition.value.map(constant))})`;
    case 'between':
      return `${name} BETWEEN ${constant(condition.value[0])} AND ${constant(condition.value[1])}`;
    default:
      return `${name} ${condition.op} ${constant(condition.value)}`;
  }
}

function constantSql(type: DataType, value: ConditionValue): string {
  // A cast to the column's scale would round the constant: `price > 1.005` is not `price > 1.01`.
  if (decimalType(type) && /^-?\d+(\.\d+)?$/.test(String(value))) return String(value);
  if (typeof type !== 'string' || type === 'binary') {
    throw new LakeError('invalid_argument', `Columns of type ${JSON.stringify(type)} cannot be compared`);
  }
  return `CAST(${literal(typeof value === 'string' ? value : String(value))} AS ${duckdbType(type)})`;
}
