import type { Day } from '../../day.ts';
import { bytesIn, fittedTo } from '../../folder/fitted-name.ts';

/** What the robots of 企业微信 take at once, and in a minute (developer.work.weixin.qq.com, 群机器人); 钉钉 takes no less. */
const MOST_BYTES = 2048;
const MOST_MESSAGES = 20;

/** Room for the head and the last line of a message. */
const ROOM = 200;

/** Lines put together as far as they fit; a longer one is cut. */
const packed = (lines: readonly string[]): readonly (readonly string[])[] => {
  const most = MOST_BYTES - ROOM;
  const parts: string[][] = [];
  let bytes = 0;
  for (const line of lines.map((one) => fittedTo(one, most))) {
    const own = bytesIn(line) + 1;
    if (parts.length === 0 || bytes + own > most) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(line);
    bytes += own;
  }
  return parts;
};

/** The day's list for a group, in as many messages as its robot takes; what does not fit is pointed to. */
export const groupMessages = (lines: readonly string[], day: Day): readonly string[] => {
  const parts = packed(lines);
  const shown = parts.slice(0, MOST_MESSAGES);
  const left = lines.length - shown.flat().length;
  return shown.map((part, index) => {
    const which = shown.length === 1 ? '' : `（${index + 1}/${shown.length}）`;
    const rest = left > 0 && index === shown.length - 1 ? [`另有 ${left} 个单位，见状态表的催报单。`] : [];
    const head = `【绩效催报】截至${day}，${lines.length}个单位有任务逾期，请尽快补报${which}：`;
    return [head, ...part, ...rest].join('\n');
  });
};
