"""Where the files lie that come with the program."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a shipped file, named from resources/ on."""
    return ROOT / name
