"""Ten blank forms as districts hand them out, each laid out in an odd way of its own: test/workbooks/templates/*.xlsx.

    /usr/bin/python3 test/workbooks/make/templates.py
"""
import os

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

OUT = os.path.join(os.path.dirname(__file__), '..', 'templates')
os.makedirs(OUT, exist_ok=True)


def book(title):
    wb = Workbook()
    ws = wb.active
    ws.title = title
    return wb, ws


def put(ws, cells):
    for address, value in cells.items():
        ws[address] = value


def save(wb, name):
    wb.save(os.path.join(OUT, name + '.xlsx'))


def drop_down(ws, area, words):
    dv = DataValidation(type='list', formula1='"' + ','.join(words) + '"')
    ws.add_data_validation(dv)
    dv.add(area)


# 1 a table with numbers printed in front of its rows, a drop-down, formats, and comments that say 编码 and 必填
wb, ws = book('养护')
put(ws, {'A1': '农村公路养护情况表', 'A3': '序号', 'B3': '道路编号', 'C3': '道路名称*', 'D3': '养护里程（公里）', 'E3': '投入资金（万元）', 'F3': '完工日期', 'G3': '养护等级'})
ws.merge_cells('A1:G1')
for row in range(4, 12):
    ws.cell(row, 1, row - 3)
    ws.cell(row, 2).number_format = '@'
    ws.cell(row, 5).number_format = '#,##0.00'
    ws.cell(row, 6).number_format = 'yyyy-mm-dd'
drop_down(ws, 'G4:G11', ['一级', '二级', '三级'])
ws['B3'].comment = Comment('编码，必填', '财政局')
save(wb, '01农村公路养护情况表')

# 2 a card of pairs, two beside each other
wb, ws = book('卡')
ws['A1'] = '惠民补贴发放情况报告卡'
ws.merge_cells('A1:D1')
for row, (left, right) in enumerate([('补贴名称', '发放单位'), ('补贴人数', '补贴金额（元）'), ('发放日期', '联系人'), ('存在问题', '下步打算')], 3):
    ws.cell(row, 1, left)
    ws.cell(row, 3, right)
ws['A3'].comment = Comment('必填', '财政局')
ws['B4'].number_format = '0'
save(wb, '02惠民补贴发放情况报告卡')

# 3 a header over two rows with the same words twice, the unit of money in a corner
wb, ws = book('食堂')
put(ws, {'A1': '学校食堂经费使用表', 'F2': '单位：元', 'A3': '学校名称', 'B3': '学校代码', 'C3': '上学期', 'E3': '下学期', 'C4': '预算经费', 'D4': '实际支出', 'E4': '预算经费', 'F4': '实际支出'})
for area in ('A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'):
    ws.merge_cells(area)
save(wb, '03学校食堂经费使用表')

# 4 no title: the sheet's name says what it is; columns begin at C
wb, ws = book('疫苗冷链设备登记')
put(ws, {'C4': '设备编号', 'D4': '设备名称', 'E4': '购置日期', 'F4': '购置金额(元)', 'G4': '是否在用', 'H4': '利用率'})
for row in range(5, 15):
    ws.cell(row, 5).number_format = 'yyyy/m/d'
    ws.cell(row, 8).number_format = '0.00%'
drop_down(ws, 'G5:G14', ['是', '否'])
save(wb, '04疫苗冷链设备登记')

# 5 a card with values below its labels
wb, ws = book('Sheet1')
put(ws, {'B2': '招商引资项目落地情况单', 'B4': '企业名称', 'C4': '落地地点', 'D4': '联系电话', 'B7': '签约金额（万元）', 'C7': '到位资金（万元）', 'D7': '开工日期'})
for area in ('B2:D2',):
    ws.merge_cells(area)
for address in ('B5', 'C5', 'D5', 'B8', 'C8', 'D8'):
    ws[address].number_format = 'General'
ws['B4'].comment = Comment('必填', '财政局')
save(wb, '05招商引资项目落地情况单')

# 6 a table with formulas in its rows and a note below
wb, ws = book('公务车')
put(ws, {'A1': '公务用车运行费用表（    年度）', 'A2': '填报单位：', 'A3': '车牌号', 'B3': '燃油费', 'C3': '维修费', 'D3': '费用合计', 'A10': '注：金额单位为元。'})
ws.merge_cells('A1:D1')
for row in range(4, 9):
    ws.cell(row, 4, f'=B{row}+C{row}')
for column, words in (('B', '金额(元)'), ('C', '金额(元)'), ('D', '金额(元)')):
    ws[column + '3'].comment = Comment(words, '财政局')
ws['A3'].comment = Comment('编码，必填', '财政局')
save(wb, '06公务用车运行费用表')

# 7 the contract's self-evaluation in local clothes, with labels that nobody has listed
wb, ws = book('绩效')
put(ws, {
    'A1': '专项经费绩效自我评价表', 'A2': '（    年度）', 'A3': '经费事项全称', 'B3': '', 'D3': '归口科室', 'A4': '经费盘子（万元）', 'B4': '资金来源', 'C4': '年初盘子', 'D4': '调后盘子', 'E4': '花掉数', 'F4': '分值', 'G4': '执行率', 'H4': '得分',
    'B5': '年度资金总额', 'B6': '其中：财政拨款', 'B7': '其他资金',
    'A8': '年度总体目标', 'B8': '（请填写年初批复的目标，200字以内）',
    'A9': '绩效指标', 'B9': '一级指标', 'C9': '二级指标', 'D9': '三级指标', 'E9': '盼头', 'F9': '兑现', 'G9': '分值', 'H9': '得分', 'I9': '没兑现的缘由',
})
rows = [('产出指标', '数量指标', 20), ('产出指标', '质量指标', 20), ('产出指标', '时效指标', 10), ('效益指标', '社会效益指标', 30), ('满意度指标', '服务对象满意度指标', 10)]
for at, (first, second, points) in enumerate(rows, 10):
    put(ws, {f'B{at}': first, f'C{at}': second, f'G{at}': points, f'I{at}': '（未完成的请说明）'})
put(ws, {'F5': 10, 'A15': '总分', 'G15': 100})
for area in ('A1:I1', 'A2:I2', 'B3:C3', 'E3:I3', 'A4:A7', 'B8:I8', 'A9:A14', 'A15:F15'):
    ws.merge_cells(area)
save(wb, '07专项经费绩效自我评价表')

# 8 the contract's 整改台账 in local clothes
wb, ws = book('问题整改')
put(ws, {'A1': '整改台账', 'A3': '序号', 'B3': '问题来源', 'C3': '评价年度', 'D3': '项目名称', 'E3': '毛病', 'F3': '法子', 'G3': '责任人', 'H3': '计划完成日期', 'I3': '实际完成日期', 'J3': '整改状态'})
ws.merge_cells('A1:J1')
save(wb, '08整改台账')

# 9 a card whose words stand for one cell of many columns, with a drop-down and a starred label
wb, ws = book('养老')
put(ws, {'A1': '养老服务机构运营评估卡', 'A2': '机构名称*', 'E2': '统一代码', 'A3': '床位数', 'E3': '入住率', 'A4': '评估等次', 'E4': '评估日期', 'A5': '年度补助资金（元）'})
for area in ('A1:H1', 'A2:B2', 'C2:D2', 'E2:F2', 'G2:H2', 'A3:B3', 'C3:D3', 'E3:F3', 'G3:H3', 'A4:B4', 'C4:D4', 'E4:F4', 'G4:H4', 'A5:B5', 'C5:H5'):
    ws.merge_cells(area)
drop_down(ws, 'C4', ['五星', '四星', '三星'])
ws['G3'].number_format = '0%'
ws['C3'].number_format = '0'
save(wb, '09养老服务机构运营评估卡')

# 10 two own forms in one workbook, one of them after a page of instructions
wb, ws = book('填报说明')
put(ws, {'A1': '填报说明', 'A2': '一、请如实填写。', 'A3': '二、于每季度后十日内报送。'})
ws = wb.create_sheet('林木')
put(ws, {'A1': '林木管护季报', 'A2': '地块编号', 'B2': '地块名称', 'C2': '管护面积（亩）', 'D2': '管护资金（元）', 'E2': '季度'})
drop_down(ws, 'E3:E12', ['一季度', '二季度', '三季度', '四季度'])
ws = wb.create_sheet('病虫害')
put(ws, {'A1': '病虫害防治季报', 'A2': '防治编号', 'B2': '病虫害名称', 'C2': '防治面积（亩）', 'D2': '用药费用（元）', 'E2': '防治日期'})
save(wb, '10林业两张季报')
