"""Loading Qt without what comes along with it: code of PySide6 and of Python that a window makes no use of.

Loads nothing else of StoryDiff, and says nothing where Qt cannot be loaded (see ``display``).
"""

from __future__ import annotations

import builtins
import sys
from contextlib import contextmanager
from importlib import import_module
from threading import RLock, get_ident
from types import ModuleType

from viewer.app.enumerations import make_quickly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec
    from typing import Any

# What PySide6 wants when it is loaded, and uses only to explain a mistake of the program or to write stubs.
# Its own part of this comes as source, which is compiled anew at each start.
_SUPPORT = "shibokensupport.signature."
_PUT_OFF = frozenset((
    *("bz2", "fnmatch", "inspect", "ipaddress", "lzma", "shutil", "tempfile", "textwrap", "traceback"),
    *(_SUPPORT + name for name in ("errorhandler", "layout", "mapping", "parser")),
    *(_SUPPORT + "lib." + name for name in ("enum_sig", "pyi_generator", "tool")),
))  # fmt: skip

# Where a mistake has to be explained, libshiboken looks into the dictionary of one of them, which does not run it; but
# before it uses what is in there it has it brought up to date, by this.
_UPDATE = "update_mapping"

# What import statements ask every module for, be it there or not.
_ASKED_OF_ALL = "__"
_LIST_OF_NAMES = "__all__"

# Even while it is loaded itself, PySide6 asks for the source of one module to look through: its own.
_ASKED_IN_VAIN = "getsource"


def load_qt() -> None:
    """Load the modules of Qt that the window is made of; raise ImportError where one cannot be loaded."""
    if "PySide6" not in sys.modules:
        # PySide6 replaces what import statements call. From then on it reads the source of every module that is
        # imported, to find out whether that uses Qt: for the sake of switches (``__feature__``) and of
        # ``from ... import *``, and nothing here uses either.
        make_quickly()
        python_s_own = builtins.__import__
        try:
            with _put_off():
                import_module("PySide6")
        finally:
            builtins.__import__ = python_s_own
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
        finder.is_at_work = False
        # A list of its own: another thread that is going through the old one would skip a finder.
        sys.meta_path = [other for other in sys.meta_path if other is not finder]


class _Finder:
    """Finds what the other finders find, as long as it is among them."""

    def __init__(self) -> None:
        self.is_at_work = True
        """Whether PySide6 is still being loaded."""
        self.thread = get_ident()
        """The one that loads it."""
        self.lock = RLock()
        """Held while something that was put off is run; one for all, as they use each other."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        # PySide6 puts a finder of its own first while it is being loaded, by the thread that loads it.
        # To be in the list twice does no harm; to leave it would: other threads go through it at the same time.
        if self.is_at_work and get_ident() == self.thread and sys.meta_path[0] is not self:
            sys.meta_path.insert(0, self)
        if fullname not in _PUT_OFF:
            return None
        for finder in list(sys.meta_path):
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None:
                if spec.loader is not None:
                    later: Any = _Later(spec.loader, self, fullname)
                    spec.loader = later
                return spec
        return None


class _Later:
    """Loads a module that runs when something in it is first asked for."""

    def __init__(self, loader: Loader, finder: _Finder, fullname: str) -> None:
        self._loader = loader
        self._finder = finder
        self._fullname = fullname
        self._is_running = False

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        assert spec is not None
        spec.loader = module.__loader__ = self._loader
        spec.loader_state = self
        if self._fullname == _SUPPORT + "mapping":
            vars(module)[_UPDATE] = lambda: self._run_and_update(module)
        module.__class__ = _Waiting

    def _run_and_update(self, module: ModuleType) -> None:
        self.run(module)
        getattr(module, _UPDATE)()

    def run(self, module: ModuleType) -> None:
        """Run the code of ``module``, unless it is being run by this thread or was run while this one waited."""
        with self._finder.lock:
            spec = module.__spec__
            assert spec is not None
            if self._is_running or spec.loader_state is not self:
                return
            self._is_running = True
            # PySide6 gives its modules a second name, by which its own loader does not know them.
            known_as, spec.name = spec.name, self._fullname
            try:
                self._loader.exec_module(module)
                spec.loader_state = None
                module.__class__ = ModuleType
            finally:
                spec.name = known_as
                self._is_running = False

    def is_asked_in_vain(self, name: str) -> bool:
        """Tell whether PySide6 itself asks for ``name``, which it can do without."""
        return name == _ASKED_IN_VAIN and self._finder.is_at_work and get_ident() == self._finder.thread


class _Waiting(ModuleType):
    """A module that has not run yet; whoever asks for something in it waits until it has."""

    def __getattribute__(self, name: str) -> object:
        ask = ModuleType.__getattribute__
        if name.startswith(_ASKED_OF_ALL) and name != _LIST_OF_NAMES:
            return ask(self, name)
        later = ask(self, "__spec__").loader_state
        if isinstance(later, _Later):
            if later.is_asked_in_vain(name):
                return _no_source
            later.run(self)
        return ask(self, name)
