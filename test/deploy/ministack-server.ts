import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '#cli/cli-error';
import { freePort } from './free-port.ts';
import { type Program, runProgram, startProgram } from './run-program.ts';

export const REQUIREMENTS = 'test/deploy/requirements.txt';
/** Where the tests have it installed. */
export const INSTALLED = join('.build', 'ministack');
const INSTALL_PATIENCE_MS = 300_000;
const START_PATIENCE_MS = 60_000;

/**
 * Installs what requirements.txt pins into a folder of its own, unless it is there: that needs no virtual
 * environment, which Debian's Python cannot make without another package.
 *
 * @throws CliError `no_python`, `no_pip`, `no_openssl`
 */
export async function installMinistack(folder: string, signal: AbortSignal): Promise<void> {
  const run = (command: readonly string[]) =>
    runProgram(command, { environment: process.env, patienceMs: INSTALL_PATIENCE_MS, signal });
  await run(['python3', '--version']).catch((cause: unknown) => {
    throw new CliError('no_python', 'MiniStack needs Python 3.10 or later as python3', { cause });
  });
  await run(['python3', '-m', 'pip', '--version']).catch((cause: unknown) => {
    throw new CliError('no_pip', 'MiniStack is installed with pip, which this python3 does not have', {
      cause,
    });
  });
  await run(['openssl', 'version']).catch((cause: unknown) => {
    throw new CliError('no_openssl', 'MiniStack makes its certificate with openssl, which is not there', {
      cause,
    });
  });
  const content = (file: string) => readFile(file, 'utf8').catch(() => undefined);
  const requirementsOfFolder = join(folder, 'requirements.txt');
  if ((await content(requirementsOfFolder)) === (await content(REQUIREMENTS))) return;
  await rm(folder, { recursive: true, force: true });
  await run([
    ...['python3', '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
    ...['--target', folder, '--requirement', REQUIREMENTS],
  ]);
  await copyFile(REQUIREMENTS, requirementsOfFolder);
}

export interface Ministack {
  readonly endpointUrl: string;
  /** PEM file of the certificate that clients have to trust. */
  readonly certificateFile: string;
  readonly log: () => string;
  stop(): Promise<void>;
}

/**
 * Starts MiniStack on a free port of 127.0.0.1, with IAM policies enforced. That takes HTTPS: the policies of the
 * buckets refuse everything else. Its functions get `temporaryDirectory` as their /tmp.
 *
 * @throws Error with its log when it does not answer in time
 */
export async function startMinistack(
  installed: string,
  temporaryDirectory: string,
  signal: AbortSignal,
): Promise<Ministack> {
  await mkdir(temporaryDirectory, { recursive: true });
  const port = await freePort();
  const endpointUrl = `https://127.0.0.1:${port}`;
  const { PATH, HOME, LANG } = process.env;
  const program = await startProgram(['python3', '-m', 'ministack'], {
    ...{ PATH, HOME, LANG, PYTHONPATH: installed, PYTHONUNBUFFERED: '1', TMPDIR: temporaryDirectory },
    // The default is every interface.
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    STATE_DIR: join(temporaryDirectory, 'state'),
    // A second port, of no use here.
    IOT_MTLS_ENABLED: '0',
    AUTH: 'true',
    USE_SSL: '1',
  });
  const certificateFile = join(temporaryDirectory, 'ministack-tls', 'server.crt');
  const stop = async () => {
    await program.stop();
    await rm(temporaryDirectory, { recursive: true, force: true });
  };
  try {
    await untilHealthy(program, { endpointUrl, certificateFile }, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpointUrl, certificateFile, log: program.output, stop };
}

async function untilHealthy(
  program: Program,
  { endpointUrl, certificateFile }: Pick<Ministack, 'endpointUrl' | 'certificateFile'>,
  signal: AbortSignal,
): Promise<void> {
  const url = `${endpointUrl}/_ministack/health`;
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const status = await readFile(certificateFile)
      .then((ca) => statusOf(url, ca))
      .catch(() => undefined);
    if (status === 200) return;
    const ended = await Promise.race([program.ended.then(() => true), sleep(200, false, { signal })]);
    if (ended || Date.now() > deadline)
      throw new Error(`MiniStack does not answer at ${url}:\n${program.output()}`);
  }
}

function statusOf(url: string, ca: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { ca, agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });
}
