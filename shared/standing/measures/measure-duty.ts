import type { Measure } from '../../plan/duty.ts';
import { measureAttached } from './attached.ts';
import { measureCount } from './count.ts';
import { measureContains, measureCoverageAmount, measureCoverageCount } from './coverage.ts';
import { measureHandedIn } from './handed-in.ts';
import { counted, type MeasureDuty, outcome } from './outcome.ts';
import { measureRatio } from './ratio.ts';
import { measureRegistered } from './registered.ts';
import { measureSum } from './sum.ts';
import { measureWithin } from './within.ts';

/** 无违反: no open finding of the named rule. A rule that is switched off finds nothing, which proves nothing. */
const measureNoViolation: MeasureDuty = ({ duty, openFindings }) => {
  if (openFindings === null) {
    const note = `预警规则 ${duty.rule ?? ''} 已停用，无法核对；请在工作要点的“预警规则”中启用。`;
    return outcome('cannot-tell', { notes: [note] });
  }
  return outcome(openFindings <= duty.target.value ? 'met' : 'short', {
    numerator: openFindings,
    achieved: openFindings,
    gap: Math.max(0, openFindings - duty.target.value),
  });
};

/** 系统: the scheduled warnings have run. */
const measureSystem: MeasureDuty = ({ duty, runs }) => counted(runs, duty.target.value);

/** 阶段: a window, no duty; its state comes from its dates alone. */
const measureStage: MeasureDuty = () => outcome('short', {});

const MEASURES: { readonly [measure in Measure]: MeasureDuty } = {
  'handed-in': measureHandedIn,
  count: measureCount,
  'coverage-count': measureCoverageCount,
  'coverage-amount': measureCoverageAmount,
  contains: measureContains,
  ratio: measureRatio,
  sum: measureSum,
  attached: measureAttached,
  within: measureWithin,
  registered: measureRegistered,
  'no-violation': measureNoViolation,
  system: measureSystem,
  stage: measureStage,
};

/** The one place a 计量方式 becomes a measure: a new one is its file and its line here. */
export const measureDuty: MeasureDuty = (measuring) => MEASURES[measuring.duty.measure](measuring);
