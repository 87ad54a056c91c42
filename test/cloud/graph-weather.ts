import { refusal } from '../graph-stand-in/graph-answer.ts';
import type { Mishap } from '../graph-stand-in/graph-stand-in.ts';
import type { Dice } from './dice.ts';

type Storm = ReturnType<Mishap>;

const before = (status: number, code: string, headers = {}): Storm => ({
  when: 'before',
  answer: refusal(status, code, code, headers),
});
const after = (status: number, code: string): Storm => ({ when: 'after', answer: refusal(status, code) });

/** Graph on a bad day: about one call in eight goes wrong, in every way it is known to. */
export const badWeather = (dice: Dice): Mishap => {
  const anywhere: readonly (() => Storm)[] = [
    () => before(429, 'activityLimitReached', { 'Retry-After': String(1 + dice.upTo(90)) }),
    () => before(503, 'serviceNotAvailable', { 'Retry-After': String(1 + dice.upTo(20)) }),
    () => before(500, 'generalException'),
    () => before(504, 'gatewayTimeout'),
    () => after(502, 'badGateway'),
    () => ({ when: 'after', answer: 'reset' }),
    () => ({ when: 'before', answer: 'reset' }),
    () => before(401, 'InvalidAuthenticationToken'),
  ];
  const writing: readonly (() => Storm)[] = [
    () => before(423, 'resourceLocked'),
    () => before(412, 'notAllowed'),
    () => before(409, 'resourceModified'),
    () => before(507, 'quotaLimitReached'),
  ];
  return ({ method, url }) => {
    const writes = method === 'PUT' && url.pathname.endsWith('/content');
    if (writes && dice.chance(0.1)) return writing[dice.upTo(writing.length)]!();
    return dice.chance(0.06) ? anywhere[dice.upTo(anywhere.length)]!() : null;
  };
};
