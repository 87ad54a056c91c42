"""
Writes the season of 2022 with openpyxl: everything departments and the finance office drop into the share between one
look at the status sheet and the next.

    python3 season.py <工作要点.xlsx of a fresh --init --year 2022> <folder to write to>

The folder gets one sub-folder for each day that is looked at, and in it the files that arrive before, at their path in the
share. The moments of hand-in stand in ../hand-ins.ts.
"""
import os
import sys

from openpyxl import load_workbook

import not_workbooks
from forms import book, card, listed, whole

PLAN, OUT = sys.argv[1], sys.argv[2]


def at(day, path):
    full = os.path.join(OUT, day, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    return full


def project(code, name, year, amount, adjusted=None, kind="项目", category="其他", new="否", recurring="否", people="", major="否", public="否",
            start="2019-01-01", end="2024-12-31"):
    return {"项目编码": code, "项目名称": name, "预算年度": year, "对象类型": kind, "项目类别": category, "是否新增": new, "是否经常性": recurring,
            "是否区级": "是", "受惠对象": people or None, "年初预算数": amount, "全年预算数": adjusted or amount, "开始日期": start, "结束日期": end,
            "是否重大": major, "是否纳入公开范围": public, "是否需编报绩效目标": "是"}


def rated(code, name, amount, spent, score, grade="优", year=2021, kind="项目", rate=None):
    return {"项目编码": code, "项目名称": name, "对象类型": kind, "预算年度": year, "年初预算数": amount, "全年预算数": amount, "全年执行数": spent,
            "执行率": rate if rate is not None else spent / amount, "自评得分": score, "等级": grade}


def tracked(code, name, amount, spent, level="自评", year=2022, output="按计划推进", on="2022-08-22"):
    return {"项目编码": code, "项目名称": name, "跟踪年度": year, "跟踪层次": level, "全年预算数": amount, "执行数": spent, "执行率": spent / amount,
            "产出完成情况": output, "报告日期": on}


def evaluated(code, name, level, unit, year=2022, kind="项目", category="其他", by="区财政局", on="2022-07-15", score=92, amount=100):
    return {"项目编码": code, "项目名称": name, "对象类型": kind, "项目类别": category, "评价层次": level, "预算年度": year - 1, "评价年度": year,
            "预算数": amount, "执行数": amount * 0.96, "评价得分": score, "等级": "优" if score >= 90 else "良", "委托方": by,
            "评价机构": "上海明策咨询有限公司", "被评价单位": unit, "报告日期": on, "是否区镇联动": "否"}


def assessed(code, name, amount, who, conclusion="予以支持", kind="项目", on="2022-10-12"):
    return {"项目编码": code, "项目名称": name, "对象类型": kind, "评估年度": 2023, "评估主体": who, "申报预算": amount, "评估后预算": amount,
            "评估得分": 88, "评估结论": conclusion, "报告日期": on}


# --- looked at on 2022-04-28 -------------------------------------------------------------------------------------------
DAY = "2022-04-28"
UNITS = [
    ("000", "区财政局", "区财政局", "沈静", "jixiao", "顾明", "caizheng", "", "财政局"),
    ("101", "区教育局", "区级预算部门", "周敏", "jiaoyu", "陆文", "jiaoyu.fzr", "教育局", None),
    ("102", "区卫生健康委员会", "区级预算部门、行业主管部门", "吴琴", "weijian", "徐朗", "weijian.fzr", "区卫健委、卫健委", "区卫健委"),
    ("103", "区司法局", "区级预算部门", None, None, "冯毅", "sifa.fzr", "", None),
    ("104", "区档案局", "区级预算部门", "卫平", "dangan", "蒋立", "dangan.fzr", "", None),
    ("201", "东浦镇", "街镇", "沈遥", "dongpu", "韩松", "dongpu.fzr", "", None),
    ("202", "西桥街道", "街镇", "杨帆", "xiqiao", "朱勤", "xiqiao.fzr", "", None),
    ("203", "北泾镇", "街镇", "秦悦", "beijing", "尤嘉", "beijing.fzr", "", None),
    ("301", "莘庄工业区", "莘庄工业区", "张弛", "gongyequ", "孔亮", "gongyequ.fzr", "", None),
]


def address(local):
    return f"{local}@example.gov.cn" if local else None


book(at(DAY, "财政局/单位名录.xlsx"), listed("单位名录", [
    {"单位编码": code, "单位名称": name, "单位类别": kinds, "绩效专管员": officer, "专管员邮箱": address(mail), "负责人": head,
     "负责人邮箱": address(head_mail), "别名": alias or None, "文件夹": folder}
    for code, name, kinds, officer, mail, head, head_mail, alias, folder in UNITS]))
book(at(DAY, "财政局/财政专项资金政策目录.xlsx"), listed("财政专项资金政策目录", [
    {"项目编码": "E03", "政策名称": "困难学生资助", "主管部门": "区教育局", "年度": 2022, "预算金额": 260, "受惠对象": "个人", "是否经常性": "是", "是否区级": "是"},
    {"项目编码": "H03", "政策名称": "家庭医生签约补助", "主管部门": "区卫生健康委员会", "年度": 2022, "预算金额": 480, "受惠对象": "个人", "是否经常性": "是",
     "是否区级": "是"}]))
book(at(DAY, "财政局/重点绩效评价项目目录.xlsx"), listed("重点绩效评价项目目录", [
    {"项目编码": code, "项目名称": name, "主管部门": unit, "年度": 2022, "预算金额": amount, "入选类别": "300万元及以上"}
    for code, name, unit, amount in (("E01", "校舍维修工程", "区教育局", 500), ("E06", "智慧校园平台", "区教育局", 400),
                                     ("H01", "社区卫生服务中心改造", "区卫生健康委员会", 820), ("H02", "健康信息平台", "区卫生健康委员会", 620))]))

POLICY = {"kind": "财政政策", "recurring": "是", "people": "个人"}
book(at(DAY, "区教育局/项目清单.xlsx"), listed("项目清单", [
    project("E01", "校舍维修工程", 2021, 500, category="政府投资"),
    project("E02", "信息化教室建设", 2021, 300, category="信息化", public="是"),
    project("E03", "困难学生资助", 2021, 200, **POLICY),
    project("E04", "教师培训", 2021, 120, category="政府购买服务"),
    project("E01", "校舍维修工程", 2022, 500, category="政府投资", public="是"),
    project("E03", "困难学生资助", 2022, 260, major="是", **POLICY),
    project("E04", "教师培训", 2022, 120, adjusted=150, category="政府购买服务"),
    project("E05", "校园安保服务", 2022, 180, category="政府购买服务", recurring="是"),
    project("E06", "智慧校园平台", 2022, 400, category="信息化", new="是", public="是", start="2022-01-01"),
], unit="区教育局"))
book(at(DAY, "区教育局/2021自评/校舍维修_自评表.xlsx"),
     card(name="校舍维修工程", code="E01", supervisor="区教育局", unit="区教育局", budget=500, spent=480))
SCHOOL = [rated("E01", "校舍维修工程", 500, 480, 99.6), rated("E02", "信息化教室建设", 300, 285, 95.5, rate=0.9),
          rated("E03", "困难学生资助", 200, 194, 85, grade="优", kind="财政政策")]
book(at(DAY, "区教育局/2021自评/2021年度绩效自评汇总表.xlsx"), listed("绩效自评汇总表", SCHOOL, unit="区教育局"))

book(at(DAY, "区卫健委/项目清单.xlsx"), listed("项目清单", [
    project("H01", "社区卫生服务中心改造", 2021, 800, category="政府投资"),
    project("H02", "健康信息平台", 2021, 600, category="信息化"),
    project("H03", "家庭医生签约补助", 2021, 450, **POLICY),
    project("H01", "社区卫生服务中心改造", 2022, 820, category="政府投资"),
    project("H02", "健康信息平台", 2022, 620, category="信息化"),
    project("H03", "家庭医生签约补助", 2022, 480, public="是", **POLICY),
], unit="区卫生健康委员会"))
SHANGHAI = {"title": "财政项目支出绩效自评表", "money": "元", "supervisor": "区卫生健康委员会", "unit": "区卫生健康委员会"}
RENOVATED = card(name="社区卫生服务中心改造", code="H01", budget=8000000, spent=7200000, **SHANGHAI)
book(at(DAY, "区卫健委/财政项目支出绩效自评表.xlsx"), RENOVATED,
     card(name="健康信息平台", code="H02", budget=6000000, spent=5880000, total="#REF!", **SHANGHAI))
book(at(DAY, "区卫健委/家庭医生_自评表.xlsx"),
     card(name="家庭医生签约补助", code="H03", supervisor="区卫健委", unit="区卫健委", budget=450, spent=441))
book(at(DAY, "区卫健委/整体支出自评.xlsx"), whole(unit="区卫生健康委员会", tasks=(5200, 5096)))

GOOD = at(DAY, "区教育局/项目清单.xlsx")
with open(GOOD, "rb") as file:
    good = file.read()
not_workbooks.write(at(DAY, "区司法局/旧表.xls"), not_workbooks.compound([("Workbook", bytes.fromhex("0908100000060500"))]))
not_workbooks.write(at(DAY, "区司法局/加密.xlsx"), not_workbooks.encrypted())
not_workbooks.write(at(DAY, "区司法局/截断.xlsx"), good[: len(good) // 2])
not_workbooks.write(at(DAY, "区司法局/导出.xlsx"), "项目编码,项目名称,全年执行数\nF01,法律援助,88.20\n".encode("utf-8"))

book(at(DAY, "区档案局/项目清单.xlsx"), listed("项目清单", [], unit="区档案局", nil=True))
book(at(DAY, "区档案局/绩效自评汇总表.xlsx"), listed("绩效自评汇总表", [], unit="区档案局", nil=True))

ROADS = [f"D{n:02d}" for n in range(1, 17)]
book(at(DAY, "东浦镇/项目清单.xlsx"), listed("项目清单",
     [project(code, f"第{int(code[1:])}号道路养护", 2021, 100) for code in ROADS[:4]]
     + [project(code, f"第{int(code[1:])}号道路养护", 2022, 100) for code in ROADS], unit="东浦镇"))
DONGPU = [rated(code, f"第{int(code[1:])}号道路养护", 100, 97, 95) for code in ROADS[:4]]
book(at(DAY, "东浦镇/绩效自评汇总表.xlsx"), listed("绩效自评汇总表", DONGPU, unit="北泾镇"))

book(at(DAY, "西桥街道/项目清单.xlsx"), listed("项目清单",
     [project(f"X0{n}", f"西桥{n}号楼道修缮", 2021, 80) for n in (1, 2, 3)]
     + [project(f"X0{n}", f"西桥{n}号楼道修缮", 2022, 80) for n in (1, 2, 3, 4)], unit="西桥街道"))
XIQIAO = [rated(f"X0{n}", f"西桥{n}号楼道修缮", 80, 76, 93) for n in (1, 2, 3)]
book(at(DAY, "西桥街道/自检/绩效自评汇总表.xlsx"), listed("绩效自评汇总表", XIQIAO, unit="西桥街道"))
book(at(DAY, "西桥街道/2020年自评.xlsx"), listed("绩效自评汇总表", [dict(row, 预算年度=2020) for row in XIQIAO], unit="西桥街道"))

book(at(DAY, "北泾镇/项目清单.xlsx"), listed("项目清单",
     [project(f"N{n:02d}", f"北泾{n}号河道保洁", 2021, 60) for n in (1, 2)]
     + [project(f"N{n:02d}", f"北泾{n}号河道保洁", 2022, 60) for n in range(1, 13)], unit="北泾镇"))
book(at(DAY, "北泾镇/绩效自评汇总表.xlsx"),
     listed("绩效自评汇总表", [rated(f"N{n:02d}", f"北泾{n}号河道保洁", 60, 60, 96) for n in (1, 2)], unit="北泾镇"))
book(at(DAY, "北泾镇/整体自评.xlsx"), whole(unit="北泾镇", tasks=(900, 882)))

book(at(DAY, "莘庄工业区/项目清单.xlsx"), listed("项目清单",
     [project(f"Z0{n}", f"园区{n}号配套工程", year, 90) for year in (2021, 2022) for n in (1, 2, 3)], unit="莘庄工业区"))
book(at(DAY, "某协会/材料.xlsx"), listed("绩效自评汇总表", [rated("Q01", "年会", 5, 5, 95)], unit="某协会"))

# --- looked at on 2022-05-06 -------------------------------------------------------------------------------------------
DAY = "2022-05-06"
book(at(DAY, "区卫健委/财政项目支出绩效自评表.xlsx"), RENOVATED,
     card(name="健康信息平台", code="H02", budget=6000000, spent=5880000, **SHANGHAI))
book(at(DAY, "区教育局/2021自评/2021年度绩效自评汇总表.xlsx"), listed("绩效自评汇总表", [
    SCHOOL[0], rated("E02", "信息化教室建设", 300, 285, 95.5), rated("E03", "困难学生资助", 200, 194, 85, grade="良", kind="财政政策"),
    rated("E04", "教师培训", 120, 117, 96)], unit="区教育局"))
book(at(DAY, "区教育局/2021自评/整体支出自评.xlsx"), whole(unit="区教育局", tasks=(3600, 3492)))
book(at(DAY, "东浦镇/绩效自评汇总表.xlsx"), listed("绩效自评汇总表", DONGPU, unit="东浦镇"))
book(at(DAY, "东浦镇/整体自评.xlsx"), whole(unit="东浦镇", tasks=(1500, 1470)))

# --- looked at on 2022-08-02 -------------------------------------------------------------------------------------------
DAY = "2022-08-02"
plan = load_workbook(PLAN)
duties = plan["任务"]
rows = {duties.cell(row=row, column=1).value: row for row in range(1, duties.max_row + 1)}
columns = {duties.cell(row=rows["任务编号"], column=column).value: column for column in range(1, duties.max_column + 1)}
duties.cell(row=rows["O-33"], column=columns["截止日期"]).value = "另行通知"
plan.save(at(DAY, "财政局/工作要点.xlsx"))
BROKEN_CELL = duties.cell(row=rows["O-33"], column=columns["截止日期"]).coordinate

book(at(DAY, "莘庄工业区/绩效自评汇总表.xlsx"),
     listed("绩效自评汇总表", [rated(f"Z0{n}", f"园区{n}号配套工程", 90, 88.2, 94) for n in (1, 2, 3)], unit="莘庄工业区"))
book(at(DAY, "西桥街道/绩效自评汇总表.xlsx"), listed("绩效自评汇总表", XIQIAO, unit="西桥街道"))
book(at(DAY, "区教育局/重点评价台账.xlsx"),
     listed("重点评价台账", [evaluated("E01", "校舍维修工程", "部门重点", "区教育局", category="政府投资", by="区教育局", amount=500)], unit="区教育局"))
book(at(DAY, "区卫健委/重点评价台账.xlsx"), listed("重点评价台账", [
    evaluated("H03", "家庭医生签约补助", "行业重点", "区卫生健康委员会", kind="财政政策", amount=450),
    evaluated("H01", "社区卫生服务中心改造", "行业重点", "区卫生健康委员会", category="政府投资", amount=800),
    evaluated("H02", "健康信息平台", "行业重点", "区卫生健康委员会", category="信息化", amount=600)], unit="区卫生健康委员会"))


def town(name, letter, numbers, year=2022, whole_of=None, on="2022-07-15"):
    lines = [evaluated(f"{letter}P{n:02d}", f"{name}{n}号评价项目", "部门重点", name, year=year, on=on) for n in numbers]
    if whole_of:
        lines.append(evaluated(f"{letter}{whole_of}", f"{name}{whole_of}整体支出", "部门重点", name, year=year, kind="单位整体", category=None, on=on))
    return lines


LAST_YEAR = town("东浦镇", "D", range(8, 18), year=2021, whole_of="文化站", on="2021-07-12")
book(at(DAY, "东浦镇/重点评价台账.xlsx"), listed("重点评价台账", town("东浦镇", "D", range(1, 11), whole_of="城管中队") + LAST_YEAR, unit="东浦镇"))
book(at(DAY, "西桥街道/重点评价台账.xlsx"), listed("重点评价台账", town("西桥街道", "X", range(1, 9)), unit="西桥街道"))
book(at(DAY, "北泾镇/重点评价台账.xlsx"), listed("重点评价台账", town("北泾镇", "N", range(1, 11), whole_of="水务站"), unit="北泾镇"))

# --- looked at on 2022-09-01 -------------------------------------------------------------------------------------------
DAY = "2022-09-01"
duties.cell(row=rows["O-33"], column=columns["截止日期"]).value = load_workbook(PLAN)["任务"].cell(
    row=rows["O-33"], column=columns["截止日期"]).value
duties.cell(row=rows["O-34"], column=columns["启用"]).value = "是"
duties.cell(row=rows["O-58"], column=columns["启用"]).value = "否"
plan.save(at(DAY, "财政局/工作要点.xlsx"))
book(at(DAY, "北泾镇/2021年重点评价台账.xlsx"),
     listed("重点评价台账", town("北泾镇", "N", range(31, 41), year=2021, whole_of="农技站", on="2021-07-12"), unit="北泾镇"))
book(at(DAY, "东浦镇/重点评价台账.xlsx"), listed("重点评价台账",
     town("东浦镇", "D", [*range(1, 11), 18, 19, 20], whole_of="城管中队") + LAST_YEAR, unit="东浦镇"))
book(at(DAY, "区教育局/绩效跟踪汇总表.xlsx"), listed("绩效跟踪汇总表", [
    tracked("E01", "校舍维修工程", 500, 350), tracked("E03", "困难学生资助", 260, 182), tracked("E04", "教师培训", 150, 105),
    tracked("E05", "校园安保服务", 180, 126, output=None)], unit="区教育局"))
book(at(DAY, "区卫健委/绩效跟踪汇总表.xlsx"), listed("绩效跟踪汇总表", [
    tracked("H01", "社区卫生服务中心改造", 820, 574), tracked("H02", "健康信息平台", 620, 434), tracked("H03", "家庭医生签约补助", 480, 336)],
    unit="区卫生健康委员会"))
book(at(DAY, "区档案局/绩效跟踪汇总表.xlsx"), listed("绩效跟踪汇总表", [], unit="区档案局", nil=True))
book(at(DAY, "东浦镇/绩效跟踪汇总表.xlsx"), listed("绩效跟踪汇总表",
     [tracked(code, f"第{int(code[1:])}号道路养护", 100, 70, level="自评" if code == "D16" else "部门重点") for code in ROADS]
     + [tracked(code, name, 100, 66, level="部门重点", year=2021, on="2021-08-20")
        for code, name in (("D91", "老街外立面整治"), ("D92", "文化广场照明更新"))], unit="东浦镇"))
book(at(DAY, "西桥街道/绩效跟踪汇总表.xlsx"),
     listed("绩效跟踪汇总表", [tracked(f"X0{n}", f"西桥{n}号楼道修缮", 80, 56) for n in (1, 2, 3, 4)], unit="西桥街道"))
book(at(DAY, "莘庄工业区/绩效跟踪汇总表.xlsx"),
     listed("绩效跟踪汇总表", [tracked(f"Z0{n}", f"园区{n}号配套工程", 90, 63) for n in (1, 2, 3)], unit="莘庄工业区"))

# --- looked at on 2022-11-10 -------------------------------------------------------------------------------------------
DAY = "2022-11-10"
book(at(DAY, "北泾镇/绩效跟踪汇总表.xlsx"), listed("绩效跟踪汇总表",
     [tracked(f"N{n:02d}", f"北泾{n}号河道保洁", 60, 42, level="部门重点") for n in range(1, 13)], unit="北泾镇"))
book(at(DAY, "财政局/工作记录.xlsx"), listed("工作记录", [
    {"任务编号": "O-12", "事项": "印发自评报告格式和核心指标", "完成日期": "2022-03-20", "责任人": "沈静", "佐证材料": "指引.pdf"},
    {"任务编号": "O-30", "事项": "重点跟踪专家评审", "完成日期": "2022-09-26", "责任人": "沈静", "佐证材料": "评审意见.docx"}], unit="区财政局"))
book(at(DAY, "区教育局/2023年项目清单.xlsx"), listed("项目清单", [
    project("E07", "实验室改造", 2023, 1000, new="是", start="2023-01-01"), project("E06", "智慧校园平台", 2023, 600, category="信息化"),
    project("E04", "教师培训", 2023, 400, category="政府购买服务"), project("E03", "困难学生资助", 2023, 300, **POLICY)], unit="区教育局"))
book(at(DAY, "区教育局/事前绩效评估台账.xlsx"), listed("事前绩效评估台账", [
    assessed("E06", "智慧校园平台", 600, "部门重点"), assessed("E07", "实验室改造", 1000, "自评")], unit="区教育局"))
book(at(DAY, "区卫健委/2023年项目清单.xlsx"), listed("项目清单", [
    project("H01", "社区卫生服务中心改造", 2023, 1400.01, category="政府投资"), project("H02", "健康信息平台", 2023, 599.99, category="信息化"),
    project("H03", "家庭医生签约补助", 2023, 500, **POLICY)], unit="区卫生健康委员会"))
book(at(DAY, "区卫健委/事前绩效评估台账.xlsx"),
     listed("事前绩效评估台账", [assessed("H02", "健康信息平台", 599.99, "部门重点")], unit="区卫生健康委员会"))
REVIEWED = ([evaluated(f"C{n:02d}", f"财政重点评价项目{n}", "财政重点", "区教育局", on="2022-10-20",
                       category="专项转移支付" if n == 1 else "其他") for n in range(1, 16)]
            + [evaluated(f"CW{n}", name, "财政重点", name[:-6], kind="部门整体", category=None, on="2022-10-25")
               for n, name in ((1, "区教育局部门整体支出"), (2, "区司法局部门整体支出"))]
            + [evaluated("H01", "社区卫生服务中心改造", "项目再评价", "区卫生健康委员会", on="2022-10-28", category="政府投资", amount=800),
               evaluated("E02", "信息化教室建设", "专家再评审", "区教育局", on="2022-11-02", category="信息化", amount=300)])
book(at(DAY, "财政局/重点评价台账.xlsx"), listed("重点评价台账", REVIEWED, unit="区财政局"))


def mended(number, plan, done, state, reason=None):
    return {"序号": number, "问题来源": "部门重点评价", "评价年度": 2022, "项目编码": "E01", "项目名称": "校舍维修工程", "问题描述": f"问题{number}",
            "整改措施": "补齐资料", "责任人": "周敏", "计划完成日期": plan, "实际完成日期": done, "整改状态": state, "未整改原因": reason}


book(at(DAY, "区教育局/整改台账.xlsx"), listed("整改台账", [
    mended(1, "2022-10-31", "2022-10-20", "已完成"), mended(2, "2022-10-31", None, "整改中", "招标延后"),
    mended(3, "2022-12-20", None, "整改中")], unit="区教育局"))


def published(code, name, content, year, on, category):
    return {"项目编码": code, "项目名称": name, "对象类型": "项目", "项目类别": category, "公开内容": content, "年度": year, "公开日期": on,
            "链接": f"https://www.example.gov.cn/jixiao/{code}"}


SHOWN = [published("E01", "校舍维修工程", "绩效目标", 2022, "2022-03-25", "政府投资"),
         published("E02", "信息化教室建设", "绩效自评", 2021, "2022-08-26", "信息化")]
book(at(DAY, "区教育局/绩效信息公开目录.xlsx"), listed("绩效信息公开目录", SHOWN, unit="区教育局"))
book(at(DAY, "区教育局/工作记录.xlsx"), listed("工作记录", [
    {"任务编号": "O-08", "事项": "购买服务合同、履约和成本分析", "完成日期": "2022-10-14", "责任人": "周敏", "佐证材料": "分析报告.docx"}], unit="区教育局"))

# --- looked at on 2023-01-12 -------------------------------------------------------------------------------------------
DAY = "2023-01-12"
book(at(DAY, "区教育局/绩效信息公开目录.xlsx"), listed("绩效信息公开目录",
     [*SHOWN, published("E06", "智慧校园平台", "绩效目标", 2022, "2022-12-28", "信息化")], unit="区教育局"))
book(at(DAY, "财政局/重点评价台账.xlsx"), listed("重点评价台账", [
    *REVIEWED, evaluated("E04", "教师培训", "财政再复核", "区教育局", on="2022-12-20", category="政府购买服务", amount=120)], unit="区财政局"))

print(f"the broken plan has its fault at 任务!{BROKEN_CELL}")
