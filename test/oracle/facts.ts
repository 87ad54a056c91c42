import type { Desk, Line } from './desk.ts';
import { monthSaid } from './months.ts';

/** A card and the list that says the same about the same project and year. */
const CARD_OF: { readonly [list: string]: string } = {
  绩效自评汇总表: '项目支出绩效自评表',
  绩效跟踪汇总表: '项目支出绩效运行监控表',
};

/** What every card says because of its title only: the list knows better. */
const OF_THE_TITLE = ['跟踪层次', '对象类型'];

const empty = (value: unknown): boolean => value === null || value === undefined || value === '';

const cardWins = (list: Line, card: Line): Line => {
  const fields = { ...list.fields };
  for (const [column, value] of Object.entries(card.fields))
    if (!empty(value) && !(OF_THE_TITLE.includes(column) && !empty(fields[column]))) fields[column] = value;
  return { ...list, fields };
};

/** The lines of several forms, where a card and its list about one project, year and month are one fact and the card wins. */
export const factsOf = (desk: Desk, forms: readonly string[]): Line[] => {
  const lists = forms.filter(
    (form) => !Object.values(CARD_OF).includes(form) || !forms.some((one) => CARD_OF[one] === form),
  );
  const all: Line[] = [];
  for (const form of lists) {
    const card = CARD_OF[form];
    const cards = card !== undefined && forms.includes(card) ? desk.of(card) : [];
    const same = (a: Line, b: Line): boolean => a.key === b.key && a.year === b.year && monthSaid(a) === monthSaid(b);
    for (const line of desk.of(form)) {
      const own = cards.findLast((one) => same(one, line));
      all.push(own === undefined ? line : { ...cardWins(line, own), indicators: line.indicators });
    }
    all.push(...cards.filter((one) => !desk.of(form).some((line) => same(one, line))));
  }
  return all;
};
