const failures = new WeakMap<Promise<unknown>, { readonly cause: unknown }>();

/** Work that is done, or has failed, by the time its promise is there: a statement of SQLite. */
export const atOnce = <Result>(work: () => Result): Promise<Result> => {
  try {
    return Promise.resolve(work());
  } catch (cause) {
    const failed = Promise.reject<Result>(cause);
    failures.set(failed, { cause });
    return failed;
  }
};

/** Why work done at once has failed; null where it has not. */
export const failureOf = (done: Promise<unknown>): { readonly cause: unknown } | null => failures.get(done) ?? null;
