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
    { error: '应为群机器人的地址，例如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…，几个用空格隔开' },
  );
