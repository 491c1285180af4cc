import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionEnvironment } from '#contracts/function-environment';
import type { TemplateResource } from './inventory.ts';

/**
 * Every resource of a stage, from its synthesized templates. What the functions carry is of no matter to them: empty
 * stand-ins take the place of bundles and layer.
 */
export async function stageResources(
  stage: string,
  context: Readonly<Record<string, string>>,
): Promise<TemplateResource[]> {
  // The construct library takes a second to load, which a command that only prints its usage need not wait for.
  const [{ liftoffApp }, { readStage }] = await Promise.all([
    import('#infra/liftoff-app'),
    import('#infra/stage'),
  ]);
  const configuration = readStage(stage, (key) => context[key]);
  const folder = await mkdtemp(join(tmpdir(), 'liftoff-cost-'));
  try {
    const functionsDirectory = join(folder, 'functions');
    for (const name of Object.keys(functionEnvironment)) {
      await mkdir(join(functionsDirectory, name), { recursive: true });
      await writeFile(join(functionsDirectory, name, 'index.js'), '');
    }
    const layerDirectory = join(folder, 'layer');
    await mkdir(layerDirectory);
    const pageDirectory = join(folder, 'page');
    await mkdir(pageDirectory);
    const outdir = join(folder, 'assembly');
    liftoffApp(
      configuration,
      { functionsDirectory, layerDirectory, layerVersion: 'none', pageDirectory },
      { outdir, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } },
    ).synth();
    const templates = (await readdir(outdir)).filter((name) => name.endsWith('.template.json'));
    const resources = await Promise.all(
      templates.map(async (name) => JSON.parse(await readFile(join(outdir, name), 'utf8')).Resources),
    );
    return resources.flatMap((each) => Object.values(each as Record<string, TemplateResource>));
  } finally {
    await rm(folder, { recursive: true });
  }
}
