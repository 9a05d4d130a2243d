"""The report for programs: the whole comparison as JSON, with keys that the README documents.

Reads and writes no files; the text inside is the text that was compared.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from viewer.model.comparison import Kind
from viewer.presentation.summary import count
from viewer.text.version import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from viewer.model.comparison import Comparison, Edit, Passage, Variant
    from viewer.presentation.summary import Counts
    from viewer.text.version import Span

FORMAT = "storydiff"
# Goes up when a key changes its meaning or goes away, not when one is added.
VERSION = 1

# Passages in one piece of a report.
_PIECE = 1000

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
    return "".join(json_pieces(comparison, old_name, new_name, ascii_only, facts))


def json_pieces(
    comparison: Comparison,
    old_name: str,
    new_name: str,
    ascii_only: bool = False,
    facts: tuple[Facts, Facts] = ((), ()),
) -> Iterator[str]:
    """Write what ``json_report`` does piece by piece: of a long story the whole is several times as large."""
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
    # One encoder for all: making one a passage would take as long as the passages do.
    encode = json.JSONEncoder(ensure_ascii=ascii_only).encode
    yield "{\n"
    for key, value in head.items():
        yield f"{encode(key)}: "
        yield encode(value)
        yield ",\n"
    yield '"passages": [\n'
    lines = _lines(comparison.passages, encode)
    first = True
    while piece := list(islice(lines, _PIECE)):
        yield ("" if first else ",\n") + ",\n".join(piece)
        first = False
    yield "\n]\n}\n"


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


def _lines(passages: Iterable[Passage], encode: Callable[[_Json], str]) -> Iterator[str]:
    """Write each passage; for one sentence that is unchanged in its place, as most are, there is a form to fill in."""
    unchanged = Kind.UNCHANGED
    role, form = None, ""
    for passage in passages:
        others = passage.moved or passage.by_hand or passage.variants
        if passage.kind is unchanged and not others and len(passage.old) == len(passage.new) == 1:
            if passage.role is not role:
                role, form = passage.role, _form(passage, encode)
            yield form % (passage.old[0] + passage.new[0])
        else:
            yield _line(passage, encode)


def _form(passage: Passage, encode: Callable[[_Json], str]) -> str:
    written = encode(_passage(passage._replace(old=(), new=())))
    return written.replace('"old": [], "new": []', '"old": [[%d, %d]], "new": [[%d, %d]]')


def _line(passage: Passage, encode: Callable[[_Json], str]) -> str:
    """Write one passage; those that only stand on one side need no encoder."""
    if passage.edits or passage.variants:
        return encode(_passage(passage))
    old = ", ".join([f"[{start}, {end}]" for start, end in passage.old])
    new = ", ".join([f"[{start}, {end}]" for start, end in passage.new])
    moved = "true" if passage.moved else "false"
    part_of = "null" if passage.part_of is None else "[{}, {}]".format(*passage.part_of)
    return (
        f'{{"kind": "{_NAMES[passage.kind]}", "moved": {moved}, "role": "{_ROLES[passage.role]}", '
        f'"by_hand": {"true" if passage.by_hand else "false"}, "part_of": {part_of}, '
        f'"old": [{old}], "new": [{new}], "edits": [], "variants": []}}'
    )


def _passage(passage: Passage) -> _Json:
    return {
        "kind": passage.kind.value,
        "moved": passage.moved,
        "role": passage.role.value,
        "by_hand": passage.by_hand,
        "part_of": _span(passage.part_of),
        "old": [list(span) for span in passage.old],
        "new": [list(span) for span in passage.new],
        "edits": [_edit(edit) for edit in passage.edits],
        "variants": [_variant(variant) for variant in passage.variants],
    }


def _edit(edit: Edit) -> _Json:
    return {
        "operation": edit.operation.value,
        "nature": edit.nature.value,
        "also": [nature.value for nature in edit.also],
        "old": _span(edit.old),
        "new": _span(edit.new),
    }


def _variant(variant: Variant) -> _Json:
    return {"old": _span(variant.old), "new": _span(variant.new)}


def _span(span: Span | None) -> _Json:
    return None if span is None else list(span)
