import { CHECK_REGISTER } from '../../shared/submission/check-register.ts';
import { SINGLE_FAULTS } from './single-faults.ts';
import { watchedChecks } from './watched-checks.ts';

/** `npm run rules`: the register of checks as a Markdown table, each with its file and how many forms with that one fault it is held to. */
const checks = await watchedChecks();
for (const { read } of SINGLE_FAULTS) read();

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

console.log(line(['规则', '范围', '名称', '级别', '查什么', '为什么', '依据', '所在文件', '缺陷样例数']));
console.log(line(Array(9).fill('---')));
for (const { id, scope, title, level, what, why, source } of CHECK_REGISTER) {
  const held = checks.filter(({ check }) => check.id === id && check.title === title);
  const faults = held.reduce((sum, { found }) => sum + found, 0);
  const file = held[0]?.file ?? '';
  console.log(line([id, scope, title, level === 'error' ? '错误' : '提示', what, why, source, file, String(faults)]));
}
