import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The `sql/` folder: beside the handler in a deployed asset, at the root of the repository elsewhere. */
function sqlFolder(): string {
  return join(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), 'sql');
}

/** Text of one model, such as `gold/sales_daily`. */
export function readModelSql(name: string): string {
  return readFileSync(join(sqlFolder(), `${name}.sql`), 'utf8');
}

/** Text of the audits beside a model: queries that must return no row, each headed by `-- audit: name`. */
export function readAuditsSql(name: string): string {
  return readFileSync(join(sqlFolder(), `${name}.audits.sql`), 'utf8');
}

/** Names of the models of a layer, such as `gold`, in alphabetical order. */
export function modelNames(layer: string): string[] {
  return readdirSync(join(sqlFolder(), layer))
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.audits.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}
