"""How this room comes to its words: it asks a phrasebook, which is handed in and speaks one language.

Holds no words, and knows of no catalogue: the one that this file has speaks English, as the code does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.text.phrase import in_english

if TYPE_CHECKING:
    from viewer.text.phrase import Phrase


class Phrasebook:
    """Says everything in English; another one overrides ``look_up`` and ``number``.

    ``translate`` is called with literals only: the tool that collects them for the catalogues finds them
    by that name. What has a number in it is one phrase, so that each language can say it as it has to.
    """

    def translate(self, context: str, source: str) -> str:
        """Say what has no number and whose values, if any, are filled in by the caller."""
        return self.look_up(context, source, "", -1)

    def count(self, number: int, phrase: Phrase) -> str:
        """Say a phrase made by ``translate("Context", "%Ln words", "%Ln word", 0)`` with this number."""
        return self.say(phrase.counting(number))

    def say(self, phrase: Phrase) -> str:
        """Say a phrase that was made elsewhere, with its values."""
        words = self.look_up(phrase.context, phrase.source, phrase.one, phrase.number)
        if not phrase.values:
            return words
        values = {name: value if isinstance(value, str) else self.say(value) for name, value in phrase.values}
        return words.format(**values)

    def number(self, number: int) -> str:
        """Write a number as people do: "31,000"."""
        return f"{number:,}"

    def look_up(self, context: str, source: str, one: str, number: int) -> str:  # noqa: ARG002 - for catalogues
        """Give the words for ``source``, or for ``one`` if the number is 1, with the number in the place of "%Ln"."""
        return in_english(source, one, number)


ENGLISH = Phrasebook()
