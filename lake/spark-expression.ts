import { LakeError } from './error.ts';

/**
 * The expression of a constraint, which Delta keeps in Spark's SQL, as DuckDB's. The two differ in quotes: to
 * Spark `` `a` `` is a name and "a" a string. Rejects with `unsupported_feature` what would mean something else:
 * strings with escapes.
 */
export function duckdbExpression(spark: string): string {
  return spark.replace(/`(?:[^`]|``)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, (token) => {
    const inner = token.slice(1, -1);
    if (token[0] === '`') return `"${inner.replaceAll('``', '`').replaceAll('"', '""')}"`;
    if (inner.includes('\\')) {
      throw new LakeError('unsupported_feature', `Strings with escapes are not supported: ${spark}`, {
        details: { expression: spark },
      });
    }
    return `'${inner.replaceAll("'", "''")}'`;
  });
}
