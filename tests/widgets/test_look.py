"""The look: colours that can be read, one file that names them, painting that does not wear out."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import widgets
from widgets import icons, paint
from widgets.buttons import Button, Menu
from widgets.parts import Rule
from widgets.theme import DARK, LIGHT, SHAPE_PAIRS, SHIPPED, TEXT_PAIRS, Look, Tones, apply, contrast

SOURCE = Path(widgets.__file__).parent


def canvas(side: int = 40, ratio: float = 1.0) -> QImage:
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read_on_every_ground(tones: Tones, ink: str, ground: str) -> None:
    assert contrast(QColor(getattr(tones, ink)), QColor(getattr(tones, ground))) >= 4.5


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_every_shape_that_means_something_can_be_seen(tones: Tones, shape: str, ground: str) -> None:
    assert contrast(QColor(getattr(tones, shape)), QColor(getattr(tones, ground))) >= 3


def test_no_file_but_the_theme_names_a_colour() -> None:
    literal = re.compile(
        r"#[0-9A-Fa-f]{6,8}\b|[\"']#[0-9A-Fa-f]{3,8}[\"']|rgba?\(\d|GlobalColor\.(?!transparent)|QColor\([\"'\d]"
    )
    said = [
        f"{path.name}:{n} {line.strip()}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.name != "theme.py"
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert not said


def test_no_widget_names_a_font_size_or_sets_a_sheet_of_its_own() -> None:
    said = [p.name for p in SOURCE.rglob("*.py") if p.name != "theme.py" and "setStyleSheet(" in p.read_text("utf-8")]
    assert not said


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_the_arrow_and_the_tick_of_a_menu_are_our_own(
    tones: Tones, look: Look, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.turn(tones)
    apply(qapp, look)
    over = QWidget()
    qtbot.addWidget(over)
    menu = Menu(look, over)
    menu.addMenu(Menu(look, menu, "排序"))
    chosen = menu.addAction("编号")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    drawn: list[tuple[str, QColor]] = []
    monkeypatch.setattr(icons, "draw", lambda _, name, box, ink: drawn.append((name, ink)))
    menu.grab()
    assert drawn == [("right", look.ink2), ("done", look.ink2)]
    for action in menu.actions():  # and what Qt itself would draw there is not drawn
        box, image = menu.actionGeometry(action), menu.grab().toImage()
        edges = (box.adjusted(2, 4, 2 - box.width() + look.space.caret, -4), box.adjusted(box.width() - 20, 4, -2, -4))
        for edge in edges:
            part = image.copy(edge)
            inks = {part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())}
            assert inks == {look.raised.name()}


def test_a_thousand_updates_leave_the_references_to_none_as_they_were(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 100


def test_heights_follow_the_font(look: Look) -> None:
    space = look.space
    assert (space.row, space.header, space.field, space.tabs, space.head, space.bar, space.two_lines) == (
        30, 28, 28, 36, 56, 44, 48,
    )  # fmt: skip
    assert Look(LIGHT, 1.5, look.sans).space.row > space.row


def test_a_font_is_made_once_and_remembers_what_it_cut(look: Look) -> None:
    face = look.font("small", number=True)
    assert look.font("small", number=True) is face
    assert face.cut("法律援助中心办公设备采购合同", 60).endswith("…")
    assert look.shortened() == {"法律援助中心办公设备采购合同"}


def test_half_wide_brackets_make_a_number_narrower(look: Look) -> None:
    assert look.font(number=True).width("用印〔2026〕1242号") <= look.font().width("用印〔2026〕1242号") - 10


def test_quotes_in_english_take_no_room_of_a_chinese_character(look: Look) -> None:
    latin = Look(sans=SHIPPED, latin=True)
    assert latin.font().width("“Applicant”") <= look.font().width("“Applicant”") - 14
    assert look.font().width("“用印”") == 4 * look.font().width("印")


def test_a_chinese_window_that_follows_an_english_one_has_its_wide_quotes(look: Look, qapp: QApplication) -> None:
    apply(qapp, Look(sans=SHIPPED, latin=True))
    after = Look(sans=SHIPPED)
    assert after.font().width("“用印”") == 4 * after.font().width("印")
    apply(qapp, look)


def test_a_text_of_ten_thousand_characters_is_not_laid_out_to_show_forty(look: Look) -> None:
    assert len(look.font().cut("文" * 10_000, 200)) < 20


def test_the_theme_turns_in_place(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("打印", look, "", "print")
    qtbot.addWidget(button)
    light = button.icon().pixmap(16, 16).toImage()
    look.turn(DARK)
    apply(qapp, look)
    assert look.dark
    assert look.paper == QColor(DARK.paper)
    assert button.icon().pixmap(16, 16).toImage() != light


def test_every_icon_is_drawn_in_the_ink_asked_for(look: Look) -> None:
    assert len(icons.names()) >= 48
    for name in set(icons.names()) - {"zhangyin"}:  # the emblem of the program has its own colours
        image = canvas(32)
        with QPainter(image) as p:
            icons.draw(p, name, QRectF(0, 0, 32, 32), look.ink2)
        seen = {
            QColor(image.pixel(x, y)).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }
        assert seen == {look.ink2.name()}, name


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize(("size", "side"), [(1.0, 16), (1.15, 20), (1.3, 20), (1.5, 24)])
def test_an_icon_grows_with_the_text_and_is_drawn_for_the_pixels_of_the_screen(
    qtbot: QtBot, families: list[str], size: float, side: int, ratio: float
) -> None:
    look = Look(LIGHT, size, SHIPPED)
    button = Button("打印", look, "", "print")
    qtbot.addWidget(button)
    pixmap = button.icon().pixmap(button.iconSize(), ratio)
    fresh = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32)
    fresh.fill(Qt.GlobalColor.transparent)
    with QPainter(fresh) as p:
        icons.draw(p, "print", QRectF(fresh.rect()), look.ink2)
    assert pixmap.width() == fresh.width()
    assert pixmap.toImage().convertToFormat(fresh.format()) == fresh


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_hairline_is_whole_device_pixels_at_every_scaling(look: Look, ratio: float) -> None:
    image = canvas(40, ratio)
    with QPainter(image) as p:
        paint.hairline(p, 0, 21, 40, look.ink)
        paint.upright(p, 7, 0, 10, look.ink)
    alphas = {image.pixelColor(20, y).alpha() for y in range(image.height())}
    assert alphas == {0, 255}
    assert sum(image.pixelColor(30, y).alpha() == 255 for y in range(image.height())) == int(ratio)


@pytest.mark.parametrize("ratio", [1.25, 1.5, 1.75])
def test_a_rule_is_seen_wherever_it_stands_between_the_pixels(look: Look, ratio: float, qtbot: QtBot) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    column.resize(20, 60)
    for top in range(0, 60, 3):
        rule = Rule(look)
        rule.setParent(column)
        rule.setGeometry(0, top, 20, 1)
    image = canvas(60, ratio)
    column.render(image, QPoint(0, 0))
    rows = [image.pixelColor(5, y) == look.line for y in range(image.height())]
    assert sum(rows) == 20


def test_each_state_has_a_sign_of_its_own(look: Look) -> None:
    seen = []
    for state in (paint.DONE, paint.LATE, paint.OUT, paint.STRUCK, paint.TWICE, paint.ring(0), paint.ring(0.5)):
        image = canvas(16).convertToFormat(QImage.Format.Format_Alpha8)  # shape alone, without colour
        with QPainter(image) as p:
            paint.mark(p, QPointF(8, 8), state, look)
        assert image not in seen, state
        seen.append(image)


def test_an_unknown_state_is_said_and_not_drawn_as_something_else(look: Look) -> None:
    image = canvas()
    with QPainter(image) as p, pytest.raises(ValueError, match="vanished"):
        paint.mark(p, QPointF(8, 8), "vanished", look)


def test_a_seal_is_drawn_for_one_and_for_four_characters(look: Look) -> None:
    for text in ("印", "云麓司法"):
        image = canvas()
        with QPainter(image) as p:
            paint.seal(p, QRectF(0, 0, 40, 40), text, look)
        assert {look.fill.name(), look.on_fill.name()} <= {
            image.pixelColor(x, y).name() for x in range(4, 36) for y in range(4, 36)
        }


def test_a_text_that_does_not_fit_stays_in_its_box(look: Look) -> None:
    image = canvas(60)
    with QPainter(image) as p:
        paint.write(p, QRect(0, 0, 30, 30), "法律援助中心", look.font(), look.ink)
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(32, 60) for y in range(60))
