import type { Contact, Unit } from '../../shared/unit.ts';
import type { Step } from './ladder.ts';

export type Addressed = { readonly to: readonly string[]; readonly copy: readonly string[] };

/** Whom a step writes to and copies. */
type Readers = Pick<Step, 'to' | 'copy'>;

/** A finding is told to whom the ladder first writes at that level, by a step that is for every duty each time. */
export const firstAt = (ladder: readonly Step[], level: string): Readers => {
  const steps = ladder
    .filter((step) => step.level === level && step.only.length === 0 && step.times === 1)
    .toSorted((a, b) => a.offset - b.offset);
  return steps[0] ?? { to: [], copy: [] };
};

const isAddress = (mail: string): boolean => /^[^@\s]+@[a-z.-]+\.[a-z]+$/u.test(mail);

/** Who hears: whom nobody can reach is replaced by the officer, the head, the finance office. */
export const addressed = ({ to, copy }: Readers, unit: Unit, units: readonly Unit[]): Addressed => {
  const upper = units.find(({ code }) => code === unit.upper);
  const finance = units.find(({ classes }) => classes.includes('区财政局'));
  const people: { readonly [who: string]: Contact | undefined } = {
    ...unit.readers,
    专管员: unit.officer,
    负责人: unit.head,
    财政局: finance?.officer,
    主管部门: upper?.officer,
    主管部门负责人: upper?.head,
  };
  const mails = (who: readonly string[]): string[] =>
    who.flatMap((one) => (people[one]?.mail ?? '').split('、')).filter(isAddress);
  const reached = mails(to);
  const instead = mails(['专管员', '负责人', '财政局']).slice(0, 1);
  const own = [...new Set(reached.length > 0 ? reached : instead)];
  return { to: own, copy: [...new Set(mails(copy))].filter((mail) => !own.includes(mail)) };
};

/** One digest for several things: everybody once, nobody both written to and copied. */
export const together = (all: readonly Addressed[]): Addressed => {
  const to = [...new Set(all.flatMap((one) => one.to))];
  return { to, copy: [...new Set(all.flatMap((one) => one.copy))].filter((mail) => !to.includes(mail)) };
};
