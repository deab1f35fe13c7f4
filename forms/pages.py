"""Pages of a PDF as pictures: the preview and the printer show the same file through this one door.

PDFium may be used by one thread at a time, in the whole process: every call stands under one lock.
"""

import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import pypdfium2

LOCK = threading.Lock()
PRINT_DPI = 600


@dataclass(frozen=True)
class Picture:
    """A page as grey pixels of one byte, row by row from the top, `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Pages:
    """An open PDF. Close it, or use it in a `with`."""

    def __init__(self, pdf: bytes) -> None:
        with LOCK:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page (the first is 0) in millimetres."""
        with LOCK:
            width, height = self._document.get_page_size(page)
        return width / 72 * 25.4, height / 72 * 25.4

    def picture(self, page: int, dpi: float) -> Picture:
        """Return a page as pixels. Always grey: PDFium sets text a little differently in colour, and what is looked at
        must be what is printed; at 600 dpi a page takes 35 MB instead of 139.
        """
        with LOCK:
            opened = self._document[page]
            bitmap = opened.render(scale=dpi / 72, grayscale=True)
            try:
                return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                bitmap.close()
                opened.close()

    def for_printer(self, page: int) -> Picture:
        """Return a page as it goes to the printer."""
        return self.picture(page, PRINT_DPI)

    def text(self, page: int) -> str:
        """Return what a page says, in the order in which it was drawn."""
        with LOCK:
            opened = self._document[page]
            read = opened.get_textpage()
            try:
                return str(read.get_text_bounded())
            finally:
                read.close()
                opened.close()

    def close(self) -> None:
        """Let go of the document."""
        with LOCK:
            self._document.close()

    def __enter__(self) -> "Pages":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
