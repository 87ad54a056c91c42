/**
 * Thrown when the world asks for patience (throttled, a permission not granted yet, a service that does not answer): the
 * work goes back to the queue with this delay. Waiting is no failed attempt, so it never ends in the poison queue. The
 * message is one Chinese sentence for people.
 */
export class TryLater extends Error {
  readonly retryAfterSeconds: number;
  /** What was asked of one file failed, and nothing says that the service as a whole is down: should it last, people are told. */
  readonly aboutFile: boolean;

  constructor(
    message: string,
    retryAfterSeconds: number,
    options: ErrorOptions & { readonly aboutFile?: boolean } = {},
  ) {
    super(message, options);
    this.name = 'TryLater';
    this.retryAfterSeconds = retryAfterSeconds;
    this.aboutFile = options.aboutFile === true;
  }
}

/** Why something failed, for people: a sentence where the world gave one. */
export const causeText = (error: unknown): string => (error instanceof TryLater ? error.message : String(error));
