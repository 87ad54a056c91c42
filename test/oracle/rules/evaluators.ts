import { type Found, type Leafing, place, textOf } from './finding.ts';

/** W09: who commissions or evaluates is who is evaluated; a self-evaluation is so by nature. */
export const judgesItself = ({ district, desk, today, year }: Leafing): Found[] => {
  const found: Found[] = [];
  const units = district.unitsOn(today);
  const who = (name: string): string => units.find((unit) => [unit.name, ...unit.aliases].includes(name))?.name ?? name;
  for (const line of desk.of('重点评价台账')) {
    const evaluated = textOf(line, '被评价单位');
    if (line.year !== year || evaluated === '' || textOf(line, '评价层次') === '自评') continue;
    const others = [textOf(line, '委托方'), textOf(line, '评价机构')].filter((name) => name !== '');
    if (others.some((name) => who(name) === who(evaluated)))
      found.push({ rule: 'W09', about: `${line.key}-${textOf(line, '评价层次')}`, level: '红', proof: [place(line)] });
  }
  return found;
};

/** W16: no officer, or none whose address can be one. */
export const nobodyToWriteTo = ({ unit }: Leafing): Found[] => {
  const { name, mail } = unit.officer;
  const [before = '', after = '', ...more] = mail.split('@');
  const valid = before !== '' && more.length === 0 && /^[a-z.-]+\.[a-z]+$/u.test(after);
  return name !== '' && valid ? [] : [{ rule: 'W16', about: '专管员', level: '黄', proof: [] }];
};
