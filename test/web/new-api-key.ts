import { setTimeout } from 'node:timers/promises';
import { createApiKey } from '#cli/api/api-keys';
import { connect } from '#cli/connection';

/** Warm functions that do not know a key look for new ones, but not more often. */
const LOOKED_FOR_EVERY_MS = 5_000;

/** Makes an API key, and waits until every function knows it. */
export async function newApiKey(
  stateDirectory: string,
  key: { readonly name: string; readonly scopes: readonly string[] },
): Promise<{ readonly token: string; readonly keyId: string }> {
  const connection = await connect({ 'state-dir': stateDirectory, stage: 'local' });
  try {
    return await createApiKey(connection.ssm, connection.stage, { ...key, now: new Date() });
  } finally {
    connection.close();
    await setTimeout(LOOKED_FOR_EVERY_MS + 500);
  }
}
