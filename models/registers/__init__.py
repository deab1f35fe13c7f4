"""Every register of the office: one file each, one line here."""

from models.custody import tell_things
from models.registers import exit_filing as exit_filing
from models.registers import exit_trip as exit_trip
from models.registers import handover as handover
from models.registers import internal_clearing as internal_clearing
from models.registers import meeting_copy as meeting_copy
from models.registers import paper_loan as paper_loan
from models.registers import passport as passport
from models.registers import passport_check as passport_check
from models.registers import seal_use as seal_use
from models.registers import secrecy_check as secrecy_check
from models.registers import secrecy_pledge as secrecy_pledge
from models.registers import secrecy_training as secrecy_training
from models.registers import secret_disposal as secret_disposal
from models.registers import secret_meeting as secret_meeting
from models.registers import secret_paper as secret_paper
from models.registers import telegram as telegram
from models.registers import telegram_loan as telegram_loan
from models.registers import unit_filing as unit_filing
from models.registers import year_end as year_end

tell_things()  # last: a thing is told by which loans it goes out
