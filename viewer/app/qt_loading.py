"""Loading Qt without what comes along with it: code of PySide6 and of Python that a window makes no use of.

Loads no part of StoryDiff, and says nothing where Qt cannot be loaded (see ``display``).
"""

from __future__ import annotations

import builtins
import sys
from contextlib import contextmanager
from functools import partial
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

# What PySide6 wants when it is loaded, and uses only to explain a mistake of the program or to write stubs.
# Its own part of this comes as source, which is compiled anew at each start.
_SUPPORT = "shibokensupport.signature."
_PUT_OFF = frozenset((
    *("bz2", "fnmatch", "inspect", "ipaddress", "lzma", "shutil", "tempfile", "textwrap", "traceback"),
    *(_SUPPORT + name for name in ("errorhandler", "layout", "mapping", "parser")),
    *(_SUPPORT + "lib." + name for name in ("enum_sig", "pyi_generator", "tool")),
))  # fmt: skip

# What import statements ask every module for, be it there or not.
_ASKED_OF_ALL = "__"
_LIST_OF_NAMES = "__all__"

# Even while it is loaded itself, PySide6 asks for the source of one module to look through: its own.
_ASKED_IN_VAIN = "getsource"


def load_qt() -> None:
    """Load the modules of Qt that the window is made of; raise ImportError where one cannot be loaded."""
    if "PySide6" not in sys.modules:
        with _put_off():
            import_module("PySide6")
        # PySide6 reads the source of every module that is imported after it, to find out whether that uses Qt:
        # for the sake of switches (``__feature__``) that nothing here uses.
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    import_module("PySide6.QtWidgets")
    import_module("PySide6.QtSvg")


def _no_source(module: ModuleType) -> str:
    raise OSError(f"the source of {module.__name__} is not wanted")


@contextmanager
def _put_off() -> Iterator[None]:
    """Have what is imported inside, as far as it can wait, run only when something in it is asked for."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _Finder:
    """Finds what the other finders find, as long as it is among them."""

    def is_at_work(self) -> bool:
        """Tell whether PySide6 is still being loaded."""
        return self in sys.meta_path

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        # PySide6 puts a finder of its own first while it is being loaded.
        sys.meta_path.remove(self)
        sys.meta_path.insert(0, self)
        if fullname not in _PUT_OFF:
            return None
        for finder in sys.meta_path[1:]:
            spec = finder.find_spec(fullname, path, target)
            if spec is not None:
                if spec.loader is not None:
                    later: Any = _Later(spec.loader, self)
                    spec.loader = later
                return spec
        return None


class _Later:
    """Loads a module that runs when something in it is first asked for."""

    def __init__(self, loader: Loader, finder: _Finder) -> None:
        self._loader = loader
        self._finder = finder

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__getattr__"] = partial(self._run, module, module.__name__)

    def _run(self, module: ModuleType, fullname: str, name: str) -> object:
        """Run the code of ``module``, found as ``fullname``, and return what it calls ``name``."""
        if name.startswith(_ASKED_OF_ALL) and name != _LIST_OF_NAMES:
            raise AttributeError(f"module {fullname!r} has no attribute {name!r}")
        if name == _ASKED_IN_VAIN and self._finder.is_at_work():
            return _no_source
        del vars(module)["__getattr__"]
        spec = module.__spec__
        assert spec is not None
        spec.loader = module.__loader__ = self._loader
        # PySide6 gives its modules a second name, by which its own loader does not know them.
        known_as, spec.name = spec.name, fullname
        try:
            self._loader.exec_module(module)
        finally:
            spec.name = known_as
        return getattr(module, name)
