"""Where things lie when nobody says otherwise: the folders that the system keeps for each account."""

from pathlib import Path

import appdirs

NAME = "zhangyin"


def office() -> Path:
    """Return the usual folder of the office."""
    return Path(appdirs.user_data_dir(NAME, False)) / "office"


def logs() -> Path:
    """Return the folder of the log, which never holds a word of a register."""
    return Path(appdirs.user_log_dir(NAME, False))
