import { monitoring, registersOf, selfEvaluationsOf } from './department-forms.ts';
import type { HandIn } from './hand-in.ts';
import { projectsOf } from './sample-projects.ts';
import { selfEvaluationRow } from './sample-rows.ts';
import { LOWER_CLASS, SAMPLE_UNITS, sampleUnit } from './sample-units.ts';

const evaluatedBy = (name: string, year: number, day: string, most = Number.POSITIVE_INFINITY): HandIn =>
  selfEvaluationsOf(
    sampleUnit(name),
    year,
    day,
    projectsOf(name, -1)
      .slice(0, most)
      .map((one) => selfEvaluationRow(one, year)),
  );

const monitoredBy = (name: string, year: number, day: string): HandIn =>
  monitoring(sampleUnit(name), year, day, projectsOf(name, 0));

/** What the units below a department hand in: one all in time, one half of it and late, one late with the last. */
export const lowerHandIns = (year: number): readonly HandIn[] => [
  ...SAMPLE_UNITS.filter(({ classes }) => classes === LOWER_CLASS).flatMap((unit) => registersOf(unit, year)),
  evaluatedBy('区第一中学', year, '04-09'),
  monitoredBy('区第一中学', year, '08-12'),
  evaluatedBy('云溪小学', year, '04-23', 1),
  evaluatedBy('柳湾社区卫生服务中心', year, '04-13'),
  monitoredBy('柳湾社区卫生服务中心', year, '08-27'),
];
