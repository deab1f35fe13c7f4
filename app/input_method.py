"""Chinese typing on Linux: the Qt that comes with us knows ibus and no fcitx, but fcitx 5 also answers where ibus would."""

import re
from collections.abc import MutableMapping
from pathlib import Path


def reach(surroundings: MutableMapping[str, str], plugins: Path) -> None:
    """Let a Qt with these plugins reach the input method that the desktop names; before the application is made."""
    if any(plugins.glob("platforminputcontexts/*fcitx*")):
        return
    said = any(surroundings.get(name) for name in ("QT_IM_MODULE", "QT_IM_MODULES", "WAYLAND_DISPLAY"))  # Wayland has its own way
    if not said and "fcitx" in surroundings.get("XMODIFIERS", ""):
        surroundings["QT_IM_MODULE"] = "fcitx"
    for name in ("QT_IM_MODULE", "QT_IM_MODULES"):
        if "fcitx" in surroundings.get(name, ""):
            surroundings[name] = re.sub("fcitx5?", "ibus", surroundings[name])
            surroundings["IBUS_USE_PORTAL"] = "1"  # without it Qt gives up where no ibus-daemon is installed
