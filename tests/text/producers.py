"""Small files such as other programs write, built here so that no test needs those programs."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"

# The one story that all of them hold.
STORY = (
    "Ferry to Ostrel stops for the winter",
    "HALDEN (Coast Wire) — The ferry “Marta” will not sail before March, and 1,240 islanders must fly.",
    "Nobody was asked, said Ilse Várady, who runs the school.",
    "What the town offers",
    "• Two flights a day.",
    "• A boat for the sick.",
    "1. A hearing in April.",
    "2. A vote in May.",
    "“We are an island,” she said.",
)
TEXT = "\n\n".join(STORY)


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip archive; the part "mimetype" is stored as it is, as OpenDocument wants it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else method)
    return target.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Give a .docx with this body; further parts by their names without folder and suffix."""
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>',
    }
    for name, content in parts.items():
        found["docProps/core.xml" if name == "core" else f"word/{name}.xml"] = content
    return archive(found)


def word_paragraph(text: str, properties: str = "") -> str:
    """Give one paragraph in two runs, as Word cuts text up."""
    half = len(text) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:half], text[half:]))
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


NUMBERING = (
    f"<w:numbering {W}>"
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def word_story() -> bytes:
    """Give the story as .docx, with list marks that only the numbering part knows."""
    body = ""
    for paragraph in STORY:
        number = "1" if paragraph.startswith("•") else "2" if paragraph[1] == "." else ""
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
        body += word_paragraph(paragraph.partition(" ")[2] if number else paragraph, listed)
    return word(body, numbering=NUMBERING)


LIST_STYLES = (
    '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>'
    '</text:list-style><text:list-style style:name="L2">'
    '<text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles>'
)


def open_document_content(body: str) -> str:
    """Give content.xml."""
    return (
        f'<?xml version="1.0"?><office:document-content {ODF}>{LIST_STYLES}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def open_document(body: str, meta: str = "") -> bytes:
    """Give an .odt with this body."""
    parts: dict[str, str | bytes] = {"mimetype": ODT_TYPE, "content.xml": open_document_content(body)}
    if meta:
        parts["meta.xml"] = f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>"
    return archive(parts)


def open_document_story() -> bytes:
    """Give the story as .odt."""
    body, style = "", ""
    for paragraph in STORY:
        wanted = "L1" if paragraph.startswith("•") else "L2" if paragraph[1] == "." else ""
        if wanted != style:
            body += "</text:list>" * bool(style)
            body += f'<text:list text:style-name="{wanted}">' * bool(wanted)
            style = wanted
        text = paragraph.partition(" ")[2] if wanted else paragraph
        line = f"<text:p>{text[:4]}<text:span>{text[4:9]}</text:span>{text[9:]}</text:p>"
        body += f"<text:list-item>{line}</text:list-item>" if wanted else line
    return open_document(body)


def rich_text_story() -> bytes:
    """Give the story as RTF, its characters beyond ASCII in the ways of two writing programs."""
    lines = []
    for number, paragraph in enumerate(STORY):
        mark, _, rest = paragraph.partition(" ")
        listed = mark == "•" or mark[1:] == "."
        head = rf"{{\listtext\pard\plain {_escaped(mark, number)}\tab}}" if listed else ""
        lines.append(rf"\pard\plain {head}{_escaped(rest if listed else paragraph, number)}\par")
    head = r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\*\generator Test;}{\info{\author A. Brandt}}"
    return (head + "\n".join(lines) + "}").encode("ascii")


def _escaped(text: str, number: int) -> str:
    def one(character: str) -> str:
        if character.isascii():
            return character
        if number % 2:
            return rf"\u{ord(character)}?"
        return "".join(rf"\'{byte:02x}" for byte in character.encode("cp1252"))

    return "".join(map(one, text))


def marked_up(paragraphs: tuple[str, ...]) -> str:
    """Give paragraphs as HTML or NITF: p, and lists."""
    pieces, tag = "", ""
    for paragraph in paragraphs:
        wanted = "ul" if paragraph.startswith("•") else "ol" if paragraph[1] == "." else ""
        if wanted != tag:
            pieces += f"</{tag}>" * bool(tag) + f"<{wanted}>" * bool(wanted)
            tag = wanted
        pieces += f"<li>{paragraph.partition(' ')[2]}</li>" if wanted else f"<p>{paragraph}</p>"
    return pieces + f"</{tag}>" * bool(tag)


def page_story() -> bytes:
    """Give the story as a plain web page."""
    return f"<!DOCTYPE html><meta charset=utf-8><body><h1>{STORY[0]}</h1>{marked_up(STORY[1:])}</body>".encode()


def nitf(content: str, head: str = "", declaration: str = "") -> bytes:
    """Give a NITF file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{declaration}<nitf><head><docdata><date.issue norm="20260301T080000Z"/>'
        f'<du-key version="3"/></docdata></head><body><body.head><hedline><hl1>{STORY[0]}</hl1></hedline>'
        f"<byline>By Ilse Brandt</byline><dateline><location>HALDEN</location></dateline>{head}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    ).encode()


def newsml(content: str) -> bytes:
    """Give a NewsML-G2 item with this inside its contentSet."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" version="7">'
        "<itemMeta><versionCreated>2026-03-01T08:00:00Z</versionCreated></itemMeta><contentMeta>"
        f"<by>Ilse Brandt</by><dateline>HALDEN</dateline><headline>{STORY[0]}</headline></contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    ).encode()


def newsml_story() -> bytes:
    """Give the story as NewsML-G2 with XHTML inside."""
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{marked_up(STORY[1:])}</body></html>'
    return newsml(f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>')
