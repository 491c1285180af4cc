import type { OperationName } from '../api-routes.ts';
import { operations } from '../change-event.ts';
import { quarantinedEventColumns } from '../quarantine-columns.ts';
import { refusalReasons } from '../refusal-reasons.ts';
import { replayMany, replayOne } from '../replay.ts';
import { contractSchema } from './contract-schema.ts';
import { listOf } from './entity-schemas.ts';
import { answerType } from './field-schemas.ts';
import { listParameters } from './filter-parameters.ts';
import { header } from './headers.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { bodyErrors, json, jsonBody, type OperationDescription } from './operation.ts';
import { receipt } from './shared-schemas.ts';

const reason: JsonSchema = { type: 'string', enum: Object.keys(refusalReasons) };
const eventId: JsonSchema = { type: ['string', 'null'], description: 'Identity of the refused event.' };
const op: JsonSchema = { type: 'string', enum: operations };
const count: JsonSchema = { type: 'integer', minimum: 0 };

const refusedEvent = object(
  {
    ...Object.fromEntries(
      quarantinedEventColumns.map(({ name, type, description }) => [
        name,
        { ...answerType(type), description },
      ]),
    ),
    reason,
    op,
    message: { type: 'string', description: 'What the reason means.' },
    data: { description: 'As it was received; the text itself where it is no event.' },
    replayed_as: { type: 'string', description: 'The event that repeated it, repaired.' },
  },
  [],
);

const list = listOf(ref('RefusedEvent'));

export const quarantineSchemas: Readonly<Record<string, JsonSchema>> = {
  RefusedEvent: {
    ...refusedEvent,
    description: 'An event that a rule refused. Absent is what is not known.',
  },
  RefusedEventList: object(
    {
      ...(list.properties as Record<string, JsonSchema>),
      reasons: {
        type: 'array',
        items: object({ reason, count }),
        description: 'All that match, by reason; the most frequent first.',
      },
    },
    ['data', 'next_cursor', 'reasons'],
  ),
  ReplayPreview: {
    ...object(
      {
        event_id: eventId,
        outcome: { type: 'string', enum: ['ready', 'refused'] },
        entity: receipt.entity,
        op,
        id: receipt.id,
        data: receipt.record,
        problem: ref('Problem'),
      },
      ['event_id', 'outcome'],
    ),
    description: 'What would become of a refused event: it is `ready` or it has a `problem`.',
  },
  ReplayOutcome: {
    ...object(
      {
        event_id: eventId,
        outcome: { type: 'string', enum: ['accepted', 'refused'] },
        replayed_as: { type: 'string', description: 'The event that repeats it.' },
        receipt: receipt.receipt,
        problem: ref('Problem'),
      },
      ['event_id', 'outcome'],
    ),
    description: 'What became of a refused event.',
  },
  ReplayReceipt: object({
    status: { type: 'string', const: 'accepted' },
    replay_of: { type: 'string', description: 'The refused event.' },
    ...receipt,
  }),
  ReplayOnePreview: {
    allOf: [object({ preview: { type: 'boolean', const: true } }), ref('ReplayPreview')],
  },
  ReplayManyPreview: object({
    preview: { type: 'boolean', const: true },
    items: { type: 'array', items: ref('ReplayPreview') },
  }),
  ReplayManyReceipt: object({
    preview: { type: 'boolean', const: false },
    accepted: count,
    refused: count,
    items: { type: 'array', items: ref('ReplayOutcome') },
  }),
};

const replayErrors = [...bodyErrors, 'reads_catching_up', 'stream_unavailable'] as const;

/** Refused events, and how they are replayed. */
export const quarantineOperations = {
  list_quarantine: () => ({
    operationId: 'listQuarantine',
    summary: 'List refused events',
    description: 'The newest first, and how many there are for each reason.',
    parameters: listParameters(quarantinedEventColumns),
    answers: {
      200: {
        description: 'A page of refused events.',
        headers: { Link: header('NextLink') },
        content: json(ref('RefusedEventList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor', 'pii_not_allowed', 'result_too_large', 'reads_catching_up'],
  }),
  replay_quarantined_event: () => ({
    operationId: 'replayQuarantinedEvent',
    summary: 'Replay a refused event, repaired by a merge patch',
    description: 'Repeating it with the same repair adds nothing.',
    requestBody: { ...jsonBody(contractSchema(replayOne)), required: false },
    answers: {
      200: { description: 'What would become of it.', content: json(ref('ReplayOnePreview')) },
      202: {
        description: 'The repaired event is stored.',
        headers: { Link: header('StatusLink') },
        content: json(ref('ReplayReceipt')),
      },
    },
    errors: [...replayErrors, 'not_replayable', 'still_refused'],
  }),
  replay_quarantine: () => ({
    operationId: 'replayQuarantine',
    summary: 'Replay refused events by rule, after a preview',
    requestBody: jsonBody(contractSchema(replayMany)),
    answers: {
      200: { description: 'What would become of each.', content: json(ref('ReplayManyPreview')) },
      202: { description: 'All are stored again.', content: json(ref('ReplayManyReceipt')) },
      207: {
        description: 'Some, or all, are not; each tells why.',
        headers: { 'Retry-After': header('RetryAfter') },
        content: json(ref('ReplayManyReceipt')),
      },
    },
    errors: replayErrors,
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
