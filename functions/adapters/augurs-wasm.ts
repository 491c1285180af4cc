import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync } from '@bsull/augurs/mstl';

let loaded = false;

/** Loads the WebAssembly that the forecast methods of augurs need; once per process. */
export function loadAugurs(): void {
  if (loaded) return;

  const root = process.env.LAMBDA_TASK_ROOT ?? process.cwd();
  initSync({ module: readFileSync(join(root, 'node_modules/@bsull/augurs/mstl_bg.wasm')) });
  loaded = true;
}
