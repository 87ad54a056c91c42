import type { StatusColumnKind, Tone } from './status-book.ts';

/** Fill and ink of each tone, light enough for black-and-white print to stay readable; RRGGBB. */
export const TONE_COLOURS: Record<Tone, { readonly fill: string; readonly ink: string }> = {
  red: { fill: 'F8CBC6', ink: '9C0006' },
  yellow: { fill: 'FFEB9C', ink: '7F5F00' },
  blue: { fill: 'D6E6F7', ink: '1F4E79' },
  green: { fill: 'D5EBD0', ink: '1E6B2B' },
  olive: { fill: 'E8EBC4', ink: '5B6311' },
  grey: { fill: 'EDEDED', ink: '595959' },
  violet: { fill: 'E4DCF1', ink: '55308D' },
  orange: { fill: 'FBDDC0', ink: '8A4A00' },
  plain: { fill: 'FFFFFF', ink: '262626' },
};

/** The same on a dark ground. */
export const DARK_TONES: typeof TONE_COLOURS = {
  red: { fill: '5A1F1B', ink: 'FFC9C2' },
  yellow: { fill: '4F410C', ink: 'FFE9A8' },
  blue: { fill: '1D3A57', ink: 'C4DFFA' },
  green: { fill: '1D4323', ink: 'C4EBC4' },
  olive: { fill: '40451A', ink: 'E8EDB4' },
  grey: { fill: '363D48', ink: 'D3D8E0' },
  violet: { fill: '3D2D57', ink: 'DECFF7' },
  orange: { fill: '553211', ink: 'FFD8B0' },
  plain: { fill: '1D232D', ink: 'E6E8EC' },
};

const STATE_TONES: Readonly<Record<string, Tone>> = {
  未开始: 'grey',
  进行中: 'blue',
  已完成: 'green',
  逾期: 'red',
  逾期完成: 'olive',
  已延期: 'violet',
  已豁免: 'violet',
  无法核对: 'orange',
  不适用: 'grey',
};

const LEVEL_TONES: Readonly<Record<string, Tone>> = { 蓝: 'blue', 黄: 'yellow', 红: 'red' };

const VERDICT_TONES: Readonly<Record<string, Tone>> = {
  通过: 'green',
  有提示: 'yellow',
  待说明: 'yellow',
  退回: 'red',
  无法识别: 'orange',
  没有填写: 'grey',
};

const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  已发送: 'green',
  待发送: 'blue',
  发送中: 'blue',
  发送失败: 'red',
  结果不明: 'orange',
  已跳过: 'grey',
  已取消: 'grey',
};

const FINDING_TONES: Readonly<Record<string, Tone>> = { 错误: 'red', 需说明: 'orange', 提示: 'yellow' };

/** Which words of a column are coloured, and how; kinds that are not listed stay plain. */
export const TONES_OF: Partial<Record<StatusColumnKind, Readonly<Record<string, Tone>>>> = {
  state: STATE_TONES,
  level: LEVEL_TONES,
  verdict: VERDICT_TONES,
  outcome: OUTCOME_TONES,
  'finding-level': FINDING_TONES,
};

export const toneOf = (kind: StatusColumnKind, word: string): Tone => TONES_OF[kind]?.[word] ?? 'plain';
