"""Opening the window: the application, its language and faces, one window per office, the first run.

What is not needed to paint an empty window is imported in the functions that need it: SQLAlchemy alone takes longer.
"""

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLibraryInfo, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from app import appearance, boxes, input_method, log, paths, settings, words
from models.resource import resource
from models.text import Damaged, Refused, tr
from widgets.blank import Blank
from widgets.tasks import Task
from widgets.theme import SHIPPED, Look, apply, load_fonts

if TYPE_CHECKING:
    from models.restore import Ready
    from models.store import Store

COLLECT_EVERY = 5000  # ms
SHARE = 0.0005  # s after which a thread that reads gives way to the window; Python's own 5 ms would add up in one paint
UNSEEN = 500  # ms after which an empty window that nothing had painted, an iconified one, is waited for no longer
SMALLEST, USUAL = QSize(1024, 640), QSize(1366, 768)
TITLE_BAR = 48  # px, at most: how tall the system's is, Qt knows only once a window is shown


def has_display() -> bool:
    """Say whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def dress(chosen: Mapping[str, str], *, shipped: bool = False) -> tuple[QApplication, Look]:
    """Return the application and its look, as chosen; `shipped` forces the faces that come with us."""
    sys.setswitchinterval(SHARE)
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    QGuiApplication.setApplicationDisplayName("")
    app.setApplicationName(paths.NAME)
    app.setWindowIcon(QIcon(str(resource("icons/zhangyin.svg"))))
    words.speak(chosen.get("language", "zh"), app)
    load_fonts()
    look = appearance.look(chosen, SHIPPED if shipped else "")
    apply(app, look)
    return app, look


def run(folder: Path | None) -> int:
    """Open the window on the office in `folder` (the last one opened, or the usual place); return the exit code."""
    if not has_display():
        print(tr("这里没有显示器，打不开窗口。可以运行 zhangyin demo --out DIR 看样例。"), file=sys.stderr)
        return 1
    gc.disable()  # until all is loaded, see _collect_here: hardly anything of it is ever let go of
    input_method.reach(os.environ, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    kept = settings.Remembered()
    app, look = dress(kept)
    sys.excepthook = _tell_mistake
    blank = Blank(look)
    blank.setWindowTitle(tr("掌印"))
    stand(blank)
    if not _loaded_beside(blank):
        return 0
    from models.folder import BACKUPS, DATABASE, DECIDED, KEY

    chosen = folder or Path(kept.get("folder") or paths.office())
    if any((chosen / name).exists() for name in (DATABASE, KEY, BACKUPS, DECIDED)):
        return _open(app, look, chosen, blank)
    blank.hide()
    if not folder and "folder" in kept:  # never as if there had been nothing: a stick may just not be plugged in
        sentence = tr("上次打开的资料 {} 不在原处。如在移动盘上，请接好后重新启动；也可以在下一步打开别处的资料。")
        boxes.tell(tr("找不到资料"), sentence.format(chosen))
    return _first_run(app, look, chosen, blank)


def stand(window: QWidget) -> None:
    """Show a window at its usual size; over the whole screen where that would reach below the edge."""
    room = _room(window)
    window.resize(USUAL.boundedTo(room))
    if window.size() == USUAL:
        window.show()
    else:
        window.showMaximized()


def _room(window: QWidget) -> QSize:
    """Return what the task bar and the window's own title leave of the screen."""
    return window.screen().availableGeometry().size() - QSize(0, TITLE_BAR)


def _loaded_beside(blank: Blank) -> bool:
    """Load what reads the office in a thread, while the empty window is painted; False where the user closes it."""

    def steps() -> Iterator[tuple[int, int]]:
        yield 0, 1
        import models.registers
        import models.store  # noqa: F401  # only loaded here, used later

        yield 1, 1

    loop, task = QEventLoop(), Task(steps())
    task.finished.connect(loop.quit)
    blank.painted.connect(task.start, Qt.ConnectionType.SingleShotConnection)  # not before: both would want the processor
    QTimer.singleShot(UNSEEN, task, lambda: None if task.isFinished() else task.start())
    loop.exec()
    task.wait()
    return blank.isVisible()


def _open(
    app: QApplication, look: Look, folder: Path, blank: Blank | None = None, made: "Store | None" = None
) -> int:
    """Hold the office and show its window; again after a backup was restored, or the way on was taken."""
    from app import recovery
    from models.folder import hold, tidy

    try:
        held = hold(folder)
    except Refused as why:
        return _cannot(why, blank)
    try:
        tidy(folder)
        while True:
            try:
                after = _show(app, look, folder, blank, made)
            except Damaged as why:
                after = why
                if blank is not None:
                    blank.hide()
                    blank.deleteLater()
            except Refused as why:
                return _cannot(why, blank)
            blank = made = None
            if after is None:
                return 0
            if isinstance(after, Damaged):
                print(str(after), file=sys.stderr)
                if not recovery.offer(look, folder, after):
                    return 1
                continue
            try:
                recovery.take(look, after)
            except Refused as why:  # the office is as it was, and opens again
                boxes.tell(tr("没有办成"), str(why))
    finally:
        held.release()


def _show(app: QApplication, look: Look, folder: Path, blank: Blank | None, made: "Store | None") -> "Ready | Damaged | None":
    """Show the window until it is closed; return the backup that is to take the office's place, or why one is needed."""
    kept = settings.Remembered()
    from app.window import Window
    from models.store import Store

    store = made or Store(folder)
    try:
        window = Window(store, look, kept)
        kept["folder"] = str(folder.resolve())
        _collect_here(app)
        shown = [window]  # another look or language puts a new window in its place
        appearance.keep_up(window, partial(shown.__setitem__, 0))
        window.setMinimumSize(SMALLEST.boundedTo(_room(window)))
        if blank is not None:
            blank.give_way(window)
        else:
            stand(window)
        app.exec()
        shown[0].deleteLater()  # its timers must not look into a closed office
        return shown[0].damaged or shown[0].restoring
    finally:
        store.close()


def _cannot(why: Refused, blank: Blank | None) -> int:
    """Say why the office is not opened; return the exit code."""
    print(str(why), file=sys.stderr)
    if blank is not None:
        blank.hide()
    boxes.tell(tr("打不开"), str(why))
    return 1


def _collect_here(app: QObject) -> None:
    """Let Python's collector run in the window's thread alone: in a task's thread it could free a widget under Qt."""
    if gc.get_freeze_count():
        gc.collect()  # a window stood here before
    gc.freeze()  # what the start has loaded stays anyway: each later look is short
    gc.disable()
    timer = QTimer(app, interval=COLLECT_EVERY)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()


def _first_run(app: QApplication, look: Look, folder: Path, blank: Blank) -> int:
    from models.founding import new_office
    from widgets.pages.wizard import Wizard

    wizard = Wizard(look, folder, new_office)
    made: list[Store] = []
    wizard.finished.connect(made.append)
    wizard.finished.connect(app.quit)
    wizard.cancelled.connect(app.quit)
    stand(wizard)
    app.exec()
    wizard.close()
    return _open(app, look, made[0].folder, blank, made[0]) if made else 0


def _way_on(why: Damaged) -> bool:
    """Say that the office cannot be read, and lead from the window to what does; False where there is no window."""
    from app.window import Window

    shown = next((w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()), None)
    if shown is not None:
        shown.way_on(why)
    return shown is not None


def _tell_mistake(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what is our own mistake and say so; what was being written is not written."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if isinstance(error, Damaged) and _way_on(error):
        return
    if isinstance(error, Refused):
        boxes.tell(tr("没有办成"), str(error))
        return
    where = log.write(error)
    sys.__excepthook__(kind, error, trace)
    boxes.tell(tr("程序出错"), tr("这是程序的错误，刚才的内容没有存入，原有登记都在。日志：{}").format(where or tr("无")))
