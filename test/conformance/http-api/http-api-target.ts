import { apiAddress } from '#cli/api/api-address';
import { startStackTarget } from '../stack/stack-target.ts';

export interface HttpApiTarget {
  /** Without a slash at its end. */
  readonly url: string;
  call(path: string, init?: RequestInit): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the function saw
  readonly body: any;
}

/** The HTTP API of the test app. */
export async function startHttpApiTarget(): Promise<HttpApiTarget> {
  const { outputs, client, stop } = await startStackTarget('http-api');
  const url = apiAddress(outputs.ApiUrl!, client.endpoint).replace(/\/$/, '');
  return {
    url,
    async call(path, init) {
      const answer = await fetch(url + path, init);
      return { status: answer.status, headers: answer.headers, body: parsed(await answer.text()) };
    },
    stop,
  };
}

/** JSON as its value, any other text as it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
