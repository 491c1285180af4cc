import { describe, expect, it } from 'vitest';
import { adviceOn, messageOf } from '#web/pipeline/run-advice';
import type { RunStep } from '#web/pipeline/run-api';
import { itemName, statesWithin, stepRows, summaryOf, wasTaken } from '#web/pipeline/run-steps';
import { agoText, durationText } from '#web/text/elapsed';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 20, 12, 0, second)).toISOString();
const NOW = Date.parse(at(30));

const step = (id: number, name: string, changes: Partial<RunStep> = {}): RunStep => ({
  id,
  name,
  type: 'Task',
  status: 'succeeded',
  started_at: at(id),
  stopped_at: at(id + 1),
  attempts: 1,
  error: null,
  cause: null,
  caught: false,
  parent: null,
  item: null,
  ...changes,
});

describe('the steps of a run', () => {
  it('are summed up by state: the worst counts, and what goes on is counted to now', () => {
    const steps = [
      step(1, 'RefreshSilver'),
      step(2, 'RefreshSilver', { status: 'running', stopped_at: null }),
      step(3, 'Plan', { status: 'failed', caught: true }),
    ];

    expect(summaryOf('RefreshSilver', steps, NOW)).toEqual({
      status: 'running',
      times: 2,
      done: 1,
      milliseconds: 29_000,
    });
    expect(summaryOf('Plan', steps, NOW)).toMatchObject({ status: 'caught', times: 1 });
    expect(summaryOf('Gold', steps, NOW)).toMatchObject({ status: 'waiting', times: 0 });
    expect(summaryOf('Plan', [...steps, step(4, 'Plan', { status: 'failed' })], NOW).status).toBe('failed');
  });

  it('stand each after the one it is part of', () => {
    const steps = [
      step(4, 'Score'),
      step(3, 'B', { parent: 1 }),
      step(2, 'A', { parent: 1 }),
      step(1, 'Map'),
    ];
    const rows = stepRows([...steps, step(5, 'Orphan', { parent: 99 })]);

    expect(rows.map(({ step: { name }, depth }) => `${depth} ${name}`)).toEqual([
      '0 Map',
      '1 A',
      '1 B',
      '0 Score',
      '0 Orphan',
    ]);
  });

  it('are called by what they worked on', () => {
    expect(itemName(step(1, 'A'))).toBeUndefined();
    expect(itemName(step(1, 'A', { item: { index: 2, label: null } }))).toBe('3');
    expect(itemName(step(1, 'A', { item: { index: 0, label: 'sale' } }))).toBe('sale');
    expect(itemName(step(1, 'A', { item: { index: 0, label: 'sale, product, employee' } }))).toBe('sale +2');
  });

  it('show which way was taken: the ordinary one, or that of a failure', () => {
    const good = [step(1, 'Plan'), step(2, 'Silver')];
    const bad = [step(1, 'Plan', { status: 'failed', caught: true }), step(2, 'ReportFailure')];

    expect(wasTaken('Plan', 'Silver', good, false)).toBe(true);
    expect(wasTaken('Plan', 'ReportFailure', good, true)).toBe(false);
    expect(wasTaken('Plan', 'ReportFailure', bad, true)).toBe(true);
    expect(wasTaken('Plan', 'Silver', bad, false)).toBe(false);
  });

  it('of a state are also those within it', () => {
    const node = (name: string, parent: string | null) => ({ name, parent, type: 'Map' });
    const nodes = [node('Gold', null), node('Level', 'Gold'), node('Model', 'Level'), node('Score', null)];

    expect([...statesWithin('Gold', { nodes, edges: [] })]).toEqual(['Gold', 'Level', 'Model']);
    expect([...statesWithin('Model', { nodes, edges: [] })]).toEqual(['Model']);
  });
});

describe('a run that failed', () => {
  it.each([
    ['AuditFailed', null, 'refresh', 'audit'],
    ['States.Timeout', null, 'refresh', 'resources'],
    ['LakeError', 'schema_mismatch: price', 'refresh', 'schema'],
    ['LakeError', '{"errorMessage":"version_not_available"}', 'refresh', 'version'],
    ['LakeError', 'something else', 'refresh', 'defect'],
    ['TypeError', null, 'maintenance', 'maintenance'],
  ])('with %s (%s) of the %s is advised on as %s', (error, cause, machine, advice) => {
    expect(adviceOn(error, cause, machine)).toBe(advice);
  });

  it('is told in the words of its function', () => {
    expect(messageOf('{"errorType":"AuditFailed","errorMessage":"2 rows"}')).toBe('2 rows');
    expect(messageOf('plain words')).toBe('plain words');
    expect(messageOf('{"other":1}')).toBe('{"other":1}');
  });
});

describe('times', () => {
  it.each([
    [0, '0 s'],
    [420, '0.4 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [185_000, '3 min 5 s'],
    [7_620_000, '2 h 7 min'],
  ])('of %d ms last %s', (milliseconds, text) => {
    expect(durationText(milliseconds, 'en')).toBe(text);
  });

  it('are told in the language, from now', () => {
    expect(durationText(1_500, 'pt-BR')).toBe('1,5 s');
    expect(agoText(at(0), NOW, 'en')).toBe('30 seconds ago');
    expect(agoText('2026-11-18T12:00:00Z', NOW, 'pt-BR')).toBe('há 2 dias');
    expect(agoText('2026-11-21T12:00:00Z', NOW, 'en')).toBe('0 seconds ago');
  });
});
