/** One Parquet file of a gold table, as it was published last. */
export interface PublishedExport {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the Delta table whose rows it holds. */
  readonly version: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Undefined where an older release published it. */
  readonly columns: readonly string[] | undefined;
  readonly publishedAt: Date;
  /** The day it was made for, if its rows depend on one. */
  readonly logicalDate: string | undefined;
}

/** Where exports lie. Methods reject with a ProblemError exports_unavailable when the storage does not answer. */
export interface ExportStore {
  /** Undefined for a table that has not been published. */
  find(table: string): Promise<PublishedExport | undefined>;
  /** A URL to GET a file with, by ranges as well; the same whenever it is asked for with the same credentials. */
  sign(file: {
    readonly key: string;
    /** What the file is answered with: Content-Disposition, Content-Type, Cache-Control. */
    readonly disposition: string;
    readonly mediaType: string;
    readonly caching: string;
    /** In whole seconds. */
    readonly signedAt: Date;
    readonly seconds: number;
  }): Promise<string>;
}
