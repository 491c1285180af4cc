type Fields = Readonly<Record<string, unknown>>;

/** The fields of a merge patch that would change a record, in the patch's order. Null and absent are the same. */
export const differences = (patch: Fields, record: Fields): string[] =>
  Object.keys(patch).filter((name) => !isSame(patch[name], record[name]));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
