import { column, type ListForm } from './list-form.ts';

/** 工作记录: duties a machine can't count are registered here by hand. */
export const WORK_LOG_FORM: ListForm = {
  name: '工作记录',
  owner: 'both',
  titles: ['工作登记表', '工作台账', '工作记录表'],
  codeColumn: '任务编号',
  nameColumn: '事项',
  yearColumn: null,
  identity: ['任务编号', '事项', '完成日期'],
  columns: [
    column('任务编号', 'code', { synonyms: ['编号', '任务代码'], anchor: true, required: true }),
    column('事项', 'text', { synonyms: ['工作事项', '工作内容'], anchor: true, required: true }),
    column('完成日期', 'day', { synonyms: ['完成时间', '日期'], anchor: true, required: true }),
    column('责任人', 'text', { synonyms: ['经办人'] }),
    column('佐证材料', 'text', { synonyms: ['佐证', '附件', '证明材料'] }),
  ],
};
