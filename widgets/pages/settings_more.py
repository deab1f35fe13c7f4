"""Settings, 字体 and 语言: which faces are in use on screen and paper, and in which language the window speaks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QWidget

from models.text import tr
from widgets.choices import Choice
from widgets.desk import Desk
from widgets.fields import FieldLine, label_width
from widgets.pages.settings_records import Tab
from widgets.parts import Notice, Rule, column, label
from widgets.theme import SERIF, SHIPPED, Look

#: The faces of official documents, by the names they are installed under.
OFFICIAL = {
    "仿宋_GB2312": ("FangSong_GB2312", "仿宋_GB2312"),
    "楷体_GB2312": ("KaiTi_GB2312", "楷体_GB2312"),
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05"),
}
LANGUAGES = {"zh": "中文", "en": "English"}  # each in its own tongue: never translated


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


class Language(Tab):
    """In which language the window speaks from the next start on."""

    language_chosen = Signal(str)  # "zh" or "en"

    def __init__(self, desk: Desk, language: str) -> None:
        super().__init__()
        self.title = tr("语言")
        look = desk.look
        self.choice = Choice(list(LANGUAGES.values()), look)
        self.choice.choose(LANGUAGES.get(language, LANGUAGES["zh"]))
        line = FieldLine(tr("窗口语言"), self.choice, look, label_width([tr("窗口语言")], look))
        line.setMaximumWidth(round(360 * look.scale))
        self.note = Notice(tr("下次启动时生效。打印和导出的文件始终是中文。"), look)
        self.choice.activated.connect(lambda i: self.language_chosen.emit(list(LANGUAGES)[i]))
        self.setLayout(column(18, line, 14, self.note, None, margins=(24, 0, 24, 0)))

    def chosen_by_key(self) -> QWidget:
        """Return the choice."""
        return self.choice
