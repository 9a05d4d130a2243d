"""Enumerations that are made in the shorter way are what Python would have made of them."""

from __future__ import annotations

import enum
import operator
import pickle
import subprocess
import sys

import pytest

from viewer.app import enumerations

BASES = tuple(enumerations._SAMPLES)

# Flags of the first versions of Python 3.11 are made of other things.
KNOWN_ALL = (3, 11, 4)


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    """Have enumerations made in the shorter way, until the test is over."""
    monkeypatch.setattr(enum.EnumType, "_create_", enum.EnumType._create_)
    monkeypatch.setattr(enumerations, "_molds", {})
    enumerations.make_quickly()


def made(base, members, **more):
    return base("Made", members, boundary=enum.KEEP, **more)


def test_a_python_that_is_not_known_makes_its_own(monkeypatch):
    monkeypatch.setattr(enumerations, "_molds", {})
    monkeypatch.setattr(enumerations, "_UNKNOWN", sys.version_info[:2])
    enumerations.make_quickly()
    assert enumerations._molds == {}


def test_what_pyside6_makes_its_enumerations_of_is_known():
    known = enumerations._molds
    if sys.version_info >= enumerations._UNKNOWN:
        assert not known
    elif sys.version_info >= KNOWN_ALL:
        assert tuple(known) == BASES
    else:
        assert {enum.Enum, enum.IntEnum} <= set(known)


@pytest.mark.parametrize("base", BASES)
def test_they_are_what_python_makes(base):
    members = enumerations._SAMPLES[base]
    mine = made(base, members)
    theirs = enumerations._in_python_s_way(base, members)
    assert type(mine) is enum.EnumType
    assert enumerations._told(mine) == enumerations._told(theirs)
    assert [(one.name, one.value) for one in mine] == [(one.name, one.value) for one in theirs]
    assert [mine[name].name for name, _ in members] == [theirs[name].name for name, _ in members]
    assert [mine(value) is mine[name] for name, value in members] == [True] * len(members)


@pytest.mark.parametrize("base", [enum.Flag, enum.IntFlag])
def test_flags_are_reckoned_with_as_ever(base):
    mine = made(base, [("One", 1), ("Two", 2), ("Eight", 8)])
    theirs = enumerations._python_s_own(base, "Made", [("One", 1), ("Two", 2), ("Eight", 8)], boundary=enum.KEEP)
    for reckon in (operator.or_, operator.and_, operator.xor):
        for left in range(12):
            assert repr(reckon(mine(left), mine.Two)) == repr(reckon(theirs(left), theirs.Two))
    assert repr(~mine.One) == repr(~theirs.One)
    assert [flag.name for flag in mine.One | mine.Eight] == ["One", "Eight"]


@pytest.mark.parametrize(
    ("members", "names"),
    [
        ([("name", 1), ("value", 2)], ["name", "value"]),
        ([("real", 1)], ["real"]),
        ([("First", "one"), ("Second", "two")], ["First", "Second"]),
        ({"First": 1, "Second": 2}, ["First", "Second"]),
        (["ab", "cd"], ["ab", "cd"]),
        ("First Second", ["First", "Second"]),
        ((member for member in [("First", 1), ("Second", 2)]), ["First", "Second"]),
        ([], []),
    ],
)
def test_whatever_else_is_wanted_is_made_too(members, names):
    assert list(made(enum.Enum, members).__members__) == names


def test_a_name_that_is_there_twice_is_a_mistake():
    with pytest.raises(TypeError):
        made(enum.Enum, [("First", 1), ("First", 2)])


Kept = enum.Enum("Kept", "lede body")


def test_an_enumeration_belongs_to_the_module_that_asks_for_it():
    mine = enum.Enum("Mine", "lede body")
    assert mine.__module__ == Kept.__module__ == __name__
    assert pickle.loads(pickle.dumps(Kept.lede)) is Kept.lede


_ALL_OF_QT = """
from viewer.app import enumerations
from viewer.app.qt_loading import load_qt
load_qt()
from enum import EnumType
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

_PYSIDE6_S = {"_missing_", "_sbk_missing_", "__qualname__", "__or__", "__ror__", "__add__", "__radd__"}

def told(made):
    return {name: what for name, what in enumerations._told(made).items() if name not in _PYSIDE6_S}

def enumerations_in(scope):
    for value in list(vars(scope).values()):
        if type(value) is EnumType:
            yield value
        elif isinstance(value, type) and value.__module__ == scope.__module__ and value.__name__ != scope.__name__:
            yield from enumerations_in(value)

seen = set()
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        scope = getattr(module, name)
        if isinstance(scope, type):
            seen.update([scope] if type(scope) is EnumType else enumerations_in(scope))
wrong = []
for one in seen:
    members = [(name, member.value) for name, member in one.__members__.items()]
    if told(one) != told(enumerations._in_python_s_way(one.__bases__[-1], members)):
        wrong.append(one)
print(len(seen) > 400, wrong)
"""


def test_qt_s_own_are_what_they_always_were():
    done = subprocess.run([sys.executable, "-c", _ALL_OF_QT], capture_output=True, text=True, check=False)
    assert done.stdout == "True []\n", done.stdout + done.stderr
