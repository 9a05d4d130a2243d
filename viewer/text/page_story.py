"""The story in a web page: its own paragraphs out of menus, share buttons, related links and comments.

Works on a parsed page (see ``html_tree``); what a page says about itself is read by ``page_metadata``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.text.nodes import BLOCKS, Node, one_line, paragraphs_in

# Never a story's text.
_DROPPED = frozenset(
    "script style noscript template svg math nav aside footer form button select input textarea iframe object"
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


class _Weights:
    """How much running text stands where; computed once a page."""

    def __init__(self, page: Node) -> None:
        self._weight: dict[Node, int] = {}
        self._total = max(1, self._weigh(page))
        self._around: dict[Node, bool] = {}

    def _weigh(self, node: Node) -> int:
        if node.name in _DROPPED:
            return 0
        direct = ""
        weight = 0
        for child in node.children:
            if isinstance(child, str):
                direct += child
            elif child.name in BLOCKS:
                weight += self._weigh(child)
            else:
                inner = self._weigh(child) if any(part.name in BLOCKS for part in child.elements()) else 0
                weight += inner
                if not inner and child.name not in _DROPPED:
                    direct += child.text()
        size = len(one_line(direct))
        if size >= _PARAGRAPH and not _leads_away(node):
            weight += size
        self._weight[node] = weight
        return weight

    def story_root(self, page: Node) -> Node:
        """Return the innermost element that holds the story."""
        marked = [node for node in page.all("article", "main") if not self._is_inside_dropped(node)]
        marked += [node for node in page.all("div", "section") if node.get("itemprop").lower() == "articlebody"]
        marked.sort(key=lambda node: -self._weight.get(node, 0))
        if marked and self._weight.get(marked[0], 0) * 2 >= self._total * _STORY_SHARE:
            # With its headline, where the paragraphs alone are marked as the story.
            return next((node for node in marked if node.name == "article" and self._holds(node, marked[0])), marked[0])
        node = page
        wanted = self._weight.get(page, 0) * _STORY_SHARE
        while True:
            inner = max(node.elements(), key=lambda child: self._weight.get(child, 0), default=None)
            if inner is None or inner.name in _TEXT_BLOCKS or self._weight.get(inner, 0) < wanted:
                return node
            if inner.name in ("ul", "ol", "table", "tbody", "tr", "dl"):
                return node
            if node.name == "body" and inner.name not in ("div", "section", "main", "article", "center", "td", "table"):
                return node
            if any(child.name in _HEADINGS or child.name == "p" for child in node.elements()) and node.name != "":
                return node
            node = inner

    def _is_inside_dropped(self, node: Node) -> bool:
        return node not in self._weight

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
            return self._weight.get(node, 0) < self._total * _MOST_AROUND
        if node.name in ("ul", "ol", "p", "div") and _leads_away(node):
            return True
        return node.name == "time"


def _leads_away(node: Node) -> bool:
    """Tell whether a block is mostly links: a list of them, or a line like "Read more: …"."""
    links = [link for link in node.all("a") if link.get("href") and not link.get("href").startswith("#")]
    if not links:
        return False
    size = len(node.text())
    linked = sum(len(link.text()) for link in links)
    return linked > size * _MOST_LINKS and size < 400 * len(links)
