"""Named tuples in the form of classes, as ``typing`` has them, without what that makes of the types of their fields.

Checks no types: to compile each annotation, as ``typing`` does, takes longer than all else that loading a module does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - what type checkers take it for
else:
    from collections import namedtuple
    from functools import cache
    from sys import intern
    from types import FunctionType

    # What gets the value of a field, as Python's named tuples have it: faster than any property.
    _Getter = type(namedtuple("_", "field").field)  # noqa: PYI024 - see above

    def _replace(self: NamedTuple, /, **changes: object) -> NamedTuple:
        """Return the same with other values in some fields; raise ValueError for what is no field."""
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
        return made

    def _told(self: NamedTuple) -> str:
        fields = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({fields})"

    @cache
    def _pattern(size: int) -> dict[str, object]:
        """Return all that named tuples with so many fields share.

        For each of its own, Python writes and compiles a line of code; here only the first of a size costs that.
        """
        like = namedtuple("_", [f"field_{number}" for number in range(size)])  # noqa: PYI024
        # Copied while the class is held: it stands in circles, and what is collected is emptied.
        made = dict(vars(like))
        for name in ("__doc__", *like._fields):
            del made[name]
        return made | {name: _replace for name in ("_replace", "__replace__") if name in made} | {"__repr__": _told}

    class _Maker(type):
        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            types = dict(body.get("__annotations__", {}))
            fields = tuple(map(intern, types))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"in {name}, a field without a default follows one that has one")
            pattern = _pattern(len(fields))
            like = pattern["__new__"].__func__
            code = like.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
            new = FunctionType(code, like.__globals__, "__new__", tuple(defaults.values()))
            new.__annotations__ = types
            made = {"__doc__": f"{name}({', '.join(fields)})"} | pattern | body
            made |= {"__new__": new, "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            made |= {field: _Getter(number, f"Alias for field number {number}") for number, field in enumerate(fields)}
            return type(name, (tuple,), made)

    class NamedTuple(metaclass=_Maker):
        """The base of a named tuple: fields with annotations, those with defaults last; methods and properties."""
