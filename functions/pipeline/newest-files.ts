import type { AddFile } from '#lake/actions';
import { recordCount } from '#lake/file-statistics';

/** As few of the newest files as have so many rows; all of them if they have fewer. */
export function newestFiles(files: Iterable<AddFile>, rows: number): AddFile[] {
  const newestFirst = [...files].sort(
    (a, b) => b.modificationTime - a.modificationTime || (a.path < b.path ? -1 : 1),
  );
  const chosen: AddFile[] = [];
  let found = 0;
  for (const file of newestFirst) {
    if (found >= rows) break;
    chosen.push(file);
    // One that does not say how many it has is taken for enough.
    found += recordCount([file]) ?? rows;
  }
  return chosen;
}
