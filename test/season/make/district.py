"""
The merged tables of a district, held to what openpyxl adds up from the units' very files:

    python3 district.py <folder to work in> <node> <command-line.ts> <number of units>

Each unit hands in a register of two years, self-evaluations as a list and as cards, and a monitoring list; amounts are random. Every
fifth writes in 元, every seventh hands in nothing, every ninth sends a second version with other amounts, every eleventh a list that is
sent back. Ends non-zero with a line for each difference.
"""
import json
import os
import random
import subprocess
import sys

from openpyxl import load_workbook

from forms import book, card, listed

WORK, NODE, COMMAND, UNITS = sys.argv[1:4] + [int(sys.argv[4])]
SHARE, DATA = os.path.join(WORK, "share"), os.path.join(WORK, "data")
YEAR, DAY = 2022, "2022-09-01"
PROJECTS, CARDS = 10, 2
HERE = os.path.dirname(os.path.abspath(__file__))
chance = random.Random(7)


def run(*options):
    subprocess.run([NODE, "--disable-warning=ExperimentalWarning", COMMAND, "--share", SHARE, "--data", DATA, *options],
                   check=True, capture_output=True)


def at(*path):
    return os.path.join(SHARE, *path)


# --- what the units hand in ----------------------------------------------------------------------------------------------
class Unit:
    def __init__(self, number):
        self.code, self.name = f"{1000 + number}", f"第{number}单位"
        self.span = (500, 90000)
        self.money = "元" if number % 5 == 0 else "万元"
        self.is_silent, self.is_mended, self.is_refused = number % 7 == 0, number % 9 == 0, number % 11 == 0
        self.projects = [(f"{self.code}-{k}", f"{self.name}校舍维修第{k}批") for k in range(1, PROJECTS + 1)]

    def amounts(self):
        """Budget and spending of a project, in the unit's money."""
        budget = chance.randrange(*self.span) / 100
        factor = 10000 if self.money == "元" else 1
        return round(budget * factor, 2), round(round(budget * 0.95, 2) * factor, 2)

    def write(self, file, form, rows, **options):
        book(at(self.name, file), listed(form, rows, unit=self.name, money=self.money, **options))

    def register(self, year):
        rows = []
        for code, name in self.projects:
            budget, _ = self.amounts()
            rows.append({"项目编码": code, "项目名称": name, "预算年度": year, "对象类型": "项目", "项目类别": "其他", "是否新增": "否",
                         "是否经常性": "是", "是否区级": "是", "年初预算数": budget, "全年预算数": budget, "开始日期": "2019-01-01",
                         "结束日期": "2024-12-31", "是否重大": "否", "是否纳入公开范围": "否", "是否需编报绩效目标": "是"})
        self.write(f"项目清单{year}.xlsx", "项目清单", rows, title=f"项目清单（{year}年度）")

    def self_evaluations(self):
        rows = []
        for code, name in self.projects[CARDS:]:
            budget, spent = self.amounts()
            rows.append({"项目编码": code, "项目名称": name, "对象类型": "项目", "预算年度": YEAR - 1, "年初预算数": budget,
                         "全年预算数": budget, "全年执行数": spent, "执行率": spent / budget, "自评得分": 95,
                         "等级": "优秀得很" if self.is_refused else "优"})
        self.write("自评汇总.xlsx", "绩效自评汇总表", rows)

    def cards(self):
        for code, name in self.projects[:CARDS]:
            budget, spent = self.amounts()
            book(at(self.name, f"自评表{code}.xlsx"), card(name=name, code=code, supervisor=self.name, unit=self.name,
                                                        money=self.money, budget=budget, spent=spent))

    def mend(self):
        """Never less than before: a version that says much less waits for finance, and the one before it goes on counting."""
        self.span = (90000, 99000)
        self.self_evaluations()
        self.cards()

    def monitoring(self):
        rows = []
        for code, name in self.projects:
            budget, spent = self.amounts()
            rows.append({"项目编码": code, "项目名称": name, "跟踪年度": YEAR, "跟踪层次": "自评", "全年预算数": budget, "执行数": spent,
                         "执行率": spent / budget, "产出完成情况": "按计划推进", "报告日期": "2022-08-22"})
        self.write("跟踪.xlsx", "绩效跟踪汇总表", rows)

    def hand_in(self):
        self.register(YEAR - 1)
        self.register(YEAR)
        self.self_evaluations()
        self.cards()
        self.monitoring()


def roster(units):
    finance = {"单位编码": "000", "单位名称": "区财政局", "单位类别": "区财政局", "绩效专管员": "沈", "专管员邮箱": "j@example.gov.cn",
               "负责人": "顾", "负责人邮箱": "c@example.gov.cn", "文件夹": "财政局"}
    others = [{"单位编码": unit.code, "单位名称": unit.name, "单位类别": "区级预算部门", "绩效专管员": "张",
               "专管员邮箱": f"u{unit.code}@example.gov.cn", "负责人": "李", "负责人邮箱": f"h{unit.code}@example.gov.cn"}
              for unit in units]
    book(at("财政局", "单位名录.xlsx"), listed("单位名录", [finance, *others]))


# --- what 汇总 says ------------------------------------------------------------------------------------------------------
def merged():
    sheet = load_workbook(at("财政局", f"全区汇总表({YEAR}年).xlsx"), read_only=True, data_only=True)["汇总"]
    head, *rows = sheet.iter_rows(values_only=True)
    sums = {}

    def put(row, year, value):
        item = row["汇总项"]
        amount = round(float(value) * 100) if item.endswith("(万元)") else int(value)
        sums.setdefault(f"{row['表单']}|{year}|{row['名称']}", {})[item.removesuffix("(万元)")] = amount

    for values in rows:
        row = dict(zip(head, values))
        if row["分组"] in ("单位", "全区"):
            if row["上年"] is not None:
                put(row, row["年度"] - 1, row["上年"])
            if row["数值"] is not None:
                put(row, "" if row["年度"] is None else row["年度"], row["数值"])
    return {of: items for of, items in sums.items() if items.get("记录数")}


run("--init", "--year", str(YEAR))
units = [Unit(number) for number in range(1, UNITS + 1)]
roster(units)
speaking = [unit for unit in units if not unit.is_silent]
for unit in speaking:
    unit.hand_in()
run("--once", "--as-of", DAY)
for unit in speaking:
    if unit.is_mended:
        unit.mend()
run("--once", "--as-of", DAY)

said = merged()
files = json.loads(subprocess.run([sys.executable, os.path.join(HERE, "sums_of_the_files.py"), SHARE], check=True,
                                  capture_output=True, text=True).stdout)
for of in sorted(said.keys() | files.keys()):
    if said.get(of) != files.get(of):
        print(f"{of}: 汇总 {said.get(of)}，文件 {files.get(of)}")
records = sum(items["记录数"] for of, items in files.items() if of.endswith("|全区"))
tables = sum(not of.endswith("|全区") for of in files)
wanted = 5 * len(speaking) - sum(unit.is_refused for unit in speaking)
print(f"{UNITS} units: {tables} tables of {records} records held to openpyxl; {wanted} count")
sys.exit(said != files or tables != wanted)
