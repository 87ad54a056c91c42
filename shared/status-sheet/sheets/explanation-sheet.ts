import { gradesText } from '../../form/card/grade-bands.ts';
import { appraisalText } from '../../plan/appraisal-text.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import { recipientWord } from '../../plan/parse/recipient-words.ts';
import type { LadderStep, Plan, RuleSetting, ScoringSetting } from '../../plan/plan.ts';
import type { Explanation, Explanations } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { toneOf } from '../tones.ts';
import { exactMomentText } from '../words.ts';

export const EXPLANATION_SHEET = '说明';

/** The term whose text is the day the sheet shows; the sheet is read back by it. */
export const DATA_AS_OF = '数据截至';

/** The term whose text is the moment the sheet was written: what was decided later is not on it. */
export const WRITTEN_AT = '更新时间';

/** The term whose text begins with the plan year: what is typed in the workbook belongs to that year. */
export const PLAN_IN_FORCE = '工作要点';

const STATES: readonly (readonly [string, string])[] = [
  ['未开始', '还没到开始日期，也没有报送。'],
  ['进行中', '在办理期内，还没有达到要求。'],
  ['已完成', '在执行的截止日(含)以前达到要求。'],
  ['逾期', '截止日的次日起仍未达到要求。'],
  ['逾期完成', '达到了要求，但在截止日以后。'],
  ['已延期', '财政局在 延期至 里填了日期，还没到这个日期，也还没有达到要求。'],
  ['已豁免', '财政局在 豁免原因 里写了原因。'],
  [
    '无法核对',
    '缺少核对用的资料(如项目清单、上年台账)，既不算完成也不算未完成；缺什么见 任务进度 的 说明 列。截止日已过的同样要催，列在 催报单。',
  ],
  ['不适用', '没有应覆盖的对象，或这项任务不适用本单位；单位矩阵里留空。'],
];

const LEVELS: readonly (readonly [string, string])[] = [
  ['蓝', '截止日临近的提醒。'],
  ['黄', '已过截止日，或预警规则达到黄线。约束为 原则上 的任务最高到黄。'],
  ['红', '逾期较久，或预警规则达到红线。'],
];

const COLUMN_TEXTS: readonly (readonly [string, string])[] = [
  ['分子 分母', '覆盖率-金额以万元计(全年预算数，为空时用年初预算数)，其余以个数计。分母来自单位报送的项目清单。'],
  ['完成', '覆盖率类 = 分子 ÷ 分母；其余 = 已符合达标条件的个数。'],
  ['差额', '离目标值还差的个数或万元；已达标为 0。'],
  ['缺口明细', '还没有覆盖到的对象；太多时只列一部分，并写明总数。'],
  ['可补缺口', '补上这些对象就能达标，取数量最少的一组。'],
  [
    '进度推算',
    '已完成数 × 办理期天数 ÷ 已过天数；办理期从 开始日期(没有的从 1 月 1 日)到执行的截止日。只是推算，不影响级别；过半仍赶不上的另有 W02 黄色预警。',
  ],
  ['剩余工作日', '今天之后到执行的截止日(含)的工作日数，负数表示已逾期；节假日和调休见工作要点的 日历。'],
  ['按期率', '截止日已过的任务中，按期完成的比例；不含已豁免和不适用。'],
  [
    '覆盖达标率',
    '覆盖率类任务(计量方式是 覆盖率、包含、比率、限时)中，达到目标值的比例；不含已豁免、不适用和无法核对。考核 里只算截止日已过的。',
  ],
  ['首次通过率', '第一次报送就通过或仅有提示的文件所占的比例。'],
  ['再评价偏差', '自评与再评价得分之差 ÷ 满分，取平均；没有再评价的为空。'],
];

const TYPING: readonly Explanation[] = [
  {
    term: '可以填的列',
    text: '只有标 * 的黄色列：任务进度的 延期至、豁免原因、备注，预警清单的 处置，报送记录的 验收、退回理由，催报单的 催办。填好保存即可，删掉内容就是撤销。',
  },
  {
    term: '怎样认行',
    text: '任务进度按 单位编码+任务编号，预警清单按 预警编号，催报单按 单位+任务，报送记录按 回执编号+工作表+表单 认行；排序、筛选、插入列、移动行都不影响。请不要改这些编号。',
  },
  {
    term: '排序和筛选',
    text: '表没有加密码保护，可以随意排序、筛选、隐藏列；在其他列里打字会被提示拦下，粘贴进去的内容下次更新时恢复。',
  },
  {
    term: '只打印一家单位或一项任务',
    text: '一家单位：在公式栏左边的名称框里选 打印_单位名称，再选 文件、打印、打印选定区域。一项任务：在任务进度的 任务编号 上筛选后打印，只印筛出来的行。任务进度里折起来的列不打印，点列标上方的 + 展开。',
  },
  { term: '什么时候生效', text: '保存后几秒到一分钟内读取并更新；表正打开着时先不更新，关闭后再写，填的内容不会丢。' },
  {
    term: '确认',
    text: '新版比现行版少了 3 行以上或 50 万元以上、且超过 W19 预警线的，先不计入、仍按上一版计；属实的，在预警清单该行的 处置 里填 确认，从当天起计入，删掉即撤销。补回后重新报送的自动恢复。',
  },
  {
    term: '说明理由',
    text: '需说明的问题照常计入，结论为 待说明，到单位在自己文件“审核结果”的 说明理由 里写明原因为止；少于6个字、只说核实无误、同样的字重复的不采纳。问题消失，理由不再显示；同一问题再出现，理由还在。',
  },
  {
    term: '验收和退回',
    text: '报送记录的 验收 里选 退回 并写明 退回理由：这张表从当天起不计入，理由写进单位的审核结果并发邮件，单位报来新的一版后重新计入；选 验收 是认可，单位看得到；删掉即撤销。换个文件名交同样的内容不算新的一版。',
  },
  {
    term: '催办',
    text: '催报单的 催办 里填 催：不等提醒规则，保存后就给单位发信催这一项，休息日也发；每填一次只发一封，发出后这一格显示日期和结果，要再催就改填 催。单位没有能用的邮箱、这项任务已办完的不发，总览顶部会说明。',
  },
  { term: '谁填的', text: '填写记录 一页列出每次填写的时间、内容、填写人，以及现在是否有效。' },
  { term: '延期至', text: '写日期，如 2022-09-15。看不懂的日期不生效，总览顶部会说明在哪一行。' },
];

const swatches = (kind: 'state' | 'level', texts: readonly (readonly [string, string])[]): readonly Explanation[] =>
  texts.map(([term, text]) => ({ term, text, tone: toneOf(kind, term) }));

const plainRows = (texts: readonly (readonly [string, string])[]): readonly Explanation[] =>
  texts.map(([term, text]) => ({ term, text }));

const offsetText = (offset: number): string => {
  if (offset === 0) return '截止日当天';
  return offset < 0 ? `截止日前第${-offset}个工作日` : `截止日后第${offset}个工作日`;
};

const whenText = ({ duties: { codes, bindings }, times }: LadderStep): string => {
  const named = [...bindings.map((one) => (one === 'strict' ? '刚性任务' : '原则上的任务')), ...codes].join('、');
  const whose = named === '' ? '' : `；只用于${named}`;
  return times === 1 ? whose : `${whose}；连着 ${times} 项（期）都到这一步才发`;
};

const stepRow = (one: LadderStep): Explanation => {
  const { step, offset, level, to, copy } = one;
  const people = (list: LadderStep['to']): string => list.map(recipientWord).join('、');
  const copied = copy.length === 0 ? '' : `，抄送${people(copy)}`;
  return {
    term: step,
    text: `${offsetText(offset)}，${LEVEL_WORDS[level]}色，发给${people(to)}${copied}${whenText(one)}。`,
    tone: toneOf('level', LEVEL_WORDS[level]),
  };
};

const ruleRow = ({ rule, name, yellow, red, said, enabled, basis }: RuleSetting): Explanation => ({
  term: rule,
  text: `${name}。黄线：${yellow}；红线：${red}${said === '' ? '' : `；参数 ${said}`}${basis === '' ? '' : `；依据 ${basis}`}${enabled ? '' : '；已停用'}。`,
});

const splitText = ({ template, split }: ScoringSetting): string => {
  if (split === null) return template ?? '按表样自带的分值和算法';
  const parts = Object.entries({ 执行率: split.rate, ...split.classes });
  return parts.map(([name, points]) => `${name.replace('指标', '')}${points / 100}`).join('、');
};

const scoringRow = (planYear: number, setting: ScoringSetting): Explanation => {
  const { form, years, classes, grades, variants } = setting;
  const about = yearsMeant(years, planYear);
  const whose = classes.length === 0 ? '所有单位' : classes.join('、');
  const rules = variants.length === 0 ? '' : `，评分规则 ${variants.join('、')}`;
  return {
    term: form,
    text: `${whose}，${about === null ? '各年度' : `${about.join('、')} 年`}：${splitText(setting)}${rules}${grades === null ? '' : `；等级 ${gradesText(grades)}`}。`,
  };
};

const calendarRow = ({ calendar }: Plan, years: readonly number[]): Explanation => ({
  term: '日历',
  text:
    (years.length === 0
      ? ''
      : `节假日已载入 ${years.join('、')} 年；没有载入的年份不推算工作日，把它的放假和调休日子登记在工作要点的 日历 里即可。`) +
    (calendar.length === 0
      ? '法定节假日和调休用内置日历；工作要点的 日历 没有另加调整。'
      : `内置日历之上，工作要点的 日历 另加 ${calendar.length} 天调整(${calendar[0]?.day} 至 ${calendar.at(-1)?.day})。`),
});

const scoreRow = ({ appraisal }: Plan): Explanation => ({
  term: '考核得分',
  text: `${appraisalText(appraisal)}（工作要点的 考核）；只计截止日已过的任务，没有数的项按其余项折算。各单位类别分别排名（词表 视同 的归在一起）。`,
});

const openingRow = ({ settings }: Plan): Explanation => ({
  term: '开窗发表',
  text: settings.formsAtOpening
    ? '已开启：任务的开始日期一到，把要填的表放进各单位文件夹的 待填表，每项任务只放一次。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

const GIVEN_ROW: Explanation = {
  term: '表样里已填好的',
  text: '待填表里，一个项目一张的表接着上一步已通过的表填好；清单、台账一类的表和本区自己的表格，表样发下去时只填好项目清单里有的栏(编码、名称、类别、预算数)，其余由单位填，上年的和别的表里的数不代填，因为填全的行交上来就算报送。',
};

const openingMailRow = ({ settings }: Plan): Explanation => ({
  term: '开窗通知',
  text: settings.mailAtOpening
    ? '已开启：任务的开始日期一到，给单位的专管员发信说明要报什么、哪天截止，每项任务只说一次。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

const markedRow = ({ settings }: Plan): Explanation => ({
  term: '标注副本',
  text: settings.markedCopies
    ? '已开启：有问题的文件旁边另放一份“_标注副本”，有问题的格子涂色并加批注，只供对照，不作报送件。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

/** 说明: what each colour, formula and threshold means, and under which rules the sheet was made. */
export const explanationSheet = ({ assessment, publishedAt, calendarYears = [] }: StatusFacts): Explanations => {
  const { plan, day } = assessment;
  return {
    kind: 'explanations',
    name: EXPLANATION_SHEET,
    sections: [
      {
        title: '本表',
        rows: [
          { term: DATA_AS_OF, text: day },
          { term: WRITTEN_AT, text: exactMomentText(publishedAt) },
          { term: PLAN_IN_FORCE, text: `${plan.year}年，版本 ${plan.version}；任务 ${plan.duties.length} 行。` },
          calendarRow(plan, calendarYears),
          openingRow(plan),
          GIVEN_ROW,
          openingMailRow(plan),
          markedRow(plan),
        ],
      },
      { title: '哪些列可以填', rows: TYPING },
      { title: '状态的颜色', rows: swatches('state', STATES) },
      { title: '级别的颜色', rows: swatches('level', LEVELS) },
      { title: '各列怎样算', rows: [...plainRows(COLUMN_TEXTS), scoreRow(plan)] },
      { title: '提醒规则(本区默认值，可在工作要点里改)', rows: plan.ladder.map(stepRow) },
      { title: '预警规则(界线为本区默认值，可在工作要点里改)', rows: plan.rules.map(ruleRow) },
      ...(plan.scoring.length === 0
        ? []
        : [
            {
              title: '评分模板(自评表的分值和得分按第一条合适的核对)',
              rows: plan.scoring.map((setting) => scoringRow(plan.year, setting)),
            },
          ]),
      {
        title: '任务一览',
        rows: plan.duties.map(({ code, name, basis, due }) => ({
          term: code,
          text: `${name}；截止 ${due}${basis === '' ? '' : `；依据 ${basis}`}`,
        })),
      },
    ],
    tab: 'BFBFBF',
  };
};
