import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { launch } from '#cli/cloud/launch';
import { command } from '#cli/command-line';
import { runRefresh } from '#cli/refresh/run-refresh';
import { catalog } from '#contracts/catalog';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

await command(import.meta.url, {
  usage: `Usage: npm run test:api -- [--seconds N] [--seed N]

Starts the embedded cloud on free ports, fills it with a few records, and has Schemathesis (Python) try the whole
OpenAPI document with all of its checks. Needs test/schemathesis/requirements.txt in the Python that PYTHON names
(default: .venv/bin/python). Exit status 1 if any check fails.

  --seconds N   how long to try (default: 120)
  --seed N      repeats a run
`,
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
  async run({ seconds, seed }) {
    const python = process.env.PYTHON ?? join('.venv', 'bin', 'python');
    if (!existsSync(python)) {
      console.error(`There is no ${python}: python3 -m venv .venv, then`);
      console.error('.venv/bin/pip install -r test/schemathesis/requirements.txt');
      return 1;
    }
    const directory = await mkdtemp(join(tmpdir(), 'liftoff-schemathesis-'));
    const stateDirectory = join(directory, 'state');
    const { connection, stop } = await launch({ stateDirectory, endpointPort: 0, httpApiPort: 0 });
    try {
      const token = await ensureDevelopmentToken(connection, stateDirectory);
      const { apiUrl } = connection.config;
      await postExamples(apiUrl, token);
      await runRefresh(connection);
      const trying = spawn(
        python,
        [
          ...['-m', 'schemathesis.cli', '--config-file', 'test/schemathesis/schemathesis.toml'],
          ...['run', `${apiUrl}/openapi.json`, '--max-time', seconds, '--seed', seed],
          ...['--header', `Authorization: Bearer ${token}`],
          // Longer than any function may take: a first read after thousands of writes settles them all.
          ...['--request-timeout', '35'],
          ...['--report', 'junit', '--report-dir', join('.build', 'schemathesis')],
        ],
        { stdio: ['ignore', 'inherit', 'inherit'] },
      );
      const [status] = await once(trying, 'exit');
      return status === 0 ? 0 : 1;
    } finally {
      await stop();
      await rm(directory, { recursive: true, force: true });
    }
  },
});

async function postExamples(url: string, token: string): Promise<void> {
  for (const { collection, example } of Object.values(catalog)) {
    const response = await fetch(`${url}/v1/${collection}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...example, id: `example-${collection}` }),
    });
    if (response.status !== 202) throw new Error(`${collection}: ${await response.text()}`);
  }
}
