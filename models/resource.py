"""Where the program lies: the files that come with it, and the words that start it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a shipped file, named from resources/ on."""
    return ROOT / name


def own() -> list[str]:
    """Return the words that start this program as a child, from the folder above resources/."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
