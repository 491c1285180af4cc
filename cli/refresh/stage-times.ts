import type { HistoryEvent } from '@aws-sdk/client-sfn';

export interface StageTime {
  readonly name: string;
  /** Undefined while it runs. */
  readonly milliseconds?: number;
}

/** How long each state of the outermost level took. Those states follow one another; what begins meanwhile is inside. */
export function stageTimes(events: readonly HistoryEvent[]): StageTime[] {
  const stages: StageTime[] = [];
  let open: { readonly name: string; readonly since: number } | undefined;
  for (const { timestamp, stateEnteredEventDetails, stateExitedEventDetails } of events) {
    const entered = stateEnteredEventDetails?.name;
    if (entered && !open) open = { name: entered, since: timestamp!.getTime() };
    if (open && stateExitedEventDetails?.name === open.name) {
      stages.push({ name: open.name, milliseconds: timestamp!.getTime() - open.since });
      open = undefined;
    }
  }
  return open ? [...stages, { name: open.name }] : stages;
}
