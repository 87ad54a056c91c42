import { AUDIT_FORMULA_FORM } from './audit-formula-form.ts';
import { DISCLOSURE_FORM } from './disclosure-form.ts';
import { EX_ANTE_FORM } from './ex-ante-form.ts';
import { AGENCY_DIRECTORY_FORM, KEY_PROJECT_DIRECTORY_FORM, POLICY_DIRECTORY_FORM } from './finance-directory-forms.ts';
import { KEY_EVALUATION_FORM } from './key-evaluation-form.ts';
import type { ListForm } from './list-form.ts';
import { MONITORING_SUMMARY_FORM } from './monitoring-summary-form.ts';
import {
  APPRAISAL_FORM,
  CALENDAR_FORM,
  DUTIES_FORM,
  LADDER_FORM,
  RULES_FORM,
  SCORING_FORM,
  SETTINGS_FORM,
  WORDS_FORM,
} from './plan-forms.ts';
import { RECTIFICATION_FORM } from './rectification-form.ts';
import { REGISTER_FORM } from './register-form.ts';
import { ROSTER_FORM } from './roster-form.ts';
import { SELF_EVALUATION_SUMMARY_FORM } from './self-evaluation-summary-form.ts';
import { WORK_LOG_FORM } from './work-log-form.ts';

/** Every list form there is. A new one is its file and its line here. */
export const LIST_FORMS: readonly ListForm[] = [
  ROSTER_FORM,
  DUTIES_FORM,
  RULES_FORM,
  LADDER_FORM,
  CALENDAR_FORM,
  SCORING_FORM,
  SETTINGS_FORM,
  AUDIT_FORMULA_FORM,
  WORDS_FORM,
  APPRAISAL_FORM,
  POLICY_DIRECTORY_FORM,
  KEY_PROJECT_DIRECTORY_FORM,
  AGENCY_DIRECTORY_FORM,
  REGISTER_FORM,
  EX_ANTE_FORM,
  MONITORING_SUMMARY_FORM,
  SELF_EVALUATION_SUMMARY_FORM,
  KEY_EVALUATION_FORM,
  RECTIFICATION_FORM,
  DISCLOSURE_FORM,
  WORK_LOG_FORM,
];
