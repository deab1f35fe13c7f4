"""Every sheet that can be printed. To add one: a file here that declares it, and its name in `sheets`."""

from forms.sheet import Sheet
from forms.sheets.seal_use_slip import SEAL_USE_SLIP
from models.text import Refused, tr


def sheets() -> list[Sheet]:
    """Return every sheet there is."""
    return [SEAL_USE_SLIP]


def sheets_of(register: str) -> list[Sheet]:
    """Return the sheets of a register or record, by its key; the usual one first."""
    return [found for found in sheets() if found.register == register]


def sheet(key: str) -> Sheet:
    """Return a sheet by its key or title, or raise `Refused` naming those there are."""
    for found in sheets():
        if key in (found.key, found.title):
            return found
    known = "、".join(f"{s.key}（{s.title}）" for s in sheets())
    raise Refused(tr("没有单据“{}”。现有：{}。").format(key[:30], known))
