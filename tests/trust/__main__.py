"""The long harnesses; the exit code says whether all of them held: `python -m tests.trust`."""

import sys

from tests.trust import custody, kill, look, sheets

if __name__ == "__main__":
    sys.exit(kill.main(sys.argv[1:]) | sheets.main([]) | custody.main() | look.main())
