"""A decorator that keeps an exception inside an overridden Qt method from reaching Qt.

Not a way to hide faults: what is caught is logged with its traceback, and the tests fail on it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar, cast

from viewer.widgets.log import log

_Self = TypeVar("_Self")
_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_Method = Callable[Concatenate[_Self, _Arguments], _Result]


def guarded(
    default: object = None,
) -> Callable[[_Method[_Self, _Arguments, _Result]], _Method[_Self, _Arguments, _Result]]:
    """Catch and log what a method raises, and return ``default`` in its place.

    A callable ``default`` (a type such as QSizeF) is called for a fresh value each time. An exception
    that reaches the C++ caller of an override ends the process on some Python versions.
    """

    def decorate(method: _Method[_Self, _Arguments, _Result]) -> _Method[_Self, _Arguments, _Result]:
        @functools.wraps(method)
        def safely(self: _Self, /, *arguments: _Arguments.args, **options: _Arguments.kwargs) -> _Result:
            try:
                return method(self, *arguments, **options)
            except Exception:  # noqa: BLE001 - whatever it is, it must not get past here
                log(__name__).exception("%s failed", getattr(method, "__qualname__", method))
                return cast("_Result", default() if callable(default) else default)

        return safely

    return decorate
