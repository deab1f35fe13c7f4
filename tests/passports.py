"""Certificates and journeys of the invented office, for tests: in the cabinet, passed on, out, back."""

from collections.abc import Mapping

from models import acts
from models.chain import next_step
from models.custody import Cabinet
from models.record import Record
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.store import Store

TRIP = {"destination": "日本", "reason": "旅游", "leave_on": "2026-12-01", "return_on": "2026-12-08"}
WAY = {
    "own": "郑六", "head_review": "宋二", "first_review": "吴五", "party_approval": "局党组", "district_approval": "区委组织部",
    "issuing": "郑六", "coming_home": "郑六", "handing_back": "吴五", "report": "吴五",
}


def day(office: Store) -> str:
    return office.today().isoformat()


def step(office: Store, record: type[Record], entry: int, key: str, by: str, **texts: str) -> None:
    """Record a step, today."""
    acts.perform(office, record, entry, key, {"by": by, "on": day(office)} | texts)


def cabinet(office: Store) -> None:
    """Give the office a cabinet for certificates; 吴五 keeps it."""
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五", "deputy_id": "陆三"})


def certificate(office: Store, code: str = "E12345678", holder: str = "郑六", to: str = "storing", **texts: str) -> int:
    """Enter a certificate and bring it as far as `to`."""
    usual = {"holder_id": holder, "cadre": "局管", "kind": "因私护照", "code": code, "valid_until": "2030-01-01"}
    made, keeper = acts.enter(office, Passport, usual | texts), "陆三" if holder == "吴五" else "吴五"  # nobody keeps his own
    for key, by, more in (
        ("handing_in", holder, {}), ("storing", keeper, {"cabinet_id": "证件柜", "slot": "A-1"}), ("passing", "组织部李干事", {}),
    ):
        if to == "" or (key == "storing" and to == "passing"):
            continue
        step(office, Passport, made, key, by, **more)
        if key == to:
            break
    return made


def travel(office: Store, code: str = "E12345678", to: str = "issuing", holder: str = "郑六", **texts: str) -> int:
    """Apply for a journey and sign it as far as `to`, by those who usually do."""
    trip = acts.enter(office, ExitTrip, {"holder_id": holder, "passport_id": code} | TRIP | texts)
    sign(office, trip, to, {"own": holder, "issuing": holder, "coming_home": holder})
    return trip


def sign(office: Store, trip: int, to: str, by: Mapping[str, str] = WAY, **asked: str) -> None:
    """Sign a journey from where it stands as far as `to`; `asked` is what 回国登记 asks."""
    while to:
        key = upcoming(office, trip)
        step(office, ExitTrip, trip, key, {**WAY, **by}[key], **(asked if key == "coming_home" else {}))
        if key == to:
            return


def upcoming(office: Store, trip: int) -> str:
    """Return the key of a journey's next step."""
    with office.read() as lookup:
        found = next_step(lookup.get("exit_trip", trip))
    assert found is not None
    return found.key
