import { describe, expect, it } from 'vitest';
import { parseAddress, parseCopySource } from '#local/s3/address';
import { judgeRead, judgeWrite } from '#local/s3/conditions';
import { parseRange } from '#local/s3/range';
import { children, childText, parseXml, renderXml } from '#local/s3/xml';

describe('parseAddress', () => {
  it.each([
    ['127.0.0.1:4566', '/', {}],
    ['127.0.0.1:4566', '/bucket', { bucket: 'bucket' }],
    ['127.0.0.1:4566', '/bucket/', { bucket: 'bucket' }],
    ['127.0.0.1', '/bucket/a/../b//c', { bucket: 'bucket', key: 'a/../b//c' }],
    ['localhost:80', '/bucket//k', { bucket: 'bucket', key: '/k' }],
    ['s3.localhost', '/bucket/k%20+%F0%9F%9A%80', { bucket: 'bucket', key: 'k +🚀' }],
    ['my.bucket.s3.localhost:4566', '/a/b', { bucket: 'my.bucket', key: 'a/b' }],
    ['bucket.s3.sa-east-1.localhost', '/', { bucket: 'bucket' }],
    ['bucket.localhost', '/k', { bucket: 'bucket', key: 'k' }],
  ])('%s %s', (host, path, address) => {
    expect(parseAddress(host, path)).toEqual(address);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => parseAddress('x', '/bucket/%ff')).toThrow(expect.objectContaining({ code: 'InvalidURI' }));
  });

  it('reads copy sources', () => {
    expect(parseCopySource('/b/a%3Fb/c?versionId=v1')).toEqual({
      bucket: 'b',
      key: 'a?b/c',
      versionId: 'v1',
    });
    expect(parseCopySource('b/k')).toEqual({ bucket: 'b', key: 'k' });
    expect(() => parseCopySource('b')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});

describe('parseRange', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=3-5', { start: 3, end: 5 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-3', undefined],
    ['bytes=0-1,3-4', undefined],
    ['items=0-1', undefined],
  ])('%s', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range);
  });

  it('refuses a range that holds no byte', () => {
    for (const [header, size] of [
      ['bytes=10-', 10],
      ['bytes=-0', 10],
      ['bytes=0-', 0],
    ] as const) {
      expect(() => parseRange(header, size)).toThrow(expect.objectContaining({ code: 'InvalidRange' }));
    }
  });
});

describe('conditions', () => {
  const object = { etag: 'abc', lastModified: Date.parse('2026-01-02T03:04:05.678Z') };
  const sameSecond = 'Fri, 02 Jan 2026 03:04:05 GMT';

  it('compares dates by the second, as headers carry no more', () => {
    expect(judgeRead({ 'if-modified-since': sameSecond }, object)).toBe('not-modified');
    expect(judgeRead({ 'if-unmodified-since': sameSecond }, object)).toBe('proceed');
  });

  it('lets If-None-Match and If-Match overrule the dates', () => {
    expect(judgeRead({ 'if-none-match': '"x"', 'if-modified-since': sameSecond }, object)).toBe('proceed');
    const past = 'Thu, 01 Jan 2026 00:00:00 GMT';
    expect(judgeRead({ 'if-match': 'W/"abc", "y"', 'if-unmodified-since': past }, object)).toBe('proceed');
  });

  it('takes only * for If-None-Match on a write', () => {
    expect(() => judgeWrite({ 'if-none-match': '"abc"' }, undefined)).toThrow(
      expect.objectContaining({ code: 'NotImplemented' }),
    );
  });
});

describe('XML', () => {
  it('brings text through unchanged, entities and control characters included', () => {
    const key = ' <a> & "b" \' \r\n\t\u0001 é 🚀 &amp; ';
    const root = parseXml(renderXml('Delete', { Object: [{ Key: key }, { Key: '007' }] }), 'Delete');
    expect(children(root, 'Object').map((object) => childText(object, 'Key'))).toEqual([key, '007']);
  });

  it('resolves thousands of references, and no entity of a DTD', () => {
    const keys = Array.from({ length: 5000 }, () => '"&"');
    const root = parseXml(renderXml('Delete', { Key: keys }), 'Delete');
    expect(children(root, 'Key')).toHaveLength(5000);
    const hostile = '<!DOCTYPE d [<!ENTITY x "boom">]><Delete><Key>&x;</Key></Delete>';
    expect(childText(parseXml(hostile, 'Delete'), 'Key')).toBe('&x;');
  });

  it('refuses another root and what is not XML', () => {
    for (const text of ['<Other/>', '<Delete>', 'x', '']) {
      expect(() => parseXml(text, 'Delete')).toThrow(expect.objectContaining({ code: 'MalformedXML' }));
    }
  });
});
