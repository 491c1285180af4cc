/**
 * Applies an asynchronous function with so many calls under way at most, and yields the results in the order of
 * the input. Never holds more than `concurrency` inputs.
 */
export async function* orderedMap<T, R>(
  inputs: AsyncIterable<T> | Iterable<T>,
  concurrency: number,
  apply: (input: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const input of inputs) {
    const call = apply(input);
    // It is awaited in its turn; until then a failure must not count as unhandled.
    call.catch(() => {});
    underWay.push(call);
    if (underWay.length >= concurrency) yield await underWay.shift()!;
  }
  while (underWay.length > 0) yield await underWay.shift()!;
}
