import type { Contact, Unit } from '../../shared/unit.ts';

/** Whom the notice's ladder writes to and copies, by step. */
const LISTS: { readonly [step: string]: readonly [to: readonly string[], copy: readonly string[]] } = {
  提醒1: [['专管员'], []],
  提醒2: [['专管员'], []],
  提醒3: [['专管员'], ['负责人']],
  提醒4: [['专管员'], ['负责人']],
  预警1: [['专管员'], ['负责人']],
  预警2: [['专管员', '负责人'], ['财政局']],
  预警3: [['负责人'], ['财政局']],
  预警4: [['负责人'], ['财政局']],
};

/** A finding is told to whom the ladder first writes at that level. */
const FIRST_OF: { readonly [level: string]: string } = { 蓝: '提醒1', 黄: '预警1', 红: '预警2' };

export type Addressed = { readonly to: readonly string[]; readonly copy: readonly string[] };

const isAddress = (mail: string): boolean => /^[^@\s]+@[a-z.-]+\.[a-z]+$/u.test(mail);

/** Who a step, or a finding of a level, goes to: whom nobody can reach is replaced by the officer, the head, the finance office. */
export const addressed = (stepOrLevel: string, unit: Unit, finance: Unit): Addressed => {
  const people: { readonly [who: string]: Contact } = {
    专管员: unit.officer,
    负责人: unit.head,
    财政局: finance.officer,
  };
  const mails = (who: readonly string[]): string[] => who.map((one) => people[one]?.mail ?? '').filter(isAddress);
  const [to, copy] = LISTS[FIRST_OF[stepOrLevel] ?? stepOrLevel] ?? [[], []];
  const reached = mails(to);
  const instead = mails(['专管员', '负责人', '财政局']).slice(0, 1);
  const own = reached.length > 0 ? reached : instead;
  return { to: own, copy: mails(copy).filter((mail) => !own.includes(mail)) };
};

/** One digest for several things: everybody once, nobody both written to and copied. */
export const together = (all: readonly Addressed[]): Addressed => {
  const to = [...new Set(all.flatMap((one) => one.to))];
  return { to, copy: [...new Set(all.flatMap((one) => one.copy))].filter((mail) => !to.includes(mail)) };
};
