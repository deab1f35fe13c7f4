"""What can be known of the installer without making it: .ci/installer makes it, and tries it on a bare Debian."""

import configparser
import re
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import build_installer
from models.migrations import __file__ as migrations

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def papers() -> dict[str, str]:
    return build_installer.papers()


@pytest.fixture(scope="module")
def launcher(papers: dict[str, str]) -> configparser.SectionProxy:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]  # keys of a launcher keep their capitals
    found.read_string(papers["usr/share/applications/zhangyin.desktop"])
    return found["Desktop Entry"]


def spec() -> dict[str, Any]:
    """Read the list of what is bundled as PyInstaller does, but gather nothing."""

    class Gathered:
        def __init__(self, *parts: Any, **said: Any) -> None:
            self.datas = [(place, source, "DATA") for source, place in said.get("datas", [])]
            self.binaries: list[Any] = []
            self.pure = self.scripts = ()

    path = build_installer.GIVEN / "zhangyin.spec"
    known: dict[str, Any] = dict.fromkeys(("Analysis", "PYZ", "EXE", "COLLECT"), Gathered) | {"SPECPATH": str(path.parent)}
    exec(compile(path.read_text("utf-8"), path, "exec"), known)
    return known


@pytest.mark.parametrize("package", build_installer.bundled(), ids=lambda package: package.name)
def test_the_licence_of_whatever_is_bundled_comes_along(package: Distribution) -> None:
    assert len(build_installer.licence_of(package)) > 80


def test_python_and_the_fonts_and_icons_bring_their_licences() -> None:
    assert build_installer.licences().keys() >= {"LICENSE", "python", "fonts", "icons", "LGPL-3", "GPL-3"}


def test_the_copyright_names_whatever_is_bundled(papers: dict[str, str]) -> None:
    text = papers["usr/share/doc/zhangyin/copyright"]
    assert all(f" {package.name} {package.version}: " in text for package in build_installer.bundled())


def test_the_launcher_has_a_chinese_name_and_an_icon_that_is_installed(
    launcher: configparser.SectionProxy, papers: dict[str, str]
) -> None:
    assert (launcher["Type"], launcher["Name"], launcher["Terminal"]) == ("Application", "掌印", "false")
    assert launcher["Exec"] in build_installer.PROJECT["scripts"]
    assert papers[f"usr/share/icons/hicolor/scalable/apps/{launcher['Icon']}.svg"].startswith("<svg")
    assert "Office" in launcher["Categories"].split(";")


def test_the_software_centre_is_told_of_the_same_program(launcher: configparser.SectionProxy, papers: dict[str, str]) -> None:
    place = next(place for place in papers if "/metainfo/" in place)
    told = ElementTree.fromstring(papers[place])
    assert Path(place).name == f"{told.findtext('id')}.metainfo.xml"
    names = {name.get(XML_LANG): name.text for name in told.iter("name")}
    assert names == {None: launcher["Name[en]"], "zh_CN": launcher["Name"]}
    assert f"usr/share/applications/{told.findtext('launchable')}" in papers
    assert told.findtext("provides/binary") == launcher["Exec"]
    release = told.find("releases/release")
    assert release is not None
    assert release.get("version") == build_installer.VERSION
    assert told.findtext("project_license") == build_installer.PROJECT["license"]


def test_what_the_program_reads_as_files_is_bundled() -> None:
    placed = {(Path(source), place) for place, source, _ in spec()["analysis"].datas}
    resources = build_installer.TOP / "resources"
    for folder in resources.iterdir():
        if folder.is_dir() and folder.name not in ("install", "pictures"):
            assert (folder, f"resources/{folder.name}") in placed
    assert (Path(migrations).parent / "versions/*.py", "models/migrations/versions") in placed


def test_libraries_of_the_system_are_not_bundled_but_those_of_python_and_the_wheels_are() -> None:
    kept = [
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY"),
        ("python3.11/lib-dynload/_json.so", "/usr/lib/python3.11/lib-dynload/_json.so", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY"),
        ("PySide6/translations/qtbase_zh_CN.qm", "/venv/PySide6/translations/qtbase_zh_CN.qm", "DATA"),
    ]
    left = [
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", "BINARY"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("PySide6\\translations\\qtbase_fr.qm", "C:\\venv\\PySide6\\translations\\qtbase_fr.qm", "DATA"),
    ]
    assert spec()["wanted"](kept + left) == kept


def test_the_changelog_is_in_debians_shape() -> None:
    lines = build_installer.changelog().splitlines()
    assert re.fullmatch(r"zhangyin \([0-9.]+\) unstable; urgency=medium", lines[0])
    assert re.fullmatch(r" -- [^<]+ <[^>]+>  \w{3}, .*", lines[-1])
    assert max(map(len, lines[:-1])) <= 80


def test_the_windows_installer_takes_nothing_away_but_what_it_brought() -> None:
    text = build_installer.filled("zhangyin.iss", version=build_installer.VERSION)
    assert f"AppVersion={build_installer.VERSION}\n" in text
    assert "PrivilegesRequired=lowest" in text
    assert "[UninstallDelete]" not in text
