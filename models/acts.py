"""What one may do to a record: enter, correct, record a step, take back, strike. Each is one act of the store.

All of them take texts as they were typed, from the window, a command or a file alike.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from models import audit, closing
from models.chain import actions, covered, gone, next_step, state_of
from models.people import Office
from models.record import Record, fields, record_named, records
from models.register import WHY, Register
from models.states import unfinished
from models.store import Act, Store
from models.taking_back import ENTERED, bears_on, kept_by, stays
from models.text import Refused, tr, word
from models.typed import Texts, check, explain_late, fill, reason, take_step

FLUSHED = 500  # new records that an act of many holds back from SQLite at most


def enter(
    store: Store, record: type[Record], texts: Texts, steps: Mapping[str, Texts] | None = None, *,
    historic: bool = False, draft: str = "",
) -> int:
    """Write a new record and, for a slip that arrives signed, its steps in order; return its id.

    `steps` maps a step's key to what it asks for; `draft` names the draft that is done with.
    """
    with store.act("登记") as act:
        entry = write(act, record, texts, historic=historic)
        for key, asked in (steps or {}).items():
            if not isinstance(entry, Register):
                raise Refused(tr("{}没有要办的环节。").format(tr(record.title)))
            step = entry.step(key)
            if step.side:
                raise Refused(tr("新登记时不能办“{}”。请先登记，再办。").format(tr(step.label)))
            take_step(entry, step.key, asked, act)
        explain_late(entry, texts, act)
        if draft:
            act.forget_draft(draft)
    return entry.id


def compose(act: Act, record: type[Record], texts: Texts, *, historic: bool = False) -> Record:
    """Return a new record as the texts say it, without a number and not yet written, or raise `Refused` with the reasons.

    A preview of an import stops here; `check` says what the entry as a whole has against it.
    """
    entry = record(version=1, written_at=act.at, written_by=act.lookup.user)
    if isinstance(entry, Register):
        entry.historic = historic
    elif historic:
        raise Refused(tr("只有登记簿有历史补录。"))
    fill(entry, texts, act, new=True)
    if isinstance(entry, Register):
        _check_first_day(entry, act)
    return entry


def write(act: Act, record: type[Record], texts: Texts, *, historic: bool = False, many: bool = False) -> Record:
    """Write a new record within an act under way, with its number; of `many` the session flushes some at a time."""
    entry = compose(act, record, texts, historic=historic)
    if isinstance(entry, Register):
        _give_number(entry, act)
    act.session.add(entry)
    check(entry, act)
    if isinstance(entry, Register):
        _sign_as_in_old_ledger(entry, act)
        if historic:
            entry.follow_old(act)
    if not many or len(act.session.new) >= FLUSHED:
        act.session.flush()
    return entry


def correct(
    store: Store, record: type[Record], record_id: int, texts: Texts, *, why: str = "", version: int | None = None,
    draft: str = "",
) -> None:
    """Change fields of a record openly; `version` is the one the editor showed, `why` is asked for a filed entry."""
    with store.act("更正") as act:
        entry = act.entry(record, record_id)
        if version is not None and entry.version != version:
            raise Refused(tr("这条记录刚在别处改过，没有覆盖。请重新打开后再改。"))
        if isinstance(entry, Register):
            refuse_correcting(entry)
            over = _over(entry)
            year, day, event = entry.year, entry.happened_on(), entry.event_day()
        before = audit.snapshot(entry)
        fill(entry, texts, act, new=False)
        after = audit.snapshot(entry)
        changed = [key for key in after if before[key] != after[key]]
        if not changed and not _made_anew(entry, before, act):
            raise Refused(tr("没有改动，不必更正。"))
        _check_held(entry, changed, act)
        if isinstance(entry, Register):
            _check_covered(entry, changed, act)
            if over and not why.strip():
                raise Refused(problems=[(WHY, over)])
            why = closing.reason_after(act.session, entry, why)
            _check_grounds(entry, changed, why)
            moved = entry.happened_on()
            if moved is not None and moved.year != year:
                problem = (entry.numbered.by, tr("编号属于 {} 年，日期不能改到别的年份。请作废后另登。").format(year))
                raise Refused(problems=[problem])
            if moved != day:  # the first day itself may have been corrected since
                _check_first_day(entry, act)
            _sign_as_in_old_ledger(entry, act)
            if entry.event_day() != event:
                explain_late(entry, texts, act)
        check(entry, act)
        if isinstance(entry, Register):
            _follow(entry, changed, act)
        act.why = reason(why) if why.strip() else ""
        if draft:
            act.forget_draft(draft)


def _follow(entry: Register, changed: list[str], act: Act) -> None:
    """Do to other entries what the correction means for them; what stands against it there says where."""
    for other in entry.follow_correction(changed, act):
        try:
            check(other, act)
        except Refused as why:
            raise Refused(tr("随之变更的 {} 有误，没有改动：{}").format(other.number, why)) from None


def perform(store: Store, record: type[Record], record_id: int, key: str, texts: Texts, *, draft: str = "") -> None:
    """Record a step of the chain, 退回 or 不予批准, as it stands on the paper."""
    if not issubclass(record, Register):
        raise Refused(tr("{}没有要办的环节。").format(tr(record.title)))
    step = record.step(key)
    with store.act(step.label) as act:
        entry = act.entry(record, record_id)
        before = entry.event_day()
        take_step(entry, step.key, texts, act)
        if entry.event_day() != before:
            explain_late(entry, texts, act)
        if draft:
            act.forget_draft(draft)


def perform_all(
    store: Store, record: type[Register], record_id: int, steps: Mapping[str, Texts], late_why: str = "", *, draft: str = "",
) -> None:
    """Record several steps in order as one act: a slip of ours that comes back signed."""
    labels = "、".join(record.step(key).label for key in steps)
    with store.act(labels) as act:
        entry = act.entry(record, record_id)
        before = entry.event_day()
        for key, asked in steps.items():
            take_step(entry, record.step(key).key, asked, act)
        if entry.event_day() != before:
            explain_late(entry, {"late_why": late_why}, act)
        if draft:
            act.forget_draft(draft)


def strike(store: Store, record: type[Record], record_id: int, why: str, *, draft: str = "") -> None:
    """Strike an entry out: it keeps its number, is shown struck through and counts nowhere. Never undone."""
    with store.act("作废") as act:
        act.why = reason(why)
        entry = act.entry(record, record_id)
        if not isinstance(entry, Register):
            raise Refused(tr("{}不作废。不再使用的请填结束日期。").format(tr(record.title)))
        if entry.struck_at is not None:
            raise Refused(tr("{} 已经作废，不能再次作废。").format(entry.number))
        referring = _live_references(entry, act)
        if referring:
            sentence = tr("{} 还被使用，不能作废：{}。登错的请更正；确要作废的，先作废用着它的登记。")
            raise Refused(sentence.format(entry.number, "、".join(referring)))
        entry.refuse_striking(act.lookup)
        entry.struck_at, entry.struck_by, entry.struck_why = act.at, act.lookup.user, act.why
        if draft:
            act.forget_draft(draft)


def take_back(store: Store, record: type[Record], record_id: int, act_number: int) -> None:
    """撤回 the act just done: a new entry is struck with 误登, a correction or step returns to the values before.

    What was done to other entries with it is taken back, too. Of a step theirs first: a thing that was lost out there is out
    again; of a correction theirs last: the level of a copy follows its original's.
    """
    with store.read() as lookup:
        traces = [t for t in audit.history(lookup.session, record.__tablename__, record_id) if t.changed]
        others = audit.beside(lookup.session, traces[-1].row, act_number)
        own = {(record.__tablename__, record_id), *(place for place, _ in others)}
        since = bears_on(own, audit.changed_since(lookup.session, traces[-1].row, act_number), lookup)
    newest = traces[-1]
    if newest.act != act_number:
        raise Refused(tr("这条记录此后又有变动，不能撤回。请用更正。"))
    if since:  # by another window or a command: it may rest on what would be taken away from under it
        raise Refused(tr("此后别处又办了“{}”，不能撤回。写错的请更正或作废。").format(since))
    if newest.action in ENTERED:
        return strike(store, record, record_id, "误登")
    if stays(record, newest):
        with store.read() as lookup:
            raise Refused(kept_by(lookup.get(record.__tablename__, record_id), newest, lookup))
    with store.act(word("撤回")) as act:
        first = ((record.__tablename__, record_id), newest)
        for (table, other), trace in [first, *others] if newest.action == "更正" else [*others, first]:
            _put_back(act.entry(record_named(table), other), trace, act)
        act.facts = {"撤回": newest.row}


def _put_back(entry: Record, trace: audit.Trace, act: Act) -> None:
    if entry.version != trace.changed["version"][1]:
        raise Refused(tr("这条记录此后又有变动，不能撤回。请用更正。"))
    columns = entry.__table__.c
    for key, (before, _) in trace.changed.items():
        if key != "version":
            setattr(entry, key, audit.value_of(columns[key], before))
    check(entry, act)
    act.session.flush()


def note(store: Store, action: str, about: list[tuple[str, int]], facts: dict[str, Any]) -> tuple[int, str]:
    """Leave a trace of something that changes no record (print, export); return the trail's head after it."""
    with store.act(action) as act:
        act.about, act.facts = about, facts
    return act.head


def _give_number(entry: Register, act: Act) -> None:
    """Give the next number of the year; inside the act's transaction, so that none is given twice or left out."""
    day, kind = entry.happened_on(), type(entry)
    entry.series, entry.year = kind.numbered.series, day.year if day else 0
    key = (entry.series, entry.year)
    if key not in act.given:
        closing.refuse_new(act.session, entry)
        sql = f"SELECT max(serial) FROM {kind.__tablename__} WHERE series = ? AND year = ?"
        act.given[key] = act.session.connection().exec_driver_sql(sql, key).scalar() or 0
    act.given[key] += 1
    entry.serial = act.given[key]


def _sign_as_in_old_ledger(entry: Register, act: Act) -> None:
    """Say who wrote the signatures of an old ledger into the book, and when."""
    for step in entry.steps() if entry.historic else ():
        if step.stands(entry) and not getattr(entry, f"{step.key}_clerk"):
            setattr(entry, f"{step.key}_clerk", act.lookup.user)
            setattr(entry, f"{step.key}_at", act.at)


def _check_first_day(entry: Register, act: Act) -> None:
    day, first = entry.happened_on(), act.lookup.all(Office)[0].first_day
    if day is None:
        return
    if not entry.historic and day < first:
        raise Refused(problems=[(entry.numbered.by, tr("{} 早于启用日期 {}，只能作为历史补录导入。").format(day, first))])
    if entry.historic and day >= first:
        raise Refused(problems=[(entry.numbered.by, tr("{} 不早于启用日期 {}，请作为普通登记。").format(day, first))])


def refuse_correcting(entry: Register) -> None:
    """Raise `Refused` where nothing of the entry may be corrected any more: it is struck out or declined."""
    if entry.struck_at is not None:
        raise Refused(tr("{} 已作废，不能更正。请另登一条。").format(entry.number))
    if entry.refusable and entry.steps() and not entry.historic and entry.declined is not None:
        raise Refused(tr("{} 已不予批准，不能更正。如登记有误，请作废后另登。").format(entry.number))


def _made_anew(entry: Record, before: dict[str, Any], act: Act) -> bool:
    """Say whether what the program itself writes comes out otherwise by now, as the list of what one keeps."""
    check(entry, act)
    return audit.snapshot(entry) != before


def _over(entry: Register) -> str:
    """Say that everything is done, so that a correction needs a reason; "" while something is not."""
    done = entry.numbered.by and entry.steps() and next_step(entry) is None
    if not (type(entry).is_old(entry) or gone(entry) or done):
        return ""
    return tr("{} 现为“{}”，已经办完，更正须写明原因。").format(entry.number, tr(state_of(entry).word))


def _check_covered(entry: Register, changed: list[str], act: Act) -> None:
    """Refuse what a standing signature covers, and name the ways on that there really are."""
    labels = {f.key: f.label for f in fields(type(entry))}
    for key in changed:
        step = covered(entry, key)
        if step is None:
            continue
        sentence = tr("“{}”已由{}签字认可，签字有效时不能更正。{}")
        raise Refused(problems=[(key, sentence.format(tr(labels[key]), tr(step.label), _ways_on(entry, act)))])


def _ways_on(entry: Register, act: Act) -> str:
    """Say what can be done with an entry whose signed fields are wrong."""
    back = any(action.key == "returned" for action in actions(entry))
    if by := closing.closed(act.session, type(entry).__tablename__, entry.year):
        return tr("请先退回。") if back else tr("{} 年已经结账（{}），也不能作废，请另登一条说明。").format(entry.year, by)
    try:
        entry.refuse_hiding(act.lookup)
    except Refused as why:
        return tr("请先退回。") if back else str(why)
    return tr("请先退回，或作废后照此再登。") if back else tr("请作废后照此再登。")


def _check_grounds(entry: Register, changed: list[str], why: str) -> None:
    """Ask for the grounds, once others have acted on what was written; before that it is a slip of the pen."""
    labels = {f.key: f.label for f in fields(type(entry)) if f.key in entry.grounds and f.key in changed}
    if labels and not why.strip() and any(step.stands(entry) for step in entry.steps()):
        told = "、".join(tr(label) for label in labels.values())
        raise Refused(problems=[(WHY, tr("更正{}须写明依据，如批准变更的文号。").format(told))])


def _check_held(entry: Record, changed: list[str], act: Act) -> None:
    if isinstance(entry, Register) and gone(entry):
        _check_still(entry, changed)
    labels = {f.key: f.label for f in fields(type(entry)) if f.key in entry.held and f.key in changed}
    using = _live_references(entry, act, open_only=True) if labels else []
    if using:
        sentence = tr("还有未办完的登记用着它（{}），办完之前不能改{}。").format("、".join(using), "{}")
        raise Refused(problems=[(key, sentence.format(tr(label))) for key, label in labels.items()])


def _check_still(entry: Register, changed: list[str]) -> None:
    """What has left is described better when need be, but where it lay and whose it was stand as when it went."""
    labels = {f.key: f.label for f in fields(type(entry)) if f.key in (*entry.still, *entry.held) and f.key in changed}
    sentence = tr("{} 现为“{}”，去向已定，不能再改{}。其他写错的可以更正，写明原因。")
    if labels:
        word_ = tr(state_of(entry).word)
        raise Refused(problems=[(key, sentence.format(entry.number, word_, tr(label))) for key, label in labels.items()])


def _live_references(entry: Record, act: Act, *, open_only: bool = False) -> list[str]:
    """Return the names of live records that refer to this one, at most ten; `open_only` those that wait for a step."""
    found: list[str] = []
    for kind in records():
        for column in kind.__table__.c:
            if any(key.column.table is entry.__table__ for key in column.foreign_keys):
                rows = select(kind).where(column == entry.id).order_by(kind.id).limit(10)
                if issubclass(kind, Register):
                    rows = rows.where(unfinished(kind) if open_only and kind.steps() else kind.struck_at.is_(None))
                found += [r.names()[0] for r in act.session.scalars(rows)]
    return found[:10]

