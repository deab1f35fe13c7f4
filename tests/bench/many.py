"""An office with as many stampings as one likes, written by plain inserts: for the benchmarks alone, its trail is no proof."""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from models import search
from models.database import connect
from models.founding import new_office
from models.registers.seal_use import SealUse
from models.store import Store

YEARS, OPEN = 5, 300  # over how many years the entries lie; how many of the newest still wait for a step
AT_ONCE = 5000
WHAT = ("合同", "请示", "批复", "函", "通知", "证明", "委托书", "复议决定书", "法律援助审批表", "社区矫正告知书", "公证事项说明")
ABOUT = ("物业服务", "办公用房维修", "政府信息公开", "行政执法监督", "人民调解", "普法宣传", "律师年度考核", "经费划拨", "年检")
WHO, WHERE = ("周若水", "郝思齐", "吴采薇", "钟以恒", "陶明澜"), ("办公室", "政工科", "行政执法监督科", "公共法律服务管理科")
SIGNERS = {"first_review": "钟以恒", "approval": "陶明澜", "handed_in": "吴采薇", "stamping": "吴采薇", "filing": "吴采薇"}
COMMON, RARE = "事项", 997  # a word that every entry contains; each so-manieth entry has a word of its own


def office(folder: Path, entries: int) -> Store:
    """Return a new sample office with so many stampings before today's."""
    store = new_office(folder, "云麓区司法局", "区司法局", "林知行", sample=True)
    with store.read() as lookup:
        first = lookup.session.connection().exec_driver_sql("SELECT max(id) FROM seal_use").scalar_one()
        trail = lookup.session.connection().exec_driver_sql("SELECT max(id) FROM audit").scalar_one()
        known = lookup.session.connection().exec_driver_sql("SELECT year, max(serial) FROM seal_use GROUP BY year")
        serials = {int(year): int(serial) for year, serial in known}
    connection, rows = connect(store.path, store.key), _rows(first + 1, entries, store.today(), serials)
    connection.execute("PRAGMA synchronous=OFF")
    while some := list(islice(rows, AT_ONCE)):
        names = list(some[0])
        connection.execute("BEGIN IMMEDIATE")
        insert = f"INSERT INTO seal_use ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        connection.executemany(insert, [tuple(row.values()) for row in some])
        connection.executemany("INSERT INTO search(rowid, words) VALUES (?, ?)", [_words(row) for row in some])
        connection.executemany("INSERT INTO audit(id, record, hash) VALUES (?, ?, ?)", [_trace(row, trail) for row in some])
        connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return store


def _rows(first: int, entries: int, today: date, serials: dict[int, int]) -> Iterator[dict[str, Any]]:
    """Yield entries evenly spread over the years before this one, the newest last, numbered on."""
    chance = random.Random(7)
    begin = date(today.year - YEARS, 1, 1)
    span = (date(today.year, 1, 1) - begin).days
    for n in range(entries):
        day = begin + timedelta(days=n * span // entries)
        serials[day.year] = serials.get(day.year, 0) + 1
        at, open_, struck = f"{day}T09:00:00+08:00", n >= entries - OPEN, n % 101 == 0
        row = {
            "id": first + n, "version": 1, "written_at": at, "written_by": "林知行", "series": SealUse.numbered.series,
            "year": day.year, "serial": serials[day.year], "historic": 0, "applied_on": str(day), "applicant": chance.choice(WHO),
            "section": chance.choice(WHERE), "reason": f"{chance.choice(ABOUT)}{COMMON}",
            "document": f"关于{chance.choice(ABOUT)}的{chance.choice(WHAT)}第{n}号" + ("（琅琊）" if n % RARE == 0 else ""),
            "seal_id": n % 2 + 1, "copies": n % 9 + 1, "blank": 0, "struck_at": at if struck else None,
            "struck_by": "林知行" if struck else None, "struck_why": "误登" if struck else None,
            "approved_copies": None if open_ else n % 9 + 1, "stamped_copies": None if open_ else n % 9 + 1,
        }
        signed = list(SIGNERS)[: n % 4 if open_ else len(SIGNERS)]
        for step, by in SIGNERS.items():
            done = step in signed
            row |= {f"{step}_by": by if done else None, f"{step}_on": str(day) if done else None}
            row |= {f"{step}_clerk": "林知行" if done else None, f"{step}_at": at if done else None}
        yield row


def _words(row: dict[str, Any]) -> tuple[int, str]:
    number = SealUse.numbered.write(row["year"], row["serial"])
    parts = [number, *(row[key] for key in ("applicant", "section", "reason", "document")), "区司法局公章", *SIGNERS.values()]
    return search.row_of(SealUse.book, row["id"]), search.BORDER.join(map(search.tokens, parts))


def _trace(row: dict[str, Any], trail: int) -> tuple[int, str, str]:
    told = {"act": trail + row["id"], "at": row["written_at"], "by": "林知行", "action": "登记", "entry": ["seal_use", row["id"]]}
    return trail + row["id"], json.dumps(told, ensure_ascii=False), "0" * 64
