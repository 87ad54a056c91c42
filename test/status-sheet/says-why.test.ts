import { describe, expect, it } from 'vitest';
import { typedValue } from '../../shared/status-sheet/typed-value.ts';

const kindOf = (column: '豁免原因' | '退回理由', value: string): string =>
  typedValue(column, { value, kind: 'text', row: 1, column: 1, formula: false, percent: false }, undefined).kind;

const kindsOf = (column: '豁免原因' | '退回理由', texts: readonly string[]): readonly string[] =>
  texts.map((text) => `${text}: ${kindOf(column, text)}`);

const all = (texts: readonly string[], kind: 'taken' | 'untaken'): readonly string[] =>
  texts.map((text) => `${text}: ${kind}`);

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);

const REFUSALS = words(`
  不同意 | 不同意豁免 | 不同意。 | 不 同 意 | 不予豁免 | 不批准 | 未批准 | 未同意 | 暂不同意 | 驳回 | 退回 | 不行 | 不可以 | 不符合豁免条件 | 经研究，不同意豁免 |
  经研究不予豁免 | 财政局不同意 | 局领导未批准 | 该项目不予豁免 | 该申请不予批准 | 不同意，材料不全 | 材料不全，不予豁免 | 不同意 请按期报送 | 不予豁免，请尽快补报 | 驳回申请 |
  不能豁免 | 不得豁免 | 不属于豁免范围 | 单位申请因机构改革豁免，经研究不同意 | 未获批准 | 不准 | 不合格 | 理由不充分 | 按期报送 | 请按时上报 | 无需豁免 | 豁免申请未通过 |
  未批准，仍须报送 | 拒绝豁免 | 不同意（理由不充分）`);

const TAKINGS_BACK = words(`
  撤回 | 撤消 | 撤销 | 取消 | 不再豁免 | 终止豁免 | 停止豁免 | 取消豁免 | 撤销豁免 | 撤回豁免申请 | 豁免取消 | 豁免已到期 | 原同意豁免，现撤回 | 收回 | 作废 | 填错了 | 恢复报送 | 恢复`);

const WAITINGS = words(`
  暂缓 | 待研究 | 研究中 | 再议 | 待上级批复 | 待定 | 待领导审批 | 审批中 | 以后再说 | 待研究后再定 | 暂缓豁免 | 正在研究 | 另行通知 | 先放一放 | 缓议 | 待核实，再议`);

const HEADINGS = words(`
  x | X | n | Y | Ｙ | 免 | 原因 | 理由 | 豁免原因 | 豁免理由： | 无原因 | 无理由 | 不需要 | 见备注 | 详见附件 | 备注 | 2026年3月5日 | aaa | 情况说明 | 原因不明`);

const WAIVERS = words(`
  机构改革 | 涉密项目 | 新设单位 | 2021年新设,无整体支出 | 区政府专题会议同意 | 机构改革，区政府同意 | 项目已撤销，区政府批复〔2026〕3号 | 经研究同意，因拆迁暂缓实施 |
  撤并 | 涉密 | 区政府同意 | 项目取消 | 项目终止 | 项目已终止 | 项目暂缓实施 | 暂缓实施 | 单位撤销 | 撤销，并入区教育局 | 撤销该单位建制 | 取消立项 | 不予立项 | 未立项 |
  未批准立项，项目不实施 | 未批准，项目不实施 | 发改委不批准立项 | 区政府不同意实施该项目 | 上级不同意，项目终止 | 财政局不同意立项，资金已收回 | 资金已收回 | 待拆迁完成后实施 |
  中央资金待下达，今年不执行 | 不同意见已上报，区政府定为不评价 | 不涉及 | 无此项业务 | 不需要报送，已并入主管部门 | 按规定无需报送 | 机构改革，今年豁免，明年不再豁免 |
  疫情停工 | 抗洪抢险 | 已由主管部门统一报送 | 应由主管部门统一报送 | 同意豁免（区长批示） | 驳回立项后项目不再实施 | 退回资金，项目不实施 | 撤回投资，项目停止 | 免报单位，人员不足5人 |
  详见区政府批复〔2026〕3号 | 局务会研究同意 | 没有项目 | 该单位已注销 | 不属于本单位职责 | 请示区政府后同意免报`);

const RETURNS = words(`
  数不对 | 旧版 | 材料不全 | 请按期报送 | 不符合要求 | 请补充附件 | 未批复 | 金额与批复不一致 | 退回重填第3行 | 不同意调整指标 | 缺少证明材料 | 没有盖章 | 验收日期不对 |
  请重新报送 | 同意调整，但合计不对 | 目标未定量 | 情况说明缺第二部分 | 撤销的项目不要报 | 待补充指标 | 与工作要点不符`);

const NO_RETURNS = words(`
  无 | 同意 | 通过 | 审核通过 | 没有问题 | 合格 | 不退回 | 不予退回 | 暂不退回 | 撤回退回 | 取消退回 | 取消 | 撤回 | 待研究 | 再议 | 暂缓 | 退回 | 驳回 | 不同意 | 不通过 | 退回理由 | 理由 |
  见备注 | x | n | 原因 | 无理由 | 填错了`);

describe('a reason that waives a duty', () => {
  it.each([
    ['a refusal', REFUSALS],
    ['taking back', TAKINGS_BACK],
    ['waiting', WAITINGS],
    ['a heading or a single sign', HEADINGS],
  ])('is not %s', (_, texts) => {
    expect(kindsOf('豁免原因', texts)).toEqual(all(texts, 'untaken'));
  });

  it('is one though it has such words in it', () => {
    expect(kindsOf('豁免原因', WAIVERS)).toEqual(all(WAIVERS, 'taken'));
  });
});

describe('a reason for sending a form back', () => {
  it('is what the unit has to mend', () => {
    expect(kindsOf('退回理由', RETURNS)).toEqual(all(RETURNS, 'taken'));
  });

  it('is not agreement, waiting, taking back, nor the word 退回 alone', () => {
    expect(kindsOf('退回理由', NO_RETURNS)).toEqual(all(NO_RETURNS, 'untaken'));
  });
});

it('is judged at once however long the text is', () => {
  const started = performance.now();
  for (const word of ['准许可', '不予', '经研究', '待研究后再', '豁免申请', '不同意，', ' 不'])
    kindsOf('豁免原因', [word.repeat(13), word.repeat(10_000)]);

  expect(performance.now() - started).toBeLessThan(2_000);
});
