/** What a Lambda function declares, as its worker needs it. */
export interface FunctionConfiguration {
  readonly name: string;
  readonly arn: string;
  /** `<module path without extension>.<export>`, e.g. `index.handler`. */
  readonly handler: string;
  readonly runtime: string;
  /** Absolute folder of the code. */
  readonly taskRoot: string;
  /** Absolute folders of the layers, in the order in which they are declared. */
  readonly layerRoots: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memorySizeMb: number;
  readonly reservedConcurrency: number | undefined;
  readonly description: string;
  readonly logGroupName: string;
}

/** The `FunctionError` document of the Invoke API. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type InvocationResult =
  | { readonly payload: string; readonly error?: undefined }
  | { readonly payload?: undefined; readonly error: FunctionError };
