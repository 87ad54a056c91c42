declare const flavour: unique symbol;

/**
 * A string or number that the compiler keeps apart from one of another meaning: a moment is no day, 分 are no hundredths of a
 * percent. A plain value may become either, and at run time there is nothing of it.
 */
export type Flavour<Base extends string | number, Name extends string> = Base & { readonly [flavour]?: Name };

/** An amount of money as an integer: 1万元 = 1,000,000. */
export type Fen = Flavour<number, '分'>;

/** A share in hundredths of a percent: 86.18 % = 8618. */
export type Percent = Flavour<number, 'hundredths of a percent'>;

/** Of a score, in hundredths of a point: 90 = 9000. */
export type Points = Flavour<number, 'hundredths of a point'>;
