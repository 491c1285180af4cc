import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { functionNames } from './bundle-functions.ts';

/**
 * One folder for all functions, beside the content of the DuckDB layer: `<name>.js`, `node_modules`, and the files
 * that functions read. It is uploaded once, where a copy of DuckDB in each function would be nine times 70 MB.
 *
 * @returns the folder
 */
export function joinFunctions(functionsDirectory: string, layerDirectory: string): string {
  const folder = join(functionsDirectory, '..', `functions-with-${basename(layerDirectory)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(layerDirectory, 'nodejs', 'node_modules'), join(folder, 'node_modules'), { recursive: true });
  for (const name of functionNames)
    cpSync(join(functionsDirectory, name), folder, {
      recursive: true,
      filter: (source) => basename(source) !== 'index.js',
    });
  for (const name of functionNames)
    cpSync(join(functionsDirectory, name, 'index.js'), join(folder, `${name}.js`));
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  return folder;
}
