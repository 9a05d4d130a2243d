"""The strings of the program and of its catalogues, for tests to compare.

Reads the code as Python does, so that a string which Qt's own tool overlooks is missed in a catalogue.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

PROJECT = Path(__file__).parents[1]
VIEWER = PROJECT / "viewer"
FOLDER = PROJECT / "resources" / "translations"
CATALOGUES = sorted(FOLDER.glob("*.ts"))

PLACE = re.compile(r"\{\w*\}")
NUMBER = "%Ln"


class Key(NamedTuple):
    """What a translation is found by; ``counted`` says that it has a form for each number."""

    context: str
    source: str
    comment: str
    counted: bool


class Entry(NamedTuple):
    """One message of a catalogue: its forms, and whether the translator has called it finished."""

    key: Key
    forms: tuple[str, ...]
    finished: bool


def keys_in_code() -> set[Key]:
    """Collect what all files of the program hand to translate() and tr()."""
    return {key for path in VIEWER.rglob("*.py") for key in _Collector(path).found()}


def entries(catalogue: Path) -> list[Entry]:
    """Read a catalogue."""
    found = []
    for context in ElementTree.parse(catalogue).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            key = Key(name, message.findtext("source") or "", message.findtext("comment") or "", counted)
            translation = message.find("translation")
            assert translation is not None
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
            )
            found.append(Entry(key, tuple(forms), translation.get("type") is None))
    return found


def refreshed(target: Path) -> Path:
    """Let Qt's own tool collect the strings of the code into a catalogue."""
    tool = "import sys; sys.argv[0] = 'lupdate'; from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    options = ["-silent", "-extensions", "py", str(VIEWER), "-locations", "none", "-target-language", "de"]
    subprocess.run([sys.executable, "-c", tool, *options, "-ts", str(target)], check=True, capture_output=True)
    return target


class _Collector:
    """The calls of one file, with the class that each stands in."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def found(self) -> list[Key]:
        self._source = self._path.read_text(encoding="utf-8")
        return list(self._within(ast.parse(self._source), ""))

    def _within(self, node: ast.AST, context: str):
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call):
            yield from self._of(node, context)
        for child in ast.iter_child_nodes(node):
            yield from self._within(child, context)

    def _of(self, call: ast.Call, context: str):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in ("tr", "translate") or not call.args or self._is_other(name, call):
            return
        where = f"{self._path.name}, line {call.lineno}"
        assert not call.keywords, f"{where}: the tool for catalogues knows no keywords"
        values = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
        assert None not in values, f"{where}: the tool for catalogues reads literals only"
        for argument in call.args:
            written = ast.get_source_segment(self._source, argument) or ""
            assert not re.search(r"\\[uUxN]", written), f"{where}: not every tool for catalogues knows such escapes"
        if name == "tr":
            assert context, f"{where}: tr() outside of a class has no context"
            assert ast.unparse(call.func) == "self.tr", f"{where}: another object's tr() has another context"
            values.insert(0, context)
        yield Key(str(values[0]), str(values[1]), str(values[2]) if len(values) > 2 else "", len(values) > 3)

    @staticmethod
    def _is_other(name: str, call: ast.Call) -> bool:
        """Tell whether it is the translate() of a string or a painter, or hands on what was collected elsewhere."""
        first = call.args[0]
        return name == "translate" and not (isinstance(first, ast.Constant) and isinstance(first.value, str))
