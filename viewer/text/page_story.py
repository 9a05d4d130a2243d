"""The story in a web page: its own paragraphs out of menus, share buttons, related links and comments.

Works on a parsed page (see ``html_tree``); what a page says about itself is read by ``page_metadata``.
"""

from __future__ import annotations

import re

from viewer.text.nodes import BLOCKS, Node, one_line, paragraphs_in
from viewer.text.records import NamedTuple

# Never a story's text.
_DROPPED = frozenset(
    "script style noscript template svg math nav aside footer button select input textarea iframe object"
    " embed canvas audio video figure picture img head dialog menu map noembed noframes title".split()
)
_DROPPED_ROLES = frozenset(
    "navigation banner complementary contentinfo search dialog alert menu menubar toolbar".split()
)

# Words in the class or id of what stands around a story. Whole words, so that "story-comments" is
# meant and "commentary" is not.
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|byline|author|authors|caption|comments?|cookies?|consent|copyright"
    r"|disqus|dock|donate|follow|gallery|hidden|infobox|login|masthead|menu|meta|modal|more|most|nav|navbar|navigation"
    r"|newsletter|outbrain|overlay|pagination|paywall|popup|promo\w*|published|rail|read-?next|recirc\w*|recommend\w*|register"
    r"|related|share\w*|sharing|sidebar|sign-?up|skip|social|sponsor\w*|sr-only|subscri\w*|taboola|tags?|teasers?"
    r"|timestamp|toolbar|tools|topics?|trending|visually-hidden|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
# A footnote's number: where notes are added, all later ones change, which says nothing of the story.
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*\u2020\u2021\u00a7]{1,3}|[a-z])\]?|\u21a9\ufe0e?|\u2191|\^")

# What stands around a story can hold none of its paragraphs; a wrapper that is called "more" can.
_MOST_AROUND = 0.5

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_TEXT_BLOCKS = _HEADINGS | {"p", "li", "blockquote", "pre", "dd", "dt", "td", "th"}
# Of a paragraph's characters: what is mostly links leads away from the story.
_MOST_LINKS = 0.8
# Of the page's text: an element with this share of it holds the story.
_STORY_SHARE = 0.75
# Code points: shorter pieces are labels, buttons and captions.
_PARAGRAPH = 40


class PageStory(NamedTuple):
    """Paragraphs in order; the first is the headline where ``headline`` is not ""."""

    headline: str
    paragraphs: list[str]


def find_story(page: Node, headline: str) -> PageStory:
    """Return the story in ``page``; ``headline`` is what the page says about itself, or ""."""
    weights = _Weights(page)
    root = weights.story_root(page)
    paragraphs = [paragraph for paragraph in paragraphs_in(root, weights.is_around) if paragraph]
    heading = root.first("h1")
    if heading is not None and not weights.is_around(heading):
        return PageStory(heading.text(), paragraphs)
    found = _heading_outside(page, headline) or headline
    if found and (not paragraphs or one_line(paragraphs[0]) != found):
        paragraphs.insert(0, found)
    return PageStory(found, paragraphs)


def _heading_outside(page: Node, headline: str) -> str:
    """Return the heading above the story: the one that the page's own headline confirms, else the only one."""
    found = [text for heading in page.all("h1") if (text := heading.text())]
    for text in found:
        if headline and (text in headline or headline in text):
            return text
    return found[0] if len(found) == 1 and not headline else ""


class _Measure(NamedTuple):
    """What an element holds, in characters: text, text of links; how many links; running text."""

    size: int
    linked: int
    links: int
    weight: int


_NOTHING = _Measure(0, 0, 0, 0)


class _Weights:
    """How much running text stands where; computed once a page."""

    def __init__(self, page: Node) -> None:
        self._measures: dict[Node, _Measure] = {}
        self._total = max(1, self._weigh(page).weight)
        self._around: dict[Node, bool] = {}

    def _weigh(self, node: Node) -> _Measure:
        """Measure a node and all inside it, once: what lies deep is not looked at from every height."""
        if node.name in _DROPPED:
            return _NOTHING
        size = linked = links = weight = running = 0
        for child in node.children:
            if isinstance(child, str):
                length = len(one_line(child))
                size, running = size + length, running + length
                continue
            inner = self._weigh(child)
            size, linked, links = size + inner.size, linked + inner.linked, links + inner.links
            weight += inner.weight
            if child.name not in BLOCKS and not inner.weight:
                running += inner.size
        if node.name == "a" and node.get("href") and not node.get("href").startswith("#"):
            linked, links = size, links + 1
        # An inline element's text counts in the paragraph around it.
        if node.name in BLOCKS and running >= _PARAGRAPH and not _leads_away(size, linked, links):
            weight += running
        measure = _Measure(size, linked, links, weight)
        self._measures[node] = measure
        return measure

    def story_root(self, page: Node) -> Node:
        """Return the innermost element that holds the story."""
        marked = [node for node in page.all("article", "main") if not self._is_inside_dropped(node)]
        marked += [node for node in page.all("div", "section") if node.get("itemprop").lower() == "articlebody"]
        marked.sort(key=self._weight, reverse=True)
        if marked and self._weight(marked[0]) * 2 >= self._total * _STORY_SHARE:
            # With its headline, where the paragraphs alone are marked as the story.
            return next((node for node in marked if node.name == "article" and self._holds(node, marked[0])), marked[0])
        node = page
        wanted = self._weight(page) * _STORY_SHARE
        while True:
            inner = max(node.elements(), key=self._weight, default=None)
            if inner is None or inner.name in _TEXT_BLOCKS or not self._weight(inner) or self._weight(inner) < wanted:
                return node
            if inner.name in ("ul", "ol", "table", "tbody", "tr", "dl"):
                return node
            if node.name == "body" and inner.name not in ("div", "section", "main", "article", "center", "td", "table"):
                return node
            if any(child.name in _HEADINGS or child.name == "p" for child in node.elements()) and node.name != "":
                return node
            node = inner

    def _weight(self, node: Node) -> int:
        return self._measures.get(node, _NOTHING).weight

    def _is_inside_dropped(self, node: Node) -> bool:
        return node not in self._measures

    def _holds(self, outer: Node, inner: Node) -> bool:
        return outer is inner or any(node is inner for node in outer.all(inner.name))

    def is_around(self, node: Node) -> bool:
        """Tell whether an element is no part of the story."""
        if node not in self._around:
            self._around[node] = self._judge(node)
        return self._around[node]

    def _judge(self, node: Node) -> bool:
        if node.name == "a":
            return node.get("href").startswith("#") and _NOTE_MARK.fullmatch(node.text()) is not None
        if node.name in _DROPPED or node.get("role").lower() in _DROPPED_ROLES:
            return True
        if "hidden" in node.attributes or node.get("aria-hidden") == "true":
            return True
        style = node.get("style").replace(" ", "").lower()
        if "display:none" in style or "visibility:hidden" in style:
            return True
        named = f"{node.get('class')} {node.get('id')}"
        if named != " " and _AROUND.search(named) and node.name not in _HEADINGS | {"body", "html"}:
            return self._weight(node) < self._total * _MOST_AROUND
        if node.name == "form":  # some pages stand in a form as a whole
            return self._weight(node) < self._total * _MOST_AROUND
        if node.name in ("ul", "ol", "p", "div") and _leads_away(*self._measures.get(node, _NOTHING)[:3]):
            return True
        return node.name == "time"


def _leads_away(size: int, linked: int, links: int) -> bool:
    """Tell whether a block is mostly links: a list of them, or a line like "Read more: …"."""
    return links > 0 and linked > size * _MOST_LINKS and size < 400 * links
