import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Whose a file is, and who may do what with it, as `stat` gives it. */
export type Rights = Pick<BigIntStats, 'uid' | 'gid' | 'mode'>;

/** Reading and writing. Samba keeps DOS's archive mark in the bit for executing, which a workbook never needs. */
const READ_WRITE = 0o6n;
const MODE = 0o7777n;
const GROUP_BITS = 3n;
const OWNER_BITS = 6n;

const bitsOf = ({ mode }: Rights, shift: bigint): bigint => (mode >> shift) & READ_WRITE;

/**
 * Whether somebody could do less with the file than before: its owner, who is left with what its group, where that is kept, and
 * everybody may; or the group. Nobody can be asked who belongs to a group: whoever handed in a file that bears it is taken for one who does.
 */
export const isTaken = (before: Rights, after: Rights): boolean => {
  const others = bitsOf(after, 0n);
  const hasGroup = before.gid === after.gid;
  const ofOwner = before.uid === after.uid ? 0n : bitsOf(before, OWNER_BITS);
  const ofGroup = hasGroup ? 0n : bitsOf(before, GROUP_BITS);
  const left = others | (hasGroup ? bitsOf(after, GROUP_BITS) : 0n);
  return (ofOwner & ~left) !== 0n || (ofGroup & ~others) !== 0n;
};

/** A department's file keeps its mode to the bit. */
export const sameMode = (before: Rights): bigint => before.mode & MODE;

/**
 * A file of our own may be used as before, and as one just made. A person who types in the status sheet saves it as his own: he
 * is left what he had through the group, whose folder it is that he could save in.
 */
export const widenedMode = (before: Rights, after: Rights): bigint => {
  const toGroup = before.uid === after.uid || before.gid !== after.gid ? 0n : bitsOf(before, OWNER_BITS) << GROUP_BITS;
  return (before.mode | after.mode | toGroup) & MODE;
};

type Draft = Pick<FileHandle, 'stat' | 'chown' | 'chmod'>;

/** What the system lets us: owner and group as root, else the group only, some network disks neither. Judged by what the disk shows, not by what it answers. */
const giveTo = async (draft: Draft, before: Rights): Promise<Rights> => {
  const made = await draft.stat({ bigint: true });
  // Windows and many mounted shares show one owner for all.
  if (before.uid === made.uid && before.gid === made.gid) return made;
  await draft
    .chown(Number(before.uid), Number(before.gid))
    .catch(() => draft.chown(Number(made.uid), Number(before.gid)))
    .catch(() => undefined);
  return draft.stat({ bigint: true });
};

/**
 * Gives the draft of a file the owner, group and mode of the file whose place it takes; false where the system does not let us and
 * somebody would lose rights by it. ACLs come from the folder; Node can't carry a file's own, nor its other attributes.
 */
export const keepRights = async (
  draft: Draft,
  before: Rights,
  modeOf: (before: Rights, after: Rights) => bigint,
): Promise<boolean> => {
  const given = await giveTo(draft, before);
  const mode = modeOf(before, given);
  if (isTaken(before, { ...given, mode })) return false;
  // Some disks know no modes and refuse to be told one.
  if (mode !== (given.mode & MODE)) await draft.chmod(Number(mode));
  return true;
};
