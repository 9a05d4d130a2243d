"""Icons and samples: well made, and found in an installed wheel as in a checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer import compare_texts
from viewer.locate import resource
from viewer.model.comparison import Kind
from viewer.presentation.highlights import TINT_ROLES
from viewer.text.version import Role

PROJECT = Path(__file__).parents[1]
ICONS = sorted(resource("icons").glob("*.svg"))
ACTIONS = ("open", "swap", "reload", "next", "previous")
SVG = "{http://www.w3.org/2000/svg}"


def test_every_kind_and_every_action_has_an_icon():
    assert {*TINT_ROLES, *ACTIONS, "storydiff"} <= {path.stem for path in ICONS}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_a_square_that_takes_the_color_of_the_theme(path):
    text = path.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("width") == root.get("height")
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    if path.stem != "storydiff":
        assert {element.get("stroke") for element in root.iter(f"{SVG}g")} == {"currentColor"}


def test_what_is_not_there_is_said_to_be_missing():
    with pytest.raises(FileNotFoundError, match="not installed completely"):
        resource("themes", "none.toml")


@pytest.fixture(scope="module")
def sample():
    old, new = (
        resource("samples", f"bridge-{which}.txt").read_text(encoding="utf-8") for which in ("earlier", "later")
    )
    return compare_texts(old, new)


def kinds_of(comparison, text: str) -> list[tuple[Kind, bool]]:
    """Kind and move of the passages whose later or earlier side contains a text."""
    return [
        (passage.kind, passage.moved)
        for passage in comparison.passages
        if any(text in comparison.new.text[slice(*span)] for span in passage.new)
        or any(text in comparison.old.text[slice(*span)] for span in passage.old)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "moved"),
    [
        ("may stay cut off", Kind.REWRITTEN, False),
        ("OLD WARNINGS", Kind.ADDED, False),
        ("(Northwire) -", Kind.EDITED, False),
        ("flood of 1954", Kind.UNCHANGED, True),
        ("An army spokesman", Kind.SPLIT, False),
        ("Fishmonger", Kind.DELETED, False),
        ("Nobody was hurt", Kind.TYPOGRAPHIC, False),
        ("The bridge, built in 1911", Kind.UNCHANGED, False),
        ("A car pays", Kind.EDITED, False),
    ],
)
def test_the_sample_shows_what_a_real_pair_shows(sample, text, kind, moved):
    assert kinds_of(sample, text) == [(kind, moved)]


def test_the_sample_has_a_subhead_of_its_own(sample):
    assert [p.role for p in sample.passages if p.kind is Kind.ADDED].count(Role.SUBHEAD) == 1


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A folder with what the wheel installs; built from a copy, so that the checkout stays clean."""
    copy = tmp_path_factory.mktemp("copy")
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(PROJECT / name, copy)
    for name in ("viewer", "resources"):
        shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    build = "from setuptools.build_meta import build_wheel; print(build_wheel('.'))"
    done = subprocess.run([sys.executable, "-c", build], cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(copy / done.stdout.split()[-1]) as wheel:
        wheel.extractall(folder)
    return folder


def test_the_wheel_carries_every_module_and_every_resource(installed):
    for source in ("viewer", "resources"):
        for path in (PROJECT / source).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and path.name != "screenshot.png":
                below = path.relative_to(PROJECT)
                assert (installed / ("viewer" if source == "resources" else "") / below).is_file(), below


def test_an_installed_program_finds_its_own_resources(installed, tmp_path):
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r});"
        "from viewer.locate import resource; print(resource('themes', 'light.toml'))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == installed / "viewer" / "resources" / "themes" / "light.toml"


def test_the_command_is_installed(installed):
    (entries,) = installed.glob("*.dist-info/entry_points.txt")
    assert "storydiff = viewer.app.main:main" in entries.read_text(encoding="utf-8")
