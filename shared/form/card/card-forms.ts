import type { FormName } from '../form-name.ts';
import type { CardForm, CardPhase } from './card-form.ts';
import { PROJECT_MONITORING } from './forms/project-monitoring.ts';
import { PROJECT_SELF_EVALUATION } from './forms/project-self-evaluation.ts';
import { PROJECT_TARGET } from './forms/project-target.ts';
import { WHOLE_UNIT_MONITORING } from './forms/whole-unit-monitoring.ts';
import { WHOLE_UNIT_SELF_EVALUATION } from './forms/whole-unit-self-evaluation.ts';
import { WHOLE_UNIT_TARGET } from './forms/whole-unit-target.ts';

/**
 * Every card form there is. A new one is its file, its name in `form-name.ts` and its line here. A title is the first one's
 * whose words it has, so that 绩效目标执行监控表 is a monitoring card and 部门整体支出绩效自评表 a whole unit's; a form for some
 * projects alone stands before the one for all.
 */
export const CARD_FORMS: readonly CardForm[] = [
  WHOLE_UNIT_MONITORING,
  WHOLE_UNIT_SELF_EVALUATION,
  WHOLE_UNIT_TARGET,
  PROJECT_MONITORING,
  PROJECT_SELF_EVALUATION,
  PROJECT_TARGET,
];

const BY_NAME: ReadonlyMap<FormName, CardForm> = new Map(CARD_FORMS.map((form) => [form.name, form]));

/** The declaration of a card form; undefined for a list's name. */
export const cardForm = (name: FormName): CardForm | undefined => BY_NAME.get(name);

/** Names of the card forms of one phase or object. */
export const cardsOf = (about: Partial<Pick<CardForm, 'phase' | 'object'>>): readonly FormName[] =>
  CARD_FORMS.filter(({ phase, object }) => (about.phase ?? phase) === phase && (about.object ?? object) === object).map(
    ({ name }) => name,
  );

/** The most general card form of an object and phase, which is listed last; undefined where there is none. */
export const cardFor = (object: CardForm['object'], phase: CardPhase): CardForm | undefined =>
  CARD_FORMS.findLast((form) => form.object === object && form.phase === phase);

/** The projects' cards that state the same facts as a list. */
export const projectCardsOfTwin = (list: FormName): readonly FormName[] =>
  CARD_FORMS.filter(({ twin, object }) => twin === list && object === 'project').map(({ name }) => name);
