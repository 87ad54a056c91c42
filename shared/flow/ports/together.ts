/** Something to be kept or sent: one call of a port, made when it is called. */
export type Write<Given = unknown> = () => Promise<Given>;

/**
 * Makes writes in this order, and gives what each gave. On a home that can, they are one change: all of them are kept or none, also when the process ends in the
 * middle. Elsewhere each is made once the one before it is done; where one fails, those behind it are not made. Throws what the first
 * that fails throws.
 */
export type Together = <Given>(writes: readonly Write<Given>[]) => Promise<readonly Given[]>;

/** For homes that can only make one write after the other. */
export const inOrder: Together = async <Given>(writes: readonly Write<Given>[]) => {
  const given: Given[] = [];
  for (const write of writes) given.push(await write());
  return given;
};
