import { perShortText } from '../../memo.ts';
import { coreOf, labelOf } from '../../workbook/label.ts';

/** `2022年`, `1-7月`, `截至6月底` before a label. */
const SPAN = /^(?:(?:19|20)\d{2}年?度?)?(?:截至)?(?:1[-—~至])?\d{0,2}月?(?:末|底|份)?(?=\D)/u;

/** Keys under which a header text may be known, the surest first. */
export const keysOf = perShortText((text: string): readonly string[] => {
  const label = labelOf(text);
  const core = coreOf(label);
  return [...new Set([label, core, core.replace(SPAN, '')])].filter((key) => key !== '');
});
