/**
 * Like Promise.all over map, with at most `limit` calls under way; results keep the order of the items. After a
 * failure no further call begins, and the rejection waits for those under way, so that nothing runs on behind
 * the caller's back.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  call: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length) {
      const at = next++;
      try {
        results[at] = await call(items[at]!);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
  const failed = workers.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}
