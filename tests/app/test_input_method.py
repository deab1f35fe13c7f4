from pathlib import Path

import pytest

from app import input_method


def reached(plugins: Path, **said: str) -> dict[str, str]:
    input_method.reach(said, plugins)
    return said


@pytest.mark.parametrize("name", ["fcitx", "fcitx5"])
def test_fcitx_is_reached_where_ibus_would_answer(tmp_path: Path, name: str) -> None:
    assert reached(tmp_path, QT_IM_MODULE=name) == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


def test_the_older_way_of_naming_fcitx_counts_where_nothing_else_is_said(tmp_path: Path) -> None:
    assert reached(tmp_path, XMODIFIERS="@im=fcitx")["QT_IM_MODULE"] == "ibus"
    assert reached(tmp_path, XMODIFIERS="@im=fcitx", QT_IM_MODULE="xim")["QT_IM_MODULE"] == "xim"


def test_the_order_of_several_input_methods_is_kept(tmp_path: Path) -> None:
    assert reached(tmp_path, QT_IM_MODULES="wayland;fcitx;xim")["QT_IM_MODULES"] == "wayland;ibus;xim"


@pytest.mark.parametrize("said", [{}, {"QT_IM_MODULE": "ibus"}, {"WAYLAND_DISPLAY": "wayland-0", "XMODIFIERS": "@im=fcitx"}])
def test_what_qt_reaches_by_itself_is_left_alone(tmp_path: Path, said: dict[str, str]) -> None:
    assert reached(tmp_path, **said) == said


def test_a_qt_with_a_plugin_for_fcitx_uses_it(tmp_path: Path) -> None:
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts/libfcitx5platforminputcontextplugin.so").touch()
    assert reached(tmp_path, QT_IM_MODULE="fcitx") == {"QT_IM_MODULE": "fcitx"}
