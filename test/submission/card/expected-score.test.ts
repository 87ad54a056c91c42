import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../shared/form/card/grade-bands.ts';
import { scoringTemplate } from '../../../shared/form/card/scoring-template.ts';
import { expectedRateScore, expectedScore } from '../../../shared/submission/card/judge/expected-score.ts';
import { anIndicator } from '../../builders/an-indicator.ts';

const row = anIndicator;
const common = scoringTemplate('S1');
const exactly = (score: number) => ({ least: score, most: score });

describe('what a result is worth', () => {
  it.each([
    ['≥90%', '95%', 1000, 1000],
    ['≥90%', '90%', 1000, 1000],
    ['≥90%', '88%', 1000, 978],
    ['≥90%', '0.88', 1000, 978],
    ['=100%', '120%', 1000, 1000],
    ['=100%', '50%', 1500, 750],
    ['≥3份', '1份', 3333, 1111],
    ['≤90万元', '89.974万元', 1000, 1000],
    ['≤90万元', '900000元', 1000, 1000],
    ['≤100万元', '150万元', 1000, 500],
    ['≤100万元', '200万元', 1000, 0],
    ['≤100万元', '300万元', 1000, 0],
    ['90-95%', '92%', 1000, 1000],
    ['90-95%', '45%', 1000, 500],
  ])('target %s, result %s, %i points: %i', (target, actual, weight, score) => {
    expect(expectedScore(row(target, actual, weight), common)).toEqual(exactly(score));
  });

  it('asks nothing of a target of zero but that nothing happened', () => {
    expect(expectedScore(row('=0起', '0起', 1000), common)).toEqual(exactly(1000));
    expect(expectedScore(row('=0起', '1起', 1000), common)).toEqual(exactly(0));
  });

  it('takes a cost without an operator for one where less is better', () => {
    expect(expectedScore(row('100元', '150元', 1000, '产出指标', '成本指标'), common)).toEqual(exactly(500));
    expect(expectedScore(row('100元', '150元', 1000), common)).toEqual(exactly(1000));
  });

  it('follows A/B for reverse targets in the Hubei template', () => {
    expect(expectedScore(row('≤100万元', '200万元', 1000), scoringTemplate('S20-40-40'))).toEqual(exactly(500));
  });

  it('starts at the pass line and gives steps for satisfaction in the template of 101号', () => {
    const strict = scoringTemplate('S2-101号');

    expect(expectedScore(row('≥100个', '60个', 1000), strict)).toEqual(exactly(0));
    expect(expectedScore(row('≥100个', '80个', 1000), strict)).toEqual(exactly(500));
    expect(expectedScore(row('≥90%', '89%', 1000, '满意度指标', '服务对象满意度'), strict)).toEqual(exactly(500));
    expect(expectedScore(row('≥90%', '90%', 1000, '满意度指标', '服务对象满意度'), strict)).toEqual(exactly(1000));
  });

  it.each([
    ['达成年度指标', 800, 1000],
    ['部分达成年度指标并具有一定效果', 600, 799],
    ['未达成年度指标且效果较差', 0, 599],
  ])('gives %s its band', (actual, least, most) => {
    expect(expectedScore(row('运行平稳', actual, 1000), common)).toEqual({ least, most });
  });

  it('says nothing where result and target have no common measure', () => {
    expect(expectedScore(row('≥5次', '3家', 1000), common)).toBeNull();
    expect(expectedScore(row('运行平稳', '基本平稳', 1000), common)).toBeNull();
    expect(expectedScore(row('≥5次', '已完成', 1000), common)).toBeNull();
  });
});

describe('points for the execution rate', () => {
  it.each([
    [8618, 1000, 862],
    [10_000, 1000, 1000],
    [10_400, 1000, 1000],
    [0, 1000, 0],
    [9650, 2000, 1930],
  ])('%i hundredths of a percent of %i points are %i', (rate, weight, score) => {
    expect(expectedRateScore(rate, weight, common)).toBe(score);
  });

  it.each([
    [10_000, 1000],
    [9999, 700],
    [8000, 700],
    [7999, 500],
    [6000, 500],
    [5999, 0],
  ])('by the bands of 101号 %i gives %i', (rate, score) => {
    expect(expectedRateScore(rate, 1000, scoringTemplate('S2-101号'))).toBe(score);
  });
});

describe('grades by half-open bands', () => {
  it.each([
    [10_000, '优'],
    [9000, '优'],
    [8999, '良'],
    [8950, '良'],
    [8000, '良'],
    [7999, '中'],
    [6000, '中'],
    [5999, '差'],
    [0, '差'],
  ])('%i hundredths are %s', (score, grade) => {
    expect(gradeOf(score, common.grades)).toBe(grade);
  });
});
