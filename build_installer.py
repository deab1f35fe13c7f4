"""Makes what an office installs: on Debian and its kin a .deb, on Windows a folder and the Inno Setup script for it.

`.venv/bin/python build_installer.py`; everything lands in dist/. What goes in is said by resources/install/zhangyin.spec, which
PyInstaller reads. The result runs where the C library is at least as new as that of the machine it was made on.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import textwrap
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path
from string import Template

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).resolve().parent
GIVEN, DIST, BUILD = TOP / "resources" / "install", TOP / "dist", TOP / "build"
NAME = "zhangyin"
HOME = f"usr/lib/{NAME}"  # where the folder lies once installed
PAPERS = f"usr/share/doc/{NAME}"
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]
NOW = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp())), UTC)


def main() -> None:
    """Make it for the system this runs on."""
    if sys.platform == "win32":
        _draw_icon(BUILD / f"{NAME}.ico")
    folder = bundle()
    if sys.platform == "win32":
        write_licences(folder / "licences")
        made = DIST / f"{NAME}.iss"
        made.write_text(filled("zhangyin.iss", version=VERSION), "utf-8-sig")  # only the mark tells Inno Setup that it is UTF-8
    else:
        made = debian_package(folder)
    print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")


def bundle() -> Path:
    """Let PyInstaller gather the program with all it needs and return the folder."""
    from PyInstaller.__main__ import run  # here: the tests of the rest need no PyInstaller

    where = [f"--distpath={DIST}", f"--workpath={BUILD / 'pyinstaller'}"]
    run(["--noconfirm", "--log-level=ERROR", *where, str(GIVEN / f"{NAME}.spec")])
    return DIST / NAME


def filled(name: str, **words: str) -> str:
    """Return a file of resources/install with its places filled in."""
    return Template((GIVEN / name).read_text("utf-8")).substitute(words)


# ---- licences --------------------------------------------------------------------------------------------------------


def bundled() -> list[Distribution]:
    """Return what is bundled besides Python: all that the program requires, and PyInstaller, whose starter runs first."""
    found: dict[str, Distribution] = {}
    asked = [Requirement(words) for words in [*PROJECT["dependencies"], "pyinstaller"]]
    while asked:
        wish = asked.pop()
        name = canonicalize_name(wish.name)
        if name not in found and (wish.marker is None or wish.marker.evaluate({"extra": ""})):
            found[name] = distribution(wish.name)
            asked += [Requirement(words) for words in found[name].requires or []]
    return [found[name] for name in sorted(found)]


def licence_of(package: Distribution) -> str:
    """Return the words of a package's licence: those it brings, and those of resources/install/licences that it ought to."""
    kept = re.compile(r"\.dist-info/(licenses/|[^/]*(LICEN[CS]E|COPYING|NOTICE))")
    paths = [Path(str(package.locate_file(file))) for file in package.files or [] if kept.search(str(file))]
    given = GIVEN / "licences" / f"{canonicalize_name(package.name)}.txt"
    texts = [path.read_text("utf-8", "replace").strip() for path in [*paths, given] if path.is_file()]
    return "\n\n".join(texts)


def licences() -> dict[str, str]:
    """Return every licence text by the name of its file."""
    homes = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]  # Debian and others; Windows
    python = next(path for home in homes if (path := home / "LICENSE.txt").exists())
    texts: dict[str, str] = {canonicalize_name(package.name): licence_of(package) for package in bundled()}
    for name, path in {
        "LICENSE": TOP / "LICENSE", "python": python,
        "fonts": TOP / "resources/fonts/OFL.txt", "icons": TOP / "resources/icons/LICENSE",
        "GPL-3": GIVEN / "licences/GPL-3.txt", "LGPL-3": GIVEN / "licences/LGPL-3.txt",
    }.items():
        texts[name] = path.read_text("utf-8").strip()
    without = [name for name, text in texts.items() if not text]
    if without:
        raise SystemExit(f"no licence text for {', '.join(without)}: put it into resources/install/licences")
    return texts


def write_licences(folder: Path) -> None:
    """Write every licence text into `folder`."""
    folder.mkdir(parents=True)
    for name, text in licences().items():
        (folder / f"{name}.txt").write_text(text + "\n", "utf-8")


def terms(package: Distribution) -> str:
    """Return the short name of a package's licence, as it says it itself."""
    said = [package.metadata[key] for key in ("License-Expression", "License") if key in package.metadata]
    return said[0] if said and "\n" not in said[0] else "see its text"


# ---- Debian ----------------------------------------------------------------------------------------------------------


def debian_package(folder: Path) -> Path:
    """Pack `folder` with its launcher, its icon and its papers into a .deb and return it."""
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / HOME, symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    for name, text in papers().items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text.encode())
    write_licences(root / PAPERS / "licences")
    (root / PAPERS / "changelog.gz").write_bytes(gzip.compress(changelog().encode(), mtime=0))
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control(root), "utf-8")
    (root / "DEBIAN/md5sums").write_text("".join(_sums(root)), "utf-8")
    _set_rights(root)
    architecture = _said_by("dpkg", "--print-architecture")
    made = DIST / f"{NAME}_{VERSION}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made], check=True, stdout=subprocess.DEVNULL)
    return made


def papers() -> dict[str, str]:
    """Return what tells a desktop and an administrator about the program: text by its place."""
    names = "\n".join(f" {p.name} {p.version}: {terms(p)}" for p in bundled())
    own = (TOP / "LICENSE").read_text("utf-8").strip().splitlines()[4:]
    quoted = "\n".join(f" {line}" if line else " ." for line in own)
    return {
        f"usr/share/applications/{NAME}.desktop": filled("zhangyin.desktop"),
        f"usr/share/metainfo/local.{NAME}.{NAME}.metainfo.xml": filled(
            "zhangyin.metainfo.xml", version=VERSION, date=f"{NOW:%Y-%m-%d}"
        ),
        f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg": (TOP / "resources/icons/zhangyin.svg").read_text("utf-8"),
        f"usr/share/lintian/overrides/{NAME}": filled("lintian-overrides"),
        f"{PAPERS}/copyright": filled("copyright", bundled=names, licences=f"/{PAPERS}/licences", folder=f"/{HOME}", mit=quoted),
    }


def control(root: Path) -> str:
    """Return what dpkg asks of a package; who packs it is said as Debian's own tools ask it, by DEBFULLNAME and DEBEMAIL."""
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    return filled(
        "control", version=VERSION, architecture=_said_by("dpkg", "--print-architecture"), maintainer=_maintainer(),
        size=str(size), depends=depends(root),
    )


def depends(root: Path) -> str:
    """Return the Debian packages whose libraries ours ask for, in the versions that dpkg-shlibdeps finds necessary."""
    libraries = [path for path in sorted(_files(root)) if path.open("rb").read(4) == b"\x7fELF"]
    places = sorted({f"-l{path.parent}" for path in libraries})
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "debian").mkdir()
        (Path(folder) / "debian/control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", "utf-8")
        # our own libraries belong to no package, and some of them are asked for by a place in the folder
        options = ("-O", "--warnings=0", "--ignore-missing-info")
        said = _said_by("dpkg-shlibdeps", *options, *places, *map(str, libraries), folder=folder)
    return said.removeprefix("shlibs:Depends=")


def changelog() -> str:
    """Return CHANGELOG.md in the shape that Debian reads."""
    points = re.findall(r"^- (.+)$", (TOP / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    lines = "\n".join(textwrap.fill(point, 78, initial_indent="  * ", subsequent_indent="    ") for point in points)
    return f"{NAME} ({VERSION}) unstable; urgency=medium\n\n{lines}\n\n -- {_maintainer()}  {format_datetime(NOW)}\n"


def _maintainer() -> str:
    return f"{os.environ.get('DEBFULLNAME', 'The Zhangyin authors')} <{os.environ.get('DEBEMAIL', 'zhangyin@zhangyin.invalid')}>"


def _files(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file() and not path.is_symlink())


def _sums(root: Path) -> Iterator[str]:
    for path in sorted(_files(root)):
        if "DEBIAN" not in path.parts:
            yield f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"


def _set_rights(root: Path) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == root / HOME / NAME else 0o644)


def _said_by(*command: str, folder: str | None = None) -> str:
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


# ---- Windows ---------------------------------------------------------------------------------------------------------


def _draw_icon(path: Path) -> None:
    from PySide6.QtGui import QGuiApplication, QIcon  # here: only Windows wants the icon as pixels

    app = QGuiApplication(["", "-platform", "offscreen"])
    path.parent.mkdir(exist_ok=True)
    QIcon(str(TOP / "resources/icons/zhangyin.svg")).pixmap(256).save(str(path))
    del app


if __name__ == "__main__":
    main()
