import { ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';

export interface MappingFacts {
  readonly state: string;
  readonly reason: string | undefined;
  /** What happened at the last poll, as AWS says it. */
  readonly lastResult: string | undefined;
  readonly hasFailureDestination: boolean;
}

const page = 'landing-stopped';
const meaning =
  'Writes are still accepted and wait in the stream; they are lost if this lasts longer than its retention.';

export function judgeMapping(mapping: MappingFacts | undefined): Judgement[] {
  if (!mapping)
    return [
      {
        status: 'problem',
        what: 'Nothing takes events from the stream: land-bronze has no event source mapping.',
        meaning,
        todo: ['npm run diff', 'npm run deploy'],
        page,
      },
    ];
  const { state, reason, lastResult, hasFailureDestination } = mapping;
  if (!/^(Enabled|Enabling|Creating|Updating)$/.test(state))
    return [
      {
        status: 'problem',
        what: `The event source mapping of land-bronze is ${state.toLowerCase()}${reason ? ` (${reason})` : ''}.`,
        meaning,
        todo: ['npm run deploy', 'or enable the trigger of land-bronze in the Lambda console'],
        page,
      },
    ];
  const problems: Judgement[] = [];
  if (lastResult?.startsWith('PROBLEM'))
    problems.push({ status: 'problem', what: `The stream cannot be polled: ${lastResult}`, meaning, page });
  if (!hasFailureDestination)
    problems.push({
      status: 'problem',
      what: 'Batches that cannot be landed would be dropped: the mapping has no destination for them.',
      meaning: 'Accepted events would be lost.',
      todo: ['npm run deploy'],
      page: 'batches-set-aside',
    });
  return problems.length > 0 ? problems : [{ status: 'ok', what: 'Events are taken from the stream.' }];
}

export const eventMapping: Check = {
  name: 'event source mapping',
  async examine({ lambda, connection }) {
    const { EventSourceMappings = [] } = await lambda.send(
      new ListEventSourceMappingsCommand({ FunctionName: `liftoff-${connection.stage}-land-bronze` }),
    );
    const [mapping] = EventSourceMappings;
    return judgeMapping(
      mapping && {
        state: mapping.State ?? 'Enabled',
        reason: mapping.StateTransitionReason,
        lastResult: mapping.LastProcessingResult,
        hasFailureDestination: mapping.DestinationConfig?.OnFailure?.Destination !== undefined,
      },
    );
  },
};
