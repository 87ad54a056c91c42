import { z } from 'zod';

/** Webhook addresses of group chats' robots, with blanks between them; each is a secret. */
export const robotAddresses = z
  .string()
  .default('')
  .refine(
    (text) =>
      text
        .split(/\s+/u)
        .filter(Boolean)
        .every((one) => URL.canParse(one) && /^https?:/u.test(one)),
    {
      error:
        'expected webhook addresses such as https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…, with blanks between them',
    },
  );
