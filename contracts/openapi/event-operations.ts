import type { OperationName } from '../api-routes.ts';
import { entityNames } from '../catalog.ts';
import { operations } from '../change-event.ts';
import { UNKNOWN_ENTITY } from '../lake-layout.ts';
import { refusalReasons } from '../refusal-reasons.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';

const instant: JsonSchema = { type: 'string', format: 'date-time' };

export const eventSchemas: Readonly<Record<string, JsonSchema>> = {
  EventReceipt: {
    ...object(
      {
        event_id: { type: 'string', description: 'Identity of the write.' },
        status: {
          type: 'string',
          enum: ['accepted', 'landed', 'applied', 'refused'],
          description:
            'accepted: stored in the stream; landed: also read by the API; applied: also in the lake’s tables; refused: in quarantine.',
        },
        reason: { type: 'string', enum: Object.keys(refusalReasons), description: 'Why it was refused.' },
        field: { type: 'string', description: 'The field at fault, when it is one.' },
        message: { type: 'string', description: 'What the reason means.' },
        entity: { type: 'string', enum: [...entityNames, UNKNOWN_ENTITY] },
        op: { type: 'string', enum: operations },
        id: { type: 'string', description: 'Identity of the record.' },
        occurred_at: { ...instant, description: 'When the API accepted it.' },
        arrived_at: { ...instant, description: 'When the stream took it.' },
        actor: { type: 'string', description: 'Who wrote.' },
        source: { type: 'string', description: 'Through what.' },
        trace_id: { type: 'string' },
      },
      ['event_id', 'status'],
    ),
    description: 'What became of a write.',
  },
};

/** What became of writes. */
export const eventOperations = {
  read_event: () => ({
    operationId: 'readEvent',
    summary: 'What became of a write',
    description: 'Its receipt names this address, together with the place in the stream.',
    parameters: [
      {
        name: 'position',
        in: 'query',
        description:
          'Where it stands in the stream, as its receipt says: finds it at once, also before it has landed.',
        schema: { type: 'string', pattern: '^shardId-[0-9]{12}:(?:0|[1-9][0-9]{0,55})$' },
      },
    ],
    answers: { 200: { description: 'The write.', content: json(ref('EventReceipt')) } },
    errors: ['invalid_query', 'reads_catching_up', 'stream_unreadable'],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
