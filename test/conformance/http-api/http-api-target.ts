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
  const { outputs, stop } = await startStackTarget('http-api');
  const url = outputs.ApiUrl!.replace(/\/$/, '');
  return {
    url,
    async call(path, init) {
      const { status, headers, ...response } = await fetch(url + path, init).then(async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        text: await answer.text(),
      }));
      const isJson = /json/.test(headers.get('content-type') ?? '') || /^[{[]/.test(response.text);
      return { status, headers, body: isJson ? JSON.parse(response.text) : response.text };
    },
    stop,
  };
}
