import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { type FunctionName, functionEnvironment } from '#contracts/function-environment';
import { assertForProduction, bundledPackages } from './bundled-packages.ts';
import { projectRoot } from './project-root.ts';

export const functionNames = Object.keys(functionEnvironment) as FunctionName[];

/** A function whose bundle contains this module reads models: it carries the `sql/` folder beside its code. */
const modelReader = 'functions/adapters/sql-models.ts';
/** This one serves the files of Swagger UI. */
const docsReader = 'functions/adapters/docs-assets.ts';
/** Left out of bundles: its bindings load WebAssembly from beside themselves. */
const AUGURS = '@bsull/augurs';
const augursFiles = ['package.json', 'mstl.js', 'mstl_bg.wasm'];
/** Finds its WebAssembly beside itself, too. */
const ONNX = 'onnxruntime-web';
const onnxFiles = [
  'package.json',
  'dist/ort.node.min.js',
  'dist/ort-wasm-simd-threaded.mjs',
  'dist/ort-wasm-simd-threaded.wasm',
];
const ONNX_COMMON = 'onnxruntime-common';
const docsAssets = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'LICENSE', 'NOTICE'];

/**
 * Bundles every function of the contract from `functions/<name>.ts` into `<outdir>/<name>/`, in one run of esbuild.
 * The same sources give the same bytes, so unchanged functions are not deployed again.
 *
 * @returns `outdir`
 * @throws Error naming the entry points that are missing, what esbuild could not bundle, or the packages that are
 *   for development only
 */
export async function bundleFunctions(
  outdir = join(projectRoot, '.build', 'functions'),
  root = projectRoot,
): Promise<string> {
  const entry = (name: FunctionName) => join(root, 'functions', `${name}.ts`);
  const missing = functionNames.filter((name) => !existsSync(entry(name)));
  if (missing.length > 0) throw new Error(`No entry point for ${missing.map(entry).join(', ')}`);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: entry(name), out: join(name, 'index') })),
    outdir,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // Runs on Lambda's Node 24 and on the oldest Node that the embedded cloud supports.
    target: 'node20',
    format: 'cjs',
    // ES modules first: only they can be tree-shaken.
    mainFields: ['module', 'main'],
    minify: true,
    // Error names are part of the contract with the state machine's Retry and Catch.
    keepNames: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['@duckdb/node-api', AUGURS, ONNX],
    // The exception says what is wrong.
    logLevel: 'silent',
    // In CommonJS import.meta is empty: code that relies on it would break only at run time.
    logOverride: { 'empty-import-meta': 'error' },
  });
  const packages = Object.values(metafile.outputs).flatMap(({ inputs }) => bundledPackages(inputs));
  assertForProduction([...new Set(packages)], root);
  const models = modelFiles(join(root, 'sql'));
  for (const name of functionNames) {
    const file = join(outdir, name, 'index.js');
    const code = outputFiles.find(({ path }) => path === file)!;
    const { inputs, imports } = metafile.outputs[relative(root, file)]!;
    writeFolder(join(outdir, name), {
      'index.js': Buffer.from(code.contents),
      // Without it, Node would read the bundle as what the nearest package.json above says.
      'package.json': Buffer.from('{"type":"commonjs"}\n'),
      ...(modelReader in inputs && models),
      ...(docsReader in inputs && packageFiles(root, 'swagger-ui-dist', docsAssets, 'swagger-ui')),
      ...(imports.some(({ path }) => path.startsWith(`${AUGURS}/`)) &&
        packageFiles(root, AUGURS, augursFiles, join('node_modules', '@bsull', 'augurs'))),
      ...(imports.some(({ path }) => path === ONNX) && {
        ...packageFiles(root, ONNX, onnxFiles, join('node_modules', ONNX)),
        ...packageFiles(root, ONNX_COMMON, onnxCommonFiles(root), join('node_modules', ONNX_COMMON)),
      }),
    });
  }
  return outdir;
}

function modelFiles(directory: string): Record<string, Buffer> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.sql'),
  );
  return Object.fromEntries(files.map((file) => [join('sql', file), readFileSync(join(directory, file))]));
}

/** Files of a package, under a folder of the function's own. */
function packageFiles(
  root: string,
  name: string,
  files: readonly string[],
  folder: string,
): Record<string, Buffer> {
  const from = join(root, 'node_modules', name);
  return Object.fromEntries(files.map((file) => [join(folder, file), readFileSync(join(from, file))]));
}

/** Its CommonJS half, which is the one that bundles ask for. */
function onnxCommonFiles(root: string): string[] {
  const files = readdirSync(join(root, 'node_modules', ONNX_COMMON, 'dist', 'cjs'));
  return [
    'package.json',
    'dist/cjs/package.json',
    ...files.filter((file) => file.endsWith('.js')).map((file) => `dist/cjs/${file}`),
  ];
}

/** Makes the folder hold exactly these files, touching only what differs: others may be reading it. */
function writeFolder(folder: string, files: Record<string, Buffer>): void {
  if (existsSync(folder)) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      if (file.isFile() && !(relative(folder, path) in files)) rmSync(path);
    }
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(content)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
