// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAssembly } from '#local/assembly/read-assembly';
import { resourceOrder } from '#local/assembly/resource-order';
import { writeAssembly } from './fixtures/write-assembly.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'assembly-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('stacks come after the ones they depend on, assets are found by object key', async () => {
  await writeAssembly(directory, {
    stacks: { App: { dependencies: ['Data'], Resources: {} }, Data: { Resources: {} } },
    folders: { code: { 'index.js': '' } },
  });

  const { stacks, assets } = await readAssembly(directory);

  expect(stacks.map(({ stackName }) => stackName)).toEqual(['Data', 'App']);
  expect(assets.get('code.zip')).toEqual({ path: join(directory, 'asset.code') });
});

test('a stage is read alone, or along with everything else', async () => {
  await writeAssembly(directory, { stacks: {} });
  await writeAssembly(join(directory, 'assembly-Dev'), { stacks: { DevStack: { Resources: {} } } });
  await writeAssembly(join(directory, 'assembly-Prod'), { stacks: { ProdStack: { Resources: {} } } });
  const stage = (name: string) => ({
    type: 'cdk:cloud-assembly',
    displayName: name,
    properties: { directoryName: `assembly-${name}` },
  });
  const artifacts = { 'assembly-Dev': stage('Dev'), 'assembly-Prod': stage('Prod') };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify({ artifacts }));

  const namesOf = async (name?: string) => (await readAssembly(directory, name)).stacks.map(({ id }) => id);

  expect(await namesOf()).toEqual(['DevStack', 'ProdStack']);
  expect(await namesOf('Dev')).toEqual(['DevStack']);
  expect(await namesOf('assembly-Prod')).toEqual(['ProdStack']);
  await expect(namesOf('Test')).rejects.toMatchObject({ code: 'assembly_invalid' });
});

test('what is missing or broken has a code', async () => {
  await expect(readAssembly(directory)).rejects.toMatchObject({ code: 'assembly_not_found' });
  await writeFile(join(directory, 'manifest.json'), '{');
  await expect(readAssembly(directory)).rejects.toMatchObject({ code: 'assembly_invalid' });
});

test('resources come after what they refer to in any way', () => {
  const order = resourceOrder({
    A: { Type: 'T', Properties: { x: { 'Fn::Sub': 'y-${B.Arn}-${!C}-${AWS::Region}' } } },
    B: { Type: 'T', Properties: { list: [{ 'Fn::GetAtt': ['C', 'Arn'] }] } },
    C: { Type: 'T', DependsOn: ['D'] },
    D: { Type: 'T', Properties: { ref: { Ref: 'E' } } },
    E: { Type: 'T' },
  });

  expect(order).toEqual(['E', 'D', 'C', 'B', 'A']);
  expect(() => resourceOrder({ A: { Type: 'T', DependsOn: 'B' }, B: { Type: 'T', DependsOn: 'A' } })).toThrow(
    'A → B → A',
  );
});
