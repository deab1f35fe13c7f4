"""What every test stands on: no screen is needed, and none is touched."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
