"""Settings, 字体 and 界面: which faces are in use on screen and paper; language, tones and size of text of the window."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QWidget

from models.text import tr
from widgets.choices import Choice
from widgets.desk import Desk
from widgets.fields import FieldLine, label_width
from widgets.pages.settings_records import Tab
from widgets.parts import Notice, Rule, column, label
from widgets.theme import SERIF, SHIPPED, TEXT_SIZES, Look

#: The faces of official documents, by the names they are installed under.
OFFICIAL = {
    "仿宋_GB2312": ("FangSong_GB2312", "仿宋_GB2312"),
    "楷体_GB2312": ("KaiTi_GB2312", "楷体_GB2312"),
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05"),
}
LANGUAGES = {"zh": "中文", "en": "English"}  # each in its own tongue: never translated
USUAL = {"language": "zh", "theme": "system", "size": "100"}  # where nothing was chosen


class Fonts(Tab):
    """Faces in use, and whether those of official documents are installed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.title = tr("字体")
        look = desk.look
        shipped, installed = tr("随程序提供"), tr("本机已安装")
        self.rows = [
            (tr("窗口文字"), look.sans, shipped if look.sans == SHIPPED else installed),
            (tr("页面标题"), SERIF, shipped),
            (tr("打印：宋体"), SERIF, tr("随程序提供，嵌入每个 PDF")),
            (tr("打印：黑体"), SHIPPED, tr("随程序提供，嵌入每个 PDF")),
            (tr("Word 文件"), tr("宋体、黑体"), tr("由打开文件的机器提供")),
        ]
        self.official = [
            (tr("公文字体"), name, installed if any(QFontDatabase.hasFamily(n) for n in names) else tr("本机未安装"))
            for name, names in OFFICIAL.items()
        ]
        note = tr("表单用随程序提供的宋体和黑体打印，每台机器印出来都一样；公文字体未安装不影响登记和打印。")
        self.setLayout(column(
            10, _grid([*self.rows, ("", "", ""), *self.official], look), 16, Notice(note, look), None, margins=(24, 0, 24, 0),
        ))


def _grid(rows: list[tuple[str, str, str]], look: Look) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(0)
    for n, (use, face, state) in enumerate(rows):
        for place, (text, tone) in enumerate(((use, "third"), (face, ""), (state, "second"))):
            words = label(text, look, tone=tone)
            words.setMinimumHeight(look.space.row)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, 2 * n, place)
        if use:
            grid.addWidget(Rule(look), 2 * n + 1, 0, 1, 4)
    grid.setColumnMinimumWidth(0, round(104 * look.scale))
    grid.setColumnMinimumWidth(1, round(160 * look.scale))
    grid.setColumnStretch(3, 1)
    made.setLayout(grid)
    return made


class Appearance(Tab):
    """How the window looks to whoever works at this machine under this account; it does so as soon as it is chosen."""

    chosen = Signal(str, str)  # "language", "theme" or "size", and which

    def __init__(self, desk: Desk, chosen: Mapping[str, str]) -> None:
        """`chosen` is what was chosen before; what is not in it is as it comes."""
        super().__init__()
        self.title = tr("界面")
        look = desk.look
        offered = {
            "language": (tr("窗口语言"), LANGUAGES),
            "theme": (tr("明暗"), {"light": tr("浅色"), "dark": tr("深色"), "system": tr("跟随系统")}),
            "size": (tr("文字大小"), {size: f"{size} %" for size in TEXT_SIZES}),
        }
        wide = label_width([name for name, _ in offered.values()], look)
        self.choices: dict[str, Choice] = {}
        lines = []
        for key, (name, words) in offered.items():
            self.choices[key] = choice = Choice(list(words.values()), look)
            choice.choose(words.get(chosen.get(key, ""), words[USUAL[key]]))
            choice.activated.connect(partial(self._tell, key, list(words)))
            line = FieldLine(name, choice, look, wide)
            line.setMaximumWidth(round(360 * look.scale))
            lines.append(line)
        kept = tr("选了就生效，只管本机的这个账户；正在填写的内容留作草稿。打印和导出的文件始终是中文，不随文字大小和明暗变化。")
        self.setLayout(column(18, *lines, 14, Notice(kept, look), None, margins=(24, 0, 24, 0)))

    def _tell(self, key: str, known: list[str], at: int) -> None:
        self.chosen.emit(key, known[at])

    def chosen_by_key(self) -> QWidget:
        """Return the first choice."""
        return self.choices["language"]
