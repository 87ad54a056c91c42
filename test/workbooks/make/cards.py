"""Writes the cards of cards.json with openpyxl: right-openpyxl.xlsx and defects-openpyxl.xlsx."""
import json
import sys

from openpyxl import Workbook
from openpyxl.worksheet.cell_range import CellRange

folder = sys.argv[1]


def put(sheet, at, value):
    cell = sheet[at]
    if isinstance(value, str) and value.startswith("=") and "(" in value:
        cell.value = value
        cell.data_type = "s"  # no formula, as a person typing it as text has it
        return
    if not isinstance(value, dict):
        cell.value = value
    elif "percent" in value:
        cell.value = value["percent"]
        cell.number_format = "0.00%"
    elif "error" in value:
        cell.value = value["error"]
    elif "formula" in value:
        cell.value = "=1+1"


def write(name, sheets):
    book = Workbook()
    book.remove(book.active)
    for drawn in sheets:
        sheet = book.create_sheet(drawn["name"])
        for cell in drawn["cells"]:
            put(sheet, cell["at"], cell["value"])
        for merge in drawn["merges"]:
            sheet.merged_cells.add(CellRange(merge))
        for row in drawn["hiddenRows"]:
            sheet.row_dimensions[row].hidden = True
    book.save(f"{folder}/{name}-openpyxl.xlsx")


with open(f"{folder}/cards.json", encoding="utf-8") as file:
    cards = json.load(file)
for name, sheets in cards.items():
    write(name, sheets)
