/**
 * Checks what CDK leaves unchecked in a definition that comes from a file.
 *
 * @param placeholders the names that will be substituted
 * @throws Error naming the file when it is not JSON, has no TimeoutSeconds at the top (CDK drops the property of the
 *   construct), or its `${…}` placeholders are not exactly the given ones
 */
export function checkDefinition(file: string, definition: string, placeholders: readonly string[]): void {
  const { TimeoutSeconds } = JSON.parse(definition) as { TimeoutSeconds?: unknown };
  if (typeof TimeoutSeconds !== 'number')
    throw new Error(`${file}: TimeoutSeconds is missing at the top level`);
  const used = new Set([...definition.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1]!));
  const missing = [...used].filter((name) => !placeholders.includes(name));
  const unused = placeholders.filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`${file}: nothing is given for ${missing.join(', ')}`);
  if (unused.length > 0) throw new Error(`${file}: nothing uses ${unused.join(', ')}`);
}
