import { z } from 'zod';
import type { Day } from '../../day.ts';
import type { GroupRobot } from '../../letter/group-robot.ts';
import { groupLines } from '../../letter/write/group-list.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { storedShape } from '../../stored-shape.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { mayNotJudge } from '../share-away.ts';
import { endTrouble, noteTrouble, openTroubles } from '../troubles.ts';
import { unreadUnits } from '../unread-units.ts';
import { groupMessages } from './group-messages.ts';

/** `rest`: no robot, no working day, no plan · `told`: said today · `nothing`: nobody is overdue. */
export type GroupPosted = { readonly code: 'posted' | 'rest' | 'told' | 'nothing' | 'failed'; readonly count: number };

/** How far today's list has got. */
const progress = z.object({ day: z.string(), posted: z.number(), whole: z.boolean() });
type Progress = z.infer<typeof progress>;

const storedProgress = storedShape('群名单进度', progress);

const ROBOT = 'robot/';

const noteOf = (robot: number): string => `${ROBOT}${robot + 1}`;

const progressOf = async ({ notes }: Home, robot: number, day: Day): Promise<Progress> => {
  const note = await notes.get(noteOf(robot));
  const kept = note === null ? null : storedProgress.read(note);
  return kept?.day === day ? kept : { day, posted: 0, whole: false };
};

const overdueRows = async (home: Home, day: Day): Promise<readonly DutyState[]> => {
  const rows: DutyState[] = [];
  for (const { year } of (await home.rules.current()).open)
    rows.push(...(await districtOn(home, day, year)).assessment.duties);
  // Of whom a file is still to be read nobody is told that it is late.
  const unread = new Set((await unreadUnits(home)).map(({ code }) => code));
  return rows.filter(({ unit }) => !unread.has(unit.code));
};

/** Goes on where an earlier run of the day ended; each message is noted once it is out, so that none is said twice. */
const postTo = async (
  home: Home,
  robot: GroupRobot,
  about: { readonly robot: number; readonly messages: readonly string[]; readonly known: Progress },
): Promise<string | null> => {
  const { messages, known } = about;
  for (const [index, message] of messages.entries()) {
    if (index < known.posted) continue;
    const outcome = await robot.post(message);
    if (outcome.kind === 'failed') return outcome.reason;
    const next: Progress = { ...known, posted: index + 1, whole: index + 1 === messages.length };
    await home.notes.put(noteOf(about.robot), storedProgress.write(next));
  }
  return null;
};

/** Ends what was told of robots after the first so many: they are set no longer, or have nothing to say. */
const endWordsAfter = async (home: Pick<Home, 'notes'>, count: number): Promise<void> => {
  const told = (await openTroubles(home)).filter(({ about }) => about.startsWith(ROBOT));
  for (const { about } of told) if (Number(about.slice(ROBOT.length)) > count) await endTrouble(home, about);
};

const tellFailed = (home: Home, robot: number, reason: string): Promise<void> =>
  noteTrouble(
    home,
    noteOf(robot),
    `第 ${robot + 1} 个群机器人没能发出今天的催报名单（${reason}），下次运行再试；请管理员核对它的地址。`,
  );

/** Each robot's failure is its own. */
const postToAll = async (
  home: Home,
  messages: readonly string[],
  known: readonly Progress[],
): Promise<GroupPosted['code']> => {
  let code: GroupPosted['code'] = 'posted';
  for (const [robot, one] of home.robots.entries()) {
    const of = known[robot];
    if (of === undefined || of.whole) continue;
    const reason = await postTo(home, one, { robot, messages, known: of });
    if (reason !== null) code = 'failed';
    await (reason === null ? endTrouble(home, noteOf(robot)) : tellFailed(home, robot, reason));
  }
  return code;
};

const isRestDay = async ({ rules, holidays }: Home, day: Day): Promise<boolean> => {
  const { plan, open } = await rules.current();
  return open.length === 0 || workingCalendar(holidays, plan.calendar).isWorkingDay(day) !== true;
};

/**
 * One list a working day of the units that are overdue, for the groups whose robots are set. A robot that can't be reached is
 * a trouble on the status sheet, and tried again at the day's next run.
 */
export const postGroupList = async (home: Home): Promise<GroupPosted> => {
  const day = home.clock.today();
  await endWordsAfter(home, home.robots.length);
  if (home.robots.length === 0 || (await isRestDay(home, day)) || (await mayNotJudge(home)))
    return { code: 'rest', count: 0 };
  const known = await Promise.all(home.robots.map((_, robot) => progressOf(home, robot, day)));
  if (known.every(({ whole }) => whole)) return { code: 'told', count: 0 };
  const messages = groupMessages(groupLines(await overdueRows(home, day), day), day);
  if (messages.length > 0) return { code: await postToAll(home, messages, known), count: messages.length };
  await endWordsAfter(home, 0);
  return { code: 'nothing', count: 0 };
};
