import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { UnitFacts } from '../facts/unit-facts.ts';
import { countedOn } from '../fold/form-timeline.ts';
import type { Standing } from '../standing.ts';
import { hasRulings, rulingOn } from './rulings.ts';

type Asked = { readonly forms: readonly FormName[]; readonly years: readonly number[] | null };

const isAsked = ({ forms, years }: Asked, { form, year }: FormReading): boolean =>
  forms.includes(form) && (years === null || year === null || years.includes(year));

/** What a person of the finance office sent back. */
const byHand = (standing: Standing, asked: Asked, day: Day): readonly string[] =>
  hasRulings(standing)
    ? standing.versions
        .filter((version) => !version.dryRun && countedOn(version, day))
        .filter((version) =>
          version.forms.some(
            (form) => isAsked(asked, form) && rulingOn(standing, version, form, day)?.kind === 'returned',
          ),
        )
        .map(({ path }) => path)
    : [];

/** Paths of the files that lie there on a day with a form that is asked for, and were sent back: mending them may be all there is to do. */
export const returnedFiles = ({ timeline, standing }: UnitFacts, asked: Asked, day: Day): readonly string[] => {
  const byErrors = asked.forms
    .flatMap((form) => timeline(form).at(day))
    .filter(({ reading }) => reading.verdict === 'returned' && isAsked(asked, reading))
    .map(({ version }) => version.path);
  return [...new Set([...byErrors, ...byHand(standing, asked, day)])];
};
