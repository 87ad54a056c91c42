import type { CheckText } from '../check.ts';
import { type CrossFinding, cellOf, crossFault, type Fact, named } from './facts.ts';

const MOST_NAMES = 8;

/** Names of facts in one line, the first few of many. */
export const factsListed = (facts: readonly Fact[]): string =>
  `${facts.slice(0, MOST_NAMES).map(named).join('、')}${facts.length > MOST_NAMES ? '等' : ''}`;

/** Facts of each form together, forms in order. */
export const byForm = (facts: readonly Fact[]): readonly (readonly Fact[])[] => [
  ...Map.groupBy(facts, ({ form }) => form).values(),
];

/** One finding for all facts of one form with one fault, at the first of them. */
export const oneForAll = (
  check: CheckText,
  facts: readonly Fact[],
  text: {
    readonly expected: string;
    readonly message: (names: string, count: number) => string;
    readonly remedy: string;
  },
): readonly CrossFinding[] =>
  byForm(facts).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      crossFault(check, first, {
        cell: cellOf(first, '项目名称'),
        value: first.record.name,
        expected: text.expected,
        message: text.message(factsListed(group), group.length),
        remedy: text.remedy,
      }),
    ];
  });
