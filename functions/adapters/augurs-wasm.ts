import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync } from '@bsull/augurs/mstl';

let loaded = false;

/** Loads the WebAssembly that the forecast methods of augurs need; once per process. */
export function loadAugurs(): void {
  if (loaded) return;
  const bindings = createRequire(import.meta.url).resolve('@bsull/augurs/mstl');
  initSync({ module: readFileSync(bindings.replace(/\.js$/, '_bg.wasm')) });
  loaded = true;
}
