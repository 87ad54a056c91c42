"""Types rows into a 工作要点 with openpyxl, cells alone: edit_cells.py TEMPLATE TYPED.json OUT."""
import datetime
import json
import re
import sys

from openpyxl import load_workbook


def typed(text):
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return datetime.datetime.fromisoformat(text), "yyyy-mm-dd"
    if re.fullmatch(r"[+-]?\d+(\.\d+)?", text):
        number = float(text)
        return (int(number) if number.is_integer() else number), "General"
    percent = re.fullmatch(r"(\d+(?:\.\d+)?)%", text)
    return (round(float(percent[1]) / 100, 6), "0.##%") if percent else (text, "General")


def edit(sheet, rows):
    asked = {label for row in rows for label in row}
    for head in sheet.iter_rows(max_row=10):
        at = {str(cell.value).strip(): cell.column for cell in head if cell.value is not None}
        if asked <= at.keys():
            break
    else:
        raise SystemExit(f"{sheet.title} has no head with {asked}")
    number = head[0].row
    for row in range(number + 1, sheet.max_row + 1):
        if str(sheet.cell(row, 1).value or "").startswith("说明："):
            break
        values = rows[row - number - 1] if row - number - 1 < len(rows) else {}
        for label, column in at.items():
            cell = sheet.cell(row, column)
            cell.value, cell.number_format = typed(values[label]) if values.get(label) else (None, cell.number_format)


template, changes, out = sys.argv[1:]
workbook = load_workbook(template)
for name, rows in json.load(open(changes, encoding="utf-8")).items():
    edit(workbook[name], rows)
workbook.save(out)
