/** A model in the Open Neural Network Exchange format (https://onnx.ai), ready to run. */
export interface OnnxModel {
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  /**
   * @param inputs a tensor for each input
   * @param output the one output that is computed
   */
  run(inputs: Readonly<Record<string, OnnxTensor>>, output: string): Promise<OnnxTensor>;
  close(): Promise<void>;
}

/** What goes in or comes out. */
export interface OnnxPort {
  readonly name: string;
  /** Such as `float32`; undefined for what is no tensor, such as a sequence of maps. */
  readonly type: string | undefined;
  /** Undefined for a dimension that the caller decides, such as the number of rows. */
  readonly shape: readonly (number | undefined)[];
}

export interface OnnxTensor {
  readonly type: OnnxType;
  readonly data: Float32Array | Float64Array | BigInt64Array | Int32Array | string[];
  readonly dims: readonly number[];
}

export const onnxTypes = ['float32', 'float64', 'int64', 'int32', 'string'] as const;
export type OnnxType = (typeof onnxTypes)[number];

export const isOnnxType = (type: string | undefined): type is OnnxType =>
  onnxTypes.some((known) => known === type);

export type CustomModelProblem =
  | 'onnx_not_readable'
  | 'onnx_inputs_do_not_fit'
  | 'onnx_output_not_usable'
  | 'onnx_run_failed'
  | 'column_not_usable'
  | 'key_not_unique';

/** Why a model that somebody brought cannot score. */
export class CustomModelError extends Error {
  override readonly name = 'CustomModelError';
  readonly code: CustomModelProblem;
  constructor(code: CustomModelProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
