import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import type { UnitSent } from './unit-sent.ts';

type Needs = Pick<Home, 'notes' | 'clock'>;

const POST = 'mail';
const PUT_OFF = 'mail/put-off';
const FAILED = 'mail/failed';

const set = (needs: Needs, about: string, text: string | null): Promise<void> =>
  text === null ? endTrouble(needs, about) : noteTrouble(needs, about, text);

const named = (sent: readonly UnitSent[]): string => sent.map(({ unit, reason }) => `${unit}（${reason}）`).join('、');

/** Says on the status sheet what stands in the way of mails, and takes back what no longer does. */
export const tellMailTroubles = async (needs: Needs, sent: readonly UnitSent[]): Promise<void> => {
  const of = (kind: UnitSent['kind']): readonly UnitSent[] => sent.filter((one) => one.kind === kind);
  const [later, putOff, failed] = [of('later'), of('put-off'), of('failed')];
  const why =
    [...later, ...sent.filter(({ isInDoubt }) => isInDoubt)].find(({ reason }) => reason !== '')?.reason ?? '';
  await set(
    needs,
    POST,
    later.length === 0
      ? null
      : `有 ${later.length} 封预警邮件暂时发不出去${why === '' ? '' : `（${why}）`}，邮件服务恢复后系统会补发。`,
  );
  await set(
    needs,
    PUT_OFF,
    putOff.length === 0 ? null : `对方服务器暂缓接收 ${putOff.length} 封预警邮件，系统每小时再试：${named(putOff)}。`,
  );
  await set(
    needs,
    FAILED,
    failed.length === 0 ? null : `有 ${failed.length} 封预警邮件没能写成，请管理员查看：${named(failed)}。`,
  );
};
