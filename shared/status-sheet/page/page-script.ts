import { APP } from './browser/app.ts';
import { CELLS } from './browser/cells.ts';
import { ELEMENTS } from './browser/elements.ts';
import { FILES } from './browser/files.ts';
import { FILTERS } from './browser/filters.ts';
import { KEPT_ROWS } from './browser/kept-rows.ts';
import { LOAD } from './browser/load.ts';
import { PRINT } from './browser/print.ts';
import { REFRESH } from './browser/refresh.ts';
import { ROWS } from './browser/rows.ts';
import { SHOW } from './browser/show.ts';
import { START, start } from './browser/start.ts';
import { TAKE_AWAY } from './browser/take-away.ts';
import { VIEW } from './browser/view.ts';

const FUNCTIONS = [
  KEPT_ROWS,
  VIEW,
  APP,
  ELEMENTS,
  FILTERS,
  TAKE_AWAY,
  FILES,
  CELLS,
  ROWS,
  LOAD,
  SHOW,
  REFRESH,
  PRINT,
  START,
].flat();

/**
 * The page's own script: the functions of `browser/`, as they were compiled, side by side under their own names. So they are checked
 * with the rest, need no bundler, and are the same from sources, from `dist` and from a bundle. Each file lists what it consists of.
 */
export const PAGE_SCRIPT = `(() => {\n${FUNCTIONS.map((one) => `const ${one.name} = ${String(one)};`).join('\n')}\n${start.name}();\n})();`;
