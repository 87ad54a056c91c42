import type { Mail, MailSender, SendOutcome } from '../../shared/letter/mail.ts';

/** Keeps what was sent; `answer` decides what becomes of a mail. */
export const memoryMailbox = (
  answer: (mail: Mail) => SendOutcome = () => ({ kind: 'sent' }),
): MailSender & { readonly sent: Mail[] } => {
  const sent: Mail[] = [];
  return {
    sent,
    send: async (mail) => {
      const outcome = answer(mail);
      if (outcome.kind === 'sent') sent.push(mail);
      return outcome;
    },
  };
};
