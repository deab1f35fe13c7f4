"""A virtual screen for benchmarks of the window: Xvfb, as large as the usual one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence


def on_a_screen(module: str, *words: str, needs: Sequence[str] = ()) -> int:
    """Run a module of ours with `--inside` on a virtual screen; return its exit code, 0 where there is no such screen."""
    for tool in ("Xvfb", *needs):
        if shutil.which(tool) is None:
            print(f"skipped: {tool} is not installed")
            return 0
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert screen.stdout is not None
        display = f":{screen.stdout.readline().strip()}"  # the number it found free, once it is ready
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        inside = [sys.executable, "-m", module, "--inside", *words]
        return subprocess.run(inside, env=environment, check=False).returncode
    finally:
        screen.terminate()
        screen.wait()
