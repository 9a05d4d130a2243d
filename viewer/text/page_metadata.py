"""What a web page says about its story in places that nobody sees: headline, byline, dates.

Leaves the page's text alone (see ``page_story``).
"""

from __future__ import annotations

from viewer.text.nodes import Node, one_line
from viewer.text.story_text import Metadata

_HEADLINES = ("og:title", "twitter:title", "dc.title", "headline")
_BYLINES = ("author", "article:author", "dc.creator", "byl", "parsely-author")
_DATES = (
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "article:published_time",
    "dc.date",
    "date",
    "pubdate",
)
_STORY_TYPES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
)


def page_metadata(page: Node) -> Metadata:
    """Return what ``page`` says in its head and in its linked data."""
    named: dict[str, str] = {}
    for meta in page.all("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop")).lower()
        if name and meta.get("content"):
            named.setdefault(name, one_line(meta.get("content")))
    linked = _linked_data(page)
    return Metadata(
        headline=_text(linked.get("headline")) or _first(named, _HEADLINES),
        byline=_names(linked.get("author")) or _person(_first(named, _BYLINES)),
        date=_text(linked.get("dateModified")) or _text(linked.get("datePublished")) or _first(named, _DATES),
    )


def _first(named: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((named[key] for key in keys if named.get(key)), "")


def _person(name: str) -> str:
    return "" if name.startswith(("http:", "https:")) else name


def _linked_data(page: Node) -> dict[str, object]:
    import json

    for script in page.all("script"):
        if script.get("type").lower() != "application/ld+json":
            continue
        try:
            data = json.loads("".join(child for child in script.children if isinstance(child, str)))
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            if any(kind in _STORY_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return item
    return {}


def _items(data: object) -> list[dict[str, object]]:
    if isinstance(data, dict):
        graph = data.get("@graph")
        inner = graph if isinstance(graph, list) else []
        return [data, *(item for item in inner if isinstance(item, dict))]
    if isinstance(data, list):
        return [item for item in data if isinstance(item, dict)]
    return []


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _names(value: object) -> str:
    people = value if isinstance(value, list) else [value]
    names = [_text(person.get("name")) if isinstance(person, dict) else _text(person) for person in people]
    return ", ".join(name for name in names if name and _person(name))
