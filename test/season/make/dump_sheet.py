"""Prints one sheet of a workbook as JSON rows of cell values, the way another program sees it: dump_sheet.py FILE SHEET"""
import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d") if (value.hour, value.minute, value.second) == (0, 0, 0) else value.isoformat()
    return value


sheet = load_workbook(sys.argv[1], data_only=True)[sys.argv[2]]
print(json.dumps([[plain(cell.value) for cell in row] for row in sheet.iter_rows(min_row=1, min_col=1)], ensure_ascii=False))
