import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Properties?: { readonly PolicyDocument?: { readonly Statement: Statement[] } } }
    >
  >;
}

interface Statement {
  readonly Action: string | string[];
  Resource: unknown;
}

/**
 * Changes the templates of a cloud assembly where MiniStack 1.5.33 does unlike AWS; those for AWS stay as they are.
 *
 * - AWS compares a grant of ssm:GetParametersByPath with the ARN of the path, MiniStack with `*`.
 */
export async function bridgeMinistackGaps(assembly: string): Promise<void> {
  let widened = 0;
  for (const name of await readdir(assembly)) {
    if (!name.endsWith('.template.json')) continue;
    const template = JSON.parse(await readFile(join(assembly, name), 'utf8')) as Template;
    for (const { Properties } of Object.values(template.Resources))
      for (const statement of Properties?.PolicyDocument?.Statement ?? []) {
        if (statement.Action !== 'ssm:GetParametersByPath') continue;
        statement.Resource = '*';
        widened++;
      }
    await writeFile(join(assembly, name), JSON.stringify(template));
  }
  assert(widened > 0, 'no template grants ssm:GetParametersByPath: this gap needs no bridge any more');
}
