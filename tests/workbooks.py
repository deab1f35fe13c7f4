"""Small workbooks and strange files for tests of what reads spreadsheets."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

HEADS = ("序号", "用印日期", "科室", "经办人", "事由", "文件名称", "印章", "份数", "审批人", "备注")
ROW = ("1", "2025-03-03", "办公室", "周四", "签合同", "采购合同", "公章", "3份", "宋二", "")
TITLE = ("某某区司法局用印登记（2025年度）",)


def book(path: Path, *rows: Sequence[Any], sheet: str = "台账", merged: Sequence[tuple[str, Any]] = ()) -> Path:
    """Write a workbook of one sheet; texts are written as texts, numbers as numbers, dates as dates."""
    made = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"})
    page = made.add_worksheet(sheet)
    for line, row in enumerate(rows):
        page.write_row(line, 0, row)
    for area, text in merged:
        page.merge_range(area, text)
    made.close()
    return path


def changed(path: Path, **parts: bytes) -> Path:
    """Write parts of a workbook anew; `a__b.xml` names a/b.xml, a new part is added."""
    with zipfile.ZipFile(path) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    held |= {name.replace("__", "/"): content for name, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in held.items():
            whole.writestr(name, content)
    return path
