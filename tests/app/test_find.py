"""`zhangyin find` hears pinyin as the window does; its document keeps its shape."""

import json
from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]


def test_find_hears_initials_and_whole_syllables(run: Run) -> None:
    for document in ("政府公开合同", "采购合同"):
        texts = ("印章使用人=郝思齐", "用印事由=对外签约", f"文件名称={document}", "用章类别=公章", "申请份数=3")
        assert run("enter", "seal_use", *texts)[0] == 0
    for words in (["zfgk"], ["zhengfugk"], ["zf", "ht"], ["郝思齐", "gongkai"]):
        found = json.loads(run("find", *words, "--json")[1])
        assert (found["total"], found["more"]) == (1, False)
        assert set(found["hits"][0]) == {"register", "number", "text"}
        assert "政府公开合同" in found["hits"][0]["text"]
    hits = json.loads(run("find", "wcw", "--json")[1])["hits"]
    assert {"register": "person", "number": "吴采薇", "text": "吴采薇 办公室 工作人员"} in hits
