/** What can't be read in a formula, at its sign (1 is the first): one Chinese sentence that says what was expected there. */
export class FormulaFault extends Error {
  readonly at: number;

  constructor(at: number, sentence: string) {
    super(sentence);
    this.at = at;
  }
}
