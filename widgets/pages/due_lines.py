"""Lines of what is due, as 今日 and the first pages of the parts show them: what, who, since when, by which rule."""

from datetime import date

from models import due
from models.text import tr
from widgets import paint
from widgets.pages.today_list import Line

NEW = "new"  # in the place of an entry: the page begins one


def due_line(one: due.Due, day: date) -> Line:
    """Return the line of what is due: what it is, who has it since when, and by which rule it is due then."""
    about = " · ".join(part for part in (one.number, one.who) if part)
    since = tr("{} 起").format(f"{one.since:%m-%d}") if one.since else ""
    said = tr("{}：{}").format(since, one.why) if since else one.why
    sign = paint.LATE if one.state == due.LATE else paint.OUT if one.since else paint.ring(0)
    under = (about, said) if about else (said, "")
    return Line(one.what, "", sign, *under, near(one.due, day), one.register, one.entry or NEW)


def near(day: date | None, today: date) -> str:
    """Return how near a day is."""
    if day is None:
        return ""
    days = (day - today).days
    return tr("今天") if days == 0 else tr("逾期 %n 天", "", -days) if days < 0 else tr("还有 %n 天", "", days)
