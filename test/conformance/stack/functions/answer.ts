import { setTimeout as sleep } from 'node:timers/promises';

/** An answer for each last segment of a path. */
const answers: Record<string, () => unknown> = {
  plain: () => ({ hello: 'world' }),
  text: () => 'just text',
  binary: () => ({
    statusCode: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from([0, 255, 1]).toString('base64'),
    isBase64Encoded: true,
  }),
  empty: () => ({ statusCode: 204 }),
  fails: () => {
    throw new TypeError('no');
  },
  'bad-status': () => ({ statusCode: 'many', body: '' }),
  'bad-header': () => ({ statusCode: 200, headers: { 'x-bad': 'a\nb' }, body: '' }),
  slow: () => sleep(5_000),
};

export const handler = async (event: { rawPath: string }) => answers[event.rawPath.split('/').at(-1)!]!();
