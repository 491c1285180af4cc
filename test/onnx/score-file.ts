import { readFileSync } from 'node:fs';
import { openOnnx } from '#functions/adapters/onnx-runtime';
import { type Cell, chooseOutput, planInputs, scoreRows } from '#functions/domain/onnx-scoring';

// Scores the rows of a JSON file ({ columns, rows }) with a model, as a refresh does, and prints the scores as JSON.
const [onnx, cells] = process.argv.slice(2) as [string, string];
const { columns, rows } = JSON.parse(readFileSync(cells, 'utf8')) as { columns: string[]; rows: Cell[][] };
const model = await openOnnx(readFileSync(onnx));
const plan = {
  inputs: planInputs(model.inputs, columns),
  columns,
  output: chooseOutput(model.outputs, undefined),
};
console.log(JSON.stringify(await scoreRows(model, plan, rows)));
