"""The rules of the house: who may import whom, how long things may be, where colors may stand."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
VIEWER = PROJECT / "viewer"
TESTS = PROJECT / "tests"
ROOMS = ("text", "model", "presentation", "widgets", "app")
# What stands beside the rooms, and the first room that may use it; locate knows files, no story.
BESIDE = {"locate": "widgets", "__main__": None, "__init__": None}

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
MOST_PUBLIC_METHODS = 15

SOURCES = sorted(VIEWER.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}


def name_of(path: Path) -> str:
    return str(path.relative_to(PROJECT))


each_source = pytest.mark.parametrize("path", SOURCES, ids=name_of)


def imports(tree: ast.Module) -> Iterator[str]:
    """All modules that a file imports, wherever the import stands; "a.b.name" for a name from a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(path: Path) -> str | None:
    first = path.relative_to(VIEWER).parts[0]
    return first if first in ROOMS else None


def loaded(statement: str) -> set[str]:
    """The modules that are loaded after a statement in a fresh Python."""
    program = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); {statement}; print(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )


@each_source
def test_imports_run_one_way(path):
    room = room_of(path)
    allowed = set(ROOMS[: ROOMS.index(room) + 1]) if room else {"model", "app"}
    for module in imports(TREES[path]):
        parts = module.split(".")
        if parts[0] != "viewer" or len(parts) < 2:
            continue
        if parts[1] in ROOMS:
            assert parts[1] in allowed, f"{module} lies to the right"
        elif parts[1] in BESIDE:
            first = BESIDE[parts[1]]
            assert first, f"{module} is not for the rooms"
            assert room in ROOMS[ROOMS.index(first) :], f"{module} is not for this room"


@pytest.mark.parametrize("path", [path for path in SOURCES if room_of(path) not in ("widgets", "app")], ids=name_of)
def test_there_is_no_qt_left_of_the_widgets(path):
    assert not [module for module in imports(TREES[path]) if module.startswith(("PySide6", "shiboken6"))]


@pytest.mark.parametrize("path", [path for path in SOURCES if room_of(path) != "model"], ids=name_of)
def test_only_the_model_uses_difflib(path):
    assert not [module for module in imports(TREES[path]) if module.split(".")[0] == "difflib"]


@each_source
def test_names_are_imported_one_by_one(path):
    assert not [module for module in imports(TREES[path]) if module.endswith(".*")]


@pytest.mark.parametrize("path", [*SOURCES, *sorted(TESTS.rglob("*.py"))], ids=name_of)
def test_a_file_has_one_subject(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@each_source
def test_a_file_says_what_it_is(path):
    tree = TREES[path]
    if not tree.body:
        return
    assert ast.get_docstring(tree)
    assert any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)


@each_source
def test_functions_are_short(path):
    functions = [node for node in ast.walk(TREES[path]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {
        node.name: size for node in functions if (size := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long


@each_source
def test_classes_have_few_public_methods(path):
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.ClassDef):
            public = [m.name for m in node.body if isinstance(m, ast.FunctionDef) and is_own_public(m.name)]
            assert len(public) <= MOST_PUBLIC_METHODS, node.name


def is_own_public(name: str) -> bool:
    return not name.startswith("_") and name == name.lower()


@pytest.mark.parametrize("path", [path for path in SOURCES if room_of(path) in ("widgets", "app")], ids=name_of)
def test_overridden_qt_methods_are_guarded(path):
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                # Our own names have no capitals: a method with one is Qt's, called from C++.
                if isinstance(method, ast.FunctionDef) and method.name != method.name.lower():
                    decorators = [ast.unparse(decorator).partition("(")[0] for decorator in method.decorator_list]
                    assert "guarded" in decorators, f"{node.name}.{method.name}"


COLOR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(?:rgba?|hsla?)\(")


@each_source
def test_colors_stand_in_themes_only(path):
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not COLOR.search(node.value), f"line {node.lineno}"
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "QColor":
            assert not [arg for arg in node.args if isinstance(arg, ast.Constant)], f"line {node.lineno}"
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("GlobalColor"):
            assert node.attr == "transparent", f"line {node.lineno}"


JARGON = re.compile(r"\b(?:diff|hunk|chunk)s?\b", re.IGNORECASE)


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if room_of(path) in ("presentation", "widgets", "app")], ids=name_of
)
def test_words_of_programmers_are_not_on_the_screen(path):
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            assert not JARGON.search(node.value), f"line {node.lineno}"


def test_the_door_for_scripts_loads_no_qt():
    modules = loaded("from viewer import compare_texts; compare_texts('One two.', 'One three.')")
    assert "viewer.model.compare" in modules
    assert not [module for module in modules if module.startswith(("PySide6", "shiboken6", "viewer.widgets"))]


def test_the_package_itself_loads_no_room():
    assert not [module for module in loaded("import viewer") if module.startswith("viewer.")]


def test_the_rooms_are_all_there_is():
    assert {path.name for path in VIEWER.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(ROOMS)
    assert {path.stem for path in VIEWER.glob("*.py")} == set(BESIDE)
