import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scopeNames } from '#contracts/api-key';
import { keyIdOf } from '#functions/domain/api-token';
import { createApiKey, listApiKeys } from '../api/api-keys.ts';
import type { Connection } from '../connection.ts';

const fileOf = (stateDirectory: string): string => join(stateDirectory, 'dev-token');

/** The token of this embedded cloud, if it has been started before. */
export const readDevelopmentToken = (stateDirectory: string): Promise<string | undefined> =>
  readFile(fileOf(stateDirectory), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );

/**
 * The token of this embedded cloud; made at the first start, and again when its key was revoked or lacks a scope that
 * this version has.
 */
export async function ensureDevelopmentToken(
  connection: Connection,
  stateDirectory: string,
): Promise<string> {
  const known = await readDevelopmentToken(stateDirectory);
  const keys = await listApiKeys(connection.ssm, connection.stage);
  const held = known && keys.find(({ keyId }) => keyId === keyIdOf(known));
  if (known && held && scopeNames.every((scope) => held.scopes.includes(scope))) return known;
  const { token } = await createApiKey(connection.ssm, connection.stage, {
    name: 'development',
    scopes: scopeNames,
    now: new Date(),
  });
  await writeFile(fileOf(stateDirectory), `${token}\n`, { mode: 0o600 });
  // The mode above holds for a new file only.
  await chmod(fileOf(stateDirectory), 0o600);
  return token;
}
