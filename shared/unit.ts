/** 单位类别 of the roster, a word of the district's own (工作要点 / 词表); a unit may have several. */
export type UnitClass = string;

/** `mail` as the roster has it: one mailbox, or several in one cell. */
export type Contact = { readonly name: string; readonly mail: string };

/** What a unit was in earlier rosters, and the units that were merged into it. */
export type Formerly = { readonly names: readonly string[]; readonly codes: readonly string[] };

/** One row of 单位名录. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly classes: readonly UnitClass[];
  /** 主管部门: code of its upper unit; '' for none. */
  readonly upper: string;
  /** 绩效专管员; name and mail are '' where the roster leaves them blank. */
  readonly officer: Contact;
  readonly head: Contact;
  /** Further readers of mails, by the heading of their column: 分管领导, 业务科室, … */
  readonly readers: Readonly<Record<string, Contact>>;
  readonly phone: string;
  readonly aliases: readonly string[];
  /** Its folder in the share; that of a lower unit may lie in its upper unit's, under this name. */
  readonly folder: string;
  /** Names and folders it has no more, unless another unit has them now. */
  readonly formerly: Formerly;
  /** The ledger it is kept in: the folder it had first. A renamed unit goes on in it. */
  readonly ledger: string;
};

/** What people call a unit in what they write: by its name, an alias, or what it was called before. */
export const namesOf = ({ name, aliases, formerly }: Unit): readonly string[] => [name, ...aliases, ...formerly.names];

export type Roster = { readonly units: readonly Unit[] };

/** The finance office's own folder: its name is fixed, whatever the office is called in the roster. */
export const FINANCE_FOLDER = '财政局';

/** Whether a class of units is that of the finance office, whatever the district calls it: 区财政局, 县财政局, 财政局. */
export const isFinanceClass = (unitClass: UnitClass): boolean => unitClass.endsWith('财政局');

/** The finance office, by its class or, where the roster gives it another, by its folder. */
export const isFinance = ({ classes, folder }: Unit): boolean =>
  classes.some(isFinanceClass) || folder === FINANCE_FOLDER;

/** The roster's finance office; of two the one that is called so. */
export const financeOf = ({ units }: Roster): Unit | null =>
  units.find(({ classes }) => classes.some(isFinanceClass)) ?? units.find(isFinance) ?? null;

/** Whom to phone: `王 021-1234`; '' where the roster names nobody. */
export const contactText = ({ officer, phone }: Unit): string =>
  [officer.name, phone].filter((text) => text !== '').join(' ');
