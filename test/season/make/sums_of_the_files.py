"""
What the units' very files add up to, in the plainest way: sums_of_the_files.py SHARE

Takes from 报送记录 of the status workbook only which sheets count and whose they are, and adds up the cells of those files.
Prints a JSON object: "form|data year|unit" to records and to each column of money in hundredths of a 万元.
"""
import json
import os
import re
import sys

from openpyxl import load_workbook

SHARE = sys.argv[1]
STATUS = os.path.join(SHARE, "财政局", "绩效管理状态表.xlsx")
YEARS = ("评价年度", "评估年度", "跟踪年度", "预算年度", "年度")
MONEY = {
    "财政专项资金政策目录": ("预算金额",),
    "重点绩效评价项目目录": ("预算金额",),
    "项目清单": ("年初预算数", "全年预算数"),
    "事前绩效评估台账": ("申报预算", "评估后预算"),
    "绩效跟踪汇总表": ("全年预算数", "执行数"),
    "绩效自评汇总表": ("年初预算数", "全年预算数", "全年执行数"),
    "重点评价台账": ("预算数", "执行数"),
    "整改台账": ("挂钩金额",),
    "绩效信息公开目录": (),
    "工作记录": (),
    "项目支出绩效自评表": ("年初预算数", "全年预算数", "全年执行数"),
    "部门(单位)整体支出绩效自评表": ("年初预算数", "全年预算数", "全年执行数"),
}
# No list of what was done, but what the office runs by.
SETTINGS = {"单位名录", "工作要点", "评价机构名录"}


def rows_of(path, sheet):
    return [list(row) for row in load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True)]


def hundredths(value, per_wan):
    return round(float(value or 0) * 100 / per_wan)


def in_yuan(rows):
    """元 where the caption or the head of the funds says so, else 万元."""
    texts = [str(value) for row in rows[:8] for value in row if value]
    return any(re.search(r"(单位[:：]|[（(])元", text) for text in texts)


def head_of(rows, *labels):
    return next(index for index, row in enumerate(rows) if set(labels) <= set(row))


def records_of_list(form, rows):
    columns = MONEY[form]
    per_wan = 10000 if in_yuan(rows) else 1
    head = next(index for index, row in enumerate(rows) if sum(value is not None for value in row) > 3)
    labels = rows[head]
    year_label = next((label for label in YEARS if label in labels), None)
    for row in rows[head + 1:]:
        values = dict(zip(labels, row))
        if values.get("项目名称") or values.get("政策名称") or values.get("事项"):
            yield values.get(year_label), {column: hundredths(values[column], per_wan) for column in columns}


def records_of_card(form, rows):
    per_wan = 10000 if in_yuan(rows) else 1
    head = head_of(rows, *MONEY[form])
    funds = next(row for row in rows[head + 1:] if "年度资金总额" in row)
    values = dict(zip(rows[head], funds))
    title = next(str(row[0]) for row in rows if row[0] and re.search(r"\d{4}年度", str(row[0])))
    yield int(re.search(r"(\d{4})年度", title).group(1)), {
        column: hundredths(values[column], per_wan) for column in MONEY[form]}


def counting_sheets():
    rows = rows_of(STATUS, "报送记录")
    for row in rows[head_of(rows, "文件", "效力") + 1:]:
        values = dict(zip(rows[0], row))
        counts = values["效力"] == "现行" and values["结论"] in ("通过", "有提示") and values["记录数"]
        if counts and values["表单"] not in SETTINGS:
            yield values["单位"], values["表单"], values["文件"], values["工作表"]


sums = {}
for unit, form, path, sheet in counting_sheets():
    rows = rows_of(os.path.join(SHARE, path), sheet)
    is_card = form.endswith("绩效自评表")
    for year, money in (records_of_card if is_card else records_of_list)(form, rows):
        for whose in (unit, "全区"):
            total = sums.setdefault(f"{form}|{year or ''}|{whose}", {"记录数": 0, **dict.fromkeys(money, 0)})
            total["记录数"] += 1
            for column, amount in money.items():
                total[column] += amount
print(json.dumps(sums, ensure_ascii=False))
