import { CELL_DEFECTS } from '../../defects/list-defects.ts';
import { SHAPE_DEFECTS } from '../../defects/list-shape-defects.ts';

/** Every list form with one fault, as JSON for `list-defects.py`: node test/workbooks/make/list-defects.ts | python3 test/workbooks/make/list-defects.py */
process.stdout.write(JSON.stringify([...CELL_DEFECTS, ...SHAPE_DEFECTS].map(({ name, lines }) => ({ name, lines }))));
