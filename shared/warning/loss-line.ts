import type { Plan } from '../plan/plan.ts';

/**
 * The loss from which a version is withheld, in hundredths of a percent: the yellow line of W19, else its red one; null where the
 * rule is off. What is worth a warning is worth the question, and until it is answered nothing is lost by counting on.
 */
export const lossLine = ({ rules }: Plan): number | null => {
  const setting = rules.find(({ rule, enabled }) => rule === 'W19' && enabled);
  return setting === undefined ? null : (setting.lines.yellow ?? setting.lines.red);
};
