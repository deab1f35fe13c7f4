"""Words shown to people: Chinese in the source, translated when the window says how; and the one refusal."""

from collections.abc import Callable


def _chinese(text: str, comment: str, n: int) -> str:
    return text.replace("%n", str(n))


#: How words are translated; the window's start-up replaces it, paper and commands keep Chinese.
translate: Callable[[str, str, int], str] = _chinese


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Return `text` in the language of the user.

    Pass literals only, `comment` and `n` by position: the extractor reads the call, it does not run it.
    """
    return translate(text, comment, n)


def word(text: str) -> str:
    """Mark `text` for translation where it is declared; `tr` it where it is shown."""
    return text


class Refused(Exception):
    """What the user asked for is not allowed; the words say what happened, what is kept, what to do.

    `problems` pairs a field's key with its sentence, so that a form can show each where it belongs.
    """

    def __init__(self, why: str = "", problems: "list[tuple[str, str]] | None" = None) -> None:
        self.problems = problems or []
        super().__init__(why or "\n".join(sentence for _, sentence in self.problems))
