import * as z from 'zod';
import { calendarDate } from './field-types.ts';

/** The state machines of the pipeline, by the names of their files. */
export const machineNames = ['refresh', 'maintenance', 'train-models'] as const;
export type MachineName = (typeof machineNames)[number];

export const runStatuses = ['running', 'succeeded', 'failed', 'timed_out', 'aborted'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Body of `POST /v1/runs`. */
export const startRun = z.strictObject({
  machine: z.enum(machineNames).optional().meta({ description: 'What to run. Default: refresh.' }),
  logical_date: calendarDate()
    .optional()
    .meta({ description: 'The day that a refresh computes for. Default: today in the business time zone.' }),
});

export type StartRun = z.infer<typeof startRun>;

/** One execution of a state machine. */
export interface PipelineRun {
  readonly run_id: string;
  readonly machine: MachineName;
  readonly status: RunStatus;
  /** ISO 8601 in UTC. */
  readonly started_at: string;
  readonly stopped_at: string | null;
  /** The day a refresh computes for; null for other machines, and where the input names none that exists. */
  readonly logical_date: string | null;
  readonly input: unknown;
  readonly error: string | null;
  readonly cause: string | null;
}

/** One time that a run entered a state. */
export interface RunStep {
  /** Tells the steps of a run apart; grows in the order in which they began. */
  readonly id: number;
  /** Name of the state, which is a node of the graph. */
  readonly name: string;
  readonly type: string;
  readonly status: RunStatus;
  readonly started_at: string;
  readonly stopped_at: string | null;
  /** How often its work was begun: more than once where it was retried. */
  readonly attempts: number;
  readonly error: string | null;
  readonly cause: string | null;
  /** It failed, and the run went on in a state for that. */
  readonly caught: boolean;
  /** Id of the step that it is part of, such as that of a Map state. */
  readonly parent: number | null;
  /** Which item of that it worked on. */
  readonly item: { readonly index: number; readonly label: string | null } | null;
}

export interface GraphNode {
  readonly name: string;
  readonly type: string;
  /** Name of the state that it is within. */
  readonly parent: string | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Why this way and no other; null for the ordinary one. */
  readonly label: string | null;
}

/** The states of a machine and the ways between them. */
export interface MachineGraph {
  /** Each after the one it is within; the first is where the machine starts. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface PipelineRunDetail extends PipelineRun {
  readonly steps: readonly RunStep[];
  readonly graph: MachineGraph;
}
