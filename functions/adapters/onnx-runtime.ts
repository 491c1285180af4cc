import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { CustomModelError, isOnnxType, type OnnxModel, type OnnxPort } from '../domain/onnx-model.ts';

// A function has no more than one core's worth, and one thread adds up in one order.
env.wasm.numThreads = 1;
env.logLevel = 'error';

/**
 * Loads a model into ONNX Runtime's WebAssembly.
 *
 * @throws CustomModelError `onnx_not_readable`
 */
export async function openOnnx(bytes: Uint8Array): Promise<OnnxModel> {
  const session = await guarded('onnx_not_readable', 'The file is no ONNX model that can be run', () =>
    InferenceSession.create(bytes, { executionProviders: ['wasm'] }),
  );
  return {
    inputs: session.inputMetadata.map(portOf),
    outputs: session.outputMetadata.map(portOf),
    async run(inputs, output) {
      const feeds = Object.entries(inputs).map(([name, { type, data, dims }]) => [
        name,
        new Tensor(type, data as Float32Array, dims),
      ]);
      const results = await guarded('onnx_run_failed', 'The model could not be run', () =>
        session.run(Object.fromEntries(feeds), [output]),
      );
      const { type, data, dims } = results[output]!;
      if (!isOnnxType(type))
        throw new CustomModelError('onnx_output_not_usable', `${output} is of type ${type}`);
      return { type, data: data as Float64Array, dims };
    },
    close: () => session.release(),
  };
}

function portOf(metadata: InferenceSession.ValueMetadata): OnnxPort {
  if (!metadata.isTensor) return { name: metadata.name, type: undefined, shape: [] };
  return { name: metadata.name, type: metadata.type, shape: metadata.shape.map(sizeOf) };
}

/** A dimension without a size comes as a name, or as −1 read without its sign. */
const sizeOf = (size: number | string): number | undefined =>
  typeof size === 'number' && size >= 0 && size < 2 ** 32 - 1 ? size : undefined;

async function guarded<T>(code: CustomModelError['code'], what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new CustomModelError(code, `${what}: ${(cause as Error).message}`, { cause });
  }
}
