/**
 * Thrown when the world asks for patience (throttled, a permission not granted yet, a service that does not answer): the
 * work goes back to the queue with this delay. Waiting is no failed attempt, so it never ends in the poison queue. The
 * message is one Chinese sentence for people.
 */
export class TryLater extends Error {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TryLater';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
