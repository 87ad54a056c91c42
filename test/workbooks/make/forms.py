"""Writes the forms of forms.json with openpyxl: a workbook for cards and one for lists, a smaller one of each for LibreOffice.

`again` instead has openpyxl load what it wrote and save it once more.
"""

import datetime
import json
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

FOLDER = sys.argv[1]


def fill(cell, kind, value, percent):
    if kind == "date":
        cell.value = datetime.date.fromisoformat(value[:10])
        cell.number_format = "yyyy-mm-dd"
    elif kind == "uncalculated":
        cell.value = "=1+1"
    elif kind == "text" and value.startswith("="):
        cell.value = value
        cell.data_type = "s"  # typed as text, no formula
    else:
        cell.value = value
        if percent:
            cell.number_format = "0.00%"


def write(name, sheets):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for written in sheets:
        sheet = workbook.create_sheet(written["name"])
        for row in written["rows"]:
            for cell in row["cells"]:
                fill(sheet.cell(cell["row"], cell["column"]), cell["kind"], cell["value"], cell["percent"])
            sheet.row_dimensions[row["number"]].hidden = row["hidden"]
        for area in written["merges"]:
            left, right = get_column_letter(area["left"]), get_column_letter(area["right"])
            sheet.merged_cells.add(CellRange(f"{left}{area['top']}:{right}{area['bottom']}"))
    workbook.save(f"{FOLDER}/{name}.xlsx")


with open(f"{FOLDER}/forms.json", encoding="utf-8") as file:
    books = json.load(file)
for book, sheets in books.items():
    if sys.argv[2:] == ["again"]:
        load_workbook(f"{FOLDER}/{book}-openpyxl.xlsx").save(f"{FOLDER}/{book}-openpyxl-again.xlsx")
    else:
        write(f"{book}-openpyxl", sheets)
        write(f"{book}-libreoffice", [sheet for sheet in sheets if sheet["sampled"]])
