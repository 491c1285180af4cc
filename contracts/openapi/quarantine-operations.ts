import type { OperationName } from '../api-routes.ts';
import { replayMany, replayOne } from '../replay.ts';
import { contractSchema } from './contract-schema.ts';
import { listOf } from './entity-schemas.ts';
import { header } from './headers.ts';
import { type JsonSchema, ref } from './json-schema.ts';
import { bodyErrors, json, jsonBody, type OperationDescription } from './operation.ts';

export const quarantineSchemas: Readonly<Record<string, JsonSchema>> = {
  RefusedEvent: { type: 'object' },
  RefusedEventList: listOf(ref('RefusedEvent')),
  ReplayOutcome: { type: 'object' },
};

/** Refused events, and how they are replayed. */
export const quarantineOperations = {
  list_quarantine: () => ({
    operationId: 'listQuarantine',
    summary: 'List refused events',
    answers: {
      200: {
        description: 'A page of refused events, and how many there are for each reason.',
        headers: { Link: header('Link') },
        content: json(ref('RefusedEventList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor', 'pii_not_allowed', 'reads_catching_up'],
  }),
  replay_quarantined_event: () => ({
    operationId: 'replayQuarantinedEvent',
    summary: 'Replay a refused event, repaired by a merge patch',
    requestBody: jsonBody(contractSchema(replayOne)),
    answers: { 202: { description: 'The event is stored again.', content: json(ref('ReplayOutcome')) } },
    errors: [...bodyErrors, 'not_replayable', 'reads_catching_up', 'stream_unavailable'],
  }),
  replay_quarantine: () => ({
    operationId: 'replayQuarantine',
    summary: 'Replay refused events by rule, after a preview',
    requestBody: jsonBody(contractSchema(replayMany)),
    answers: {
      200: { description: 'What would become, or became, of each.', content: json({ type: 'object' }) },
    },
    errors: [...bodyErrors, 'not_replayable', 'reads_catching_up', 'stream_unavailable'],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
