"""The long harnesses; the exit code says whether all of them held: `python -m tests.trust`."""

import subprocess
import sys

from tests.trust import bits, custody, kill, look, sheets, swap

if __name__ == "__main__":
    walked = subprocess.call([sys.executable, "-m", "tests.trust.walk.run"])  # a window needs a process of its own
    short = walked | swap.main([]) | bits.main([]) | sheets.main([]) | custody.main() | look.main()
    sys.exit(kill.main(sys.argv[1:]) | short)
