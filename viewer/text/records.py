"""Named tuples in the form of classes, as ``typing`` has them, without what that makes of the types of their fields.

Checks no types: to compile each annotation, as ``typing`` does, takes longer than all else that loading a module does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - what type checkers take it for
else:
    from collections import namedtuple

    # What a class has by itself, and the named tuple has in its own way.
    _OWN = frozenset({"__annotations__", "__classcell__", "__dict__", "__module__", "__qualname__", "__weakref__"})

    class _Maker(type):
        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            if sorted(fields, key=body.__contains__) != list(fields):
                raise TypeError(f"in {name}, a field without a default follows one that has one")
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # noqa: PYI024 - see above
            made.__qualname__ = body["__qualname__"]
            made.__annotations__ = made.__new__.__annotations__ = dict(fields)
            for key in body.keys() - _OWN - fields.keys():
                setattr(made, key, body[key])
            return made

    class NamedTuple(metaclass=_Maker):
        """The base of a named tuple: fields with annotations, those with defaults last; methods and properties."""
