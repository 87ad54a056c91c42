"""Writes the grids of a JSON file by openpyxl and xlsxwriter, or opens answered workbooks by openpyxl.

peers.py write GRIDS.json FOLDER     grid N goes to openpyxl-N.xlsx and xlsxwriter-N.xlsx
peers.py open FOLDER                 prints what openpyxl finds in answered-*.xlsx, as JSON
"""

import json
import pathlib
import sys

import openpyxl
import xlsxwriter


def by_openpyxl(grid, path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in grid:
        made = workbook.create_sheet(sheet["name"])
        for cell in sheet["cells"]:
            target = made.cell(cell["row"], cell["column"])
            target.value = cell["value"]
            if isinstance(cell["value"], str):
                target.data_type = "s"
    workbook.save(path)


def by_xlsxwriter(grid, path):
    workbook = xlsxwriter.Workbook(str(path))
    for sheet in grid:
        made = workbook.add_worksheet(sheet["name"])
        for cell in sheet["cells"]:
            value, row, column = cell["value"], cell["row"] - 1, cell["column"] - 1
            if isinstance(value, bool):
                made.write_boolean(row, column, value)
            elif isinstance(value, str):
                made.write_string(row, column, value)
            else:
                made.write_number(row, column, value)
    workbook.close()


def write(grids, folder):
    for number, grid in enumerate(json.loads(pathlib.Path(grids).read_text())):
        by_openpyxl(grid, pathlib.Path(folder, f"openpyxl-{number}.xlsx"))
        by_xlsxwriter(grid, pathlib.Path(folder, f"xlsxwriter-{number}.xlsx"))


def open_all(folder):
    found = {}
    for path in sorted(pathlib.Path(folder).glob("answered-*.xlsx")):
        workbook = openpyxl.load_workbook(path)
        answer = workbook["审核结果"]
        found[path.name] = [answer["A1"].value, answer["E10"].hyperlink.location]
    print(json.dumps(found, ensure_ascii=False))


if sys.argv[1] == "write":
    write(sys.argv[2], sys.argv[3])
else:
    open_all(sys.argv[2])
