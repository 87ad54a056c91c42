"""Cells of each workbook named on standard input, as openpyxl reads them: one JSON line per file."""

import datetime
import json
import signal
import sys
import warnings

import openpyxl
from openpyxl.cell.cell import MergedCell

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, bool):
        return ["boolean", value]
    if isinstance(value, datetime.datetime):
        rounded = value + datetime.timedelta(microseconds=500_000)
        text = rounded.replace(microsecond=0).isoformat()
        return ["date", text[:10] if text.endswith("T00:00:00") else text]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, (datetime.time, datetime.timedelta)):
        return ["time", str(value)]
    if isinstance(value, (int, float)):
        return ["number", value]
    return ["text", str(value)]


def read(path):
    values = openpyxl.load_workbook(path, data_only=True)
    cells = {}
    for sheet in values.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None or cell.value == "" or isinstance(cell, MergedCell):
                    continue
                kind, value = plain(cell.value)
                cells[f"{sheet.title}!{cell.coordinate}"] = ["error" if cell.data_type == "e" else kind, value]
    return cells


def out_of_time(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, out_of_time)
for line in sys.stdin:
    path = line.strip()
    signal.alarm(30)
    try:
        print(json.dumps({"path": path, "cells": read(path)}), flush=True)
    except BaseException as error:  # whatever the library does with a file, the next one is read
        print(json.dumps({"path": path, "error": repr(error)[:120]}), flush=True)
    finally:
        signal.alarm(0)
