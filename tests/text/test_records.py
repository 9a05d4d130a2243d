"""Named tuples in the form of classes are what those of ``typing`` are."""

from __future__ import annotations

import pickle
import typing

import pytest

from viewer.text.records import NamedTuple


class Mine(NamedTuple):
    """A thing."""

    name: str
    size: int = 1

    @property
    def doubled(self) -> int:
        """Twice the size."""
        return 2 * self.size

    def __str__(self) -> str:
        return self.name


class Theirs(typing.NamedTuple):
    """A thing."""

    name: str
    size: int = 1


def test_it_has_what_a_named_tuple_has():
    for name in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__module__"):
        assert getattr(Mine, name) == getattr(Theirs, name)
    assert list(Mine.__annotations__) == list(Theirs.__annotations__) == ["name", "size"]
    assert issubclass(Mine, tuple)


def test_it_is_made_and_changed_like_one():
    made = Mine("a")
    assert made == Mine(name="a", size=1) == ("a", 1)
    assert repr(made) == repr(Theirs("a")).replace("Theirs", "Mine")
    assert made._replace(size=3) == Mine("a", 3)
    assert made._asdict() == {"name": "a", "size": 1}
    assert pickle.loads(pickle.dumps(made)) == made
    with pytest.raises(TypeError):
        Mine()


def test_what_is_written_in_the_class_holds():
    assert Mine("a", 2).doubled == 4
    assert str(Mine("a")) == "a"


def test_a_field_without_a_default_cannot_follow_one_with():
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            first: int = 1
            second: int
