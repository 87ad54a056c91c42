/** The HTTP status of a refusal by Azure Storage; 0 for anything else. */
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;

const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/** Somebody else was first: the name is taken (409) or the version is another (412). */
const isLostRace = (error: unknown): boolean => statusOf(error) === 409 || statusOf(error) === 412;

/** Null where there is no such thing. */
export const unlessMissing = async <Value>(asking: Promise<Value>): Promise<Value | null> => {
  try {
    return await asking;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/**
 * False when somebody else was first. The client repeats a request whose answer got lost, and the service then refuses
 * the repetition: `isOurs` looks whether what stands there bears this writer's own mark.
 */
export const unlessLost = async (
  writing: Promise<unknown>,
  isOurs: () => Promise<boolean> = async () => false,
): Promise<boolean> => {
  try {
    await writing;
    return true;
  } catch (error) {
    if (isLostRace(error)) return isOurs();
    throw error;
  }
};
