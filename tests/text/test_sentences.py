"""Sentence boundaries by the habits of newswire."""

from __future__ import annotations

import pytest

from viewer.text.sentences import find_sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Boats left early.", "Nets stayed ashore."],
        ["Who pays?", "Nobody knows!", "We shall see."],
        ["Mr. Falk met Lt. Gov. Ann Rhee at St. Olaf's."],
        ["The firm, Marrow & Co. of Linden, closed.", "It had 40 workers."],
        ["He works for Marrow Inc.", "The firm is old."],
        ["J. E. Falk and I. Brandt signed."],
        ["Bruno N. Haller, 53, was named.", "E. O. Lind was not."],
        ["Mais tarde choveu.", "O rio subiu."],
        ["Pfc. Jana Holm met Rt. Hon. Ada Lind of the Sask. Party."],
        ["The Holm v. Lind case, the second Lind vs. Lind match."],
        ["Boats, nets, etc.", "Furthermore, they had a crane."],
        ["Boats, nets, etc. and a crane."],
        ["She holds a Ph. D. from Linden."],
        ["They met in Linden, D.C.", "“Nobody came,” she said."],
        ["He read the U.S. “Harbor Act” twice."],
        ["A velocidade era muito alta.", "Ninguém caiu."],
        ["So did I.", "Then we left."],
        ["The U.S. Navy sent the U.N. a note."],
        ["He moved to the U.S.", "He stayed there."],
        ["It opened at 9 a.m. on Monday.", "It shut at 5 p.m.", "The queue was long."],
        ["It cost $3.5 million, 1.2 percent more.", "Nobody minded."],
        ["She said no.", "Gen. Okoro agreed."],
        ["See No. 7 and p. 55 of vol. 3 for that."],
        ["“We go,” he said.", "They went."],
        ["“We go.”", "He left."],
        ["“Will you go?” she asked.", "He nodded."],
        ["Wait... there is more.", "And then..."],
        ["It was late…", "The band played on."],
        ["Elle a dit : « Partons ! »", "Puis elle est partie."],
        ["港口今天关闭。", "他说：“不行。”", "船在海上。"],
        ["(It was late.)", "The band played on."],
        ["The clerk said:", "“We have no records of it.”"],
        ["He saw Mission: Impossible twice.", "He liked it."],
        ["Am 3. Oktober war Ruhe.", "Danach nicht mehr."],
        ["Albu is free .", "But a monitor denied it."],
        ["They said we shouldn't.", "Self-made rafts sink."],
        ["Vielleicht mag er mich.", "Danach ging sie.", "Sie rief den Herr.", "Zudem regnete es."],
        ["He moved to Lansing, Mich. before the war."],
        ["Shares of Marrow (exchange: MRW Holdings and others) fell."],
        ["They gave the ship a name: HOPE."],
        ["It cost Rs. 50,000 on Hwy. 12."],
        ["She answered:", "“Never.”", "Then she left the room."],
        ["She answered:", "“Never.”"],
        ["She told them:", "It's over."],
        ["The (old plan said:", "Nobody may leave the town."],
        ["Pat O'B. Holm came."],
        ["The name was apt.", "2,000 people came."],
    ],
    ids=lambda sentences: sentences[0][:30],
)
def test_find_sentences_cuts_where_a_reader_would(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert _split(text) == sentences


def test_find_sentences_cuts_unspaced_script_without_a_space() -> None:
    assert _split("港口今天关闭。船在海上。") == ["港口今天关闭。", "船在海上。"]


def test_find_sentences_stays_inside_its_range() -> None:
    text = "One. Two. Three."
    assert find_sentences(text, 5, 9) == [(5, 9)]
