/** Port: work to be done, at least once. Functions receive it through queue triggers; only sending is needed here. */
export interface WorkQueue {
  /** One message per changed file; `delaySeconds` for what must be tried later (a locked file). */
  uploadSeen(message: { readonly file: string; readonly attempt: number }, delaySeconds?: number): Promise<void>;
  /** Coalesced: many requests, one publishing. */
  publishWanted(): Promise<void>;
}
