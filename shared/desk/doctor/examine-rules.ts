import { existsSync } from 'node:fs';
import { FEED } from '../../flow/publish/announce-changes.ts';
import { isShareAway } from '../../flow/share-away.ts';
import { openTroubles } from '../../flow/troubles.ts';
import { EMPTY_SHARE } from '../../outside/directory/held-share.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import type { OfficeSettings } from '../../outside/office/office-settings.ts';
import { statePathOf } from '../../outside/office/state-paths.ts';
import { stateSentence } from '../../outside/sqlite/bad-state.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.ts';

type Home = ReturnType<typeof connectOffice>;

const rulesOf = async (home: Home): Promise<readonly Diagnosis[]> => {
  const { open, plans, roster } = await home.rules.current();
  if (open.length === 0 && plans.length > 0)
    return [
      doubtful(
        '工作要点',
        `${plans.map(({ year }) => year).join('、')} 年的都已封存，现在没有在办的年度`,
        '请把新一年的工作要点放进 财政局 文件夹(加上 --init --year 年 运行一次，可按现有的写出草稿)。',
      ),
    ];
  if (open.length === 0)
    return [
      ill(
        '工作要点',
        '没有生效的',
        '请把填好的 工作要点.xlsx 和 单位名录.xlsx 放进 财政局 文件夹，并看其中的「审核结果」。',
      ),
    ];
  const unreachable = roster.units.filter(
    ({ officer }) => mailboxesOf(officer, open[0]?.settings.mailDomains ?? []).valid.length === 0,
  );
  return [
    well('工作要点', `生效的年度 ${open.map(({ year }) => year).join('、')}`),
    unreachable.length === 0
      ? well('单位名录', `${roster.units.length} 个单位，专管员都有邮箱`)
      : doubtful(
          '单位名录',
          `${roster.units.length} 个单位中 ${unreachable.length} 个的专管员没有可用的邮箱：${unreachable
            .slice(0, 5)
            .map(({ name }) => name)
            .join('、')}`,
          '请在 财政局/单位名录.xlsx 里补正。',
        ),
  ];
};

/** Deadlines run on into the year after the plan's. */
const calendarOf = async (home: Home): Promise<readonly Diagnosis[]> => {
  const { open } = await home.rules.current();
  return open.flatMap((plan): readonly Diagnosis[] => {
    const calendar = workingCalendar(home.holidays, plan.calendar);
    const missing = [plan.year, plan.year + 1].filter((year) => calendar.isWorkingDay(`${year}-07-01`) === null);
    return [
      missing.length === 0
        ? well('节假日', `${plan.year}、${plan.year + 1} 年已载入`)
        : doubtful(
            '节假日',
            `${missing.join('、')} 年没有载入：这些年份的截止日、剩余工作日和发信都算不出来`,
            `国务院公布后，把放假和调休的日子填进 ${plan.year} 年工作要点的「日历」(至少五天放假)。`,
          ),
    ];
  });
};

/** A share that is there, and is none: its disk is not mounted, or all of it was taken away. */
const emptyShareOf = async (home: Home, share: string): Promise<readonly Diagnosis[]> =>
  existsSync(share) && (await isShareAway(home))
    ? [ill('共享文件夹', `${share} ${EMPTY_SHARE.says}`, EMPTY_SHARE.remedy)]
    : [];

const troublesOf = async (home: Home, isShareTold: boolean): Promise<readonly Diagnosis[]> =>
  (await openTroubles(home))
    .filter(({ about }) => !isShareTold || about !== FEED)
    .map(({ text }) => ill('运行中的问题', text, '处理后会自己消失；状态表顶上也有同样的提示。'));

/** Plan, roster and holidays in force, and what the running program could not do. */
export const examineRules = async (settings: OfficeSettings): Promise<readonly Diagnosis[]> => {
  const path = statePathOf(settings.BUDGET_SENTINEL_DATA);
  if (!existsSync(path)) return [doubtful('状态', `还没有 ${path}`, '运行一次就会建立；已经在用的，请核对 --data。')];
  try {
    const home = connectOffice(settings);
    const share = await emptyShareOf(home, settings.BUDGET_SENTINEL_SHARE);
    const troubles = await troublesOf(home, share.length > 0);
    return [...share, ...(await rulesOf(home)), ...(await calendarOf(home)), ...troubles];
  } catch (error) {
    const text = stateSentence(error, path);
    if (text === null) throw error;
    return [ill('状态', text, '可以加上 --restore 备份文件 运行一次，恢复最近的备份。')];
  }
};
