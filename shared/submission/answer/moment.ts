import type { Instant } from '../../day.ts';

/**
 * Why a hand-in does not count at its file's own time: it lies in the `future`, it is `none` at all (a program's default such
 * as 1980), the file was `unseen` by a look at the share after that time, or it `replaces` a version handed in later.
 */
export type MomentReason = 'future' | 'none' | 'unseen' | 'replaces';

/** The time a file bore when that is not the moment it counts from, and why. */
export type SetAside = { readonly fileTime: Instant; readonly because: MomentReason };

/** 2022-04-28T16:03:00+08:00 → 2022-04-28 16:03:00. */
export const spoken = (at: Instant): string => at.slice(0, 19).replace('T', ' ');

const SENTENCES: { readonly [because in MomentReason]: (at: string) => string } = {
  future: () => '晚于收到的时间，不能作为报送时间，按系统收到的时间计。',
  none: () => '不是真实的保存时间（解压、拷贝的程序没有带上时间），按系统收到的时间计。',
  unseen: (at) =>
    `更早，但系统在 ${at} 查看共享文件夹时还没有这个文件（或还是另一个版本），所以报送时间不早于那次查看。`,
  replaces: () => '早于它所替换的上一版的报送时间，按上一版的报送时间计。',
};

/** In Chinese which moment counts and why; '' where it is the file's own time. */
export const momentSentence = (at: Instant, setAside: SetAside | undefined): string =>
  setAside === undefined
    ? ''
    : `文件自带的修改时间 ${spoken(setAside.fileTime)} ${SENTENCES[setAside.because](spoken(at))}`;
