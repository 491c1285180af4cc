import {
  CustomModelError,
  isOnnxType,
  type OnnxModel,
  type OnnxPort,
  type OnnxTensor,
  type OnnxType,
} from './onnx-model.ts';

/** Which columns go into which input. */
export interface OnnxInput {
  readonly name: string;
  readonly type: OnnxType;
  readonly columns: readonly string[];
}

/** A value of a column; null where there is none. */
export type Cell = number | string | null;

export interface Score {
  /** Number of the class with the greatest value, from 0; null for a model that says one number. */
  readonly class: number | null;
  /** The number; of two classes the value of the second, of more the greatest value. Null where that is no number. */
  readonly score: number | null;
}

/**
 * How columns feed a model: all of them as one matrix of a row each, or one input for each, by name, as the converters
 * of scikit-learn make them.
 *
 * @throws CustomModelError `onnx_inputs_do_not_fit`
 */
export function planInputs(inputs: readonly OnnxPort[], columns: readonly string[]): OnnxInput[] {
  const asked = inputs.map(({ name, type, shape }) => `${name} (${type} ${shapeText(shape)})`).join(', ');
  const misfit = (why: string) =>
    new CustomModelError(
      'onnx_inputs_do_not_fit',
      `${why}. The model takes ${asked}; the columns are ${columns.join(', ')}`,
    );
  const plan = inputs.map((input): OnnxInput => {
    const { name, type, shape } = input;
    if (!isOnnxType(type)) throw misfit(`No column can be handed over as ${name}`);
    if (inputs.length === 1 && columns.length > 1) {
      if (shape.length !== 2 || (shape[1] ?? columns.length) !== columns.length)
        throw misfit(`${columns.length} columns are not ${shapeText(shape)}`);
      return { name, type, columns };
    }
    const column = inputs.length === 1 ? columns[0]! : name;
    if (!columns.includes(column)) throw misfit(`No column is called ${name}`);
    if (shape.length > 2 || (shape[1] ?? 1) !== 1) throw misfit(`One column is not ${shapeText(shape)}`);
    return { name, type, columns: [column] };
  });
  if (new Set(plan.flatMap((input) => input.columns)).size !== columns.length)
    throw misfit('Some columns go nowhere');
  return plan;
}

const shapeText = (shape: readonly (number | undefined)[]): string =>
  `[${shape.map((size) => size ?? 'any').join(' × ')}]`;

/**
 * The output that is read: the one that was asked for, or that of the probabilities, or the only one.
 *
 * @throws CustomModelError `onnx_output_not_usable`
 */
export function chooseOutput(outputs: readonly OnnxPort[], wanted: string | undefined): string {
  const numbers = outputs.filter(({ type }) => isOnnxType(type) && type !== 'string');
  const known = `It gives ${outputs.map(({ name, type }) => `${name} (${type ?? 'no tensor'})`).join(', ')}`;
  if (wanted !== undefined) {
    const found = outputs.find(({ name }) => name === wanted);
    if (!found)
      throw new CustomModelError('onnx_output_not_usable', `The model has no output ${wanted}. ${known}`);
    if (numbers.includes(found)) return wanted;
    throw new CustomModelError(
      'onnx_output_not_usable',
      `${wanted} holds no tensor of numbers. ${known}. For scikit-learn convert with zipmap=False`,
    );
  }
  const chosen =
    numbers.find(({ name }) => /prob/i.test(name)) ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (chosen) return chosen.name;
  throw new CustomModelError('onnx_output_not_usable', `Say which output to read (--output). ${known}`);
}

/** Runs rows of cells, in the order of `columns`, through the model. */
export async function scoreRows(
  model: OnnxModel,
  {
    inputs,
    columns,
    output,
  }: { readonly inputs: readonly OnnxInput[]; readonly columns: readonly string[]; readonly output: string },
  rows: readonly (readonly Cell[])[],
): Promise<Score[]> {
  const places = new Map(columns.map((column, at) => [column, at]));
  const tensors = inputs.map(({ name, type, columns }) => [
    name,
    {
      type,
      data: cellsOf(
        rows,
        columns.map((column) => places.get(column)!),
        type,
      ),
      dims: [rows.length, columns.length],
    },
  ]);
  return scoresOf(await model.run(Object.fromEntries(tensors), output), rows.length, output);
}

function cellsOf(
  rows: readonly (readonly Cell[])[],
  places: readonly number[],
  type: OnnxType,
): OnnxTensor['data'] {
  const cells = rows.flatMap((row) => places.map((place) => row[place]!));
  if (type === 'string') return cells.map((cell) => String(cell ?? ''));
  // A missing number is NaN, as in the training of such models; whole numbers have nothing like it.
  const numbers = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  if (type === 'float64') return numbers;
  if (type === 'float32') return Float32Array.from(numbers);
  const odd = numbers.find((each) => !Number.isInteger(each));
  if (odd !== undefined)
    throw new CustomModelError('column_not_usable', `The model takes whole numbers, and a value is ${odd}`);
  return type === 'int64' ? BigInt64Array.from(numbers, BigInt) : Int32Array.from(numbers);
}

function scoresOf({ data, dims }: OnnxTensor, rows: number, output: string): Score[] {
  const width = data.length / rows;
  if (dims[0] !== rows || !Number.isInteger(width) || width < 1)
    throw new CustomModelError(
      'onnx_output_not_usable',
      `${output} is ${shapeText(dims)} for ${rows} rows: it takes one number or one per class for each row`,
    );
  return Array.from({ length: rows }, (_, row) => {
    const values = Array.from({ length: width }, (_, at) => Number(data[row * width + at]));
    if (width === 1) return { class: null, score: finite(values[0]!) };
    const greatest = values.indexOf(Math.max(...values));
    const score = finite(width === 2 ? values[1]! : values[greatest]);
    return { class: greatest < 0 ? null : greatest, score };
  });
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
