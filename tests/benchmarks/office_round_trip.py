"""Let LibreOffice write one story in every format it knows, and see whether they all read as the same story.

    python tests/benchmarks/office_round_trip.py [--keep DIR]

Needs soffice (Debian: libreoffice-writer-nogui). A tool for people: the tests build their own small files.
Its plain text leaves a footnote out and glues its number to the word before, so the story is written with
and without a footnote, and plain text is compared without one only.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from viewer.app.files import read_story
from viewer.model.compare import compare
from viewer.presentation.summary import count
from viewer.text.reader import read_version

TARGETS = ("odt", "docx:MS Word 2007 XML", "rtf", "html:HTML (StarWriter)", "txt:Text (encoded):UTF8", "fodt")
FOOTNOTE = """<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>The toll was last raised nine years ago.</text:p></text:note-body></text:note>"""

STORY = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="L2">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
</text:list-style>
<style:style style:name="T1" style:family="text"><style:text-properties
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:text>
<text:h text:outline-level="1">Ferry to Ostrel stops for the winter</text:h>
<text:p>HALDEN (Coast Wire) — The ferry “Marta” will not sail to Ostrel before March, the harbor’s
 owner said on <text:span text:style-name="T1">Mon</text:span>day, and 1,240&#160;islanders must fly.</text:p>
<text:p>The toll will rise to €14.{FOOTNOTE} Nobody was asked, said Ilse Várady,
 who runs the school.</text:p>
<text:h text:outline-level="2">What the town offers</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>Two flights a day.</text:p></text:list-item>
<text:list-item><text:p>A boat for the sick.</text:p></text:list-item></text:list>
<text:p>Three steps follow:</text:p>
<text:list text:style-name="L2"><text:list-item><text:p>A hearing in April.</text:p></text:list-item>
<text:list-item><text:p>A vote in May.</text:p></text:list-item></text:list>
<text:p>“We are an island,” she said. “We were one before the ferry.” Ян Новак and 山田さん wrote 🙂 below it.</text:p>
</office:text></office:body></office:document>
"""


def main() -> int:
    """Print each pair's changes; return 1 where there are any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="leave the files in this folder")
    wanted = parser.parse_args()
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        print("There is no soffice here. Install libreoffice-writer-nogui.", file=sys.stderr)
        return 2
    folder = Path(wanted.keep or tempfile.mkdtemp(prefix="storydiff-office-"))
    try:
        noted = written(soffice, folder / "noted", STORY)
        plain = written(soffice, folder / "plain", STORY.replace(FOOTNOTE, ""))
        wrong = report([path for path in noted if path.suffix != ".txt"]) + report(plain)
    finally:
        if wanted.keep is None:
            shutil.rmtree(folder)
    return 1 if wrong else 0


def written(soffice: str, folder: Path, story: str) -> list[Path]:
    """Have every format written from the one story."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "source.fodt"
    source.write_text(story, encoding="utf-8")
    paths = []
    for target in TARGETS:
        suffix = target.partition(":")[0]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        out = folder / suffix
        command = [soffice, profile, "--headless", "--convert-to", target, "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        paths.append(out / f"source.{suffix}")
    return paths


def report(paths: list[Path]) -> int:
    """Compare all files with each other; return how many pairs differ."""
    stories = {path.suffix: read_story(str(path)) for path in paths}
    wrong = 0
    for (one, old), (other, new) in itertools.permutations(stories.items(), 2):
        comparison = compare(read_version(old.text), read_version(new.text))
        changed = count(comparison).changed
        wrong += changed
        print(f"{one:>6} {other:>6}", "CHANGED" if changed else "same")
        for passage in comparison.passages:
            if passage.kind.value not in ("unchanged", "typographic"):
                print("   ", passage.kind.value, [text_of(passage.old, old.text), text_of(passage.new, new.text)])
    return wrong


def text_of(spans: tuple[tuple[int, int], ...], text: str) -> str:
    """Return the sentences of one side of a passage."""
    return " ".join(text[start:end] for start, end, *_ in spans)


if __name__ == "__main__":
    sys.exit(main())
