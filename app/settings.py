"""What this account's window remembers outside the office: which folder was opened last, and the language."""

import json
from pathlib import Path
from typing import cast

import appdirs

from app import paths


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


def remember(**settings: str) -> None:
    """Add to what is remembered; a place that cannot be written to is no reason to stop."""
    kept = read() | settings
    try:
        path().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path().write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
    except OSError:
        return
