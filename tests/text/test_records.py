"""Named tuples in the form of classes are what those of ``typing`` are."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
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


def test_what_tells_about_it_tells_its_own_fields():
    assert str(inspect.signature(Mine)) == "(name: 'str', size: 'int' = 1)"
    assert Mine.__new__.__qualname__ == "Mine.__new__"
    assert Mine.size.__doc__ == Theirs.size.__doc__
    with pytest.raises(TypeError, match="'name'"):
        Mine()


def test_those_with_as_many_fields_have_nothing_in_common():
    class Other(NamedTuple):
        left: int
        right: int = 5

    assert repr(Other(1)._replace(left=2)) == "Other(left=2, right=5)"
    assert (Mine("a").size, Other._field_defaults, Mine._field_defaults) == (1, {"right": 5}, {"size": 1})
    assert Other.__doc__ == "Other(left, right)"
    with pytest.raises(ValueError, match="size"):
        Other(1)._replace(size=2)
    with pytest.raises(TypeError):
        Other._make((1,))


@pytest.mark.parametrize("size", [0, 1, 2, 7, 40])
def test_garbage_is_collected_meanwhile(size):
    code = "import gc; gc.set_threshold(1); from viewer.text.records import NamedTuple; "
    code += f"fields = {{f'number_{{at}}': 'int' for at in range({size})}}; "
    code += "kind = type(NamedTuple)('Many', (NamedTuple,), {'__module__': 'many', '__annotations__': fields}); "
    code += f"made = kind(*range({size})); gc.collect(); print(made._fields == tuple(fields), made._replace() == made)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"


def test_it_is_made_and_changed_like_one():
    made = Mine("a")
    assert made == Mine(name="a", size=1) == ("a", 1)
    assert repr(made) == repr(Theirs("a")).replace("Theirs", "Mine")
    assert made._replace(size=3) == Mine("a", 3)
    assert made._asdict() == {"name": "a", "size": 1}
    assert pickle.loads(pickle.dumps(made)) == made


def test_what_is_written_in_the_class_holds():
    assert Mine("a", 2).doubled == 4
    assert str(Mine("a")) == "a"


def test_a_field_without_a_default_cannot_follow_one_with():
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            first: int = 1
            second: int
