import { describe, expect, it, vi } from 'vitest';
import { kept, keptPerObject, lastKept, lastPerObject, perKey, perObject, perShortText } from '../shared/memo.ts';

describe('what was worked out once', () => {
  it('is worked out once for each object, also where the answer is nothing', () => {
    const find = vi.fn((_: object) => undefined);
    const ask = perObject(find);
    const [one, other] = [{}, {}];

    for (const subject of [one, one, other, one]) ask(subject);

    expect(find).toHaveBeenCalledTimes(2);
  });

  it('is kept by key, for each object and for each keeper on its own', () => {
    const find = vi.fn(() => 7);
    const [ofObjects, alone] = [keptPerObject<object, number>(), kept<number>()];
    const one = {};

    ofObjects(one, 'a', find);
    ofObjects(one, 'a', find);
    expect(find).toHaveBeenCalledTimes(1);
    ofObjects({}, 'a', find);
    ofObjects(one, 'b', find);
    alone('a', find);
    alone('a', find);
    expect(find).toHaveBeenCalledTimes(4);
  });

  it('is worked out anew when what it rests on is another, and only the last answer is kept', () => {
    const find = vi.fn((_: object, rules: object, day: string) => `${Object.keys(rules).length} ${day}`);
    const ask = lastPerObject(find);
    const [unit, rules] = [{}, { a: 1 }];

    expect([ask(unit, rules, '2022-04-28'), ask(unit, rules, '2022-04-28')]).toEqual(['1 2022-04-28', '1 2022-04-28']);
    expect(find).toHaveBeenCalledTimes(1);
    ask(unit, { a: 1 }, '2022-04-28');
    ask(unit, rules, '2022-04-28');
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('rests on how many things there are as well as on which', () => {
    const find = vi.fn(() => 0);
    const last = lastKept<object, number>();
    const [unit, standing] = [{}, {}];

    last(unit, [standing], find);
    last(unit, [standing, {}], find);
    last(unit, [], find);

    expect(find).toHaveBeenCalledTimes(3);
  });

  it('is kept for short texts and for every value of a key, but not for prose', () => {
    const find = vi.fn((text: string) => text.length);
    const [short, any] = [perShortText(find), perKey(find)];
    const prose = '项'.repeat(200);

    for (const ask of [short, any]) for (const text of ['项目', '项目', prose, prose]) ask(text);

    expect(find).toHaveBeenCalledTimes(3 + 2);
  });
});
