import type { Engine } from '#lake/engine';
import type { Answered } from './post-data-set.ts';

/** Writes that did not fare as planned, one line each. */
export function apiSurprises(answered: readonly Answered[]): string[] {
  return answered.flatMap(({ write, eventId, problem }) => {
    const { expected, flaw = 'a good record' } = write;
    const what = `${write.entity}, ${flaw}`;
    if (expected.outcome !== 'refused')
      return eventId ? [] : [`${what}: refused with ${problem?.code}: ${JSON.stringify(problem?.errors)}`];
    if (!problem) return [`${what}: accepted`];
    const fields = problem.errors?.map(({ pointer }) => pointer?.split('/')[2]) ?? [];
    return problem.code === expected.code && fields.includes(expected.field)
      ? []
      : [`${what}: refused with ${problem.code} for ${fields.join(', ')}`];
  });
}

/** Compares the quarantine, in which nothing else may be, with what was planted. Needs `quarantine.events`. */
export async function quarantineSurprises(engine: Engine, answered: readonly Answered[]): Promise<string[]> {
  const rows = await engine.rows<{ event_id: string; reason: string }>(
    'select event_id, reason from quarantine.events',
  );
  const unexplained = new Set(rows.map(({ event_id, reason }) => `${event_id} ${reason}`));
  const missing = answered.flatMap(({ write, eventId }) => {
    const { expected } = write;
    if (expected.outcome !== 'quarantined' || unexplained.delete(`${eventId} ${expected.reason}`)) return [];
    return [`${write.entity}, ${write.flaw}: not in quarantine as ${expected.reason}`];
  });
  return [...missing, ...[...unexplained].map((row) => `in quarantine without a cause: ${row}`)];
}
