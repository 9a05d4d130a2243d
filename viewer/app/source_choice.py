"""Whether two files are compared as stories or as source, and which texts and options that means.

Reads no files and needs no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from viewer.app.files import Story, StoryError
from viewer.model.options import CompareOptions, Unit

if TYPE_CHECKING:
    from viewer.app.wire import Request


def opens_as_source(stories: Iterable[Story | None]) -> bool:
    """Tell whether files are shown as source without being asked: where one is program code or data."""
    return any(story is not None and story.source.code for story in stories)


def text_of(story: Story, unit: Unit) -> str:
    """Return what of a story is compared by ``unit``; where there is no source to be read, it is the story itself."""
    return (story.source.text or story.text) if unit is Unit.LINE else story.text


def options_for(stories: Iterable[Story | None], options: CompareOptions, source: bool) -> CompareOptions:
    """Return ``options`` for the source of these stories, or for the stories."""
    if not source:
        unit = Unit.SENTENCE if options.unit is Unit.LINE else options.unit
        return options._replace(unit=unit, indentation=False)
    indentation = any(story is not None and story.source.language.indented for story in stories)
    return options._replace(unit=Unit.LINE, indentation=indentation)


def resolved(request: Request, read: Sequence[Story | StoryError | None]) -> Request:
    """Return ``request`` with the texts of its files in their place, as they open: program code as source."""
    source = request.options.unit is Unit.LINE
    stories = [found for found in read if isinstance(found, Story)]
    options = request.options
    if stories:
        options = options_for(stories, options, source or opens_as_source(stories))
    texts = [
        text_of(found, options.unit) if isinstance(found, Story) else side
        for found, side in zip(read, request[:2], strict=True)
    ]
    return request._replace(old=texts[0], new=texts[1], options=options)
