"""
Three years of a small district, one after the other, every workbook written and read by openpyxl:

    python3 years.py <folder to work in> <node> <command-line.ts>

A plan is carried forward and comes into force twice, what is typed about a year stays that year's, late hand-ins of both years
come side by side, a unit is renamed and two are merged, years close. What 任务进度, 汇总 and 发信记录 show of each year is held to what
this script works out from what it wrote itself. Ends non-zero with one line for each difference.
"""
import collections
import datetime
import email
import email.policy
import glob
import os
import re
import subprocess
import sys

from openpyxl import load_workbook

from forms import book, listed, whole

WORK, NODE, COMMAND = sys.argv[1:4]
SHARE, DATA = os.path.join(WORK, "share"), os.path.join(WORK, "data")
STATUS = "财政局/绩效管理状态表.xlsx"
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))

# The day in force of 4月30日: in 2022 and 2023 it lies in a rest that ends on 05-04 and 05-03, in 2024 it is a working day.
DEADLINES = {2022: "2022-05-05", 2023: "2023-05-04", 2024: "2024-04-30"}
OPENS = {year: f"{year}-03-01" for year in DEADLINES}
IN_FORCE = {2022: "2022-01-01", 2023: "2023-01-05", 2024: "2024-01-08"}
CLOSES = {year: f"{year + 1}-06-30" for year in DEADLINES}
MERGED_ON, RENAMED_ON = "2023-06-20", "2023-01-05"

differences = []


def hold(what, found, wanted):
    if found != wanted:
        differences.append(f"{what}: 得到 {found!r}，应为 {wanted!r}")


# --- the office ----------------------------------------------------------------------------------------------------------
def run(*options, share=SHARE, data=DATA):
    return subprocess.run([NODE, "--disable-warning=ExperimentalWarning", COMMAND, "--share", share, "--data", data, *options],
                          check=True, capture_output=True, text=True).stdout


def at(path, share=SHARE):
    return os.path.join(share, path)


def date(path, moment):
    stamp = datetime.datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI).timestamp()
    os.utime(at(path), (stamp, stamp))


def rows_of(path, sheet, anchor):
    """The table whose header row holds `anchor`, as dictionaries, up to the first row without a value there."""
    rows = [list(row) for row in load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True)]
    bare = [[str(cell or "").replace("*", "").strip() for cell in row] for row in rows]
    head = next(index for index, row in enumerate(bare) if anchor in row)
    for row in rows[head + 1:]:
        values = dict(zip(bare[head], row))
        if values[anchor] in (None, ""):
            return
        yield values


def change_plan(path, change, moment):
    plan = load_workbook(at(path))
    change(plan)
    plan.save(at(path))
    date(path, moment)


def set_setting(plan, name, value):
    sheet = plan["系统设置"]
    cell = next(row[1] for row in sheet.iter_rows() if row[0].value == name)
    cell.value = value


def only_self_evaluations(plan):
    """The two duties of the spring stay switched on; they are what a turn of the year is about."""
    sheet = plan["任务"]
    head = {cell.value: cell.column for cell in sheet[2]}
    for row in sheet.iter_rows(min_row=3):
        if str(row[0].value or "").startswith("O-") and row[0].value not in ("O-32a", "O-32b"):
            sheet.cell(row=row[0].row, column=head["启用"]).value = "否"


def type_into(path, unit, duty, column, text, moment):
    """As finance types into its column of the status workbook."""
    workbook = load_workbook(at(path))
    sheet = workbook["任务进度"]
    rows = list(sheet.iter_rows())
    head = next(row for row in rows if any(str(cell.value or "").strip() == "任务编号" for cell in row))
    places = {str(cell.value or "").replace("*", "").strip(): cell.column for cell in head}
    for row in rows:
        line = row[0].row
        if sheet.cell(row=line, column=places["单位"]).value == unit and sheet.cell(row=line, column=places["任务编号"]).value == duty:
            sheet.cell(row=line, column=places[column]).value = text
            workbook.save(at(path))
            date(path, moment)
            return
    raise SystemExit(f"{path} has no row of {unit} {duty}")


# --- the district ----------------------------------------------------------------------------------------------------------
UNITS = {"101": ("区教育局", "区级预算部门"), "102": ("区民政局", "区级预算部门"), "103": ("区水务局", "区级预算部门"),
         "104": ("城南街道", "街镇"), "105": ("城北街道", "街镇")}
NEW_NAME = "区水利局"


def name_of(code, day):
    return NEW_NAME if code == "103" and day >= RENAMED_ON else UNITS[code][0]


def units_on(day):
    return [code for code in UNITS if code != "105" or day < MERGED_ON]


def below(code, day):
    """The units whose facts are this one's: after the merger also what the other one had handed in."""
    return ["104", "105"] if code == "104" and day >= MERGED_ON else [code]


def roster(day, moment):
    def row(code):
        name, kind = name_of(code, day), UNITS[code][1]
        alias = {"103": "区水务局" if name == NEW_NAME else None, "104": "城北街道" if day >= MERGED_ON else None}.get(code)
        return {"单位编码": code, "单位名称": name, "单位类别": kind, "绩效专管员": f"专管员{code}", "专管员邮箱": f"u{code}@example.gov.cn",
                "负责人": f"负责人{code}", "负责人邮箱": f"u{code}.fzr@example.gov.cn", "别名": alias}
    finance = {"单位编码": "000", "单位名称": "区财政局", "单位类别": "区财政局", "绩效专管员": "沈静", "专管员邮箱": "jixiao@example.gov.cn",
               "负责人": "顾明", "负责人邮箱": "caizheng@example.gov.cn", "文件夹": "财政局"}
    book(at("财政局/单位名录.xlsx"), listed("单位名录", [finance, *(row(code) for code in units_on(day))]))
    date("财政局/单位名录.xlsx", moment)


def projects(code, year):
    """Code, name and 万元 of a unit's projects; how many and how much differs by unit and year."""
    count = 2 + (int(code) + year) % 2
    return [(f"P{code}{number}", f"{code}号第{number}项工程", 100 * number + int(code) % 10 + year % 10) for number in range(1, count + 1)]


# Every hand-in that counts: unit, form, data year, moment, rows.
HANDED = []


def folder_of(code, day):
    return "城南街道/城北街道" if code == "105" and day >= MERGED_ON else name_of(code, day)


def hand_in_register(code, years, moment):
    path = f"{folder_of(code, moment[:10])}/{years[-1]}年项目清单.xlsx"
    rows = [{"项目编码": key, "项目名称": name, "预算年度": year, "对象类型": "项目", "项目类别": "其他", "是否新增": "否", "是否经常性": "否",
             "是否区级": "是", "年初预算数": amount, "全年预算数": amount, "开始日期": "2019-01-01", "结束日期": "2026-12-31", "是否重大": "否",
             "是否纳入公开范围": "否", "是否需编报绩效目标": "是"} for year in years for key, name, amount in projects(code, year)]
    book(at(path), listed("项目清单", rows, unit=name_of(code, moment[:10])))
    date(path, moment)
    HANDED.extend((code, "项目清单", year, moment, {key: amount for key, _, amount in projects(code, year)}) for year in years)


def hand_in_list(code, year, moment, part=99, counts=True):
    """绩效自评汇总表 of a year, of the first `part` projects."""
    path = f"{folder_of(code, moment[:10])}/{year}年绩效自评汇总表.xlsx"
    rows = projects(code, year)[:part]
    book(at(path), listed("绩效自评汇总表", [
        {"项目编码": key, "项目名称": name, "对象类型": "项目", "预算年度": year, "年初预算数": amount, "全年预算数": amount, "全年执行数": amount,
         "执行率": 1, "自评得分": 96, "等级": "优"} for key, name, amount in rows], unit=name_of(code, moment[:10])))
    date(path, moment)
    if counts:
        HANDED.append((code, "绩效自评汇总表", year, moment, {key: amount for key, _, amount in rows}))
    return path


def hand_in_whole(code, year, moment):
    path = f"{folder_of(code, moment[:10])}/{year}年整体支出自评.xlsx"
    book(at(path), whole(unit=name_of(code, moment[:10]), year=year, tasks=(1000 + int(code), 1000 + int(code))))
    date(path, moment)
    HANDED.append((code, "部门(单位)整体支出绩效自评表", year, moment, {"": 1000 + int(code)}))


# What finance typed: plan year, unit, duty, column to the value and the moment.
TYPED = {}


def decide(year, code, duty, column, value, moment):
    path = STATUS if year == max(one for one in IN_FORCE if IN_FORCE[one] <= moment[:10]) else f"财政局/绩效管理状态表({year}年).xlsx"
    type_into(path, name_of(code, moment[:10]), duty, column, value, moment)
    TYPED[(year, code, duty, column)] = (value, moment)


# --- what has to be shown, worked out from the above ------------------------------------------------------------------------
def typed(year, code, duty, column, day):
    value, moment = TYPED.get((year, code, duty, column), (None, "9999"))
    return value if moment[:10] <= day else None


def latest(code, form, year, day):
    """Project to amount and the moment it was first there, over all units that are this one."""
    found = {}
    for unit, one, data_year, moment, rows in HANDED:
        if unit in below(code, day) and (one, data_year) == (form, year) and moment[:10] <= day:
            for key, amount in rows.items():
                found.setdefault((unit, key), (amount, moment))
    return found


def progress(year, code, duty, day):
    """状态, 分子, 分母 of a duty of a plan year on a day."""
    if typed(year, code, duty, "豁免原因", day):
        state = "已豁免"
    else:
        state = None
    if duty == "O-32a":
        scope, done = latest(code, "项目清单", year - 1, day), latest(code, "绩效自评汇总表", year - 1, day)
        covered = {key: moment for key, (_, moment) in done.items() if key in scope}
        over, under, met = len(covered), len(scope), len(covered) == len(scope)
    else:
        done = latest(code, "部门(单位)整体支出绩效自评表", year - 1, day)
        over, under, met, covered = len(done), None, len(done) > 0, {key: moment for key, (_, moment) in done.items()}
    if state is None:
        deadline = typed(year, code, duty, "延期至", day) or DEADLINES[year]
        if met:
            came = max(covered.values()) if duty == "O-32a" else min(covered.values())
            state = "已完成" if came[:10] <= deadline else "逾期完成"
        elif day > deadline:
            state = "逾期"
        elif typed(year, code, duty, "延期至", day):
            state = "已延期"
        else:
            state = "未开始" if day < OPENS[year] and over == 0 else "进行中"
    return state, over, under


def sums(year, day):
    """`form|data year|unit` to records and 万元, of this data year, of all units and each."""
    found = {}
    for code in units_on(day):
        for form in ("项目清单", "绩效自评汇总表", "部门(单位)整体支出绩效自评表"):
            for amount, _ in latest(code, form, year, day).values():
                for whose in (name_of(code, day), "全区"):
                    count, total = found.get((form, whose), (0, 0))
                    found[(form, whose)] = (count + 1, total + amount)
    return found


def workbook_of(year, day):
    newest = max(one for one in IN_FORCE if IN_FORCE[one] <= day)
    return STATUS if year == newest else f"财政局/绩效管理状态表({year}年).xlsx"


def states_in(path):
    return {(row["单位"], row["任务编号"]): (row["状态"], row["分子"], row["分母"])
            for row in rows_of(path, "任务进度", "任务编号") if row["任务编号"] in ("O-32a", "O-32b")}


def expected_states(year, day):
    return {(name_of(code, day), duty): progress(year, code, duty, day) for code in units_on(day) for duty in ("O-32a", "O-32b")}


def hold_states(year, day, path, say):
    found, wanted = states_in(path), expected_states(year, day)
    for key in sorted(found.keys() | wanted.keys()):
        hold(f"{say} {year}年 {' '.join(key)}", found.get(key), wanted.get(key))


def hold_sums(year, day):
    found = {}
    for row in rows_of(at(f"财政局/全区汇总表({year}年).xlsx"), "汇总", "表单"):
        if row["分组"] in ("单位", "全区") and row["汇总项"] in ("记录数", "全年预算数(万元)"):
            for data_year, label in ((row["年度"], "数值"), ((row["年度"] or 1) - 1, "上年")):
                if row[label] not in (None, ""):
                    found[(row["表单"], data_year, row["名称"], row["汇总项"])] = row[label]
    # The two duties ask for the year before the plan's; the one before that stands beside it as 上年.
    for data_year in (year - 1, year - 2):
        for (form, whose), (count, total) in sums(data_year, day).items():
            hold(f"{day} 汇总 {year} {form} {data_year} {whose} 记录数", found.get((form, data_year, whose, "记录数")), count)
            hold(f"{day} 汇总 {year} {form} {data_year} {whose} 金额", found.get((form, data_year, whose, "全年预算数(万元)")), total)


def is_open(year, day):
    return IN_FORCE[year] <= day <= CLOSES[year]


# Who is written to about which of the two duties on which look, worked out from the ladder: 预警1 on the first working day after
# the deadline in force to the officer with a copy to the head, 预警2 on the fifth to both, later ones to the head alone; only the last
# step that has come due goes out.
MAILS = {
    "2022-05-06": {"104": ("u104 u104.fzr", "O-32a O-32b"), "105": ("u105 u105.fzr", "O-32a O-32b")},
    # Put off and let off the same afternoon; the other one's third working day brings no step.
    "2022-05-09": {},
    # 104's ladder begins anew with 06-30, six working days ago; 105's is at its end.
    "2022-07-08": {"104": ("u104 u104.fzr", "O-32a"), "105": ("u105.fzr", "O-32a")},
    "2022-12-20": {"104": ("u104.fzr", "O-32a")},
    # Whoever was told all of 2022 is told nothing again by a renamed folder or a new year.
    "2023-01-05": {},
    "2023-05-08": {"102": ("u102 u102.fzr", "O-32a O-32b"), "105": ("u105 u105.fzr", "O-32a O-32b")},
    "2023-05-10": {"102": ("u102 u102.fzr", "O-32a"), "105": ("u105 u105.fzr", "O-32b")},
    # 102's second duty is late since 06-15; what 105 had not covered is now 104's.
    "2023-06-20": {"102": ("u102 u102.fzr", "O-32a O-32b"), "104": ("u104.fzr", "O-32a")},
    "2023-07-03": {"102": ("u102.fzr", "O-32b")},
    "2023-07-05": {},
    "2024-01-08": {"102": ("u102.fzr", "O-32b")},
    "2024-05-08": {"101": ("u101 u101.fzr", "O-32b"), "102": ("u102 u102.fzr", "O-32a O-32b"), "103": ("u103 u103.fzr", "O-32a"),
                   "104": ("u104 u104.fzr", "O-32a O-32b")},
    "2024-07-01": {"101": ("u101.fzr", "O-32b"), "102": ("u102.fzr", "O-32a O-32b"), "103": ("u103.fzr", "O-32a"),
                   "104": ("u104.fzr", "O-32a O-32b")},
}


def mails_of(day):
    """Unit by code to the people written to and the duties named, of the mails that name one of the two."""
    found = {}
    for path in sorted(glob.glob(os.path.join(DATA, "outbox", "**", f"{day}*.eml"), recursive=True)):
        with open(path, "rb") as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        duties = sorted(set(re.findall(r"O-32[ab]", mail["Subject"] + mail.get_body(("plain",)).get_content())))
        people = sorted(re.findall(r"(u\d{3}(?:\.fzr)?)@", f'{mail["To"]} {mail["Cc"] or ""}'))
        if duties and people:
            found[people[0][1:4]] = (" ".join(people), " ".join(duties))
    return found


def look(day, twice=False):
    said = run("--once", "--as-of", day)
    hold(f"{day} 发信", mails_of(day), MAILS[day])
    for year in DEADLINES:
        if is_open(year, day):
            hold_states(year, day, at(workbook_of(year, day)), day)
            hold_sums(year, day)
        elif IN_FORCE[year] > day:
            hold(f"{day} {year}年还没有汇总表", os.path.exists(at(f"财政局/全区汇总表({year}年).xlsx")), False)
    hold(f"{day} 未能答复", "未能答复 0" in said, True)
    if twice:
        hold(f"{day} 再运行一次不再发信", "发出邮件 0 封" in run("--once", "--as-of", day), True)


# --- 2022: two units are late, one is put off, one is let off ----------------------------------------------------------------
run("--init", "--year", "2022")
change_plan("财政局/工作要点.xlsx", only_self_evaluations, "2022-01-10T09:00")
roster("2022-01-10", "2022-01-10T09:30")
for unit in UNITS:
    hand_in_register(unit, (2021, 2022), "2022-03-10T09:00")
for unit in ("101", "102", "103"):
    hand_in_list(unit, 2021, "2022-04-20T10:00")
    hand_in_whole(unit, 2021, "2022-04-21T10:00")
look("2022-05-06")
decide(2022, "104", "O-32a", "延期至", "2022-06-30", "2022-05-06T15:00")
decide(2022, "105", "O-32b", "豁免原因", "2021年新设，没有整体支出", "2022-05-06T15:00")
look("2022-05-09")
hand_in_whole("104", 2021, "2022-06-20T09:00")
look("2022-07-08")

# --- the turn to 2023: a draft changes nothing, in force it begins a year of its own -------------------------------------------
run("--init", "--year", "2023")
DRAFT = "财政局/2023年工作要点(草稿).xlsx"
date(DRAFT, "2022-12-19T09:00")
look("2022-12-20")
hold("草稿没有自己的状态表", os.path.exists(at("财政局/绩效管理状态表(2022年).xlsx")), False)
change_plan(DRAFT, lambda plan: set_setting(plan, "启用", "是"), "2023-01-04T09:00")
os.rename(at("区水务局"), at(NEW_NAME))
roster("2023-01-05", "2023-01-05T08:30")
look("2023-01-05", twice=True)
hold("2022年的豁免只是2022年的", states_in(at(STATUS))[("城北街道", "O-32b")][0], "未开始")

# --- 2023: what is late for the old year comes beside what the new one asks for ----------------------------------------------
for unit in UNITS:
    hand_in_register(unit, (2022, 2023), "2023-03-10T09:00")
for unit in ("101", "103", "104"):
    hand_in_list(unit, 2022, "2023-04-20T10:00")
    hand_in_whole(unit, 2022, "2023-04-21T10:00")
hand_in_list("102", 2022, "2023-04-25T10:00", part=1)
hand_in_list("104", 2021, "2023-05-05T09:00")
look("2023-05-08")
decide(2023, "102", "O-32b", "延期至", "2023-06-15", "2023-05-08T15:00")
decide(2023, "105", "O-32a", "豁免原因", "即将并入城南街道", "2023-05-08T15:10")
hand_in_list("105", 2021, "2023-05-09T09:00")
look("2023-05-10")
os.rename(at("城北街道"), at("城南街道/城北街道"))
roster(MERGED_ON, f"{MERGED_ON}T08:30")
look(MERGED_ON, twice=True)

# --- 2022 closes: its status workbook stays as it is, what comes for it is told so ---------------------------------------------
look("2023-07-03")
CLOSED = "财政局/绩效管理状态表(2022年).xlsx"
with open(at(CLOSED), "rb") as file:
    as_closed = file.read()
late = hand_in_list("102", 2021, "2023-07-04T09:00", part=1, counts=False)
look("2023-07-05")
answer = [" ".join(str(cell) for cell in row if cell) for row in load_workbook(at(late))["审核结果"].iter_rows(values_only=True)]
hold("封存以后报来的说明不计入", any("封存" in line and "不计入" in line for line in answer), True)
hold("封存以后报来的效力", [(row["版本"], row["效力"]) for row in rows_of(at(STATUS), "报送记录", "文件") if row["文件"] == late],
     [(2, "封存后报送"), (1, "已代替或移走")])

# --- the turn to 2024 ----------------------------------------------------------------------------------------------------------
run("--init", "--year", "2024")
DRAFT = "财政局/2024年工作要点(草稿).xlsx"
change_plan(DRAFT, lambda plan: set_setting(plan, "启用", "是"), "2024-01-05T09:00")
look("2024-01-08")
for unit in ("101", "102", "103", "104"):
    hand_in_register(unit, (2023, 2024), "2024-03-11T09:00")
for unit in ("101", "104"):
    hand_in_list(unit, 2023, "2024-04-22T10:00")
hand_in_list("102", 2022, "2024-04-23T10:00")
hand_in_whole("103", 2023, "2024-05-06T10:00")
look("2024-05-08")
look("2024-07-01")
with open(at(CLOSED), "rb") as file:
    hold("封存的状态表保持原样", file.read() == as_closed, True)

# --- the years looked back at, from after two turns of the year and a merger ------------------------------------------------------
def hold_report(year, day):
    """What the report says of a past day: by the plan, the roster and what had been handed in and typed then."""
    run("--report", str(year), "--as-of", day)
    path = os.path.join(DATA, f"{year}年预算绩效管理工作报告数据(截至{day}).xlsx")
    wanted = expected_states(year, day)
    for row in rows_of(path, "任务完成情况", "任务编号"):
        states = [state for (_, duty), (state, _, _) in wanted.items() if duty == row["任务编号"]]
        shown = {label: row[label] for label in ("已完成", "逾期完成", "逾期", "进行中", "已延期", "已豁免") if row[label]}
        hold(f"报告 {year} {day} {row['任务编号']} 单位数", row["单位数"], len(states))
        hold(f"报告 {year} {day} {row['任务编号']}", shown, dict(collections.Counter(states)))
    total = next(row for row in rows_of(path, "绩效自评", "等级") if row["等级"] == "合计")
    hold(f"报告 {year} {day} 绩效自评", (total["项目数"], total["全年预算数(万元)"]), sums(year - 1, day)[("绩效自评汇总表", "全区")])


hold_report(2022, "2022-07-08")
hold_report(2023, "2023-05-10")

for line in differences:
    print(line)
print(f"三个年度：{len(differences)} 处不同")
sys.exit(1 if differences else 0)
