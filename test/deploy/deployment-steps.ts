import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeadObjectCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type Deployment, stackNames } from './deployment.ts';
import { ProgramFailed } from './run-program.ts';

const SALES = 'test/fixtures/online-retail-sample.csv';
const LANDING_PATIENCE_MS = 120_000;

export interface StepsOptions {
  readonly deployment: Deployment;
  readonly endpointUrl: string;
  readonly certificateFile: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
  /** For files that the steps write. */
  readonly folder: string;
  /** Runs a step, telling people of it. */
  step<T>(title: string, run: () => Promise<T>): Promise<T>;
}

/** The life of a stage: deployed, used, deployed again, changed, used again, destroyed. Throws at the first surprise. */
export async function runDeploymentSteps(options: StepsOptions): Promise<void> {
  const { deployment, step, folder } = options;
  const { cli, query } = deployment;

  await step('synthesize', () => deployment.synthesize());
  await step('bootstrap', () => deployment.bootstrap());
  await step('deploy', () => deployment.deploy());

  const token = await step('create an API key', async () => {
    const [created] = (await cli('api-key', 'create', '--name', 'shop')).match(/^ll_\S+$/m) ?? [];
    assert(created, 'api-key prints no token');
    return created;
  });

  const post = async () => {
    const refused = join(folder, 'refused.jsonl');
    const printed = await cli('post', SALES, '--entity', 'sale', '--token', token, '--refused', refused);
    const accepted = Number(/(\d+) accepted/.exec(printed)?.[1]);
    assert(accepted > 0, printed);
    return accepted;
  };
  const accepted = await step('post sales', post);
  await step(`land ${accepted} events in bronze`, () => untilLanded(deployment, accepted));
  await step('refresh', () => cli('refresh'));
  await step('verify', () => cli('verify'));
  await step('make the refresh again from bronze', () => cli('rebuild', '--check'));
  await step('ask the doctor', () => cli('doctor'));
  await step('find no batch to redrive', async () => {
    assert.match(await cli('redrive', 'list'), /^No dead letters/m);
  });

  const sales = await step('read gold', async () => {
    const [row] = await query<{ sold: number; refused: number }>(
      `select (select sum(total_sales)::int from gold.sales_daily) as sold,
              (select count(*)::int from quarantine.events) as refused`,
    );
    assert.equal(row!.sold + row!.refused, accepted, 'each accepted sale is in gold or in quarantine');
    return row!;
  });

  await step('read the refused events over HTTP, and preview their replay', async () => {
    const listed = await cli('quarantine', 'list', '--entity', 'sale', '--token', token);
    assert.equal(listed.match(/ sale /g)?.length ?? 0, sales.refused, listed);
    await cli('quarantine', 'replay', '--entity', 'sale', '--preview', '--token', token);
  });

  await step('find no difference', () => deployment.diff());
  await step('deploy again: no change', async () => {
    const printed = await deployment.deploy();
    for (const name of stackNames) assert.match(printed, new RegExp(`${name} \\(no changes\\)`));
  });

  await step('synthesize with another log level', () => deployment.synthesize({ logLevel: 'DEBUG' }));
  await step('deploy the change', async () => {
    const printed = await deployment.deploy();
    assert.match(printed, /UPDATE_COMPLETE +\| AWS::Lambda::Function/);
  });
  await step('find no difference', () => deployment.diff());
  await step('post the same sales again', async () => assert.equal(await post(), accepted));
  await step(`land ${accepted} more events`, () => untilLanded(deployment, 2 * accepted));
  await step('refresh', () => cli('refresh'));
  await step('maintain', () => cli('maintain'));
  await step('verify', () => cli('verify'));
  await step('read gold: nothing is counted twice', async () => {
    const [row] = await query<{ sold: number }>('select sum(total_sales)::int as sold from gold.sales_daily');
    assert.equal(row!.sold, sales.sold);
  });

  await step('destroy', () => deployment.destroy());
  await step('find the lake and the attachments still there, and nothing else', async () => {
    await keptExports(options);
    await assert.rejects(cli('verify'), /stage_not_deployed/);
  });
}

async function untilLanded(deployment: Deployment, events: number): Promise<void> {
  const deadline = Date.now() + LANDING_PATIENCE_MS;
  for (;;) {
    const landed = await landedEvents(deployment);
    if (landed === events) return;
    assert(Date.now() < deadline, `${landed} events have landed, not ${events}`);
    await sleep(500);
  }
}

async function landedEvents({ query }: Deployment): Promise<number> {
  try {
    const [row] = await query<{ landed: number }>('select count(*)::int as landed from bronze.events');
    return row!.landed;
  } catch (error) {
    // The first batch creates the table.
    if (error instanceof ProgramFailed && error.message.includes('no_such_table')) return 0;
    throw error;
  }
}

/** Fails unless the two buckets that outlive the stacks are left, one of them with gold. */
async function keptExports(options: StepsOptions): Promise<void> {
  const { endpointUrl: endpoint, certificateFile, credentials, region } = options;
  const httpsAgent = new Agent({ ca: await readFile(certificateFile) });
  const requestHandler = new NodeHttpHandler({ httpsAgent });
  const s3 = new S3Client({ endpoint, region, credentials, requestHandler, forcePathStyle: true });
  try {
    const { Buckets = [] } = await s3.send(new ListBucketsCommand());
    const kept = Buckets.flatMap(({ Name = '' }) => (Name.startsWith(stackNames[0]!) ? [Name] : []));
    const [attachments, lake, ...others] = kept.sort();
    assert.match(attachments ?? '', /-attachments/);
    assert.deepEqual(others, []);
    await s3.send(new HeadObjectCommand({ Bucket: lake, Key: 'gold/sales_daily.parquet' }));
  } finally {
    s3.destroy();
  }
}
