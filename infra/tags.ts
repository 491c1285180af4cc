import { type App, Stack, Tags } from 'aws-cdk-lib';
import type { StageConfiguration } from './stage.ts';

/** Tags by which a bill can be split, once they are activated as cost allocation tags. */
export const tagNames = ['app', 'stage', 'component'] as const;

/** Tags every resource that can have tags. The component is the stack's concern: lake, ingest, pipeline, api, web, watch. */
export function tagAll(app: App, { stage }: Pick<StageConfiguration, 'stage'>): void {
  Tags.of(app).add('app', 'liftoff-lake');
  Tags.of(app).add('stage', stage);
  for (const stack of app.node.children.filter((child) => child instanceof Stack))
    Tags.of(stack).add('component', stack.stackName.slice(`liftoff-${stage}-`.length));
}
