import { describe, expect, it } from 'vitest';
import { OPENED } from '../../shared/letter/plan/due-letters.ts';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { toldSteps } from '../../shared/letter/plan/told-steps.ts';
import { aMail, aWarning } from '../builders/facts-shown.ts';

const WARNING = aWarning({ id: 'W05-101-P1', planYear: 2022, firstSeen: '2022-05-06' });
const AT = '2022-05-06T08:30:00+08:00';

const told = (change: Partial<MailEntry>) =>
  toldSteps([aMail({ about: WARNING.id, step: OPENED, state: 'sent', at: AT, ...change })]).hasOpened(WARNING);

describe('whether a warning was told of', () => {
  it.each<[MailEntry['state'], boolean]>([
    ['planned', false],
    ['sending', true],
    ['sent', true],
    ['refused', true],
    ['unclear', true],
    ['skipped', false],
    ['dropped', false],
  ])('%s: %s', (state, is) => {
    expect(told({ state })).toBe(is);
  });

  it('is not where nobody could be written to', () => {
    expect(told({ state: 'refused', to: [] })).toBe(false);
    expect(told({ state: 'sent', to: [] })).toBe(true);
  });

  it('is by its own plan year, or where none was kept, at any time; by another since the warning opened', () => {
    expect(told({ at: '2022-04-01T08:30:00+08:00' })).toBe(true);
    expect(told({ planYear: 2021, at: '2022-05-06T08:30:00+08:00' })).toBe(true);
    expect(told({ planYear: 2021, at: '2022-05-05T08:30:00+08:00' })).toBe(false);
    expect(told({ planYear: null })).toBe(true);
  });

  it('is only by its first word, under its own number', () => {
    expect(told({ step: '升红' })).toBe(false);
    expect(told({ about: 'W05-102-P1' })).toBe(false);
  });
});
