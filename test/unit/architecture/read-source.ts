import { parseSync } from 'oxc-parser';
import { COMPUTED } from './arrows.ts';

export interface Source {
  /** Module specifiers of every static, dynamic, type-only and re-exporting import, and of `require`. */
  readonly imports: readonly string[];
  /** Ambient values it uses that differ from call to call, from machine to machine, or reach outside. */
  readonly ambient: readonly string[];
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const ambientNames = new Set([
  'process',
  'performance',
  'crypto',
  'fetch',
  'console',
  'globalThis',
  'global',
  'require',
  'eval',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

/** Reads a file of TypeScript or JavaScript. Throws when it does not parse. */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const imports: string[] = [];
  const ambient: string[] = [];
  visit(program as unknown as Node, (node) => {
    const specifier = importedBy(node);
    if (specifier !== undefined) imports.push(specifier);
    const use = ambientUse(node);
    if (use !== undefined) ambient.push(use);
  });
  return { imports, ambient };
}

function visit(node: Node, enter: (node: Node) => void): void {
  enter(node);
  for (const [key, value] of Object.entries(node)) {
    // Names of properties are no references.
    if ((key === 'property' || key === 'key') && node.computed === false) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function importedBy(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node.source);
    case 'ExportNamedDeclaration':
      return node.source ? textOf(node.source) : undefined;
    case 'TSExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression':
      return isName(node.callee, 'require') ? textOf((node.arguments as Node[])[0]) : undefined;
    default:
      return undefined;
  }
}

const textOf = (node: unknown): string =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : COMPUTED;

function ambientUse(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return ambientNames.has(node.name as string) ? (node.name as string) : undefined;
    case 'MetaProperty':
      return isName(node.meta, 'import') ? 'import.meta' : undefined;
    case 'MemberExpression':
      if (isMember(node, 'Math', 'random')) return 'Math.random';
      return isMember(node, 'Date', 'now') ? 'Date.now' : undefined;
    case 'NewExpression':
      return isName(node.callee, 'Date') && (node.arguments as Node[]).length === 0
        ? 'new Date()'
        : undefined;
    case 'CallExpression':
      return isName(node.callee, 'Date') ? 'Date()' : undefined;
    default:
      return undefined;
  }
}

const isName = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === 'Identifier' && node.name === name;

const isMember = (node: Node, object: string, property: string): boolean =>
  isName(node.object, object) &&
  (isName(node.property, property) || (node.computed === true && textOf(node.property) === property));
