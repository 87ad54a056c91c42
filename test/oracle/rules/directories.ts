import { codeIn, deskOn, type Line, nameIn } from '../desk.ts';
import { factsOf } from '../facts.ts';
import { listedIn, months } from '../filters.ts';
import { budgetOf, declaredIn, type Found, type Leafing, place, textOf } from './finding.ts';

const WAN = 1_000_000;

const kindOf = (line: Line): string => textOf(line, '对象类型');

const listed = ({ district, unit, today, year }: Leafing, form: string, row: Line): boolean =>
  listedIn({ district, unit, day: today, today }, form, row.key, nameIn(row.fields), year);

/** W12: a district policy, year after year, of 200 万元 and more for people or firms, that is not in the directory. */
export const policyLeftOut = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const row of leafing.desk.register.filter((line) => line.year === leafing.year)) {
    const { fields } = row;
    const belongs = kindOf(row) === '财政政策' && fields['是否区级'] === true && fields['是否经常性'] === true;
    const [forWhom, large] = [textOf(row, '受惠对象'), budgetOf(row) >= 200 * WAN];
    if (!belongs || !large || !(forWhom.includes('个人') || forWhom.includes('企业'))) continue;
    if (!listed(leafing, '财政专项资金政策目录', row))
      found.push({ rule: 'W12', about: row.key, level: '黄', proof: [place(row)] });
  }
  return found;
};

const KEY = ['行业重点', '部门重点', '财政重点'];

/** Key evaluations of the three years before, the unit's own and the finance office's about it. */
const lately = ({ district, desk, unit, today, year }: Leafing): Line[] => {
  const office = unit.folder === '财政局' ? [] : deskOn(district, '财政局', today).of('重点评价台账');
  const ofUnit = (line: Line): boolean =>
    codeIn(line.fields) !== '' || [unit.name, ...unit.aliases].includes(textOf(line, '被评价单位'));
  return [...desk.of('重点评价台账'), ...office.filter(ofUnit)].filter(
    (line) => line.year !== null && line.year < year && line.year >= year - 3 && KEY.includes(textOf(line, '评价层次')),
  );
};

/** W13: a project of 300 万元 and more, not evaluated for three years, left out of the directory 黄; one in it that was 红. */
export const projectLeftOut = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  const evaluated = lately(leafing).map((line) => leafing.desk.keyOf(line.fields));
  for (const row of leafing.desk.register.filter((line) => line.year === leafing.year && kindOf(line) === '项目')) {
    const inside = listed(leafing, '重点绩效评价项目目录', row);
    const again = evaluated.includes(row.key);
    const level = inside && again ? '红' : !inside && !again && budgetOf(row) >= 300 * WAN ? '黄' : null;
    if (level !== null) found.push({ rule: 'W13', about: row.key, level, proof: [place(row)] });
  }
  return found;
};

/** W14: a policy within six months of its end 黄 or past it 红 without an evaluation; one found 差 and still in next year's budget 红. */
export const policyRunsOut = (leafing: Leafing): Found[] => {
  const { desk, today, year } = leafing;
  const found: Found[] = [];
  const done = [...desk.of('重点评价台账'), ...factsOf(desk, ['绩效自评汇总表', '项目支出绩效自评表'])].filter(
    (line) => line.year === year || line.year === year - 1,
  );
  const policies = desk.register.filter(
    (line) => (line.year === year || line.year === year - 1) && kindOf(line) === '财政政策',
  );
  for (const key of new Set(policies.map((line) => line.key))) {
    const own = done.filter((line) => line.key === key);
    const poor = own.find((line) => textOf(line, '等级') === '差');
    const next = declaredIn(leafing, key, year + 1);
    if (poor !== undefined && next !== undefined && budgetOf(next) > 0)
      found.push({ rule: 'W14', about: `${key}-差`, level: '红', proof: [place(poor)] });
    if (own.length > 0) continue;
    const rows = desk.register.filter((line) => line.key === key).toSorted((a, b) => Number(a.year) - Number(b.year));
    const row = rows.findLast((line) => textOf(line, '结束日期') !== '');
    if (row === undefined || months(today, textOf(row, '结束日期')) > 6) continue;
    const level = textOf(row, '结束日期') < today ? '红' : '黄';
    found.push({ rule: 'W14', about: key, level, proof: [place(row)] });
  }
  return found;
};
