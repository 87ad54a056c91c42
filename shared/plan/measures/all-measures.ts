import type { Measure } from '../duty.ts';
import { attachedShape } from './attached.ts';
import { containsShape } from './contains.ts';
import { countShape } from './count.ts';
import { coverageAmountShape } from './coverage-amount.ts';
import { coverageCountShape } from './coverage-count.ts';
import { handedInShape } from './handed-in.ts';
import type { MeasureShape } from './measure-shape.ts';
import { noViolationShape } from './no-violation.ts';
import { ratioShape } from './ratio.ts';
import { registeredShape } from './registered.ts';
import { stageShape } from './stage.ts';
import { sumShape } from './sum.ts';
import { systemShape } from './system.ts';
import { withinShape } from './within.ts';

/** Every 计量方式 there is, as the sheet 说明 lists them. */
export const MEASURE_SHAPES: readonly MeasureShape[] = [
  handedInShape,
  countShape,
  coverageCountShape,
  coverageAmountShape,
  containsShape,
  ratioShape,
  sumShape,
  attachedShape,
  withinShape,
  registeredShape,
  noViolationShape,
  systemShape,
  stageShape,
];

const BY_MEASURE: ReadonlyMap<Measure, MeasureShape> = new Map(MEASURE_SHAPES.map((shape) => [shape.measure, shape]));

const OVER_SCOPE: ReadonlySet<Measure> = new Set(
  MEASURE_SHAPES.filter(({ filters }) => filters.includes('对象范围')).map(({ measure }) => measure),
);

/** Whether a measure says how much of 对象范围 there is to what was asked: the kind 覆盖达标率 counts. */
export const isOverScope = (measure: Measure): boolean => OVER_SCOPE.has(measure);

export const measureShape = (measure: Measure): MeasureShape => {
  const shape = BY_MEASURE.get(measure);
  if (shape === undefined) throw new Error(`The measure ${measure} is not declared`);
  return shape;
};
