"""The report for programs: the whole comparison as JSON, with keys that the README documents.

Reads and writes no files; the text inside is the text that was compared.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.summary import count
from viewer.text.version import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.model.comparison import Comparison, Edit, Passage, Variant
    from viewer.presentation.summary import Counts
    from viewer.text.version import Span

FORMAT = "storydiff"
# Goes up when a key changes its meaning or goes away, not when one is added.
VERSION = 1

_NAMES = {kind: kind.value for kind in Kind}
_ROLES = {role: role.value for role in Role}

Facts = tuple[tuple[str, str], ...]
_Json = str | int | bool | list["_Json"] | dict[str, "_Json"] | None


def json_report(
    comparison: Comparison,
    old_name: str,
    new_name: str,
    ascii_only: bool = False,
    facts: tuple[Facts, Facts] = ((), ()),
) -> str:
    """Write the comparison as JSON, one line a passage; ranges are [start, end) in code points.

    With ``ascii_only`` all other characters are escaped, for an output that cannot show them. ``facts``
    are what each file says of its story beside the text, as (name, value).
    """

    def write(value: _Json) -> str:
        return json.dumps(value, ensure_ascii=ascii_only)

    head: dict[str, _Json] = {
        "format": FORMAT,
        "version": VERSION,
        "old": {"name": old_name, "text": comparison.old.text, "about": dict(facts[0])},
        "new": {"name": new_name, "text": comparison.new.text, "about": dict(facts[1])},
        "unit": comparison.unit.value,
        "complete": comparison.complete,
        "coarse": [list(span) for span in comparison.coarse],
        "counts": _counts(count(comparison)),
    }
    lines = [f"{write(key)}: {write(value)}" for key, value in head.items()]
    # One encoder for all: making one a passage would take as long as the passages do.
    encode = json.JSONEncoder(ensure_ascii=ascii_only).encode
    passages = ",\n".join(_line(passage, encode) for passage in comparison.passages)
    lines.append(f'"passages": [\n{passages}\n]')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _counts(counts: Counts) -> _Json:
    numbers: dict[str, _Json] = {
        "added": counts.added,
        "deleted": counts.deleted,
        "edited": counts.edited,
        "rewritten": counts.rewritten,
        "split": counts.split,
        "merged": counts.merged,
        "moved": counts.moved,
        "unchanged": counts.unchanged,
        "typographic": counts.typographic,
        "typographic_differences": counts.differences,
    }
    return numbers


def _line(passage: Passage, encode: Callable[[_Json], str]) -> str:
    """Write one passage; most are unchanged and need no encoder."""
    if passage.edits or passage.variants:
        return encode(_passage(passage))
    old = ", ".join([f"[{start}, {end}]" for start, end in passage.old])
    new = ", ".join([f"[{start}, {end}]" for start, end in passage.new])
    moved = "true" if passage.moved else "false"
    return (
        f'{{"kind": "{_NAMES[passage.kind]}", "moved": {moved}, "role": "{_ROLES[passage.role]}", '
        f'"by_hand": {"true" if passage.by_hand else "false"}, '
        f'"old": [{old}], "new": [{new}], "edits": [], "variants": []}}'
    )


def _passage(passage: Passage) -> _Json:
    return {
        "kind": passage.kind.value,
        "moved": passage.moved,
        "role": passage.role.value,
        "by_hand": passage.by_hand,
        "old": [list(span) for span in passage.old],
        "new": [list(span) for span in passage.new],
        "edits": [_edit(edit) for edit in passage.edits],
        "variants": [_variant(variant) for variant in passage.variants],
    }


def _edit(edit: Edit) -> _Json:
    return {
        "operation": edit.operation.value,
        "nature": edit.nature.value,
        "old": _span(edit.old),
        "new": _span(edit.new),
    }


def _variant(variant: Variant) -> _Json:
    return {"old": _span(variant.old), "new": _span(variant.new)}


def _span(span: Span | None) -> _Json:
    return None if span is None else list(span)
