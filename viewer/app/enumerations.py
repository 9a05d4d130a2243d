"""The enumerations of Qt, made in a shorter way than Python's own, which is open to all that an enumeration can be.

PySide6 has two hundred of them made before there is a window. They are what they would be otherwise: all others, and
these too where Python has come to make them differently from what is known here, are made in Python's own way.
"""

from __future__ import annotations

import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeGuard

# By what PySide6 makes its enumerations of: one with all that Qt's have. That is several names for one value, values
# below zero, of no bit and of several, and an order that is not that of the values.
_SAMPLES: dict[EnumType, list[tuple[str, int]]] = {
    Enum: [("Two", 2), ("One", 1), ("Again", 2), ("Below", -1)],
    IntEnum: [("Two", 2), ("One", 1), ("Again", 2), ("Below", -1)],
    Flag: [("No", 0), ("Four", 4), ("One", 1), ("Again", 1), ("Both", 5), ("More", 10)],
    IntFlag: [("No", 0), ("One", 1), ("Two", 2), ("Again", 1), ("Both", 3), ("Below", -1)],
}

# How PySide6 asks for them.
_ASKED: dict[str, object] = {"module": None, "qualname": None, "type": None, "start": 1, "boundary": KEEP}

# From this Python on it is not known how enumerations are made.
_UNKNOWN = (3, 14)

# What every class has of its own.
_EVERY_CLASS_S = frozenset(("__dict__", "__module__", "__weakref__"))

_python_s_own: Any = getattr(EnumType, "_create_", None)


class _Mold:
    """Makes enumerations with the same base after one of them that has no members."""

    def __init__(self, base: EnumType) -> None:
        empty = _in_python_s_way(base, [])
        self._base = base
        self._body: dict[str, Any] = {name: value for name, value in vars(empty).items() if name not in _EVERY_CLASS_S}
        self._kept_in = {name: type(value) for name, value in self._body.items() if type(value) in (dict, list)}
        self._taken = frozenset(dir(base))
        self._is_number = issubclass(base, int)
        self._is_flag = issubclass(base, Flag)

    def fits(self, members: object) -> TypeGuard[list[tuple[str, int]]]:
        """Tell whether these are names with numbers, and none of them means anything else to Python."""
        if type(members) is not list or set(map(type, members)) != {tuple} or set(map(len, members)) != {2}:
            return False
        names, values = zip(*members, strict=True)
        if set(map(type, names)) != {str} or set(map(type, values)) != {int} or len(set(names)) < len(names):
            return False
        return self._taken.isdisjoint(names) and not any(name.startswith("_") for name in names)

    def make(self, name: str, members: list[tuple[str, int]]) -> EnumType:
        """Make the enumeration ``name`` of ``members``."""
        body = self._body | {kept: kind() for kept, kind in self._kept_in.items()}
        made: Any = type.__new__(EnumType, name, (self._base,), body)
        by_value, by_name, listed = body["_value2member_map_"], body["_member_map_"], body["_member_names_"]
        put = type.__setattr__  # Python's own way forbids to set what is a member already
        for key, value in members:
            member = by_value.get(value)
            if member is None:
                by_value[value] = member = int.__new__(made, value) if self._is_number else object.__new__(made)
                member._value_ = value
                member._name_ = key
                member.__objclass__ = made
                member._sort_order_ = len(listed)
                if not self._is_flag or _is_one_bit(value):
                    listed.append(key)
            by_name[key] = member
            put(made, key, member)
        if self._is_flag:
            self._know_bits(made)
        return made

    def _know_bits(self, made: Any) -> None:  # noqa: ANN401 - what is set is known to Python only
        mask = singles = 0
        for value in made._value2member_map_:
            mask |= value
            singles |= value if _is_one_bit(value) else 0
        made._flag_mask_, made._singles_mask_ = mask, singles
        made._all_bits_ = (1 << mask.bit_length()) - 1
        listed = [made._member_map_[name]._value_ for name in made._member_names_]
        if listed != sorted(listed):
            made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value > 0 and not value & (value - 1)


_molds: dict[EnumType, _Mold] = {}


def make_quickly() -> None:
    """Have those enumerations made in the shorter way from now on that come out the same."""
    if sys.version_info >= _UNKNOWN:
        return
    for base, members in _SAMPLES.items():
        mold = _Mold(base)
        if _told(mold.make("Sample", members)) == _told(_in_python_s_way(base, members)):
            _molds[base] = mold
    EnumType._create_ = _create  # type: ignore[attr-defined]


def _in_python_s_way(base: EnumType, members: list[tuple[str, int]]) -> EnumType:
    made: EnumType = _python_s_own(base, "Sample", members, **_ASKED | {"module": __name__})
    return made


def _create(cls: EnumType, class_name: str, names: object, **how: object) -> EnumType:
    """Stand in for Python's own way; newer ones name the first parameters too when they call it."""
    mold = _molds.get(cls) if how == _ASKED else None
    if mold is not None and mold.fits(names):
        return mold.make(class_name, names)
    if how.get("module") is None:
        # Whoever asked for it, two calls back; from here, Python's own way would look one call short of that.
        how["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 - as Python does
    made: EnumType = _python_s_own(cls, class_name, names, **how)
    return made


def _told(made: Any) -> dict[str, object]:  # noqa: ANN401 - what is asked for is known to Python only
    """Tell all that an enumeration is made of, so that it can be compared with another one."""

    def told(value: Any) -> object:  # noqa: ANN401 - whatever stands in a class
        if isinstance(value, made):
            is_of_made = value.__objclass__ is made
            return {**vars(value), "__objclass__": is_of_made, "is a number": isinstance(value, int) and int(value)}
        if isinstance(value, dict):
            return [(key, told(one)) for key, one in value.items()]
        return getattr(value, "__func__", value)

    return {name: told(value) for name, value in vars(made).items() if name not in _EVERY_CLASS_S}
