import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CliError } from '#cli/cli-error';
import { command } from '#cli/command-line';
import { profiles } from '#cli/local-deploy/profiles';
import { runProgram } from '../deploy/run-program.ts';

const VERSION = 'v2.40.3';
const BUILD_PATIENCE_MS = 1_800_000;
const executable = resolve('.build', `docker-compose-${VERSION}`, 'docker-compose');

await command(import.meta.url, {
  usage: `Usage: npx tsx test/compose/check.ts

Has Docker Compose ${VERSION} itself read compose.yaml with each profile. It needs no Docker engine for that; it is
built once with Go from the Go module proxy. Exit status 1 if Compose refuses the file, or Go is missing.`,
  options: {},
  async run() {
    const { signal } = new AbortController();
    await install(signal);
    for (const profile of Object.keys(profiles)) {
      const printed = await runProgram(
        [executable, '--file', 'compose.yaml', '--profile', profile, 'config', '--services'],
        { environment: { PATH: process.env.PATH }, patienceMs: 60_000, signal },
      );
      if (printed.trim() !== profile) throw new CliError('wrong_services', `${profile} starts ${printed}`);
      console.log(`ok      ${profile}`);
    }
    return 0;
  },
});

/**
 * `go install` refuses a module whose go.mod excludes versions, so the sources are built where they are unpacked.
 *
 * @throws CliError `no_go`
 */
async function install(signal: AbortSignal): Promise<void> {
  if (await stat(executable).catch(() => undefined)) return;
  const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/local/go/bin` };
  const run = (...go: string[]) => runProgram(go, { environment, patienceMs: BUILD_PATIENCE_MS, signal });
  await run('go', 'version').catch((cause: unknown) => {
    throw new CliError('no_go', 'Docker Compose is built with Go, which is not there (https://go.dev/dl)', {
      cause,
    });
  });
  const printed = await run('go', 'mod', 'download', '-json', `github.com/docker/compose/v2@${VERSION}`);
  const { Dir } = JSON.parse(printed.slice(printed.indexOf('{'))) as { Dir: string };
  const folder = resolve(executable, '..');
  const sources = join(folder, 'sources');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(Dir, sources, { recursive: true, mode: 0 });
  await run('chmod', '-R', 'u+w', sources);
  await run('nice', 'go', 'build', '-C', sources, '-o', `${executable}.new`, './cmd');
  await rm(sources, { recursive: true, force: true });
  await rename(`${executable}.new`, executable);
}
