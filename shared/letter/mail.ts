/** A mail as it goes out: one digest a unit and day. Addresses as `Name <a@b>` parts; body in plain text and HTML. */
export type Address = { readonly name: string; readonly mail: string };

export type Mail = {
  /** Stable for one digest: `<unit folder>/<day>`; a sender may use it as Message-ID. */
  readonly id: string;
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Readers a mail server would not take a mail for just now, though it took it for others. */
export type PutOff = { readonly readers: readonly string[]; readonly reason: string };

/**
 * `unclear`: it may or may not have gone; it is never repeated by itself. `refused`: it did not go and why. `put-off`: this
 * mail will be taken another time, as from a full mailbox or a server that greylists. `later`: no mail can go just now.
 */
export type SendOutcome =
  /** `note`: it went, but not to everybody; `putOff`: to these it may still go. */
  | { readonly kind: 'sent'; readonly note?: string; readonly putOff?: PutOff }
  | { readonly kind: 'refused'; readonly reason: string }
  /** `isLineBroken`: the server hung up on its readers, which may be this mail's matter or everybody's. */
  | { readonly kind: 'put-off'; readonly reason: string; readonly isLineBroken?: true }
  /** `isAtReaders`: said when its readers were named, which may be this mail's matter or everybody's. */
  | {
      readonly kind: 'later';
      readonly reason: string;
      readonly retryAfterSeconds: number;
      readonly isAtReaders?: true;
    }
  | { readonly kind: 'unclear'; readonly reason: string };

/** Port: hands one mail to SMTP, Graph or an outbox folder. */
export interface MailSender {
  send(mail: Mail): Promise<SendOutcome>;
}
