import { daysLeftText, deadlineText } from './days-left-text.ts';
import { type DigestContents, isOverdue } from './digest-contents.ts';

const parts = ({ duties, warnings, day }: DigestContents): readonly string[] => {
  const overdue = duties.filter((state) => isOverdue(state, day)).length;
  const near = duties.length - overdue;
  return [
    ...(overdue === 0 ? [] : [`${overdue}项任务已逾期`]),
    ...(near === 0 ? [] : [overdue === 0 ? `${near}项任务即将到期` : `${near}项即将到期`]),
    ...(warnings.length === 0 ? [] : [`${warnings.length}条预警`]),
  ];
};

/** `【绩效预警】<单位>:<what>`: a single duty by its name, several by their number. */
export const digestSubject = (contents: DigestContents): string => {
  const { unit, duties, warnings, day } = contents;
  const [only] = duties;
  const what =
    only !== undefined && duties.length === 1 && warnings.length === 0
      ? `${only.duty.code} ${only.duty.name} ${daysLeftText(only, day)}（截止 ${deadlineText(only)}）`
      : parts(contents).join('、');
  return `【绩效预警】${unit.name}:${what}`;
};
