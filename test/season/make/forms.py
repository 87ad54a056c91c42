"""Forms as a clerk fills them in with another program: titles, captions, borders, merged cells, real dates and numbers."""
import datetime
import os

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

THIN = Border(*(Side(style="thin") for _ in range(4)))
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)

COLUMNS = {
    "单位名录": "单位编码 单位名称 单位类别 绩效专管员 专管员邮箱 负责人 负责人邮箱 别名 文件夹",
    "财政专项资金政策目录": "项目编码 政策名称 主管部门 年度 预算金额 受惠对象 是否经常性 是否区级",
    "重点绩效评价项目目录": "项目编码 项目名称 主管部门 年度 预算金额 入选类别",
    "项目清单": "项目编码 项目名称 预算年度 对象类型 项目类别 是否新增 是否经常性 是否区级 受惠对象 年初预算数 全年预算数 开始日期 结束日期"
    " 是否重大 是否纳入公开范围 是否需编报绩效目标 备注",
    "事前绩效评估台账": "项目编码 项目名称 对象类型 评估年度 评估主体 申报预算 评估后预算 评估得分 评估结论 报告日期",
    "绩效跟踪汇总表": "项目编码 项目名称 跟踪年度 跟踪层次 全年预算数 执行数 执行率 产出完成情况 报告日期",
    "绩效自评汇总表": "项目编码 项目名称 对象类型 预算年度 年初预算数 全年预算数 全年执行数 执行率 自评得分 等级",
    "重点评价台账": "项目编码 项目名称 对象类型 项目类别 评价层次 预算年度 评价年度 预算数 执行数 评价得分 等级 委托方 评价机构 被评价单位"
    " 报告日期 是否区镇联动 主要问题",
    "整改台账": "序号 问题来源 评价年度 项目编码 项目名称 问题描述 整改措施 责任人 计划完成日期 实际完成日期 整改状态 未整改原因 结果应用方式 挂钩金额",
    "绩效信息公开目录": "项目编码 项目名称 对象类型 项目类别 公开内容 年度 公开日期 链接 豁免原因",
    "工作记录": "任务编号 事项 完成日期 责任人 佐证材料",
}
DATES = {"开始日期", "结束日期", "报告日期", "计划完成日期", "实际完成日期", "公开日期", "完成日期"}


def day(text):
    return datetime.datetime.strptime(text, "%Y-%m-%d") if text else None


def put(sheet, row, column, value, bold=False):
    cell = sheet.cell(row=row, column=column, value=value)
    cell.border = THIN
    cell.alignment = CENTRE
    cell.font = Font(name="宋体", size=10, bold=bold)
    if isinstance(value, datetime.datetime):
        cell.number_format = "yyyy-mm-dd"
    return cell


def list_sheet(sheet, form, rows, unit="", title=None, money="万元", nil=False):
    """Row 1 the title over all columns, row 2 the captions, row 3 the header, records from row 4. Rows are dictionaries."""
    columns = COLUMNS[form].split()
    sheet.title = form[:31]
    sheet.cell(row=1, column=1, value=title or form).font = Font(name="宋体", size=16, bold=True)
    sheet.cell(row=1, column=1).alignment = CENTRE
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(columns))
    if unit:
        sheet.cell(row=2, column=1, value=f"填报单位:{unit}")
    sheet.cell(row=2, column=len(columns) - 1, value=f"单位:{money}")
    for index, label in enumerate(columns, 1):
        put(sheet, 3, index, label, bold=True)
        sheet.column_dimensions[get_column_letter(index)].width = 14
    if nil:
        put(sheet, 4, 1, "零报告")
    for offset, values in enumerate(rows):
        for index, label in enumerate(columns, 1):
            value = values.get(label)
            put(sheet, 4 + offset, index, day(value) if label in DATES and isinstance(value, str) else value)
            if label == "执行率" and isinstance(value, (int, float)):
                sheet.cell(row=4 + offset, column=index).number_format = "0.00%"
    sheet.freeze_panes = "A4"
    return sheet


def book(path, *sheets):
    """A workbook with one list or card per sheet; each sheet is a function that fills the sheet it is given."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    workbook = Workbook()
    workbook.remove(workbook.active)
    for fill in sheets:
        fill(workbook.create_sheet())
    workbook.save(path)


def listed(form, rows, **options):
    return lambda sheet: list_sheet(sheet, form, rows, **options)


INDICATORS = [
    # level 1, level 2, name, target, actual, weight, score, reason
    ("产出指标", "数量指标", "完成数量", "≥10项", "10项", 20, 20, ""),
    ("产出指标", "质量指标", "验收合格率", "≥95%", "98%", 15, 15, ""),
    ("产出指标", "时效指标", "按期完成率", "≥90%", "95%", 15, 15, ""),
    ("效益指标", "社会效益指标", "受益人数", "≥500人", "520人", 30, 30, ""),
    ("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", "92%", 10, 10, ""),
]


def self_evaluation(sheet, *, title="项目支出绩效自评表", year=2021, name, code=None, supervisor, unit, money="万元", budget,
                    initial=None, spent, rate=None, rate_score=None, total=None, indicators=INDICATORS, top=1):
    """
    The ministry's grid in eleven columns A to K. With `top` = 1: title row 1, year row 2, name row 4, funds head row 6, total of
    the year row 7, indicators from row 14, total of scores below them. Amounts are in the unit of `money`.
    """
    sheet.title = name[:20]
    r = top

    def merged(row, left, right, value, bold=False, bottom=None):
        put(sheet, row, left, value, bold)
        sheet.merge_cells(start_row=row, start_column=left, end_row=bottom or row, end_column=right)

    sheet.cell(row=r, column=1, value=title).font = Font(name="宋体", size=16, bold=True)
    sheet.merge_cells(start_row=r, start_column=1, end_row=r, end_column=11)
    sheet.cell(row=r, column=1).alignment = CENTRE
    merged(r + 1, 1, 11, f"({year}年度)")
    merged(r + 3, 1, 2, "项目名称", True)
    merged(r + 3, 3, 8, name)
    put(sheet, r + 3, 9, "项目编码", True)
    merged(r + 3, 10, 11, code)
    merged(r + 4, 1, 2, "主管部门", True)
    merged(r + 4, 3, 5, supervisor)
    put(sheet, r + 4, 6, "实施单位", True)
    merged(r + 4, 7, 11, unit)
    merged(r + 5, 1, 2, f"项目资金（{money}）", True, bottom=r + 9)
    merged(r + 5, 3, 4, None)
    for column, label in ((5, "年初预算数"), (6, "全年预算数"), (7, "全年执行数"), (8, "分值")):
        put(sheet, r + 5, column, label, True)
    merged(r + 5, 9, 10, "执行率", True)
    put(sheet, r + 5, 11, "得分", True)
    share = round(spent / budget, 4)
    score = rate_score if rate_score is not None else round(min(share, 1) * 10, 2)
    funds = [("年度资金总额", initial or budget, budget, spent), ("其中：当年财政拨款", initial or budget, budget, spent),
             ("上年结转资金", 0, 0, 0), ("其他资金", 0, 0, 0)]
    for offset, (label, first, whole, done) in enumerate(funds):
        row = r + 6 + offset
        merged(row, 3, 4, label)
        for column, value in ((5, first), (6, whole), (7, done)):
            put(sheet, row, column, value).number_format = "#,##0.00"
        put(sheet, row, 8, 10 if offset == 0 else "—")
        merged(row, 9, 10, (rate if rate is not None else share) if offset == 0 else "—")
        sheet.cell(row=row, column=9).number_format = "0.00%"
        put(sheet, row, 11, score if offset == 0 else "—")
    merged(r + 10, 1, 1, "年度总体目标", True, bottom=r + 11)
    merged(r + 10, 2, 6, "预期目标", True)
    merged(r + 10, 7, 11, "实际完成情况", True)
    merged(r + 11, 2, 6, f"按计划完成{name}各项工作。")
    merged(r + 11, 7, 11, "各项工作按计划完成。")
    head = r + 12
    put(sheet, head, 1, "绩效指标", True)
    for column, label in ((2, "一级指标"), (3, "二级指标"), (6, "年度指标值"), (7, "实际完成值"), (8, "分值"), (9, "得分")):
        put(sheet, head, column, label, True)
    merged(head, 4, 5, "三级指标", True)
    merged(head, 10, 11, "偏差原因分析及改进措施", True)
    for offset, (one, two, three, target, actual, weight, gained, reason) in enumerate(indicators):
        row = head + 1 + offset
        for column, value in ((2, one), (3, two), (6, target), (7, actual), (8, weight), (9, gained)):
            put(sheet, row, column, value)
        merged(row, 4, 5, three)
        merged(row, 10, 11, reason or None)
    last = head + 1 + len(indicators)
    merged(last, 1, 7, "总分", True)
    put(sheet, last, 8, 100)
    put(sheet, last, 9, total if total is not None else round(sum(line[6] for line in indicators) + score, 2))
    merged(last, 10, 11, None)
    return sheet


def card(**values):
    return lambda sheet: self_evaluation(sheet, **values)


def whole_unit(sheet, *, unit, year=2021, tasks, total=None):
    """部门(单位)整体支出绩效自评表 with one indicator table; row 1 title, row 2 year, row 4 unit, indicators from row 11."""
    sheet.title = "整体支出自评"
    sheet.cell(row=1, column=1, value="部门（单位）整体支出绩效自评表").font = Font(name="宋体", size=16, bold=True)
    sheet.merge_cells("A1:K1")
    put(sheet, 2, 1, f"（{year}年度）")
    sheet.merge_cells("A2:K2")
    put(sheet, 4, 1, "部门（单位）名称", True)
    sheet.merge_cells("A4:B4")
    put(sheet, 4, 3, unit)
    sheet.merge_cells("C4:K4")
    put(sheet, 5, 1, "部门预算资金（万元）", True)
    sheet.merge_cells("A5:B6")
    sheet.merge_cells("C5:D5")
    for column, label in ((5, "年初预算数"), (6, "全年预算数"), (7, "全年执行数"), (8, "分值")):
        put(sheet, 5, column, label, True)
    put(sheet, 5, 9, "执行率", True)
    sheet.merge_cells("I5:J5")
    put(sheet, 5, 11, "得分", True)
    budget, spent = tasks
    put(sheet, 6, 3, "年度资金总额")
    sheet.merge_cells("C6:D6")
    share = round(spent / budget, 4)
    for column, value in ((5, budget), (6, budget), (7, spent), (8, 10), (9, share), (11, round(min(share, 1) * 10, 2))):
        put(sheet, 6, column, value)
    sheet.cell(row=6, column=9).number_format = "0.00%"
    sheet.merge_cells("I6:J6")
    put(sheet, 7, 1, "年度总体目标", True)
    sheet.merge_cells("A7:A8")
    put(sheet, 7, 2, "预期目标", True)
    sheet.merge_cells("B7:F7")
    put(sheet, 7, 7, "实际完成情况", True)
    sheet.merge_cells("G7:K7")
    put(sheet, 8, 2, "履行部门职能,完成年度重点工作。")
    sheet.merge_cells("B8:F8")
    put(sheet, 8, 7, "年度重点工作均已完成。")
    sheet.merge_cells("G8:K8")
    put(sheet, 10, 1, "绩效指标", True)
    for column, label in ((2, "一级指标"), (3, "二级指标"), (6, "年度指标值"), (7, "实际完成值"), (8, "分值"), (9, "得分")):
        put(sheet, 10, column, label, True)
    put(sheet, 10, 4, "三级指标", True)
    sheet.merge_cells("D10:E10")
    put(sheet, 10, 10, "偏差原因分析及改进措施", True)
    sheet.merge_cells("J10:K10")
    for offset, (one, two, three, target, actual, weight, gained, reason) in enumerate(INDICATORS):
        for column, value in ((2, one), (3, two), (4, three), (6, target), (7, actual), (8, weight), (9, gained), (10, reason or None)):
            put(sheet, 11 + offset, column, value)
        sheet.merge_cells(start_row=11 + offset, start_column=4, end_row=11 + offset, end_column=5)
    last = 11 + len(INDICATORS)
    put(sheet, last, 1, "总分", True)
    sheet.merge_cells(start_row=last, start_column=1, end_row=last, end_column=7)
    put(sheet, last, 8, 100)
    put(sheet, last, 9, total if total is not None else round(90 + min(share, 1) * 10, 2))
    return sheet


def whole(**values):
    return lambda sheet: whole_unit(sheet, **values)
