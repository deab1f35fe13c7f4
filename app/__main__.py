"""`zhangyin`: without a command the window, with one the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program; return the code with which the process ends."""
    words = list(sys.argv[1:] if argv is None else argv)
    os.umask(0o077)  # what we write is for the owner of the account alone
    if len(words) == 2 and words[0] == "--read-sheet":  # our own child, which reads one strange file and nothing else
        from reports.excel_child import main as read_sheet  # here: it must start before anything else is loaded

        return read_sheet(words[1])
    if not words or (words[0] == "--data" and len(words) == 2) or (words[0].startswith("--data=") and len(words) == 1):
        gc.disable()  # a start loads what stays: looking it through again and again takes a fifth of the time (desktop goes on)
        from app import desktop  # here: a command needs no Qt, and a machine may have none

        return desktop.run(Path(words[-1].removeprefix("--data=")) if words else None)
    for stream in (sys.stdout, sys.stderr):  # a character that the terminal lacks is no reason to fail
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a text stream, or a test's like it
    from app.cli import main as command  # here: the window loads what it needs after it is painted

    return command(words)


if __name__ == "__main__":
    sys.exit(main())
