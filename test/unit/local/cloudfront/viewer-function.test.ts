import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ViewerRequest, viewerFunction } from '#local/cloudfront/viewer-function';

const request = (uri: string): ViewerRequest => ({ method: 'GET', uri, querystring: {}, headers: {} });
const run = (code: string, uri = '/') => viewerFunction('test', code)(request(uri), '127.0.0.1');

describe('a function of a viewer’s request', () => {
  it('gets the event of CloudFront, and changes the request', () => {
    const code = `function handler(event) {
      event.request.uri = [event.version, event.context.eventType, event.viewer.ip, event.request.uri].join(' ');
      return event.request;
    }`;

    expect(run(code, '/a')).toEqual(request('1.0 viewer-request 127.0.0.1 /a'));
  });

  it('may answer by itself', () => {
    const code = `function handler() { return { statusCode: 302, headers: { location: { value: '/b' } } }; }`;

    expect(run(code)).toEqual({ statusCode: 302, headers: { location: { value: '/b' } } });
  });

  it('has nothing but the language', () => {
    const code = `function handler({ request }) {
      request.uri = ['process', 'require', 'fetch', 'setTimeout'].filter((name) => name in globalThis).join();
      return request;
    }`;

    expect(run(code)).toMatchObject({ uri: '' });
  });

  it('that fails, fails the request, and one that cannot be read is refused', () => {
    expect(() => run(`function handler() { throw new Error('no') }`)).toThrow('no');
    expect(() => run('function handler( {')).toThrow(
      expect.objectContaining({ code: 'unsupported_property' }),
    );
  });
});

describe('the function before the page', () => {
  const code = readFileSync(join(import.meta.dirname, '../../../../infra/page-request.js'), 'utf8');
  const page = '/index.html';

  it.each([
    ['/', page],
    ['/sales', page],
    ['/signed-in', page],
    ['/sales/record/a.b', page],
    ['/pipeline/tables/gold.sales_daily', page],
    ['/assets/', page],
    ['/index.html', page],
    ['/config.json', '/config.json'],
    ['/icon.svg', '/icon.svg'],
    ['/theme.js', '/theme.js'],
    ['/assets/index-DkPW0uD5.js', '/assets/index-DkPW0uD5.js'],
  ])('asks for %s as %s', (uri, expected) => {
    expect(run(code, uri)).toMatchObject({ uri: expected });
  });
});
