import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PutRecordCommand } from '@aws-sdk/client-kinesis';
import { apiClient } from '#cli/api/api-client';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { type Launched, launch } from '#cli/cloud/launch';
import type { Connection } from '#cli/connection';
import { examine } from '#cli/doctor/examine';
import type { Finding } from '#cli/doctor/finding';
import { presentMentioned } from '#cli/lake/lake-tables';
import { lakeStore, openLake } from '#cli/lake/open-lake';
import { deadLetterKeys } from '#cli/redrive/dead-letter';
import type { ApiClient } from '#client/create-api-client';
import { projectRoot } from '#infra/project-root';
import { testAssembly } from './harness.ts';

/** A stage whose code and configuration are exchanged while its data stay, as deployments do. */
export interface RedeployableCloud {
  readonly connection: Connection;
  readonly client: ApiClient;
  readonly stateDirectory: string;
  /** Stops what runs and starts the assembly on the same data. */
  deploy(assembly: string): Promise<void>;
  /** Puts bytes into the stream as no producer of the product would. */
  putRecord(data: string | Uint8Array): Promise<void>;
  query<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  deadLetters(): Promise<string[]>;
  /** What the doctor says of one subject, or of everything. */
  doctor(check?: string): Promise<readonly Finding[]>;
  destroy(): Promise<void>;
}

export async function redeployableCloud(): Promise<RedeployableCloud> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-survival-'));
  let launched: Launched | undefined;
  let client: ApiClient | undefined;
  const stop = async (): Promise<void> => {
    await launched?.stop();
    launched = undefined;
  };
  return {
    stateDirectory,
    get connection() {
      return launched!.connection;
    },
    get client() {
      return client!;
    },
    async deploy(assembly) {
      await stop();
      launched = await launch({ assembly, stateDirectory, endpointPort: 0, httpApiPort: 0 });
      const { connection } = launched;
      const token = await ensureDevelopmentToken(connection, stateDirectory);
      client = apiClient({ url: connection.config.apiUrl, token, attempts: 1 });
    },
    async putRecord(data) {
      const { kinesis, config } = launched!.connection;
      const Data = typeof data === 'string' ? Buffer.from(data) : data;
      const PartitionKey = randomUUID();
      await kinesis.send(new PutRecordCommand({ StreamName: config.eventStreamName, PartitionKey, Data }));
    },
    async query<T>(sql: string) {
      const lake = await openLake(lakeStore(launched!.connection));
      try {
        await presentMentioned(lake, sql);
        return await lake.engine.rows<T>(sql);
      } finally {
        await lake.close();
      }
    },
    deadLetters: () => deadLetterKeys(lakeStore(launched!.connection)),
    async doctor(check) {
      const findings = await examine({ stateDirectory });
      return check === undefined ? findings : findings.filter((finding) => finding.check === check);
    },
    async destroy() {
      await stop();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
}

export interface Spoilt {
  /** Functions that lose a variable of their environment, and so fail at every call. */
  readonly withoutVariable?: Readonly<Record<string, string>>;
  readonly mappingDisabled?: boolean;
  /** A text in a model of the functions' assets, and what stands there instead. */
  readonly model?: { readonly path: string; readonly from: string; readonly to: string };
}

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly FunctionName?: unknown;
    Enabled?: boolean;
    readonly Environment?: { readonly Variables: Record<string, unknown> };
  };
}

/** The assembly of a bad deployment. */
export async function spoiltAssembly(folder: string, spoilt: Spoilt): Promise<string> {
  await cp(await testAssembly(), folder, { recursive: true });
  let changes = 0;
  for (const name of await readdir(folder)) {
    if (name.startsWith('asset.') && spoilt.model) {
      const { path, from, to } = spoilt.model;
      const file = join(folder, name, path);
      const text = await readFile(file, 'utf8').catch(() => '');
      if (text.includes(from)) {
        changes += 1;
        await writeFile(file, text.replace(from, to));
      }
    }
    if (!name.endsWith('.template.json')) continue;
    const template = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      Resources: Record<string, Resource>;
    };
    for (const { Type, Properties } of Object.values(template.Resources)) {
      if (Type === 'AWS::Lambda::EventSourceMapping' && spoilt.mappingDisabled) {
        Properties.Enabled = false;
        changes += 1;
      }
      const functionName = String(Properties?.FunctionName ?? '').replace('liftoff-local-', '');
      const variable = spoilt.withoutVariable?.[functionName];
      if (Type !== 'AWS::Lambda::Function' || variable === undefined) continue;
      delete Properties.Environment!.Variables[variable];
      changes += 1;
    }
    await writeFile(join(folder, name), JSON.stringify(template));
  }
  if (changes === 0) throw new Error('The assembly has nothing to spoil');
  return folder;
}

/** A text in a source of the project, and what stands there instead. */
export interface SourceChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** The project as somebody's change leaves it, in a folder of its own. */
export interface ChangedProject {
  /** Runs a module of it, such as `cli/verify.ts`; resolves to what it printed. Rejects when its exit status is not 0. */
  run(module: string, ...args: readonly string[]): Promise<string>;
  /** The assembly of its stage `local`. */
  synthesize(): Promise<string>;
}

const SOURCES = [
  ...[
    'cli',
    'client',
    'contracts',
    'docs/generated',
    'functions',
    'infra',
    'lake',
    'ml',
    'local',
    'sql',
    'state-machines',
  ],
  ...['.gitignore', 'biome.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

export async function changedProject(
  folder: string,
  changes: readonly SourceChange[],
): Promise<ChangedProject> {
  for (const path of SOURCES) await cp(join(projectRoot, path), join(folder, path), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  // Layers take long to lay out, and do not change; bundles do.
  await mkdir(join(folder, '.build'));
  for (const name of await readdir(join(projectRoot, '.build')))
    if (name.startsWith('duckdb-layer-'))
      await symlink(join(projectRoot, '.build', name), join(folder, '.build', name));
  for (const { path, from, to } of changes) {
    const text = await readFile(join(folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not have ${from}`);
    await writeFile(join(folder, path), text.replace(from, to));
  }
  const node = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {
      cwd: folder,
    });
    return stdout;
  };
  return {
    run: node,
    async synthesize() {
      const outdir = join(folder, 'cdk.out');
      const script = `import { synthesize } from '#infra/synthesize';
        await synthesize(${JSON.stringify({ stage: 'local', outdir, context: { web: false } })});`;
      await writeFile(join(folder, 'synthesize-local.ts'), script);
      await node('synthesize-local.ts');
      return outdir;
    },
  };
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => Promise<boolean>, patienceMs = 90_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; !(await isSo()); await sleep(300))
    if (Date.now() > deadline) throw new Error(`It did not come true that ${what}`);
}
