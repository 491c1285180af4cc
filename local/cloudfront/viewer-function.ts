import { createContext, Script } from 'node:vm';
import { LocalCloudError } from '../local-cloud-error.ts';

/** The request of a viewer, as far as a function may change it. */
export interface ViewerRequest {
  readonly method: string;
  /** The path, without the query. */
  readonly uri: string;
  readonly querystring: Readonly<Record<string, { readonly value: string }>>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
}

/** What a function answers in the place of the origin. */
export interface FunctionAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, { readonly value: string }>>;
  readonly body?: string | { readonly data: string };
}

export type ViewerFunction = (request: ViewerRequest, viewerIp: string) => ViewerRequest | FunctionAnswer;

/**
 * CloudFront ends a function after about a millisecond of computing. Here time goes by on the clock, and on a busy machine
 * seconds may: this only ends what would never end.
 */
const TIMEOUT_MS = 5_000;

/**
 * A CloudFront Function for viewer requests, in a context that has nothing but the language, as at the edge:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 *
 * @throws LocalCloudError `unsupported_property` for code that cannot be read; what the code throws, when it is called
 */
export function viewerFunction(name: string, code: string): ViewerFunction {
  const context = createContext({ input: '' });
  let call: Script;
  try {
    new Script(code, { filename: `${name}.js` }).runInContext(context, { timeout: TIMEOUT_MS });
    call = new Script('JSON.stringify(handler(JSON.parse(input)))');
  } catch (cause) {
    throw new LocalCloudError('unsupported_property', `${name}: this code does not run here: ${cause}`, {
      cause,
    });
  }
  return (request, viewerIp) => {
    // As text, so that neither side gets hold of an object of the other.
    context.input = JSON.stringify({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: viewerIp },
      request,
    });
    return JSON.parse(String(call.runInContext(context, { timeout: TIMEOUT_MS })));
  };
}
