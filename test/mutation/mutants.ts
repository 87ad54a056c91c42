import { parseAst } from 'vitest/node';

/** One change of one place of a file. */
export type Mutant = { readonly start: number; readonly end: number; readonly text: string; readonly what: string };

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown };

const OPERATORS: { readonly [operator: string]: string } = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

const METHODS: { readonly [name: string]: string } = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};

/** Loops that never end are no mutants anybody learns from, and types and imports say nothing at run time. */
const LEFT_OUT = /^(?:While|DoWhile|For)Statement$|^Import|^TS(?!As|Satisfies|NonNull)|^ExportAll/u;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const quoted = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text).replaceAll('\n', ' ');

const literal = (node: Node, source: string, parent: Node | null): readonly Mutant[] => {
  const at = { start: node.start, end: node.end };
  const { value } = node;
  // The name of a property or of a tag in a union decides nothing the types would not refuse.
  if (parent?.type === 'Property' && parent['key'] === node) return [];
  if (typeof value === 'boolean') return [{ ...at, text: String(!value), what: `${value} → ${!value}` }];
  if (typeof value === 'number') return [{ ...at, text: String(value + 1), what: `${value} → ${value + 1}` }];
  if (typeof value !== 'string') return [];
  const text = value === '' ? "'变'" : "''";
  return [{ ...at, text, what: `${quoted(source.slice(node.start, node.end))} → ${text}` }];
};

const operator = (node: Node, source: string): readonly Mutant[] => {
  const { left, right, operator: sign } = node as unknown as { left: Node; right: Node; operator: string };
  const other = OPERATORS[sign];
  if (other === undefined) return [];
  const [start, end] = [left.end, right.start];
  const between = source.slice(start, end);
  return [{ start, end, text: between.replace(sign, other), what: `${sign} → ${other}` }];
};

const template = (node: Node, source: string): readonly Mutant[] => {
  const { expressions, quasis } = node as unknown as { expressions: readonly Node[]; quasis: readonly Node[] };
  const swaps = expressions.slice(1).flatMap((one, at): readonly Mutant[] => {
    const before = expressions[at] as Node;
    const [a, b] = [source.slice(before.start, before.end), source.slice(one.start, one.end)];
    const text = `${b}${source.slice(before.end, one.start)}${a}`;
    return a === b ? [] : [{ start: before.start, end: one.end, text, what: `${quoted(a)} ↔ ${quoted(b)}` }];
  });
  const blanks = quasis.flatMap((one): readonly Mutant[] => {
    const text = String((one['value'] as { raw: string }).raw);
    const start = source.indexOf(text, Math.max(node.start, one.start - 1));
    return text === '' ? [] : [{ start, end: start + text.length, text: '', what: `“${quoted(text)}” → “”` }];
  });
  return [...swaps, ...blanks];
};

const choice = (
  { test, consequent, alternate }: { test: Node; consequent: Node; alternate: Node },
  source: string,
): readonly Mutant[] => [
  {
    start: test.start,
    end: alternate.end,
    text: `${source.slice(test.start, test.end)} ? ${source.slice(alternate.start, alternate.end)} : ${source.slice(consequent.start, consequent.end)}`,
    what: `${quoted(source.slice(test.start, test.end))} ? : exchanged`,
  },
];

const own = (node: Node, source: string, parent: Node | null): readonly Mutant[] => {
  if (node.type === 'Literal') return literal(node, source, parent);
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return operator(node, source);
  if (node.type === 'TemplateLiteral') return template(node, source);
  if (node.type === 'ConditionalExpression') return choice(node as never, source);
  if (node.type === 'IfStatement') {
    const { start, end } = node['test'] as Node;
    return ['true', 'false'].map((text) => ({ start, end, text, what: `if (${text})` }));
  }
  if (node.type === 'UnaryExpression' && node['operator'] === '!')
    return [{ start: node.start, end: node.start + 1, text: '', what: '! removed' }];
  if (node.type === 'MemberExpression') {
    const { start, end, name } = node['property'] as Node & { name?: string };
    const other = name === undefined ? undefined : METHODS[name];
    return other === undefined ? [] : [{ start, end, text: other, what: `${name} → ${other}` }];
  }
  return [];
};

/** Every single change this tester knows to a TypeScript file. */
export const mutantsOf = (source: string): readonly Mutant[] => {
  const walk = (node: Node, parent: Node | null): readonly Mutant[] =>
    LEFT_OUT.test(node.type)
      ? []
      : [...own(node, source, parent), ...childrenOf(node).flatMap((one) => walk(one, node))];
  return walk(parseAst(source, { lang: 'ts' }) as unknown as Node, null);
};

export const mutated = (source: string, { start, end, text }: Mutant): string =>
  `${source.slice(0, start)}${text}${source.slice(end)}`;
