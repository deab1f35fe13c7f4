"""An invented manual in the shape of a bureau's flattened text, with every hazard that one has; and where real ones lie."""

from collections.abc import Sequence
from pathlib import Path

import pytest

HEADS = (
    "\t“三定”规定对应内容©\n\t科室工作任务及\n工作流程、工作规范\n\t岗位\n名称\n\t岗位责任\n\t科室间职责\n边界事项\n\t备注\n\n"
    "\t部门主要职责\n\t科室职责\n\t\n\t\n\t\n\t\n\t\n\n"
)
BLANK = "\t\n\t\n\t\n\t\u3000\n\t\u3000\n\t\n\t\u3000\n\n"
PLANTED = "植字人"  # a contact person that nothing may keep
TELEPHONE = "0999-7654321"
PROCEDURES = f""" [bookmark: OLE_LINK11]1.1.1收件\u3000职责岗位规范工作流程
一、事项名称
收件。
\t图中带制表符的一格
五、联系方式
联系人：{PLANTED}
联系方式：{TELEPHONE}
办公地址:某路1号209室

[bookmark: _Hlk1]
1.10寄件工作流程图交寄
一、事项名称
寄件。
联系人：{PLANTED}
联系方式：0999—7654321
工作地址：某路1号
 一、 事项名称
标题丢失的一项。
联系人：{PLANTED}
"""

Row = tuple[str, str, str, str]


def section(title: str, department: str, duties: str, tasks: str, rows: Sequence[Row], end: str = "\n\n\n\n") -> str:
    """Return one table: the first row holds the cells of the section, each row one post with boundary and remark."""
    text = f"{title}\n{HEADS}"
    for n, cells in enumerate(rows):
        shared = (department, duties, tasks) if n == 0 else ("", "", "")
        text += "".join(f"\t{cell}\n" for cell in (*shared, *cells)) + "\n"
    return text.removesuffix("\n") + end


OFFICE = section(
    " 1.综务科",
    "[bookmark: OLE_LINK4][bookmark: OLE_LINK5]一、管理院内\n的花木。\n二、照看水井。",
    "（一）浇花。（二）修剪村（社区）的树。\n（三）看井。再看一次。 （四）记水位。",
    "1.浇花。（流程规范见附件1：（一）-1.1.1、2、8）\n[bookmark: _GoBack]2.修剪树木；（流程规范见附件1：（一）-1.1.9、1.3）\n"
    "3看护水井的机要钥匙。（流程规范见附件1：（一）-\n1.2、4）\n4、记水\n位",
    [
        (
            "正职\n岗位\n\u3000", "（1）主持全科；\n（2）承担科室工作任务第1、2项。\n收尾。",
            "1.与门卫分管东门。\n2.与食堂共用水井。", "行政编制",
        ),
        ("综合岗位", "\n承担科室任务第3项", "", "劳务派遣人员"),
        ("\u3000", "\u3000", "", "\u3000"),
    ],
)
GARDEN = section(
    "2.园艺科（挂温室牌子）", "照看温室。", "开窗。关窗。扫地。",
    "1、开窗。（流程规范见附件1：（二）-2.1、3、4）\n2、关窗。（流程规范见附件1：（三）-3.2）",
    [("业务岗1", "承担科室工作第1-2项。", "无", "事业编制"), ("业务岗2", "承担第2项\u3000", "\u3000", "某院借调")], end="\n",
)
TEXT = OFFICE + GARDEN + PROCEDURES


def shared(name: str) -> Path:
    """Return a file that lies beside the checkout in ../shared, or skip the test."""
    path = Path(__file__).resolve().parents[2] / "shared"
    found = sorted(path.glob(name))
    if not found:
        pytest.skip(f"{path / name} is not on this machine")
    return found[0]
