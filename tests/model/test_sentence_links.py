"""What the sentences of paragraphs say of which paragraphs belong together."""

from __future__ import annotations

from viewer.model.chain import Bead
from viewer.model.parts import Part
from viewer.model.sentence_links import SentenceLinks
from viewer.text.asking import never

# Of four earlier paragraphs the second and the last stand in the first later one, the third in another.
LINKS = SentenceLinks({(1, 0): (60, 50), (2, 1): (40, 40), (3, 0): (30, 35)}, (30, 60, 40, 55), (120, 70))


def kept(*place: int) -> bool:
    bead = Bead(*place, 1.0, 0.5)
    turned = Bead(*place[2:], *place[:2], 1.0, 0.5)
    followed = LINKS.followed([bead], never) == [bead]
    assert (LINKS.swapped().followed([turned], never) == [turned]) is followed
    return followed


def test_a_merge_takes_in_no_neighbor_of_which_no_sentence_belongs_to_it() -> None:
    assert kept(1, 2, 0, 1)
    assert not kept(0, 2, 0, 1)


def test_what_belongs_elsewhere_is_not_paired_for_its_words() -> None:
    assert not kept(2, 3, 0, 1)
    assert not kept(1, 4, 0, 1)


def test_what_has_no_partner_may_be_paired_for_its_words() -> None:
    assert LINKS.followed([Bead(0, 1, 1, 2, 1.0, 0.5)], never) == []  # most of the later one stands elsewhere
    free = SentenceLinks({}, (30,), (40,))
    assert free.followed([Bead(0, 1, 0, 1, 1.0, 0.5)], never) == [Bead(0, 1, 0, 1, 1.0, 0.5)]


def test_a_lone_paragraph_is_a_part_of_the_paired_one_that_most_of_it_stands_in() -> None:
    assert LINKS.parts(([0, 1, 1, 0], [1, 1]), never) == [Part(3, 0)]
    assert LINKS.parts(([0, 0, 1, 1], [1, 1]), never) == [Part(1, 0)]
