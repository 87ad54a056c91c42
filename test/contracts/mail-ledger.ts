import { describe, expect, it } from 'vitest';
import { mailKeyText } from '../../shared/letter/plan/mail-key.ts';
import type { MailEntry, MailLedger } from '../../shared/letter/plan/mail-ledger.ts';

const anEntry = (change: Partial<MailEntry> = {}): MailEntry => ({
  unit: '区教育局',
  unitCode: '101',
  planYear: 2022,
  deadline: '2022-04-28',
  about: 'O-12',
  step: 'T-10',
  plannedOn: '2022-04-14',
  mail: '区教育局/2022-04-14',
  state: 'planned',
  at: '2022-04-14T08:30:00+08:00',
  to: ['王 <wang@example.gov.cn>'],
  copy: [],
  subject: '【绩效预警】区教育局:1项任务将到期',
  note: '',
  ...change,
});

export const mailLedgerContract = (home: string, make: () => Promise<MailLedger>): void => {
  describe(`mail ledger: ${home}`, () => {
    it('plans a step once, for ever', async () => {
      const mails = await make();

      const first = await mails.plan(anEntry());
      const again = await mails.plan(anEntry({ plannedOn: '2022-04-15', state: 'skipped' }));

      expect([first, again]).toEqual([true, false]);
      expect(await mails.all()).toEqual([anEntry()]);
    });

    it('moves an entry only from the state it is in', async () => {
      const mails = await make();
      await mails.plan(anEntry());

      const taken = await mails.move(anEntry({ state: 'sending' }), 'planned');
      const late = await mails.move(anEntry({ state: 'sending' }), 'planned');
      const sent = await mails.move(anEntry({ state: 'sent', note: '已发' }), 'sending');

      expect([taken, late, sent]).toEqual([true, false, true]);
      expect(await mails.all()).toEqual([anEntry({ state: 'sent', note: '已发' })]);
    });

    it('lets exactly one of many senders take an entry', async () => {
      const mails = await make();
      await mails.plan(anEntry());

      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => mails.move(anEntry({ state: 'sending' }), 'planned')),
      );

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('moves nothing that was never planned', async () => {
      const mails = await make();

      expect(await mails.move(anEntry({ state: 'sending' }), 'planned')).toBe(false);
      expect(await mails.all()).toEqual([]);
    });

    it('refuses what is no entry', async () => {
      const mails = await make();

      await expect(mails.plan(anEntry({ state: 'lost' as MailEntry['state'] }))).rejects.toThrow('发信记录');
      expect(await mails.all()).toEqual([]);
    });

    it('knows a unit whose folder has another name by its code', async () => {
      const mails = await make();
      await mails.plan(anEntry());

      expect(await mails.plan(anEntry({ unit: '区教育委员会' }))).toBe(false);
      expect(await mails.move(anEntry({ unit: '区教育委员会', state: 'sending' }), 'planned')).toBe(true);
    });

    it('keeps plan years, units, subjects, deadlines and steps apart', async () => {
      const mails = await make();
      const entries = [
        anEntry(),
        anEntry({ step: 'T-3' }),
        anEntry({ about: 'W05-101-P2021/001#' }),
        anEntry({ unit: '莘庄镇', unitCode: '201' }),
        anEntry({ planYear: 2023 }),
        anEntry({ deadline: '2022-05-31' }),
        anEntry({ about: 'W05-101-P1', deadline: null }),
        anEntry({ planYear: null, deadline: null }),
      ];
      for (const entry of entries) await mails.plan(entry);

      expect([...(await mails.all())].map(mailKeyText).sort()).toEqual(entries.map(mailKeyText).sort());
    });
  });
};
