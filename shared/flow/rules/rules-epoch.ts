/** The note that changes with each version of plans, rosters and blank forms: `<epoch>:<digest>`. */
export const VERSION = 'rules/version';

/** A restored state may lack versions that were in force before: those of another epoch are read from the beginning. */
export const epochOfVersion = (version: string): string => version.split(':').at(-2) ?? '';

/** As a restored state begins; `epoch` is its own alone. */
export const versionAfterRestore = (epoch: string): string => `${epoch}:`;

/** The version that follows on another, in the same epoch. */
export const versionAfter = (version: string, digest: string): string => {
  const epoch = epochOfVersion(version);
  return epoch === '' ? digest : `${epoch}:${digest}`;
};
