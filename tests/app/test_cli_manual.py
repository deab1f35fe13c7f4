"""`import manual` and `list posts`: what they answer, what they leave behind, and what they never keep."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from models import database, search
from models.founding import new_office
from models.store import DATABASE
from tests.app.conftest import Run
from tests.manuals import GARDEN, OFFICE, PLANTED, PROCEDURES, TELEPHONE, shared

TEXT = OFFICE.replace("综务科", "办公室") + GARDEN + PROCEDURES
COUNTS = {
    "sections": 8, "department_duties": 30, "section_duties": 86, "tasks": 97, "posts": 18, "procedures": 74, "mechanisms": 0,
    "dropped_contacts": 65,
}


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    path = tmp_path / "手册.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def empty(tmp_path: Path, folder: Path) -> Path:
    """An office without any section."""
    new_office(tmp_path / "empty", "云麓区司法局", "区司法局", "林知行").close()
    return tmp_path / "empty"


def test_an_edition_comes_in_with_its_manual_only(run: Run) -> None:
    code, _, err = run("enter", "edition", "文件=手册.docx", "SHA-256=0", "科室数=1")
    assert (code, err) == (1, "手册版次随导入登记，不能手工登记。请用 import manual 导入手册。没有改动。\n")


def answer(run: Run, *words: str, **where: Path) -> Any:
    code, out, err = run(*words, "--json", **where)
    assert (code, err) == (0, "")
    return json.loads(out)


def opened(folder: Path) -> Any:
    return database.connect(folder / DATABASE, bytes.fromhex((folder / "office.key").read_text("ascii")))


def everything(folder: Path) -> str:
    """Return every text that the office's database holds, its trail and drafts among them, and those of the logs."""
    connection = opened(folder)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    said = [str(row) for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
    connection.close()
    logs = [path.read_text("utf-8", "replace") for path in folder.parent.rglob("*.log")]
    return "\n".join([*said, *logs])


def kept(folder: Path, words: str) -> bool:
    """Say whether the words stand anywhere in the office, or can be found through its index."""
    connection = opened(folder)
    found = connection.execute("SELECT count(*) FROM search WHERE search MATCH ?", [f'"{search.tokens(words)}"']).fetchone()[0]
    connection.close()
    return bool(found) or words in everything(folder)


def test_a_dry_run_tells_all_and_writes_nothing(run: Run, manual: Path, folder: Path) -> None:
    before = everything(folder)
    found = answer(run, "import", "manual", str(manual), "--dry-run")
    assert (found["tasks"], found["posts"], found["dropped_contacts"], found["unread"]) == (6, 4, 3, [])
    assert len(found["added"]) == 23
    assert everything(folder) == before
    code, out, err = run("import", "manual", str(manual), "--dry-run")
    assert (code, err) == (0, "")
    assert "  新增 岗位 园艺科 业务岗1" in out
    assert "只是预览，没有导入" in out


def test_an_import_changes_the_office_once(run: Run, manual: Path) -> None:
    found = answer(run, "import", "manual", str(manual))
    assert [len(found[key]) for key in ("added", "changed", "gone")] == [23, 1, 0]
    again = answer(run, "import", "manual", str(manual))
    assert [again[key] for key in ("added", "changed", "gone")] == [[], [], []]
    assert "与现有内容相同，没有改动。" in run("import", "manual", str(manual))[1]


def test_lines_that_could_not_be_read_are_told(run: Run, manual: Path) -> None:
    manual.write_text(TEXT.replace("\t综合岗位\n", "", 1), "utf-8")
    (unread,) = answer(run, "import", "manual", str(manual), "--dry-run")["unread"]
    assert set(unread) == {"line", "text", "why"}
    assert unread["why"] == "这一行有 6 格，应有 7 格。"


def test_posts_are_listed_with_tasks_holders_and_marks(run: Run, manual: Path) -> None:
    run("import", "manual", str(manual))
    assert run("enter", "holder", "post_id=综合岗位", "name=吴采薇")[0] == 0
    found = answer(run, "list", "posts")
    assert [(p["section"], p["name"], p["type"], p["tasks"], p["establishment"]) for p in found] == [
        ("办公室", "正职岗位", "正职", [1, 2], "行政编制"), ("办公室", "综合岗位", "综合", [3], "劳务派遣"),
        ("园艺科", "业务岗1", "业务", [1, 2], "事业编制"), ("园艺科", "业务岗2", "业务", [2], "借调"),
    ]
    assert found[1]["holders"] == [{"name": "吴采薇", "deputy": False, "since": None, "until": None}]
    assert [m["word"] for m in found[1]["marks"]] == ["涉密岗位待核"]
    code, out, _ = run("list", "posts")
    assert (code, "无岗位承担：没有一个岗位的责任写到第 4 项。" in out) == (0, True)


def test_no_contact_is_kept_anywhere_and_the_search_would_find_it(run: Run, manual: Path, folder: Path) -> None:
    run("import", "manual", str(manual))
    for secret in (PLANTED, TELEPHONE, "7654321", "某路"):
        assert secret in TEXT
        assert not kept(folder, secret)
    manual.write_text(TEXT.replace("记水\n位", f"请{PLANTED}记水位"), "utf-8")
    run("import", "manual", str(manual))
    assert PLANTED in everything(folder)
    assert kept(folder, PLANTED)
    assert json.loads(run("find", PLANTED, "--json")[1])["total"] == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("别.txt", "别的。".encode()), ("半.docx", b"PK\x03\x04" + b"\0" * 99), ("密.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 99),
        ("缺栏.txt", TEXT.replace("\t备注\n", "", 1).encode("gb18030", "ignore")), ("别局.txt", GARDEN.encode()),
    ],
)
def test_what_cannot_come_in_is_one_sentence_and_changes_nothing(
    run: Run, tmp_path: Path, folder: Path, name: str, content: bytes
) -> None:
    before = everything(folder)
    (tmp_path / name).write_bytes(content)
    code, out, err = run("import", "manual", str(tmp_path / name))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "没有" in err
    assert everything(folder) == before


def test_the_real_manual_gives_exactly_its_counts_and_no_change_again(run: Run, empty: Path) -> None:
    file = str(shared("seeds/001*.txt"))
    begun = time.perf_counter()
    found = answer(run, "import", "manual", file, data=empty)
    assert time.perf_counter() - begun < 3
    assert {key: found[key] for key in COUNTS} == COUNTS
    assert [len(found[key]) for key in ("added", "changed", "gone", "unread")] == [241, 0, 0, 0]
    again = answer(run, "import", "manual", file, data=empty)
    assert {key: again[key] for key in COUNTS} == COUNTS
    assert [again[key] for key in ("added", "changed", "gone")] == [[], [], []]


def test_no_contact_of_the_real_manual_is_kept(run: Run, empty: Path) -> None:
    file = shared("seeds/001*.txt")
    run("import", "manual", str(file), data=empty)
    secrets = set()
    for line in file.read_text("utf-8").split("\n"):
        head, _, said = line.strip().replace(":", "：").partition("：")
        if head in ("联系人", "联系方式", "办公地址", "工作地址") and said.strip():
            secrets.add(said.strip())
    assert len(secrets) > 10
    assert not [secret for secret in secrets if kept(empty, secret)]


def test_mechanisms_are_refused_whole(run: Run, empty: Path) -> None:
    before = everything(empty)
    code, out, err = run("import", "manual", str(shared("seeds/000*.txt")), data=empty)
    assert (code, out, "科室间协调配合机制" in err) == (1, "", True)
    assert everything(empty) == before


def test_a_copy_of_the_real_manual_with_a_table_removed_a_post_added_and_lines_swapped_is_followed(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    text = shared("seeds/001*.txt").read_text("utf-8")
    answer(run, "import", "manual", str(shared("seeds/001*.txt")), data=empty)
    start, stop = text.index("2.政工科\n"), text.index("3.区委")
    text = text[:start] + text[stop:]
    head = text.index("\t综合岗位\n", text.index("5.行政执法监督科"))
    blank = "\t\n\t\n\t\n"
    text = text[:head] + f"\t业务岗位\n\t承担科室工作任务第16、17项。\n\t\n\t事业编制\n\n{blank}" + text[head:]
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("13.负责建议"))
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    (tmp_path / "改.txt").write_text("\n".join(lines), "utf-8")
    found = answer(run, "import", "manual", str(tmp_path / "改.txt"), data=empty)
    assert [found[key] for key in ("sections", "tasks", "posts", "section_duties")] == [7, 87, 18, 78]
    assert [(a["register"], a["name"]) for a in found["added"]] == [("post", "业务岗位")]
    assert len(found["gone"]) == 1 + 5 + 8 + 10 + 1
    assert {c["register"] for c in found["changed"]} == {"post"}  # the post below the new one moved down
    assert [m["task"] for m in found["marks"] if m["word"] == "无岗位承担"] == [14]
