import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { functionEnvironment } from '#contracts/function-environment';
import { liftoffApp } from '#infra/liftoff-app';
import { readStage } from '#infra/stage';

/** Every kind of stage: the embedded cloud's, the ones for people, with a REST API, and all that is opt-in. */
export const stages: Readonly<Record<string, Record<string, unknown>>> = {
  local: {},
  dev: {},
  rest: { apiKind: 'rest' },
  prod: {
    alarms: 'all',
    dashboard: 'true',
    alarmEmail: 'data@example.com',
    allowedOrigins: 'https://crm.example.com',
  },
};

// The check against CloudFormation's rules takes seconds per app; one test turns it on.
process.env.CDK_VALIDATION = 'false';

const scratch = mkdtempSync(join(tmpdir(), 'liftoff-infra-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The app of a stage with stand-ins for bundles and layer: templates do not depend on what is in them. */
export function appOf(stage: string, options = stages[stage]!): App {
  const directory = mkdtempSync(join(scratch, 'app-'));
  const functionsDirectory = join(directory, 'functions');
  for (const name of Object.keys(functionEnvironment)) {
    mkdirSync(join(functionsDirectory, name), { recursive: true });
    writeFileSync(join(functionsDirectory, name, 'index.js'), `exports.handler = async () => '${name}';`);
  }
  mkdirSync(join(directory, 'layer'));
  mkdirSync(join(directory, 'page', 'assets'), { recursive: true });
  writeFileSync(join(directory, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(directory, 'page', 'assets', 'index-0.js'), '');
  return liftoffApp(
    readStage(stage, (key) => options[key]),
    {
      functionsDirectory,
      layerDirectory: join(directory, 'layer'),
      layerVersion: 'test',
      pageDirectory: join(directory, 'page'),
    },
    { outdir: join(directory, 'cdk.out') },
  );
}

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are read where the test knows their shape
  readonly Properties: any;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** Every resource of every stack of a stage, by `<concern>.<logical id>`. */
export function resourcesOf(stage: string): Record<string, Resource> {
  synthesized[stage] ??= resourcesIn(appOf(stage));
  return synthesized[stage];
}

const synthesized: Record<string, Record<string, Resource>> = {};

export function resourcesIn(app: App): Record<string, Resource> {
  const stacks = app.node.children.filter((child) => child instanceof Stack);
  return Object.fromEntries(
    stacks.flatMap((stack) =>
      Object.entries(Template.fromStack(stack).toJSON().Resources as Record<string, Resource>).map(
        ([id, resource]) => [`${stack.stackName.split('-').at(-1)}.${id}`, resource],
      ),
    ),
  );
}

export const ofType = (resources: Record<string, Resource>, type: string): Resource[] =>
  Object.values(resources).filter((resource) => resource.Type === type);
