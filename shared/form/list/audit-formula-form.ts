import { column, type ListForm } from './list-form.ts';

/** Levels a finding of finance's own formula may have. */
const AUDIT_LEVELS = ['错误', '需说明', '提示'];

/** 工作要点 / 审核公式: finance's own checks, one a row. A plan without the sheet has none. */
export const AUDIT_FORMULA_FORM: ListForm = {
  name: '工作要点',
  owner: 'finance',
  yearColumn: null,
  part: '审核公式',
  mayBeEmpty: true,
  titles: ['审核公式'],
  codeColumn: '编号',
  nameColumn: '公式',
  identity: ['编号'],
  columns: [
    column('编号', 'code', { anchor: true, required: true }),
    column('表单', 'text', { anchor: true, required: true }),
    column('适用', 'text', { synonyms: ['适用条件'] }),
    column('公式', 'text', { synonyms: ['审核公式'], anchor: true, required: true }),
    column('级别', 'word', { synonyms: ['错误级别'], required: true, vocabulary: AUDIT_LEVELS }),
    column('提示语', 'text', { synonyms: ['提示信息', '公式说明'] }),
    column('怎样改', 'text', { synonyms: ['改正方法'] }),
    column('启用', 'flag', { synonyms: ['是否启用'] }),
  ],
};
