import { describe, expect, it } from 'vitest';
import type { MailEntry, MailLedger } from '../../shared/letter/mail-ledger.ts';

const anEntry = (change: Partial<MailEntry> = {}): MailEntry => ({
  unit: '区教育局',
  subject: 'O-12',
  step: 'T-10',
  plannedOn: '2022-04-14',
  mail: '区教育局/2022-04-14',
  state: 'planned',
  at: '2022-04-14T08:30:00+08:00',
  to: ['王 <wang@example.gov.cn>'],
  copy: [],
  title: '【绩效预警】区教育局:1项任务将到期',
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
      expect(await mails.ofUnit('区教育局')).toEqual([anEntry({ state: 'sent', note: '已发' })]);
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

    it('keeps units, subjects and steps apart', async () => {
      const mails = await make();
      const entries = [
        anEntry(),
        anEntry({ step: 'T-3' }),
        anEntry({ subject: 'W05-101-P2021/001#' }),
        anEntry({ unit: '莘庄镇' }),
      ];
      for (const entry of entries) await mails.plan(entry);

      expect(await mails.ofUnit('莘庄镇')).toEqual([anEntry({ unit: '莘庄镇' })]);
      expect(await mails.ofUnit('区教育局')).toHaveLength(3);
      expect(await mails.all()).toHaveLength(4);
    });
  });
};
