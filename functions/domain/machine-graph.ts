import type { GraphEdge, GraphNode, MachineGraph } from '#contracts/pipeline-run';
import { type AslMachine, type AslState, parseMachine } from './states-language.ts';

/** The states of a machine, those within others included, and the ways between them. */
export function machineGraph(definition: string): MachineGraph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  addMachine(parseMachine(definition), null, nodes, edges);
  return { nodes, edges };
}

function addMachine(
  { StartAt, States }: AslMachine,
  parent: string | null,
  nodes: GraphNode[],
  edges: GraphEdge[],
): void {
  const inOrder = Object.entries(States).sort(([a], [b]) => Number(b === StartAt) - Number(a === StartAt));
  for (const [name, state] of inOrder) {
    nodes.push({ name, type: state.Type, parent });
    edges.push(...edgesFrom(name, state));
    for (const machine of innerMachines(state)) addMachine(machine, name, nodes, edges);
  }
}

export const innerMachines = ({ ItemProcessor, Iterator, Branches = [] }: AslState): readonly AslMachine[] =>
  [ItemProcessor, Iterator, ...Branches].filter((machine) => machine !== undefined);

/** Two ways between the same states are one edge with both labels. */
function edgesFrom(from: string, { Next, Default, Choices = [], Catch = [] }: AslState): GraphEdge[] {
  const ways: [to: string | undefined, label: string | null][] = [
    [Next, null],
    ...Choices.map((choice): [string, string] => [choice.Next, ruleText(choice)]),
    [Default, 'Default'],
    ...Catch.map(({ ErrorEquals, Next: to }): [string, string] => [to, ErrorEquals.join(', ')]),
  ];
  const labels = new Map<string, string | null>();
  for (const [to, label] of ways)
    if (to !== undefined) {
      const before = labels.get(to);
      labels.set(to, before && label ? `${before}; ${label}` : (before ?? label));
    }
  return [...labels].map(([to, label]) => ({ from, to, label }));
}

/** `$.failures.any BooleanEquals true`; the rule as JSON where it is made of others. */
function ruleText({ Next: _, Comment, Variable, ...rule }: Readonly<Record<string, unknown>>): string {
  if (typeof Comment === 'string') return Comment;
  const comparisons = Object.entries(rule);
  if (typeof Variable !== 'string') return JSON.stringify(rule);
  return comparisons
    .map(([operator, value]) => `${Variable} ${operator} ${JSON.stringify(value)}`)
    .join(', ');
}
