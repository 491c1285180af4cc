import { CfnResource, Stack, TagManager } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { appOf, stages } from './synthesized.ts';

/** Tags as the template of a resource has them: a list, or for some services a map. */
function tagsIn(properties: Record<string, unknown>): Record<string, string> {
  const found = properties.Tags ?? properties.HostedZoneTags ?? {};
  if (!Array.isArray(found)) return found as Record<string, string>;
  return Object.fromEntries(found.map(({ Key, Value }) => [Key, Value]));
}

describe.each(Object.keys(stages))('stage %s', (stage) => {
  it('tags whatever can be tagged with app, stage and component', () => {
    const app = appOf(stage);
    const untagged: string[] = [];
    let tagged = 0;
    for (const stack of app.node.children.filter((child) => child instanceof Stack)) {
      const component = stack.stackName.split('-').at(-1);
      const { Resources } = Template.fromStack(stack).toJSON();
      for (const resource of stack.node.findAll().filter((each) => CfnResource.isCfnResource(each))) {
        if (!TagManager.isTaggable(resource) && !TagManager.isTaggableV2(resource)) continue;
        const id = stack.resolve(resource.logicalId);
        const { app, stage: itsStage, component: its } = tagsIn(Resources[id].Properties ?? {});
        if (app === 'liftoff-lake' && itsStage === stage && its === component) tagged++;
        else untagged.push(`${id} (${resource.cfnResourceType})`);
      }
    }

    expect(untagged).toEqual([]);
    expect(tagged).toBeGreaterThan(30);
  });
});
