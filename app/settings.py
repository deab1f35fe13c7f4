"""What this account's window remembers outside the office: which folder was opened last, and the language."""

import json
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import cast

import appdirs

from app import paths


class Remembered(MutableMapping[str, str]):
    """What is remembered, as a mapping that writes each change down at once."""

    def __getitem__(self, key: str) -> str:
        return read()[key]

    def __setitem__(self, key: str, value: str) -> None:
        _write(read() | {key: value})

    def __delitem__(self, key: str) -> None:
        kept = read()
        del kept[key]
        _write(kept)

    def __iter__(self) -> Iterator[str]:
        return iter(read())

    def __len__(self) -> int:
        return len(read())


def path() -> Path:
    """Return the settings file."""
    return Path(appdirs.user_config_dir(paths.NAME, False)) / "settings.json"


def read() -> dict[str, str]:
    """Return what is remembered; nothing, where there is no readable file."""
    try:
        found = json.loads(path().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast(dict[str, str], found) if isinstance(found, dict) else {}


def _write(kept: dict[str, str]) -> None:
    """Write it down; a place that cannot be written to is no reason to stop."""
    try:
        path().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path().write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
    except OSError:
        return
