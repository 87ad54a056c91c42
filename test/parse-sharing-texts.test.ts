import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSharingTexts } from '../shared/parse-sharing-texts.ts';

describe('parsing what is kept', () => {
  it('gives what JSON.parse gives, whatever names and texts stand in it and however often', () => {
    const word = fc.oneof(fc.constantFrom('项目', '其他', '', '__proto__', 'constructor', '0'), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.constantFrom(null, 0, -0.5, true),
        fc.array(tie('tree')),
        fc.dictionary(word, tie('tree')),
      ),
    }));

    fc.assert(
      fc.property(tree, (kept) => {
        const text = JSON.stringify(kept);

        expect(JSON.stringify(parseSharingTexts(text))).toBe(text);
      }),
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => parseSharingTexts('{"v":1,')).toThrow(SyntaxError);
  });
});
