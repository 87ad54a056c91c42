/**
 * A duty, or a warning, of one plan year: every year has an O-32a of its own, and what was sent, typed or decided about one
 * says nothing about the next. E.g. `2022/O-32a`, `2022/W05-101-P1`.
 */
export type DutyKey = `${number}/${string}`;

export const dutyKey = (planYear: number, code: string): DutyKey => `${planYear}/${code}`;

/** 任务编号 or 预警编号 of a key; what bears no year stays as it is. */
export const codeOfKey = (key: string): string => key.replace(/^\d{4}\//u, '');

/** The plan year of a key; null for what holds in every year. */
export const yearOfKey = (key: string): number | null => (/^\d{4}\//u.test(key) ? Number(key.slice(0, 4)) : null);
