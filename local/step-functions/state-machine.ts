import type { PreparedDefinition } from './definition.ts';

export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly type: string;
  /** The definition as it was declared, placeholders replaced. */
  readonly definition: string;
  readonly prepared: PreparedDefinition;
  /** Seconds since the epoch. */
  readonly creationDate: number;
}
