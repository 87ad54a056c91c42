import { describe, expect, it } from 'vitest';
import type { Mail, MailSender } from '../../shared/letter/mail.ts';

/** A sender and the box its mails arrive in, as a mail program would show them. */
export type SenderBench = {
  readonly sender: MailSender;
  readonly arrived: () => Promise<
    readonly {
      readonly to: readonly string[];
      readonly copy: readonly string[];
      readonly subject: string;
      readonly text: string;
      readonly html: string;
    }[]
  >;
};

const aMail = (change: Partial<Mail> = {}): Mail => ({
  id: '区教育局/2022-04-14',
  to: [{ name: '王小明', mail: 'wang@example.gov.cn' }],
  copy: [{ name: '财政局,绩效科', mail: 'jixiao@example.gov.cn' }],
  subject: '【绩效预警】区教育局:3项任务将到期,其中1项已逾期,请尽快处理',
  text: '任务 O-12:还差 3 项。\n截止 2022-04-28,剩余 10 个工作日。㐀𠮷',
  html: '<p>任务 <b>O-12</b>:还差 3 项。</p>',
  ...change,
});

export const mailSenderContract = (home: string, make: () => Promise<SenderBench>): void => {
  describe(`mail sender: ${home}`, () => {
    it('delivers recipients, copies, subject, text and HTML as they were written', async () => {
      const { sender, arrived } = await make();

      const outcome = await sender.send(aMail());

      expect(outcome).toEqual({ kind: 'sent' });
      expect(await arrived()).toEqual([
        {
          to: ['wang@example.gov.cn'],
          copy: ['jixiao@example.gov.cn'],
          subject: aMail().subject,
          text: aMail().text,
          html: aMail().html,
        },
      ]);
    });

    it('refuses a mail that has nobody to go to', async () => {
      const { sender, arrived } = await make();

      const outcome = await sender.send(aMail({ to: [], copy: [] }));

      expect(outcome.kind).toBe('refused');
      expect(await arrived()).toEqual([]);
    });
  });
};
