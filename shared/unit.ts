/** 单位类别 of the roster; a unit may have several. */
export type UnitClass = '区级预算部门' | '街镇' | '莘庄工业区' | '行业主管部门' | '区财政局';

export type Contact = { readonly name: string; readonly mail: string };

/** One row of 单位名录. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly classes: readonly UnitClass[];
  /** 绩效专管员; name and mail are '' where the roster leaves them blank. */
  readonly officer: Contact;
  readonly head: Contact;
  readonly aliases: readonly string[];
  /** Name of its folder in the share. */
  readonly folder: string;
};

export type Roster = { readonly units: readonly Unit[] };
