import { machineClock } from '../../outside/clock.ts';
import type { Wish } from '../command/parse-arguments.ts';
import { type Ask, askBeginnings, terminalAsk } from './ask-beginnings.ts';
import { carryPlan } from './carry-plan.ts';
import { isUsed } from './fill-share.ts';
import { initShare, usualBeginnings } from './init-share.ts';

const begin = async (share: string, year: number | undefined, ask: Ask | undefined): Promise<string> => {
  // A share that is in use is refused without a question.
  const isAsked = ask !== undefined && !(await isUsed(share));
  const offered = usualBeginnings(isAsked, machineClock().today());
  const usual = { ...offered, year: year ?? offered.year };
  const beginnings = isAsked ? await askBeginnings(ask, usual, year !== undefined) : usual;
  await initShare(share, beginnings);
  return `已在 ${share} 放入 ${beginnings.year} 年的工作要点、单位名录和空白表样。下一步：填写单位名录，再启动程序。`;
};

/** `--init`: begins a share, or carries a living one's plan forward. Asks on a terminal and never else. Gives the exit code. */
export const runInit = async ({ year }: Wish, share: string): Promise<number> => {
  const terminal = terminalAsk();
  try {
    const draft = year === undefined ? null : await carryPlan(share, year);
    console.log(
      draft === null
        ? await begin(share, year, terminal?.ask)
        : `已按现有的工作要点写出 ${year} 年的草稿：${draft}。核对后把“系统设置”里的 启用 改为 是，保存即生效。`,
    );
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  } finally {
    terminal?.close();
  }
};
