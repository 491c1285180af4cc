/** One value per period, oldest first; undefined where there is none. */
export type Series = readonly (number | undefined)[];
type Value = number | Series;

/** A parsed expression: gives its value from those of the ids it names. */
export interface Expression {
  /** Ids of metrics and of other expressions. */
  readonly ids: ReadonlySet<string>;
  evaluate(values: (id: string) => Series): Value;
}

type Node = (values: (id: string) => Series) => Value;

/** What an expression uses that is not known here. */
export class UnsupportedExpression extends Error {
  override readonly name = 'UnsupportedExpression';
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(>=|<=|==|!=|&&|\|\||[-+*/^()<>,]))/y;

/**
 * Parses the part of metric math that is evaluated here: numbers, ids, arithmetic, comparisons, AND, OR, IF, FILL
 * with a number or REPEAT, SUM, MIN, MAX and AVG of several series, ABS, CEIL and FLOOR.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 *
 * @throws UnsupportedExpression naming what is not
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  const ids = new Set<string>();
  let at = 0;

  const refuse = (what: string): never => {
    throw new UnsupportedExpression(`${what} in the expression "${text}" is not supported here`);
  };
  const take = (...wanted: string[]): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token.toUpperCase())) return undefined;
    at += 1;
    return token.toUpperCase();
  };
  const expect = (wanted: string): void => {
    if (take(wanted) === undefined) refuse(tokens[at] ?? `the end without ${wanted}`);
  };

  const binary =
    (operand: () => Node, ...operators: string[]) =>
    (): Node => {
      let left = operand();
      for (let operator = take(...operators); operator; operator = take(...operators)) {
        const [a, b, apply] = [left, operand(), OPERATORS[operator]!];
        left = (values) => pointwise(apply, a(values), b(values));
      }
      return left;
    };

  function primary(): Node {
    const token = tokens[at++];
    if (token === undefined) return refuse('the end');
    if (/^\d/.test(token)) return () => Number(token);
    if (token === '(') {
      const inner = or();
      expect(')');
      return inner;
    }
    if (token === '-') {
      const operand = primary();
      return (values) => pointwise((a) => -a, operand(values));
    }
    if (tokens[at] === '(') return call(token);
    if (!/^[a-z]\w*$/.test(token)) return refuse(token);
    ids.add(token);
    return (values) => values(token);
  }

  function call(name: string): Node {
    expect('(');
    const inputs: Node[] = [];
    let repeats = false;
    if (take(')') === undefined) {
      do {
        if (name === 'FILL' && inputs.length === 1 && take('REPEAT')) repeats = true;
        else inputs.push(or());
      } while (take(','));
      expect(')');
    }
    const [a, b, c] = inputs;
    if (name === 'IF' && a && b) return (values) => choose(a(values), b(values), c?.(values));
    if (name === 'FILL' && a && repeats) return (values) => repeated(a(values));
    if (name === 'FILL' && a && b) return (values) => filled(a(values), b(values));
    const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!apply || inputs.length === 0) return refuse(`${name}(…) of ${inputs.length}`);
    if (inputs.length === 1 && !SCALAR.has(name)) return refuse(`${name}(…) over time`);
    return (values) => pointwise(apply, ...inputs.map((input) => input(values)));
  }

  const power = binary(primary, '^');
  const product = binary(power, '*', '/');
  const sum = binary(product, '+', '-');
  const comparison = binary(sum, '>=', '<=', '==', '!=', '<', '>');
  const and = binary(comparison, '&&', 'AND');
  const or: () => Node = binary(and, '||', 'OR');

  const evaluate = or();
  if (at < tokens.length) refuse(tokens[at]!);
  return { ids, evaluate };
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.trimEnd().length; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (!match)
      throw new UnsupportedExpression(
        `"${text.slice(end).trim()}" in the expression "${text}" is not supported here`,
      );
    tokens.push((match[1] ?? match[2] ?? match[3])!);
  }
  return tokens;
}

const truth = (holds: boolean): number => (holds ? 1 : 0);

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  // What is divided by zero is no number, and what is no number is no data point.
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '>': (a, b) => truth(a > b),
  '>=': (a, b) => truth(a >= b),
  '<': (a, b) => truth(a < b),
  '<=': (a, b) => truth(a <= b),
  '==': (a, b) => truth(a === b),
  '!=': (a, b) => truth(a !== b),
  '&&': (a, b) => truth(a !== 0 && b !== 0),
  AND: (a, b) => truth(a !== 0 && b !== 0),
  '||': (a, b) => truth(a !== 0 || b !== 0),
  OR: (a, b) => truth(a !== 0 || b !== 0),
};

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
  SUM: (...values) => values.reduce((sum, value) => sum + value, 0),
  MIN: Math.min,
  MAX: Math.max,
  AVG: (...values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};
const SCALAR = new Set(['ABS', 'CEIL', 'FLOOR']);

const lengthOf = (...values: (Value | undefined)[]): number | undefined =>
  values.find((value): value is Series => Array.isArray(value))?.length;

const pointOf = (value: Value | undefined, index: number): number | undefined =>
  typeof value === 'object' ? value[index] : value;

/** A period has a value only if each operand has one. */
function pointwise(apply: (...points: number[]) => number, ...values: Value[]): Value {
  const one = (points: (number | undefined)[]): number | undefined => {
    if (points.includes(undefined)) return undefined;
    const result = apply(...(points as number[]));
    return Number.isFinite(result) ? result : undefined;
  };
  const length = lengthOf(...values);
  if (length === undefined) return one(values as number[]) ?? Number.NaN;
  return Array.from({ length }, (_, index) => one(values.map((value) => pointOf(value, index))));
}

/** Only the operand that is chosen has to have a value; without a third one, a false period has none. */
function choose(condition: Value, then: Value, otherwise: Value | undefined): Value {
  const one = (index: number): number | undefined => {
    const holds = pointOf(condition, index);
    if (holds === undefined) return undefined;
    return pointOf(holds !== 0 ? then : otherwise, index);
  };
  const length = lengthOf(condition, then, otherwise);
  if (length === undefined) return one(0) ?? Number.NaN;
  return Array.from({ length }, (_, index) => one(index));
}

const filled = (value: Value, filling: Value): Value =>
  typeof value === 'number' ? value : value.map((point, index) => point ?? pointOf(filling, index));

function repeated(value: Value): Value {
  if (typeof value === 'number') return value;
  let last: number | undefined;
  return value.map((point) => {
    last = point ?? last;
    return last;
  });
}
