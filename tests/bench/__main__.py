"""`make bench`: every benchmark there is, one after another."""

import sys

from tests.bench import keyboard

sys.exit(keyboard.main())
