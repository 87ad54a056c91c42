import { compact } from '../../../workbook/label.ts';
import { codesSample, marksSample } from '../../../workbook/sample-mark.ts';
import { saysNoCode } from '../../../workbook/values/code.ts';
import { isPlaceholder } from '../../../workbook/values/placeholder.ts';
import { isStandInCode, isStandInName } from '../../list/stand-in.ts';
import type { Card } from '../card.ts';
import { headText } from '../card-name.ts';
import type { Entry } from '../entry.ts';

/** Where a card names a project that shows how to fill one in, as `XX项目（示例）`, or XX项目 with the code XXXX; null where it is real. */
export const sampleName = (card: Card): Entry | null => {
  const [name, code] = [headText(card, 'projectName'), headText(card, 'projectCode')];
  const standsIn = isStandInName(name) && (isStandInCode(code) || (code !== '' && saysNoCode(compact(code))));
  const isSample =
    (marksSample(name) && !isPlaceholder(name)) || marksSample(code) || codesSample(compact(code)) || standsIn;
  return isSample ? (card.head.projectName?.value ?? null) : null;
};
