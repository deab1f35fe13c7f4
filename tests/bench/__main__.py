"""`make bench`: every benchmark there is, one after another."""

import sys

from tests.bench import custody, keyboard, ledger

sys.exit(ledger.main() | keyboard.main() | custody.main())
