import { CHECK_REGISTER } from '../../shared/submission/check-register.ts';
import { cardDefects } from './card-defects.ts';
import { CELL_DEFECTS } from './list-defects.ts';
import { SHAPE_DEFECTS } from './list-shape-defects.ts';

/** `npm run rules`: the register of checks as a Markdown table, with how many forms with that one fault each number is held to. */
const fixtures = new Map<string, number>();
const rules = [
  ...cardDefects.map(({ rule }) => rule),
  ...[...CELL_DEFECTS, ...SHAPE_DEFECTS].map(({ expected }) => expected.rule),
];
for (const rule of rules) fixtures.set(rule, (fixtures.get(rule) ?? 0) + 1);

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

console.log(line(['规则', '范围', '名称', '级别', '查什么', '为什么', '依据', '缺陷样例数']));
console.log(line(Array(8).fill('---')));
for (const { id, scope, title, level, what, why, source } of CHECK_REGISTER)
  console.log(
    line([id, scope, title, level === 'error' ? '错误' : '提示', what, why, source, String(fixtures.get(id) ?? 0)]),
  );
