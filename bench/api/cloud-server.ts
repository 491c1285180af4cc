/** The embedded cloud in a process of its own. Sends the API's address and a token to the process that forked it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { launch } from '#cli/cloud/launch';
import { runRefresh } from '#cli/refresh/run-refresh';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const directory = await mkdtemp(join(tmpdir(), 'bench-api-'));
const stateDirectory = join(directory, 'state');
const { connection, stop } = await launch({ stateDirectory, endpointPort: 0, httpApiPort: 0 });
const token = await ensureDevelopmentToken(connection, stateDirectory);
process.send!({ url: connection.config.apiUrl, token });

process.on('message', async () => {
  await runRefresh(connection);
  process.send!('refreshed');
});
process.once('disconnect', async () => {
  await stop();
  await rm(directory, { recursive: true, force: true });
  process.exit();
});
