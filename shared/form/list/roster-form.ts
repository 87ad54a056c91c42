import { column, type ListForm } from './list-form.ts';

/** 单位名录: who hands in, in which capacities, and who is written to. */
export const ROSTER_FORM: ListForm = {
  name: '单位名录',
  owner: 'finance',
  titles: ['预算单位名录', '单位名册', '预算部门(单位)名录'],
  codeColumn: '单位编码',
  nameColumn: '单位名称',
  yearColumn: null,
  identity: ['单位编码', '单位名称'],
  pairedBy: '邮箱',
  columns: [
    column('单位编码', 'code', {
      synonyms: ['单位代码', '预算单位编码', '预算单位代码', '部门编码', '部门代码', '预算代码', '预算编码'],
    }),
    column('单位名称', 'text', {
      synonyms: ['预算单位', '预算单位名称', '部门(单位)名称', '部门名称', '单位全称'],
      anchor: true,
      required: true,
    }),
    column('单位类别', 'words', {
      synonyms: ['单位类型', '类别'],
      anchor: true,
      required: true,
    }),
    column('主管部门', 'text', { synonyms: ['上级单位', '上级主管部门', '主管预算部门', '主管单位'] }),
    column('绩效专管员', 'text', {
      synonyms: ['专管员', '绩效专管责任人', '绩效联系人', '绩效联络员', '绩效管理员', '联络员'],
    }),
    column('专管员邮箱', 'text', {
      synonyms: ['绩效专管员邮箱', '联系人邮箱', '联络员邮箱', '邮箱', '电子邮箱', '电子邮件'],
    }),
    column('负责人', 'text', { synonyms: ['单位负责人', '部门负责人', '分管负责人'] }),
    column('负责人邮箱', 'text', { synonyms: ['单位负责人邮箱', '部门负责人邮箱'] }),
    column('电话', 'text', { synonyms: ['联系电话', '专管员电话', '手机'] }),
    column('别名', 'text', { synonyms: ['简称', '曾用名', '别名(简称)'] }),
    column('文件夹', 'text', { synonyms: ['文件夹名', '文件夹名称', '共享文件夹'] }),
  ],
};
