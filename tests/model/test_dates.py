"""Words that are a date in one place and a name or a number in another."""

from __future__ import annotations

import pytest

from tests.model.edited import natures
from viewer.model.comparison import Nature


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The party chose {} Jones for the post.", "April", "June"),
        ("Voters met Theresa {} in the old market.", "May", "Hay"),
        ("The probe was sent to look at {} for signs of water.", "Mars", "Venus"),
        ("The clerk asked {} Brandt to come to the harbor.", "August", "March"),
        ("The clerk asked Mia Kern and {} Falk to come.", "Jan", "Tom"),
        ("Der Rat bat {} Falk an den Hafen zu kommen.", "Jan", "Tom"),
    ],
)
def test_a_month_beside_a_name_is_a_name(text: str, before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert natures(text.format(one), text.format(other)) == [Nature.NAME.value]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The port will open in {} at last.", "April", "June"),
        ("The port opened on {} 5 at last.", "March", "May"),
        ("The port opened on 5 {} at last.", "March", "May"),
        ("The port opened in {} 2019 at last.", "March", "August"),
        ("The {} sales of cloth were good at last.", "April", "June"),
        ("The port opened on {} at last.", "Monday", "Tuesday"),
        ("The port opened in {} at last.", "October", "November"),
        ("The port opened on {}. 6 at last.", "Jan", "Feb"),
        ("The port opened at 3 {} after a long wait.", "am", "pm"),
        ("Der Hafen wird im {} wieder offen sein.", "August", "Mai"),
        ("Der Hafen war {} wieder offen.", "gestern", "heute"),
        ("Le port ouvre en {} pour tous.", "mars", "juin"),
        ("O porto abre na {}-feira para todos.", "segunda", "quinta"),
        ("O porto abre na {}, para todos.", "ter\u00e7a", "sexta"),
    ],
)
def test_a_word_of_time_with_evidence_beside_it_is_a_date(text: str, before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert natures(text.format(one), text.format(other)) == [Nature.DATE.value]


@pytest.mark.parametrize("text", ["Ela venceu pela {} vez o torneio.", "Ela venceu na {} vez o torneio."])
def test_an_ordinal_number_is_no_day_of_the_week(text: str) -> None:
    assert natures(text.format("segunda"), text.format("terceira")) == [Nature.WORDING.value]
    assert natures(text.format("quinta"), text.format("sexta")) == [Nature.WORDING.value]
