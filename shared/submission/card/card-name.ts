import { gradesIn } from '../../form/card/grade-bands.ts';
import type { HeadKey } from '../../form/card/label-key.ts';
import { compact } from '../../workbook/label.ts';
import { saysNoCode } from '../../workbook/values/code.ts';
import { bareUnitName } from '../unit-name.ts';
import type { Card } from './card.ts';
import { isProject } from './form-of-card.ts';

/** What stands beside a label; '' where nothing does. */
export const headText = (card: Card, key: HeadKey): string => card.head[key]?.value.text.trim() ?? '';

/** 优 from `优`, `优秀`; '' where the card names no grade. */
export const gradeWritten = (card: Card): string =>
  gradesIn(compact(headText(card, 'grade')), card.template.grades)[0] ?? '';

/** The card is about a whole department or unit. */
export const isWhole = (card: Card): boolean => !isProject(card);

/** 政策名称 beside the name; 项目（政策）名称 leaves it open. */
const isPolicy = (card: Card): boolean => {
  const label = compact(card.head.projectName?.label.text ?? '');
  return label.includes('政策') && !label.includes('项目');
};

/** 对象类型: 项目, 财政政策, 部门整体 or 单位整体. */
export const objectKind = (card: Card): string => {
  if (!isWhole(card)) return isPolicy(card) ? '财政政策' : '项目';
  const title = compact(card.title?.text ?? '');
  const label = compact(card.head.unitName?.label.text ?? '');
  const ofUnit = (text: string): boolean => text.includes('单位') && !text.includes('部门');
  return ofUnit(title) || (title === '' && ofUnit(label)) ? '单位整体' : '部门整体';
};

/** The project's name, or the unit's on a whole-unit card. */
export const cardName = (card: Card): string => {
  if (!isWhole(card)) return headText(card, 'projectName');
  return bareUnitName(headText(card, 'unitName') || headText(card, 'implementer') || headText(card, 'supervisor'));
};

/** The project's code; '' where the card has none, or says that there is none. */
export const cardCode = (card: Card): string => {
  const text = headText(card, 'projectCode');
  return saysNoCode(compact(text)) ? '' : text;
};
