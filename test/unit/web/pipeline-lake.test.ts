import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditMarks, STRIP } from '#web/pipeline/audit-marks';
import { auditSeries } from '#web/pipeline/audit-series';
import { cellText, typeText } from '#web/pipeline/cell-text';
import { metricTexts } from '#web/pipeline/commit-metrics';
import type { Audit, Lineage } from '#web/pipeline/lake-api';
import { related, tableLineage } from '#web/pipeline/lineage-ways';
import { formatsOf } from '#web/text/formats';
import { pipelineEn } from '#web/text/pipeline-en';

const formats = formatsOf('en', 'America/Sao_Paulo');

const result = (hour: number, table: string, audit: string, rows_found = 0): Audit => ({
  run_id: `run-${hour}`,
  logical_date: '2026-11-20',
  table,
  audit,
  rows_found,
  passed: rows_found === 0,
  at: new Date(Date.UTC(2026, 10, 20, hour)).toISOString(),
});

describe('audits over time', () => {
  it('stand by table, what fails now first', () => {
    const groups = auditSeries([
      result(2, 'silver.sale', 'id_is_unique'),
      result(1, 'silver.sale', 'id_is_unique', 3),
      result(2, 'gold.a', 'grain'),
      result(2, 'silver.sale', 'price', 7),
      result(1, 'silver.sale', 'price'),
      result(1, 'silver.sale', 'date'),
    ]);

    expect(groups.map(({ table, failing }) => [table, failing])).toEqual([
      ['silver.sale', 1],
      ['gold.a', 0],
    ]);
    const [price, unique, date] = groups[0]!.series;
    expect([price!.audit, unique!.audit, date!.audit]).toEqual(['price', 'id_is_unique', 'date']);
    expect(price!.results.map(({ rows_found }) => rows_found)).toEqual([0, 7]);
    expect(unique!.last.passed).toBe(true);
    expect(unique!.lastFailed?.rows_found).toBe(3);
    expect(date!.lastFailed).toBeUndefined();
  });

  it('are drawn with the newest to the right, none outside, and no failure hidden', () => {
    const series = fc.array(
      fc.integer({ min: 0, max: 5 }).map((rows) => (rows > 3 ? rows * 100 : 0)),
      {
        minLength: 1,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(series, (found) => {
        const results = found.map((rows, at) => result(at, 't', 'a', rows));
        const marks = auditMarks(results);
        expect(marks.length).toBeLessThanOrEqual(STRIP.slots);
        expect(marks.at(-1)!.x).toBe((STRIP.slots - 1) * STRIP.slot);
        for (const { x, height } of marks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(height).toBeLessThanOrEqual(STRIP.height);
        }
        expect(marks.some((mark) => !mark.result.passed)).toBe(found.some((rows) => rows > 0));
        if (found.length <= STRIP.slots) expect(marks.map((mark) => mark.result.rows_found)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lineage', () => {
  const node = (
    name: string,
    layer: Lineage['nodes'][number]['layer'],
    kind: 'table' | 'function' | 'export' = 'table',
  ) => ({
    name,
    layer,
    kind,
  });
  const lineage: Lineage = {
    nodes: [
      node('bronze.events', 'bronze'),
      node('refresh-silver', 'silver', 'function'),
      node('silver.sale', 'silver'),
      node('silver.product', 'silver'),
      node('gold.daily', 'gold'),
      node('gold/daily.parquet', 'export', 'export'),
      node('quality.audits', 'quality'),
    ],
    edges: [
      { from: 'bronze.events', to: 'refresh-silver' },
      { from: 'refresh-silver', to: 'silver.sale' },
      { from: 'refresh-silver', to: 'silver.product' },
      { from: 'silver.sale', to: 'gold.daily' },
      { from: 'gold.daily', to: 'gold/daily.parquet' },
      { from: 'gold.daily', to: 'quality.audits' },
    ],
  };

  it('is drawn of tables alone, functions and files within them', () => {
    const { tables, edges } = tableLineage(lineage);

    expect(tables).toEqual([
      { name: 'bronze.events', layer: 'bronze', madeBy: undefined, isPublished: false },
      { name: 'silver.sale', layer: 'silver', madeBy: 'refresh-silver', isPublished: false },
      { name: 'silver.product', layer: 'silver', madeBy: 'refresh-silver', isPublished: false },
      { name: 'gold.daily', layer: 'gold', madeBy: undefined, isPublished: true },
    ]);
    expect(edges).toEqual([
      { from: 'bronze.events', to: 'silver.sale' },
      { from: 'bronze.events', to: 'silver.product' },
      { from: 'silver.sale', to: 'gold.daily' },
    ]);
  });

  it('of a table is what it comes from and what it feeds, and no sister', () => {
    const { edges } = tableLineage(lineage);

    expect([...related('silver.sale', edges)].sort()).toEqual(['bronze.events', 'gold.daily', 'silver.sale']);
  });
});

describe('a table', () => {
  it('shows values as people read them', () => {
    expect(cellText('2026-11-20', 'date', formats, 'en')).toBe('20/11/2026');
    expect(cellText(1299.9, 'decimal(12,2)', formats, 'en')).toBe('1,299.90');
    expect(cellText('12345678901234567890.10', 'decimal(38,2)', formats, 'en')).toBe(
      '12,345,678,901,234,567,890.10',
    );
    expect(cellText(20261120, 'integer', formats, 'en')).toBe('20261120');
    expect(cellText(['a', 'b'], '{"type":"array","elementType":"string"}', formats, 'en')).toBe('["a","b"]');
    expect(typeText('{"type":"array","elementType":"string","containsNull":true}')).toBe('array<string>');
    expect(typeText('{"type":"struct","fields":[]}')).toBe('struct');
  });

  it('tells what a commit changed, and nothing of what it did not', () => {
    const metrics = {
      numTargetRowsInserted: '1',
      numTargetRowsUpdated: '0',
      numTargetFilesAdded: '2000',
      other: '9',
    };

    expect(metricTexts(metrics, pipelineEn.metrics, formats)).toEqual(['1 row added', '2,000 files written']);
  });
});
