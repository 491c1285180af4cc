import { createApiClient } from '#client/create-api-client';

export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | Error;

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A client of an API that gives these replies in turn; what it was sent, and how long the client waited. */
export function scriptedApi(...replies: Reply[]) {
  const sent: SentRequest[] = [];
  const waits: number[] = [];
  const client = createApiClient({
    url: 'http://api.example/stage/',
    token: 'secret',
    language: 'pt-BR',
    attempts: 3,
    sleep: async (milliseconds) => waits.push(milliseconds),
    fetch: async (request) => {
      const text = await request.text();
      const { method, url, headers } = request;
      sent.push({ method, url, headers, body: text === '' ? undefined : JSON.parse(text) });
      const reply = replies.shift() ?? new Error('no reply left');
      if (reply instanceof Error) throw reply;
      const { status, body, headers: fields = {} } = reply;
      return new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json', ...fields },
      });
    },
  });
  return { client, sent, waits };
}
