"""export posts: the section tables and cards as Word and PDF, of all sections or of one."""

import json
from pathlib import Path

import docx
import pytest

from tests.app.conftest import Run
from tests.manuals import OFFICE


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    path = tmp_path / "manual.txt"
    path.write_text(OFFICE.replace("综务科", "办公室"), "utf-8")
    return path


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_all_posts_are_written_and_said(run: Run, manual: Path, tmp_path: Path, form: str) -> None:
    assert run("import", "manual", str(manual))[0] == 0
    out = tmp_path / f"posts.{form}"
    code, said, _ = run("export", "posts", "--format", form, "--out", str(out), "--json")
    assert (code, json.loads(said)) == (0, {"file": str(out), "tables": 3})
    assert out.read_bytes()[:4] == {"docx": b"PK\x03\x04", "pdf": b"%PDF"}[form]


def test_one_section_is_called_by_its_name(run: Run, manual: Path, tmp_path: Path) -> None:
    run("import", "manual", str(manual))
    out = tmp_path / "posts.docx"
    assert run("export", "posts", "--format", "docx", "--section", "办公室", "--out", str(out))[0] == 0
    assert len(docx.Document(str(out)).tables) == 3
    code, _, said = run("export", "posts", "--format", "docx", "--section", "没有的科", "--out", str(out))
    assert code == 1
    assert "没有“没有的科”" in said


def test_before_a_manual_came_in_it_is_refused_and_no_file_is_left(run: Run, tmp_path: Path) -> None:
    code, _, said = run("export", "posts", "--format", "pdf", "--out", str(tmp_path / "a.pdf"))
    assert code == 1
    assert "请先导入" in said
    assert said.count("没有写出文件") == 1
    assert not (tmp_path / "a.pdf").exists()
