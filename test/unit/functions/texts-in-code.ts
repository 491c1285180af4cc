import { parseSync } from 'oxc-parser';

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What a text for people is called, wherever the code makes one. */
const NAMES = ['detail', 'message', 'problem'];

/**
 * The texts for people in a file of TypeScript: whatever is given to a property, a variable or a parameter that is
 * called as {@link NAMES}. Of a template, one sample; of a choice, all that can be chosen.
 */
export function textsInCode(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const root = program as unknown as Node;
  const takers = new Map<string, number>();
  visit(root, (node) => {
    const [name, parameters] = functionOf(node);
    const at = parameters.findIndex((parameter) => NAMES.includes(nameOf(parameter)));
    if (name && at >= 0) takers.set(name, at);
  });
  const texts: string[] = [];
  visit(root, (node) => {
    const value = given(node, takers);
    if (value) texts.push(...samples(value));
  });
  return texts;
}

function visit(node: Node, enter: (node: Node) => void): void {
  // What operators read is no answer to anybody, nor is what a log line or an error of our own says.
  if (isInternal(node)) return;
  enter(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function isInternal(node: Node): boolean {
  if (node.type === 'CallExpression') return /^(onProblem|logger)$/.test(nameOf(node.callee as Node));
  return node.type === 'NewExpression' && !/^ProblemError$/.test(nameOf(node.callee as Node));
}

function nameOf(node: Node): string {
  if (node.type === 'MemberExpression') return nameOf(node.object as Node);
  return (node.name as string | undefined) ?? '';
}

function functionOf(node: Node): [string | undefined, Node[]] {
  if (node.type === 'FunctionDeclaration') return [nameOf(node.id as Node), node.params as Node[]];
  const { id, init } = node as { id?: Node; init?: Node };
  if (node.type === 'VariableDeclarator' && init?.type === 'ArrowFunctionExpression')
    return [nameOf(id!), init.params as Node[]];
  return [undefined, []];
}

function given(node: Node, takers: ReadonlyMap<string, number>): Node | undefined {
  if (node.type === 'Property' && NAMES.includes(nameOf(node.key as Node))) return node.value as Node;
  if (node.type === 'VariableDeclarator' && NAMES.includes(nameOf(node.id as Node)))
    return (node.init as Node | null) ?? undefined;
  if (node.type === 'CallExpression') {
    const at = takers.get(nameOf(node.callee as Node));
    return at === undefined ? undefined : (node.arguments as Node[])[at];
  }
  return undefined;
}

/** Values an expression may have; none when it is not a text that is written there. */
function samples(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'ConditionalExpression':
      return [...samples(node.consequent as Node), ...samples(node.alternate as Node)];
    case 'LogicalExpression':
      return [...samples(node.left as Node), ...samples(node.right as Node)];
    case 'TemplateLiteral':
      return templateSamples(node);
    default:
      return [];
  }
}

function templateSamples(node: Node): string[] {
  const quasis = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return (node.expressions as Node[]).reduce(
    (starts, expression, at) => {
      const values = samples(expression);
      const known = values.length > 0 ? values : ['X1'];
      return starts.flatMap((start) => known.map((value) => start + value + quasis[at + 1]));
    },
    [quasis[0]!],
  );
}
