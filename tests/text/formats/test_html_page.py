"""Web pages: the story comes out, menus and scripts do not; encodings, headlines, broken pages."""

from __future__ import annotations

import pytest

from viewer.text.story_file import read_story_bytes
from viewer.text.story_text import FormatError, Limits, Wish

LONG = (
    "The ferry will not sail to Ostrel before March, the harbor's owner said on Monday.",
    "Nobody was asked, said Ilse Brandt, who runs the school on the island and the choir.",
    "A hearing will be held in April, and the town will vote on the harbor in May.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in LONG)
PAGE = f"""<!DOCTYPE html><html><head><title>Ferry stops – The Post</title>
<meta property="og:title" content="Ferry stops"><meta name=author content="Ilse Brandt">
<script>var x = "<p>{LONG[0]} in a script</p>";</script><style>p {{}}</style></head><body>
<header><h1>The Post</h1><nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav></header>
<div id=page><main><article class="story"><h1>Ferry stops</h1><p class=byline>By <a href=/ib>Ilse Brandt</a></p>
<div class="share-bar"><button>Share</button><a href=x>Chirp it</a></div><div class=text>{BODY}
<div class=ad>ADVERTISEMENT</div><p><a href=/o>Read more: Halden votes again on its harbor</a></p>
<figure><img src=a><figcaption>The ferry in 2019.</figcaption></figure><h2>Votes</h2><ul><li>One.<li>Two.</ul></div>
</article><aside><p>{LONG[0]} elsewhere.</p></aside></main>
<section id="comments"><p>{LONG[1]} A shame, says a reader.</p></section></div>
<footer><p>Copyright The Post. All rights reserved. Do not copy this.</p></footer></body></html>"""
STORY = "\n\n".join(["Ferry stops", *LONG, "Votes", "• One.", "• Two."])


def read(text, name="page.html", encoding="utf-8"):
    return read_story_bytes(text.encode(encoding), Wish(name))


def test_the_story_comes_out_of_a_page():
    story = read(PAGE)
    assert story.text == STORY
    assert story.metadata == ("Ferry stops", "Ilse Brandt", "", "", "")


def test_a_page_without_articles_is_read_by_where_its_text_stands():
    page = PAGE.replace("article", "div").replace("main>", "div>").replace("aside", "div class=sidebar")
    assert read(page.replace("/div class=sidebar", "/div")).text == STORY


def test_a_page_may_stand_in_a_form_as_a_whole():
    form = "<form><label>Your address for our letters</label><input></form>"
    page = PAGE.replace("<div id=page>", "<form><div id=page>").replace("</div><footer>", "</div></form><footer>")
    assert read(page).text == STORY
    assert read(PAGE.replace("<h2>Votes", form + "<h2>Votes")).text == STORY


def test_the_headline_may_stand_above_the_story():
    page = f"<html><title>x</title><body><div><h1>Ferry stops</h1></div><div><article>{BODY}</article></div>"
    assert read(page).text == "\n\n".join(["Ferry stops", *LONG])


def test_the_headline_may_stand_in_the_head_alone():
    page = f'<html><meta property="og:title" content="Ferry stops"><body><article>{BODY}</article>'
    assert read(page).text == "\n\n".join(["Ferry stops", *LONG])


def test_linked_data_tells_author_and_date():
    data = '{"@graph": [{"@type": "NewsArticle", "headline": "H", "dateModified": "2026-03-02", "author": [{"name": "A"}, "B"]}]}'
    story = read(f'<html><script type="application/ld+json">{data}</script><body>{BODY}')
    assert story.metadata == ("H", "A, B", "", "2026-03-02", "")


def test_short_paragraphs_of_a_plain_document_are_kept():
    assert (
        read("<html><body><h1>A</h1><p>B.</p><p><a href=x>C</a> d.</p>e<br>f</body></html>").text
        == "A\n\nB.\n\nC d.\n\ne\nf"
    )


def test_a_footnote_mark_is_no_text():
    page = '<html><body><p>It costs 14.<a href="#n1"><sup>1</sup></a></p><div id=n1><p><a href="#a1">1</a>Once raised.</p></div>'
    assert read(page).text == "It costs 14.\n\nOnce raised."


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1251", "cp1251"), ("shift_jis", "cp932"), ("utf-8", "utf-8"), ("x-none", "utf-8")],
)
def test_the_page_says_its_encoding(charset, encoding):
    text = "Мир и 日本" if encoding != "cp1251" else "Мир"
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body><p>{text}</p>'
    )
    assert read(page, encoding=encoding).text == text


def test_a_wrong_encoding_in_the_page_is_not_believed():
    story = read("<meta charset=iso-8859-1><p>“Várady”</p>")
    assert (story.text, story.encoding) == ("“Várady”", "UTF-8")


def test_an_encoding_chosen_by_the_person_counts_most():
    data = "<meta charset=utf-8><p>Мир</p>".encode("cp1251")
    assert read_story_bytes(data, Wish("a.html", "cp1251")).text == "Мир"


def test_a_page_in_utf_16_is_read():
    assert read("<!DOCTYPE html><p>Várady</p>", encoding="utf-16").text == "Várady"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<html><p>One<p>Two", "One\n\nTwo"),
        ("<html><p title='a>b'>One</p", "One"),
        ("<html><p>3 < 4 & 5 > 2", "3 < 4 & 5 > 2"),
        ("<html><p>One<!-- two", "One two"),
        ("<html><p>One</b></i></p></div>two", "One\n\ntwo"),
        ("<html><pre>a\n  b</pre>", "a\nb"),
        ("<html><p>a&nbsp;b &eacute;&#8212;&#x41;", "a\u00a0b é—A"),
        ("<html><p hidden>no</p><p style='display: none'>no</p><p>yes", "yes"),
    ],
)
def test_broken_pages_are_read(source, text):
    assert read(source).text == text


@pytest.mark.parametrize("piece", ["<a ", '<a =">" ', "<!--", "<p>", "</p>", "<div>", "<title>", "<li>", "&", "<a b='"])
def test_a_heap_of_tags_is_read_to_its_end(piece):
    page = "<html><p>The beginning.</p>" + piece * (100_000 // len(piece))
    assert read(page).text.startswith("The beginning.")


def test_a_page_with_too_many_elements_is_refused():
    with pytest.raises(FormatError, match="unfold"):
        read_story_bytes(b"<html>" + b"<b>" * 2000, Wish(limits=Limits(nodes=1000)))
