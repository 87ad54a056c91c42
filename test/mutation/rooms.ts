/** Which tests are to notice a change of a room's files. */
export const ROOMS: { readonly [folder: string]: readonly string[] } = {
  'shared/letter': ['test/letter', 'test/flow/warn'],
  'shared/warning/rules': ['test/warning'],
  'shared/status-sheet': ['test/status-sheet', 'test/outside/status-workbook'],
  'shared/plan': ['test/plan', 'test/flow/rules', 'test/formula', 'test/warning', 'test/standing', 'test/notices'],
};

/**
 * What is not changed: the built-in plan, which is the notice's own text, word for word, and the page's script, which runs in a browser
 * alone and is held there (`test/browser`).
 */
export const isLeftOut = (file: string): boolean => /\/default-[^/]*\.ts$|\/page\/browser\//u.test(file);

/** Years of random stories cost more than one mutant is worth: what is said is held without them. */
export const isTooDear = (file: string): boolean => /-properties\.test\.ts$|\/replay\.test\.ts$/u.test(file);
