import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { codeIn, deskOn, type Line } from './desk.ts';
import { type Asking, deskOf } from './filters.ts';

/** What the finance office keeps of others: its evaluations and its monitoring. */
const LEDGERS = ['重点评价台账', '绩效跟踪汇总表'];

/** Ways of counting objects; what is handed in, and what adds up, is the unit's own alone. */
const OF_OBJECTS = ['数量', '覆盖率-数量', '覆盖率-金额', '包含', '比率', '限时'];

export const looksIntoOffice = ({ 计量方式, 取数表单, 对象范围 }: DutyRow): boolean =>
  OF_OBJECTS.includes(计量方式) && LEDGERS.some((form) => `${取数表单}|${对象范围}`.includes(form));

const isOffice = ({ classes }: Unit): boolean => classes.includes('区财政局');

const isNamed = (name: string, { code, name: own, aliases }: Unit): boolean => [code, own, ...aliases].includes(name);

const evaluated = ({ fields }: Line): string => String(fields['被评价单位'] ?? '').trim();

/** Lines of the office's ledger about another unit: those that name it, or name nobody and bear a code that it declares. */
export const officeLines = (asking: Asking, form: string): readonly Line[] => {
  const { district, unit, day } = asking;
  if (isOffice(unit) || !LEDGERS.includes(form)) return [];
  const office = deskOn(district, '财政局', day);
  const declared = new Set(office.register.map(({ key }) => key));
  const own = deskOf(asking);
  const codes = new Set(own.register.map(({ key }) => key));
  return office
    .of(form)
    .filter((line) => !declared.has(line.key))
    .filter((line) => (evaluated(line) === '' ? codes.has(codeIn(line.fields)) : isNamed(evaluated(line), unit)))
    .map((line) => ({ ...line, key: own.keyOf(line.fields) }));
};

/** Over all units a line that names a unit is that unit's, not once more the office's. */
export const isOthers = ({ district, today, unit }: Asking, line: Line): boolean =>
  isOffice(unit) &&
  LEDGERS.includes(line.form) &&
  district.unitsOn(today).some((one) => !isOffice(one) && isNamed(evaluated(line), one));
