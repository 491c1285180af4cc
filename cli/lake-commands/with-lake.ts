import { FileObjectStore } from '#lake/file-object-store';
import { connect } from '../connection.ts';
import { lakeStore, type OpenLake, openLake } from '../lake/open-lake.ts';

export interface LakeTarget {
  readonly lake?: string | undefined;
  readonly stage?: string | undefined;
  readonly 'state-dir'?: string | undefined;
}

/** Runs with the lake in a folder, or else that of the stack. */
export async function withLake(target: LakeTarget, use: (lake: OpenLake) => Promise<void>): Promise<void> {
  const connection = target.lake === undefined ? await connect(target) : undefined;
  try {
    const lake = await openLake(connection ? lakeStore(connection) : new FileObjectStore(target.lake!));
    try {
      await use(lake);
    } finally {
      await lake.close();
    }
  } finally {
    connection?.close();
  }
}
