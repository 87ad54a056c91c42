import { z } from 'zod';
import type { FormName } from '../form-name.ts';
import { type OwnForm, ownForm } from './own-form.ts';

/** A contract's form in the district's own clothes, as its blank sheet prints it. Texts are compact. */
export type LocalLayout = {
  readonly form: FormName;
  readonly sheet: string;
  /** Everything it prints: by this a hand-in made from it is known. */
  readonly printed: readonly string[];
  /** Its own labels and the contract's label that each stands for; '' for one that stands for nothing. */
  readonly labels: { readonly [printed: string]: string };
  /** Instructions printed where values belong: never a person's answer. */
  readonly prompts: readonly string[];
  /** Contract labels whose value it asks for. */
  readonly required: readonly string[];
  /** Points of each first-level class in hundredths where it prints them all; null where it leaves them open. */
  readonly split: { readonly [level1: string]: number } | null;
};

type Declared = { readonly layouts: readonly LocalLayout[]; readonly own: readonly OwnForm[] };

/**
 * The district's own forms: those in force, what 财政局/表样 holds, and those it held before. What was handed in by a form stays
 * readable when its blank form is gone.
 */
export type Templates = Declared & { readonly retired?: Declared };

export const NO_TEMPLATES: Templates = { layouts: [], own: [] };

const text = z.string();

/** Every own form that records may be of, those in force first. */
export const ownFormsOf = ({ own, retired }: Templates): readonly OwnForm[] => [...own, ...(retired?.own ?? [])];

const localLayout: z.ZodType<LocalLayout> = z.object({
  form: z.custom<FormName>((value) => typeof value === 'string'),
  sheet: text,
  printed: z.array(text),
  labels: z.record(text, text),
  prompts: z.array(text),
  required: z.array(text),
  split: z.record(text, z.number()).nullable(),
});

export const templates: z.ZodType<Declared> = z.object({
  layouts: z.array(localLayout),
  own: z.array(ownForm),
});
