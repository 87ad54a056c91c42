import type { Review } from '../standing/fold/withheld-versions.ts';

/** What comes of a version that says much less than the one before, and what to do about it. */
export const withheldText = ({ version, before, state, id }: Review): string => {
  if (state === 'free') return '请确认不是漏报。';
  if (state === 'confirmed') return `财政局已确认，按第 ${version.version} 版计入；删掉“处置”里的内容即撤销确认。`;
  return `暂不计入，仍按第 ${before.version} 版计。若属实，请财政局在状态表“预警清单”中预警编号 ${id} 一行的“处置”列填“确认”；若有误，请补回后重新报送。`;
};
