import { registersOf } from './department-forms.ts';
import type { HandIn } from './hand-in.ts';
import { type SampleUnit, sampleUnit } from './sample-units.ts';
import {
  lastYear,
  targets,
  thisYear,
  townDisclosure,
  townExAnte,
  townMonitoring,
  townSelfEvaluations,
  townWholeUnit,
  townWorkLog,
} from './town-forms.ts';

const AT = {
  yunxi: '云溪镇',
  shiqiao: '石桥镇',
  liuwan: '柳湾镇',
  minghu: '明湖街道',
  dongdu: '东渡路街道',
  park: '莘庄工业区',
};

/** A file of a neighbouring town that landed in the wrong folder. */
const misfiled = (year: number): HandIn => {
  const stranger = townSelfEvaluations(sampleUnit(AT.yunxi), year, '04-27');
  return { ...stranger, path: `${AT.liuwan}/${year - 1}年度绩效自评/绩效自评汇总表(参考).xlsx` };
};

/** Self-evaluations of the year before last, handed in by mistake. */
const outdated = (year: number): HandIn => {
  const unit = sampleUnit(AT.shiqiao);
  return {
    ...townSelfEvaluations(unit, year - 1, '04-26'),
    day: `${year}-04-26`,
    path: `${unit.folder}/自评/绩效自评汇总表.xlsx`,
  };
};

type Story = (unit: SampleUnit, year: number) => readonly HandIn[];

const yunxi: Story = (unit, year) => [
  ...lastYear(unit, year),
  townSelfEvaluations(unit, year, '03-26'),
  townWholeUnit(unit, year, '04-07'),
  thisYear(unit, year, '05-12', 0, 10),
  townDisclosure(unit, year, '06-22'),
  townMonitoring(unit, year, '07-30', 15),
  townWorkLog(unit, year, '10-14'),
  townExAnte(unit, year, '10-26', 7),
  ...targets(unit, year, '10-28'),
];

const shiqiao: Story = (unit, year) => [
  ...lastYear(unit, year),
  outdated(year),
  townSelfEvaluations(unit, year, '04-20'),
  townWholeUnit(unit, year, '04-28'),
  thisYear(unit, year, '07-28', 0, 10),
  townMonitoring(unit, year, '08-20', 15),
  townDisclosure(unit, year, '09-16'),
  townExAnte(unit, year, '11-06', 7),
];

const liuwan: Story = (unit, year) => [
  ...lastYear(unit, year),
  misfiled(year),
  townSelfEvaluations(unit, year, '04-29', 2),
  thisYear(unit, year, '07-29', 3, 14),
  townMonitoring(unit, year, '08-31', 17, 3),
  townExAnte(unit, year, '11-09', 3),
];

const minghu: Story = (unit, year) => [
  townSelfEvaluations(unit, year, '04-29'),
  townWholeUnit(unit, year, '04-29'),
  thisYear(unit, year, '07-25', 0, 10),
  townMonitoring(unit, year, '09-05', 15),
  townExAnte(unit, year, '10-30', 7),
];

const park: Story = (unit, year) => [
  ...lastYear(unit, year),
  townSelfEvaluations(unit, year, '04-17'),
  townWholeUnit(unit, year, '04-17'),
  thisYear(unit, year, '05-14', 0, 10),
  townDisclosure(unit, year, '06-29'),
  townMonitoring(unit, year, '08-03', 15),
  townExAnte(unit, year, '10-30', 8),
  ...targets(unit, year, '11-02'),
  townWorkLog(unit, year, '10-30', 1),
];

/**
 * What towns, streets and the industrial park handed in: two do all in time, one is a little behind, one is a few short and
 * repeats last year's objects, one has no list of the year before, one does nearly nothing.
 */
const STORIES: readonly (readonly [string, Story])[] = [
  [AT.yunxi, yunxi],
  [AT.shiqiao, shiqiao],
  [AT.liuwan, liuwan],
  [AT.minghu, minghu],
  [AT.dongdu, lastYear],
  [AT.park, park],
];

export const townHandIns = (year: number): readonly HandIn[] =>
  STORIES.flatMap(([name, story]) => {
    const unit = sampleUnit(name);
    return [...registersOf(unit, year), ...story(unit, year)];
  });
