from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.presentation.offsets import Utf16Map
from viewer.presentation.page import make_page
from viewer.text.version import Version
from viewer.widgets.slices import Slices


def cut(text: str) -> Slices:
    page = make_page(Version(text, (), ()))
    return Slices(page, Utf16Map(page.text))


def test_common_paragraphs_are_not_cut():
    assert cut("One paragraph.\n\nAnother one.").text == "One paragraph.\n\nAnother one."


def test_a_huge_paragraph_is_cut_after_sentences():
    blocks = cut("The quay was closed for a day. " * 2000).text.split("\u2029")
    assert len(blocks) > 5
    assert all(block.endswith("day. ") for block in blocks[:-1])


def test_a_huge_word_is_cut_too():
    assert max(len(block) for block in cut("ab" * 100_000).text.split("\u2029")) <= 8_000


def test_a_cut_does_not_part_a_letter_from_its_accent():
    blocks = cut("e\u0301" * 30_000).text.split("\u2029")
    assert not any(block.startswith("\u0301") for block in blocks)


def test_lengths_and_continued_blocks_tell_the_document_s_blocks():
    slices = cut("Short.\n" + "x" * 20_000 + "\nShort.")
    blocks = slices.text.replace("\u2029", "\n").split("\n")
    assert slices.lengths == [len(block) for block in blocks]
    assert slices.continued == set(range(1, len(blocks) - 2))


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["word ", "😀", "é", "\n", "End. ", "z" * 9000]), max_size=60))
def test_offsets_go_to_the_document_and_back(parts):
    text = "".join(parts)
    slices = cut(text)
    for offset in range(0, len(text.encode("utf-16-le")) // 2 + 1, 97):
        assert slices.to_page(slices.to_document(offset)) == offset
        assert slices.to_page(slices.to_document(offset, end=True)) == offset
