import { type Answer, type Asked, refusal } from './graph-answer.ts';

/** A mail as it was accepted: MIME text, or the JSON message. */
type Accepted = { readonly mailbox: string; readonly mime: string | null; readonly message: unknown };

export type MailRoom = { readonly accepted: Accepted[]; readonly mailboxes: Set<string> };

type Message = { readonly toRecipients?: readonly unknown[] };

/** An action's parameters go by either spelling: people write `message`, Microsoft's generated clients `Message`. */
type Wish = { readonly message?: Message; readonly Message?: Message };

export const routeMail = (room: MailRoom, user: string, asked: Asked): Answer => {
  const mailbox = decodeURIComponent(user).toLowerCase();
  if (!room.mailboxes.has(mailbox)) return refusal(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  const type = asked.headers['content-type'] ?? '';
  if (type.startsWith('text/plain')) {
    const mime = Buffer.from(asked.body.toString(), 'base64').toString();
    if (!/^[\w-]+: /m.test(mime)) return refusal(400, 'ErrorMimeContentInvalidBase64String');
    room.accepted.push({ mailbox, mime, message: null });
    return { status: 202 };
  }
  const { message, Message = message } = JSON.parse(asked.body.toString()) as Wish;
  if (Message === undefined) return refusal(400, 'RequestBodyRead', 'message is required');
  if ((Message.toRecipients ?? []).length === 0) return refusal(400, 'ErrorInvalidRecipients');
  room.accepted.push({ mailbox, mime: null, message: Message });
  return { status: 202 };
};
