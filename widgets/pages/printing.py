"""Sending pages to a printer: the very pages of the previewed PDF, as grey pixels at the printer's fineness."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from models.text import Refused, tr

if TYPE_CHECKING:
    from forms.pages import Pages, Picture

INCH = 25.4  # mm
FINE = 600  # dots an inch, as forms.pages draws for a printer


def installed() -> list[str]:
    """Return the names of the printers there are, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)


def printer_named(name: str) -> QPrinter:
    """Return a printer by its name, ready to be set up."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def set_up(printer: QPrinter, size: tuple[float, float], copies: int, title: str) -> None:
    """Take paper of `size` mm to its edges: where the sheet stands on it was decided when it was drawn."""
    wide, high = size
    across = wide > high
    paper = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setResolution(FINE)
    printer.setFullPage(True)
    printer.setPageSize(paper)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setDocName(title)
    if copies > 1:
        printer.setCopyCount(copies)


def printing(pages: "Pages", printer: QPrinter) -> Generator[tuple[int, int], None, None]:
    """Print every page, yielding (pages sent, pages in all); given up early, the printer forgets the whole job."""
    count = len(pages)
    with _painting(printer) as painter:
        for n in range(count):
            if n and not printer.newPage():
                raise Refused(tr("打印机“{}”没有接下第 {} 页。请检查打印机后再打印。").format(printer.printerName(), n + 1))
            wide, high = (length / INCH * printer.resolution() for length in pages.size(n))
            painter.drawImage(QRectF(0, 0, round(wide), round(high)), image_of(pages.for_printer(n)))
            yield n + 1, count


@contextmanager
def _painting(printer: QPrinter) -> Iterator[QPainter]:
    painter = QPainter()
    if not painter.begin(printer):
        sentence = tr("打印机“{}”没有回应，没有打印。请检查打印机，或先存为 PDF。")
        raise Refused(sentence.format(printer.printerName()))
    whole = False
    try:
        yield painter
        whole = True
    finally:
        if not whole:
            printer.abort()
        painter.end()


def image_of(picture: "Picture") -> QImage:
    """Return a page's pixels as an image of its own."""
    kind = QImage.Format.Format_Grayscale8
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, kind).copy()
