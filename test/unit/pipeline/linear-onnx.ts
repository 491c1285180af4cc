/**
 * A tiny model in ONNX, written by hand after onnx/onnx.proto3 (IR version 8, opset 13): one matrix `X` of float32 by
 * a matrix of weights, plus nothing. The output is called `score`.
 *
 * @param weights one row for each input column, one column for each output
 */
export function linearOnnx(weights: readonly (readonly number[])[]): Uint8Array {
  const [inputs, outputs] = [weights.length, weights[0]!.length];
  const node = message([text(1, 'X'), text(1, 'W'), text(2, 'score'), text(4, 'MatMul')]);
  const graph = message([
    nested(1, node),
    text(2, 'linear'),
    nested(5, tensor('W', [inputs, outputs], weights.flat())),
    nested(11, valueInfo('X', inputs)),
    nested(12, valueInfo('score', outputs)),
  ]);
  return message([number(1, 8), nested(7, graph), nested(8, message([text(1, ''), number(2, 13)]))]);
}

const FLOAT = 1;

const tensor = (name: string, dims: readonly number[], values: readonly number[]): Uint8Array =>
  message([
    ...dims.map((dim) => number(1, dim)),
    number(2, FLOAT),
    text(8, name),
    nested(9, new Uint8Array(Float32Array.from(values).buffer)),
  ]);

/** A matrix with any number of rows. */
function valueInfo(name: string, columns: number): Uint8Array {
  const shape = message([nested(1, message([text(2, 'N')])), nested(1, message([number(1, columns)]))]);
  const type = message([nested(1, message([number(1, FLOAT), nested(2, shape)]))]);
  return message([text(1, name), nested(2, type)]);
}

const message = (fields: readonly Uint8Array[]): Uint8Array => Buffer.concat(fields);

const number = (tag: number, value: number): Uint8Array =>
  Uint8Array.from([...varint(tag << 3), ...varint(value)]);

const nested = (tag: number, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.from([...varint((tag << 3) | 2), ...varint(bytes.length)]), bytes]);

const text = (tag: number, value: string): Uint8Array => nested(tag, Buffer.from(value));

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
