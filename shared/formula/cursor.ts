import { FormulaFault } from './formula-fault.ts';
import type { Token } from './tokens.ts';

/** Where the reading of a formula stands. */
export class Cursor {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#at] as Token;
  }

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  isSign(...signs: readonly string[]): boolean {
    return this.next.kind === 'sign' && signs.includes(this.next.text);
  }

  /** Takes the sign where it comes next. */
  takeIf(...signs: readonly string[]): boolean {
    if (!this.isSign(...signs)) return false;
    this.#at += 1;
    return true;
  }

  expect(sign: string): void {
    if (!this.takeIf(sign)) throw this.unexpected(`“${sign}”`);
  }

  unexpected(expected: string): FormulaFault {
    const { kind, said, at } = this.next;
    return kind === 'end'
      ? new FormulaFault(at, `公式没有写完，后面应有${expected}`)
      : new FormulaFault(at, `第${at}个字“${said}”处应是${expected}`);
  }
}
