"""Makes test/workbooks/peers/*.xlsx by openpyxl, xlsxwriter and (where there is one) LibreOffice.

Run with the system's Python: /usr/bin/python3 test/workbooks/make/by-openpyxl-and-xlsxwriter.py
The three files say the same; test/outside/xlsx/peers.test.ts knows what.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import xlsxwriter

FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "peers"
ROWS = [
    ["项目名称", "年初预算数", "完成日期", "是否新增", "执行率"],
    ["河道整治(一期)", 1234.56, datetime.date(2022, 4, 1), True, 0.985],
    ["信息化 <运维> & \"安全\"", -7, datetime.datetime(2022, 12, 31, 16, 3, 0), False, 1],
    [" 前后有空格 ", 0.1, datetime.date(1900, 3, 1), True, 0],
    ["两行\n文字", 99999999.99, datetime.date(2024, 2, 29), False, 0.3333],
]


def by_openpyxl(path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "自评表"
    sheet["A1"] = "项目支出绩效自评表"
    sheet.merge_cells("A1:E1")
    for number, row in enumerate(ROWS, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, datetime.datetime):
                cell.number_format = "yyyy-mm-dd hh:mm:ss"
            elif isinstance(value, datetime.date):
                cell.number_format = 'yyyy"年"m"月"d"日"'
            elif column == 5 and number > 2:
                cell.number_format = "0.00%"
    sheet["B8"] = "=SUM(B3:B6)"
    sheet.column_dimensions["D"].hidden = True
    sheet.row_dimensions[5].hidden = True
    hidden = workbook.create_sheet("内部")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "内部数据"
    workbook.save(path)


def by_xlsxwriter(path):
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("自评表")
    day = workbook.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    moment = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    percent = workbook.add_format({"num_format": "0.00%"})
    sheet.merge_range("A1:E1", "项目支出绩效自评表")
    for number, row in enumerate(ROWS, start=1):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value)
            elif isinstance(value, datetime.datetime):
                sheet.write_datetime(number, column, value, moment)
            elif isinstance(value, datetime.date):
                sheet.write_datetime(number, column, value, day)
            elif isinstance(value, str):
                sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value, percent if column == 4 and number > 1 else None)
    sheet.write_formula("B8", "=SUM(B3:B6)", None, 100001227.65)
    sheet.set_column("D:D", None, None, {"hidden": True})
    sheet.set_row(4, None, None, {"hidden": True})
    hidden = workbook.add_worksheet("内部")
    hidden.hide()
    hidden.write_string("A1", "内部数据")
    workbook.close()


def by_libreoffice(source, path):
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        subprocess.run([*command, "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(source)], check=True, capture_output=True)
        pathlib.Path(folder, source.name).replace(path)


FOLDER.mkdir(parents=True, exist_ok=True)
by_openpyxl(FOLDER / "openpyxl.xlsx")
by_xlsxwriter(FOLDER / "xlsxwriter.xlsx")
by_libreoffice(FOLDER / "openpyxl.xlsx", FOLDER / "libreoffice.xlsx")
