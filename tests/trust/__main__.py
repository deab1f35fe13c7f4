"""The long harnesses; the exit code says whether all of them held: `python -m tests.trust`."""

import sys

from tests.trust import bits, custody, kill, look, sheets, swap

if __name__ == "__main__":
    short = swap.main([]) | bits.main([]) | sheets.main([]) | custody.main() | look.main()
    sys.exit(kill.main(sys.argv[1:]) | short)
