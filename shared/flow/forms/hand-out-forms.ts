import type { Day } from '../../day.ts';
import type { Unit } from '../../unit.ts';
import { folderOfUnit } from '../folder-of-unit.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';
import { causeText } from '../ports/try-later.ts';
import { issueForms } from './issue-forms.ts';

/** `there`: handed out before on that day and left alone, for somebody may be filling it in. */
export type HandedOut = {
  readonly unit: string;
  readonly path: string;
  readonly code: 'written' | 'there' | 'nothing-owed' | 'refused';
  readonly reason?: string;
};

/** Sub-folder of a unit's folder for what is still to be filled in; filled in there it is handed in already. */
export const TO_FILL = '待填表';

/** Puts a workbook of forms where nothing lies yet. */
export const putForms = async (
  home: Pick<Home, 'folder' | 'known'>,
  path: string,
  bytes: Uint8Array,
): Promise<Pick<HandedOut, 'code' | 'reason'>> => {
  if ((await home.folder.find(path)) !== null) return { code: 'there' };
  const outcome = await home.folder.create(path, bytes);
  if (outcome.kind === 'changed') return { code: 'there' };
  if (outcome.kind !== 'written') return { code: 'refused', reason: outcome.reason };
  await home.known.put(ownFile(outcome.stamp));
  return { code: 'written' };
};

const handOutTo = async (home: Home, unit: Unit, day: Day, year?: number): Promise<readonly HandedOut[]> => {
  const { name } = unit;
  const issued = await issueForms(home, unit.folder, day, year);
  if (issued.code !== 'issued') return [{ unit: name, path: '', code: 'nothing-owed' }];
  const { roster } = await home.rules.current();
  const folder = await folderOfUnit(home, roster, unit);
  const handedOut: HandedOut[] = [];
  for (const file of issued.files) {
    const path = `${folder}/${TO_FILL}/${file.name}`;
    handedOut.push({ unit: name, path, ...(await putForms(home, path, file.bytes)) });
  }
  return handedOut;
};

/** Puts into every unit's folder the forms it still owes on a day by the plan of a year. What lies there already stays as it is. */
export const handOutForms = async (home: Home, day: Day, year?: number): Promise<readonly HandedOut[]> => {
  const { roster } = await home.rules.current();
  const handedOut: HandedOut[] = [];
  for (const unit of roster.units) {
    handedOut.push(
      ...(await handOutTo(home, unit, day, year).catch((error: unknown): readonly HandedOut[] => [
        { unit: unit.name, path: unit.folder, code: 'refused', reason: causeText(error) },
      ])),
    );
  }
  return handedOut;
};
