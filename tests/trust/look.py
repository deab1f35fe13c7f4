"""R14: every page in both languages and themes, at every size of text, on screens of 100, 125, 150 and 200 %: nothing is cut.

`python -m tests.trust.look`. How fine a screen is, Qt asks once: each scaling has a process of its own.
"""

import os
import subprocess
import sys

SCALINGS = ("1", "1.25", "1.5", "2")
TEST = "tests/app/test_pictures.py::test_nothing_is_cut_off_on_any_page"


def main() -> int:
    """Walk through all pages in all looks; 0 when nothing was cut."""
    failed = 0
    for scaling in SCALINGS:
        surroundings = os.environ | {"EVERY_LOOK": "1", "QT_SCALE_FACTOR": scaling, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-n", "2", TEST], env=surroundings, check=False)
        print(f"look: scaling {scaling}: {'nothing cut' if done.returncode == 0 else 'see above'}")
        failed |= done.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
