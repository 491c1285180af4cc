import { exportMlflow } from '#cli/model/export-mlflow';
import { filledRegistry } from './registry.ts';

// Exports a made-up registry into the folder that is given.
const { store } = await filledRegistry();
for (const line of await exportMlflow(store, process.argv.slice(2))) console.log(line);
