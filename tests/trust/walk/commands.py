"""Deeds by commands, as they are typed after `zhangyin`."""

import contextlib
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest import mock

from app.cli import main
from app.places import RECORDS
from models.book import book
from models.store import Store
from tests.trust.walk.deeds import Beside, Correct, Days, Deed, Due, Enter, Import, Is, Print, Sign, Strike, Texts
from tests.trust.walk.office import Clock, called
from tests.workbooks import book as workbook


class Commands:
    """The office in `folder`, by commands; what they print goes to `papers`."""

    def __init__(self, folder: Path, clock: Clock, papers: Path) -> None:
        self.folder, self.clock, self.papers = folder, clock, papers
        self.numbers: dict[str, str] = {}
        papers.mkdir(parents=True, exist_ok=True)

    def close(self) -> None:
        """Nothing stays open."""

    def do(self, deed: Deed) -> str:
        """Do one deed; return what a refusal says."""
        match deed:
            case Enter(key, name, texts, steps):
                said, found = self.run("enter", key, *self.typed(texts, steps))
                self.numbers[name] = self._called(key) if key in RECORDS else found.get("number", "")
                return said
            case Sign(key, name, steps):
                for step, asked in steps.items():
                    said, _ = self.run("act", key, self.numbers[name], step, *self.typed(asked))
                    if said:
                        return said
                return ""
            case Beside(key, name, action, texts):
                return self.run("act", key, self.numbers[name], action, *self.typed(texts))[0]
            case Correct(key, name, texts, why):
                return self.run("correct", key, self.numbers[name], *self.typed(texts), "--why", why)[0]
            case Strike(key, name, why):
                return self.run("strike", key, self.numbers[name], "--why", why)[0]
            case Days(many):
                self.clock.turn(many)
                return ""
            case Is(key, name, state, shown):
                return self._is(key, self.numbers[name], state, shown)
            case Due(key, name, says):
                _, found = self.run("due")
                mine = [row for row in found if row["number"] == self.numbers[name] and row["register"] == key]
                said = "、".join(f"{row['state']} {row['what']} {row['why']}" for row in mine)
                return "" if (re.search(says, said) if says else not mine) else f"due: {said or 'nothing'}"
            case Print(sheet, _, name):
                out = self.papers / f"{name}-{sheet}.pdf"
                return self.run("print", sheet, self.numbers[name], "--format", "pdf", "--out", str(out))[0]
            case Import(key, rows, good, bad, names):
                ledger = workbook(self.papers / f"旧{key}.xlsx", *rows)
                skip = ["--skip-bad"] if bad else []
                said, found = self.run("import", "register", key, str(ledger), *skip)
                if not said and (found["imported"], len(found["refused"])) != (good, bad):
                    said = f"{found['imported']} came in, {found['refused']} did not"
                self.numbers |= names
                return said

    def _called(self, key: str) -> str:
        store = Store(self.folder, self.clock)
        with store.read() as lookup:
            newest = max(book(key).ids(lookup))
            found = called(book(key).entries(lookup, [newest])[0])
        store.close()
        return found

    def _is(self, key: str, number: str, state: str, shown: Texts) -> str:
        said, found = self.run("show", key, number)
        if said:
            return said
        wrong = [f"{one} is {found['fields'].get(one)}" for one, text in self.told(shown).items()
                 if str(found["fields"].get(one) or "") != text]
        wrong += [] if found["state"] == state else [f"state is {found['state']}"]
        return "; ".join(wrong)

    def told(self, texts: Texts) -> dict[str, str]:
        """Return texts with the numbers of the entries that they name."""
        return {key: text.format_map(self.numbers) for key, text in texts.items()}

    def typed(self, texts: Texts, steps: Mapping[str, Texts] = MappingProxyType({})) -> list[str]:
        """Return texts as they are typed: field=content."""
        words = [f"{key}={text}" for key, text in self.told(texts).items()]
        return words + [f"{step}.{key}={text}" for step, asked in steps.items() for key, text in self.told(asked).items()]

    def run(self, *words: str) -> tuple[str, Any]:
        """Run a command; return (what its refusal says, its JSON)."""
        out, err = io.StringIO(), io.StringIO()
        at_that_time = mock.patch("app.cli.Store", lambda folder: Store(folder, self.clock))
        with at_that_time, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(["--data", str(self.folder), *words, "--json"])
        return (err.getvalue().strip() or f"exit {code}", {}) if code else ("", json.loads(out.getvalue() or "{}"))
