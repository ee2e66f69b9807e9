"""Small PDF files for tests: words set at places on a page, Western or Chinese, without any font file."""

from __future__ import annotations

from collections.abc import Sequence

Word = tuple[float, float, str]  # left, baseline, text


Rule = tuple[float, float, float, float]  # a line from (x, y) to (x, y)


def pdf(pages: Sequence[Sequence[Word]], rules: Sequence[Sequence[Rule]] = ()) -> bytes:
    """Return a PDF with these words, 10 points high, and lines drawn on each page.

    Characters beyond Latin use a predefined Chinese encoding.
    """
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", _LATIN, _CHINESE, _CHINESE_CID]
    kids = []
    for number, words in enumerate(pages):
        drawn = rules[number] if number < len(rules) else ()
        stream = b"".join(b"%.1f %.1f m %.1f %.1f l S\n" % rule for rule in drawn)
        stream += b"BT\n" + b"".join(_shown(w) for w in words) + b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        resources = b"<</Font<</F1 3 0 R/F2 4 0 R>>>>"
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources %s>>"
        objects.append(page % (len(objects), resources))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return _file(objects)


_LATIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_CHINESE = b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>"
_CHINESE_CID = (
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>"
)


def _shown(word: Word) -> bytes:
    left, bottom, text = word
    place = b"1 0 0 1 %.1f %.1f Tm " % (left, bottom)
    if text.isascii():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("ascii")
        return b"/F1 10 Tf " + place + b"(" + escaped + b") Tj\n"
    return b"/F2 10 Tf " + place + b"<" + text.encode("utf-16-be").hex().encode() + b"> Tj\n"


def _file(objects: Sequence[bytes]) -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(body))
    )
