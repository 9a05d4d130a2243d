"""Something to say to a person, kept apart from the language in which it is said.

Translates nothing (see ``viewer.presentation.phrases``); ``str()`` of a phrase is English.
"""

from __future__ import annotations

from viewer.text.records import NamedTuple


class Phrase(NamedTuple):
    """A whole sentence or title in English, with its values apart.

    ``source`` has "{name}" in the place of each of ``values``, which are words or phrases themselves, and
    "%Ln" in the place of ``number``. ``one`` is how it reads where that is 1. ``context`` and ``source``
    are what a translation is found by.
    """

    context: str
    source: str
    one: str = ""
    number: int = -1
    values: tuple[tuple[str, str | Phrase], ...] = ()

    def of(self, **values: str | Phrase) -> Phrase:
        """Return this phrase with values for its places."""
        return self._replace(values=(*self.values, *values.items()))

    def counting(self, number: int) -> Phrase:
        """Return this phrase with a number in the place of "%Ln"."""
        return self._replace(number=number)

    def __str__(self) -> str:
        values = {name: str(value) for name, value in self.values}
        words = in_english(self.source, self.one, self.number)
        return words.format(**values) if values else words


def translate(context: str, source: str, one: str = "", number: int = -1) -> Phrase:
    """Return the phrase, to be said later.

    The name and the order of the arguments are those that Qt's lupdate looks for. It takes literals only:
    what counts something is marked by a 0 as its number and gets the true one by ``counting``.
    """
    return Phrase(context, source, one, number)


def in_english(source: str, one: str, number: int) -> str:
    """Return what stands in the code, with the number in its place."""
    words = one if number == 1 and one else source
    return words.replace("%Ln", f"{number:,}") if number >= 0 else words
