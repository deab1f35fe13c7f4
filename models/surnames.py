"""Chinese names, split into family and given name as the filing forms ask for them: double surnames are known."""

import re

DOUBLE = frozenset(re.findall(
    "..",
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙"
    "慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷"
    "轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘东门西门南荣第五公仪公输完颜纳兰叶赫那拉富察钮祜爱新",
))

DOT = re.compile("[·•・．.‧∙⋅]")  # as input methods and old ledgers write the · of a name


def split(name: str) -> tuple[str, str]:
    """Return (family, given): 欧阳明 is 欧阳 and 明, 欧阳 alone is 欧 and 阳; what stands before · is the first part."""
    name = re.sub(r"\s", "", name)
    if (dot := DOT.search(name)) is not None:
        return name[: dot.start()], name[dot.end() :]
    family = 2 if len(name) > 2 and name[:2] in DOUBLE else 1
    return name[:family], name[family:]


def whole(family: str, given: str) -> str:
    """Return a name without what only separates its parts, for comparing."""
    return DOT.sub("", re.sub(r"\s", "", family + given))
