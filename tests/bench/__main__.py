"""`make bench`: every benchmark there is, one after another."""

import sys

from tests.bench import keyboard, ledger

sys.exit(ledger.main() | keyboard.main())
