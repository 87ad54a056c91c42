import { parseAst } from 'vitest/node';

/** One change of one place of a file, told apart from the others of a run by its number. */
export type Mutant = { readonly id: number; readonly start: number; readonly what: string };

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown };

/** A node's text, changed in one place. */
type Change = { readonly text: string; readonly what: string };

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

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .filter(({ type }) => !LEFT_OUT.test(type))
    .toSorted((a, b) => a.start - b.start);

const quoted = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text).replaceAll('\n', ' ');

/** The name of a property, and the file something comes from, decide nothing the types would not refuse. */
const isName = (node: Node, parent: Node): boolean => parent['key'] === node || parent['source'] === node;

const ofLiteral = ({ value }: Node, raw: string): readonly Change[] => {
  if (typeof value === 'boolean') return [{ text: String(!value), what: `${value} → ${!value}` }];
  if (typeof value === 'number') return [{ text: String(value + 1), what: `${value} → ${value + 1}` }];
  if (typeof value !== 'string') return [];
  const text = value === '' ? "'变'" : "''";
  return [{ text, what: `${quoted(raw)} → ${text}` }];
};

const ofOperator = (node: Node, source: string): readonly Change[] => {
  const { left, right, operator: sign } = node as unknown as { left: Node; right: Node; operator: string };
  const other = OPERATORS[sign];
  if (other === undefined) return [];
  const at = left.end + source.slice(left.end, right.start).indexOf(sign);
  // In brackets, since `a ?? b && c` is no text of the language.
  const text = `(${source.slice(node.start, at)}) ${other} (${source.slice(at + sign.length, node.end)})`;
  return [{ text, what: `${sign} → ${other}` }];
};

const ofTemplate = (node: Node, source: string): readonly Change[] => {
  const { expressions, quasis } = node as unknown as { expressions: readonly Node[]; quasis: readonly Node[] };
  const with_ = (start: number, end: number, text: string): string =>
    `${source.slice(node.start, start)}${text}${source.slice(end, node.end)}`;
  const swaps = expressions.slice(1).flatMap((one, at): readonly Change[] => {
    const before = expressions[at] as Node;
    const [a, b] = [source.slice(before.start, before.end), source.slice(one.start, one.end)];
    const text = `${b}${source.slice(before.end, one.start)}${a}`;
    return a === b ? [] : [{ text: with_(before.start, one.end, text), what: `${quoted(a)} ↔ ${quoted(b)}` }];
  });
  const blanks = quasis.flatMap((one, at): readonly Change[] => {
    const text = String((one['value'] as { raw: string }).raw);
    const before = expressions[at - 1];
    const start = before === undefined ? node.start + 1 : source.indexOf('}', before.end) + 1;
    return text === '' ? [] : [{ text: with_(start, start + text.length, ''), what: `“${quoted(text)}” → “”` }];
  });
  return [...swaps, ...blanks];
};

const ofChoice = (node: Node, source: string): readonly Change[] => {
  const { test, consequent, alternate } = node as unknown as { test: Node; consequent: Node; alternate: Node };
  const textOf = ({ start, end }: Node): string => `(${source.slice(start, end)})`;
  const text = `${textOf(test)} ? ${textOf(alternate)} : ${textOf(consequent)}`;
  return [{ text, what: `${quoted(source.slice(test.start, test.end))} ? : exchanged` }];
};

/** What may be changed about a node that is an expression. */
const changesOf = (node: Node, parent: Node, source: string): readonly Change[] => {
  const raw = source.slice(node.start, node.end);
  const asked = parent.type === 'IfStatement' && parent['test'] === node ? ['true', 'false'] : [];
  const branches = asked.map((text) => ({ text, what: `if (${text})` }));
  const own = ((): readonly Change[] => {
    if (node.type === 'Literal') return isName(node, parent) ? [] : ofLiteral(node, raw);
    if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return ofOperator(node, source);
    if (node.type === 'TemplateLiteral') return ofTemplate(node, source);
    if (node.type === 'ConditionalExpression') return ofChoice(node, source);
    if (node.type === 'UnaryExpression' && node['operator'] === '!') return [{ text: raw.slice(1), what: '! removed' }];
    return [];
  })();
  return [...branches, ...own];
};

/** `list.some` as `list[…]`, so that it is still called on the list. */
const otherMethod = (node: Node): { readonly object: Node; readonly name: string; readonly other: string } | null => {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return null;
  const { object, property } = node as unknown as { object: Node; property: { readonly name?: string } };
  const other = METHODS[property.name ?? ''];
  return other === undefined ? null : { object, name: property.name as string, other };
};

/** A file with every single change this tester knows of built into it, each made where `mutant(id)` says so. */
export type Switchable = { readonly text: string; readonly mutants: readonly Mutant[] };

/** `firstId`: the number of the first mutant, so that those of several files are told apart. */
export const switchable = (source: string, firstId: number): Switchable => {
  const mutants: Mutant[] = [];
  const noted = (start: number, what: string): string => {
    const id = firstId + mutants.length;
    mutants.push({ id, start, what });
    return `mutant(${id})`;
  };
  const inside = (node: Node): string => {
    let [text, at] = ['', node.start];
    for (const child of childrenOf(node)) {
      const changed = render(child, node);
      if (changed === source.slice(child.start, child.end)) continue;
      text += source.slice(at, child.start) + changed;
      at = child.end;
    }
    return text + source.slice(at, node.end);
  };
  const method = (node: Node): string | null => {
    const found = otherMethod(node);
    if (found === null) return null;
    const { object, name, other } = found;
    const asked = noted(object.end, `${name} → ${other}`);
    const optional = node['optional'] === true ? '?.' : '';
    const brackets = source.slice(node.start, object.start) + source.slice(object.end, node.end).split(/\??\./u)[0];
    // What closes the brackets around the object stands between it and the name.
    const [open, close] = brackets.includes(')') ? ['(', ')'] : ['', ''];
    return `${open}${render(object, node)}${close}${optional}[${asked} ? '${other}' : '${name}']`;
  };
  const render = (node: Node, parent: Node): string => {
    const called = method(node);
    if (called !== null) return called;
    const changes = changesOf(node, parent, source);
    const switches = changes.map(({ text, what }) => `${noted(node.start, what)} ? (${text}) : `);
    return changes.length === 0 ? inside(node) : `(${switches.join('')}(${inside(node)}))`;
  };
  const program = parseAst(source, { lang: 'ts' }) as unknown as Node;
  return { text: inside({ ...program, start: 0, end: source.length }), mutants };
};
