"""The language of the window: Chinese is in the source, English in resources/i18n/en.ts, read as it stands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from models import text
from models.resource import resource

LANGUAGES = ("zh", "en")
Words = dict[tuple[str, str], list[str]]


def read(path: str = "i18n/en.ts") -> Words:
    """Return (source, comment) → translation, two of them where a number decides (one, many)."""
    found: Words = {}
    for message in ElementTree.parse(resource(path)).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "obsolete", "vanished"):
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def translator(words: Words) -> Callable[[str, str, int], str]:
    """Return the function that `tr` asks; what is not translated stays Chinese."""

    def translate(source: str, comment: str, n: int) -> str:
        forms = words.get((source, comment)) or words.get((source, "")) or [source]
        return (forms[0] if n == 1 or len(forms) == 1 else forms[1]).replace("%n", f"{n:,}")

    return translate


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Let words be in that language meanwhile, where there is no window."""
    before, text.translate = text.translate, translator(read() if language == "en" else {})
    try:
        yield
    finally:
        text.translate = before


def speak(language: str, app: QApplication) -> None:
    """Let the window speak `language` from now on; widgets made before keep their words."""
    text.translate = translator(read()) if language == "en" else translator({})
    QLocale.setDefault(QLocale("en_US" if language == "en" else "zh_CN"))
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    if language == "zh":
        own = QTranslator(app)  # Qt's own words: file dialogs, the menu of a text field
        if own.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(own)
