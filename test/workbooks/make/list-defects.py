"""Writes every list form with one fault into one workbook, a sheet each, with openpyxl, and has LibreOffice save it again.

Reads the JSON of list-defects.ts from standard input. Sheet D001 holds the first defect, and so on; names.json says which it is.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

from openpyxl import Workbook

HERE = pathlib.Path(__file__).resolve().parent.parent / "list-defects"


def fill(cell, written):
    if not isinstance(written, dict):
        cell.value = written
        return
    kind, value = written["kind"], written.get("value")
    if kind == "date":
        cell.value = datetime.date.fromisoformat(value[:10])
        cell.number_format = "yyyy-mm-dd"
    elif kind == "number":
        cell.value = value
        cell.number_format = "0.00%" if written.get("percent") else "General"
    elif kind == "uncalculated":
        cell.value = "=1+1"
    else:
        cell.value = value


def main():
    workbook = Workbook()
    workbook.remove(workbook.active)
    defects = json.load(sys.stdin)
    for number, lines in enumerate((defect["lines"] for defect in defects), start=1):
        sheet = workbook.create_sheet(f"D{number:03d}")
        for row, line in enumerate(lines, start=1):
            for column, written in enumerate(line, start=1):
                if written is not None and written != "":
                    fill(sheet.cell(row, column), written)
    HERE.mkdir(exist_ok=True)
    names = json.dumps([defect["name"] for defect in defects], ensure_ascii=False, indent=2)
    (HERE / "names.json").write_text(names + "\n", encoding="utf-8")
    first = HERE / "openpyxl.xlsx"
    workbook.save(first)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(first)],
            check=True,
        )
        (HERE / "libreoffice.xlsx").write_bytes((pathlib.Path(folder) / "openpyxl.xlsx").read_bytes())


main()
