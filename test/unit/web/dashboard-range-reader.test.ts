import { describe, expect, it } from 'vitest';
import { rangeReader } from '#web/dashboard/range-reader';

const content = Uint8Array.from({ length: 100 }, (_, at) => at);
const file = { url: 'http://lake/gold/x.parquet', bytes: 100, sha256: 'aa' };

/** A server of one file, which `change` may replace between two answers. */
function server(
  answers: { readonly etag?: string; readonly total?: number; readonly status?: number }[] = [],
) {
  const asked: string[] = [];
  const fetchRange = async (_: string, { headers }: RequestInit): Promise<Response> => {
    const range = (headers as Record<string, string>).range!;
    const { etag = '"1"', total = 100, status = 206 } = answers[asked.length] ?? {};
    asked.push(range);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range)!.map(Number) as [number, number, number];
    return new Response(content.slice(from, to + 1), {
      status,
      headers: { etag, 'content-range': `bytes ${from}-${to}/${total}` },
    });
  };
  return { asked, fetchRange };
}

describe('ranges of an export', () => {
  it('are asked for exactly', async () => {
    const { asked, fetchRange } = server();
    const reader = rangeReader(file, fetchRange);

    expect([...new Uint8Array(await reader.slice(10, 13))]).toEqual([10, 11, 12]);
    expect((await reader.slice(98)).byteLength).toBe(2);
    expect((await reader.slice(5, 5)).byteLength).toBe(0);
    expect(asked).toEqual(['bytes=10-12', 'bytes=98-99']);
  });

  it.each([
    ['its entity tag changes', [{}, { etag: '"2"' }]],
    ['its length changes', [{}, { total: 120 }]],
    ['it ends before the range', [{}, { status: 416 }]],
  ])('of two files are never mixed: %s', async (_, answers) => {
    const reader = rangeReader(file, server(answers).fetchRange);
    await reader.slice(0, 9);

    await expect(reader.slice(10, 19)).rejects.toMatchObject({ code: 'export_replaced' });
  });

  it.each([
    ['the signature has expired', [{ status: 403 }]],
    ['ranges are not understood', [{ status: 200 }]],
  ])('fail with a code when %s', async (_, answers) => {
    const reader = rangeReader(file, server(answers).fetchRange);

    await expect(reader.slice(0, 9)).rejects.toMatchObject({ code: 'export_not_read' });
  });

  it('fail with a code and the cause when nothing answers', async () => {
    const cause = new TypeError('Failed to fetch');
    const reader = rangeReader(file, () => Promise.reject(cause));

    await expect(reader.slice(0, 9)).rejects.toMatchObject({ code: 'export_not_read', cause });
  });
});
