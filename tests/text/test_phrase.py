"""Something to say, in English."""

from __future__ import annotations

from viewer.text.phrase import translate

FILES = translate("Test", "%Ln files in “{folder}”", "%Ln file in “{folder}”", 0)


def test_a_phrase_is_english():
    assert str(translate("Test", "Nothing was found.")) == "Nothing was found."


def test_numbers_and_values_stand_in_their_places():
    assert str(FILES.of(folder="stories").counting(1200)) == "1,200 files in “stories”"


def test_one_is_said_in_the_singular():
    assert str(FILES.of(folder="stories").counting(1)) == "1 file in “stories”"


def test_a_value_can_be_a_phrase():
    inner = translate("Test", "the %Lnth folder", "", 0).counting(3)
    assert str(FILES.counting(2).of(folder=inner)) == "2 files in “the 3th folder”"


def test_braces_in_a_value_are_no_places():
    assert str(FILES.counting(2).of(folder="{name}")) == "2 files in “{name}”"


def test_braces_of_what_has_no_values_stay():
    assert str(translate("Test", "{+such+}")) == "{+such+}"
