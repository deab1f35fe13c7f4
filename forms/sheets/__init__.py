"""Every sheet that can be printed. To add one: a file here that declares it, and its name in `sheets`."""

from forms.sheet import Sheet
from forms.sheets import exit_trip, paper_loan, passport, secrecy_pledge, secrecy_work, secret_paper
from forms.sheets.exit_filing import CADRE_FILING, EXIT_FILING_LIST
from forms.sheets.handover import HANDOVER
from forms.sheets.passport_check import PASSPORT_CHECK
from forms.sheets.person import LEAVING
from forms.sheets.seal_use_slip import SEAL_USE_SLIP
from forms.sheets.secret_disposal import SECRET_DISPOSAL
from forms.sheets.unit_filing import UNIT_FILING
from forms.sheets.year_end import YEAR_END
from models.text import Refused, tr


def sheets() -> list[Sheet]:
    """Return every sheet there is; of each register the usual one first."""
    return [
        SEAL_USE_SLIP,
        secret_paper.PAPER_SLIP, secret_paper.PAPER_CIRCULATION,
        secret_paper.TELEGRAM_SLIP, secret_paper.TELEGRAM_CIRCULATION,
        paper_loan.PAPER_LOAN, paper_loan.PAPER_NOTICE, paper_loan.TELEGRAM_LOAN, paper_loan.TELEGRAM_NOTICE,
        SECRET_DISPOSAL,
        secrecy_work.INTERNAL_CLEARING, secrecy_pledge.SECRECY_PLEDGE, secrecy_pledge.UNSIGNED,
        secrecy_work.SECRECY_TRAINING, secrecy_work.SECRECY_CHECK, secrecy_work.SECRET_MEETING,
        passport.PASSPORT_CARD, passport.PASSPORT_LEDGER,
        exit_trip.EXIT_TRIP, exit_trip.PASSPORT_SLIP, exit_trip.PASSPORT_NOTICE, exit_trip.HOME_REPORT,
        EXIT_FILING_LIST, CADRE_FILING, UNIT_FILING, PASSPORT_CHECK, HANDOVER, YEAR_END, LEAVING,
    ]


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
