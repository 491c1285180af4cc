import { mkdir } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { plainValue } from './plain-value.ts';
import { literal } from './sql-text.ts';

export interface EngineOptions {
  /** DuckDB size text, such as '512MB'. */
  readonly memoryLimit: string;
  /** Default: DuckDB's own choice, the number of cores. */
  readonly threads?: number;
  /** Where DuckDB spills; also its home directory. Created when missing, with those above it. */
  readonly temporaryDirectory: string;
}

/**
 * One in-memory DuckDB. Statements given at the same time run on connections of their own, so tables made for
 * later statements must be plain tables, not temporary ones.
 */
export interface Engine {
  /** Runs one or more statements, discarding rows. Rejects with DuckDB's own error. */
  run(sql: string): Promise<void>;
  /**
   * Rows as plain JavaScript: integers of every width as number while safe, beyond that as decimal text;
   * DECIMAL as exact text; DATE `YYYY-MM-DD`; TIMESTAMP WITH TIME ZONE as ISO 8601 with Z (milliseconds, or
   * microseconds if there are any); TIMESTAMP the same without Z; BLOB as Uint8Array; LIST as array; STRUCT as
   * object; MAP as [key, value] pairs.
   */
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  close(): void;
}

/**
 * Insertion order is preserved (DuckDB's default), so that the same input gives the same file whatever the
 * number of threads.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  // DuckDB makes the folder when it first spills, but not those above it.
  await mkdir(options.temporaryDirectory, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memoryLimit,
    temp_directory: options.temporaryDirectory,
    home_directory: options.temporaryDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const idle: DuckDBConnection[] = [];

  async function connected<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = idle.pop() ?? (await connect(instance));
    try {
      return await use(connection);
    } finally {
      idle.push(connection);
    }
  }

  return {
    run: (sql) => connected(async (connection) => void (await connection.run(sql))),
    rows: <T>(sql: string) =>
      connected(async (connection) => {
        const reader = await connection.runAndReadAll(sql);
        return reader.convertRowObjects(plainValue) as T[];
      }),
    close() {
      for (const connection of idle.splice(0)) connection.closeSync();
      instance.closeSync();
    },
  };
}

async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = ${literal('UTC')}`);
  return connection;
}
