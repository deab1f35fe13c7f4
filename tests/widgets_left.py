"""Widgets that a test leaves behind: taken away at its end, or each style sheet would dress those of all tests before it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@contextmanager
def taken_away() -> Iterator[None]:
    """Take away every window made meanwhile, one of no parent that nobody showed too.

    Cycles are collected at the end alone, in the thread of the window: a thread that reads may not free somebody's timer.
    """
    before = set(QApplication.topLevelWidgets())
    gc.disable()
    yield
    gc.collect()
    for widget in set(QApplication.topLevelWidgets()) - before:
        if widget.parent() is None:  # the rest goes with its parent
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.enable()
