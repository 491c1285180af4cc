import { LocalCloudError } from '#local/local-cloud-error';
import { CliError } from './cli-error.ts';
import { cloudLog } from './cloud/cloud-log.ts';
import { ensureDevelopmentToken } from './cloud/development-token.ts';
import { externalS3, externalS3Options, externalS3Usage } from './cloud/external-s3.ts';
import { launch } from './cloud/launch.ts';
import { untilAskedToStop } from './cloud/until-asked-to-stop.ts';
import { welcome } from './cloud/welcome.ts';
import { command, wholeNumberOption } from './command-line.ts';
import { STATE_DIRECTORY } from './stack-target.ts';
import { seconds } from './terminal/progress.ts';

const DEFAULT_PORT = process.env.LIFTOFF_PORT ?? '4566';
const DEFAULT_API_PORT = process.env.LIFTOFF_API_PORT ?? '4567';
const DEFAULT_PAGE_PORT = process.env.LIFTOFF_PAGE_PORT ?? '4568';

await command(import.meta.url, {
  usage: `Usage: npm start [-- options]

Runs the whole stack on this machine until Ctrl-C. Nothing is lost between one start and the next.

  --port N            port of the AWS endpoint (default: LIFTOFF_PORT or 4566; 0: a free one)
  --api-port N        port of the HTTP API (default: LIFTOFF_API_PORT or 4567; 0: a free one)
  --page-port N       port of the page (default: LIFTOFF_PAGE_PORT or 4568; 0: a free one)
  --assembly PATH     a cloud assembly to run instead of synthesizing one
  --schedules         let the schedules of the stack fire
${externalS3Usage}
  --state-dir PATH    where everything is kept (default: .liftoff)`,
  options: {
    port: { type: 'string', default: DEFAULT_PORT },
    'api-port': { type: 'string', default: DEFAULT_API_PORT },
    'page-port': { type: 'string', default: DEFAULT_PAGE_PORT },
    assembly: { type: 'string' },
    schedules: { type: 'boolean', default: false },
    ...externalS3Options,
    'state-dir': { type: 'string', default: STATE_DIRECTORY },
  },
  async run(values) {
    const stateDirectory = values['state-dir'];
    const asked = untilAskedToStop();
    let started = false;
    console.log('Synthesizing and starting …');
    const launched = await launch({
      stateDirectory,
      assembly: values.assembly,
      endpointPort: wholeNumberOption('port', values.port, 0, 65_535),
      httpApiPort: wholeNumberOption('api-port', values['api-port'], 0, 65_535),
      pagePort: wholeNumberOption('page-port', values['page-port'], 0, 65_535),
      schedules: values.schedules,
      externalS3: externalS3(values['s3-endpoint']),
      log: cloudLog(stateDirectory, (line) => started && console.error(line)),
    }).catch((error: unknown) => {
      throw named(error);
    });
    try {
      const token = await ensureDevelopmentToken(launched.connection, stateDirectory);
      const { synthesisTime, startTime } = launched;
      console.log(`Synthesized in ${seconds(synthesisTime)}, started in ${seconds(startTime)}.\n`);
      for (const line of welcome(launched.cloud, launched.connection, token, new Date())) console.log(line);
      started = true;
      console.log(`\nStopping after ${await asked} …`);
    } finally {
      await launched.stop();
    }
    console.log('Stopped.');
    return 0;
  },
});

/** Says a failure in terms of this command's options. */
function named(error: unknown): unknown {
  if (!(error instanceof LocalCloudError) || error.code !== 'port_in_use') return error;
  const message =
    'A port is in use; choose another with --port (AWS endpoint), --api-port (HTTP API) or --page-port (page)';
  return new CliError('port_in_use', message, { cause: error });
}
