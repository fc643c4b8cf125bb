"""What is measured on a printed document, each with the clause that asks for it.

Clauses are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I: M. = Mục, k. = khoản, đ. = điểm. A
check yields what it measured as (what, value, lowest, highest); lengths are in points.
"""

import re
from xml.etree import ElementTree

from printed import DESCENT, LINE_HEIGHT, MM, W

CHECKS = []
# Everything that is set as text over the whole width.
TEXT = ("Body", "Clause", "ItemDash", "ItemPlus")
HEADINGS = ("Heading1", "Heading2", "Heading3")
CELLS = ("TableLeft", "TableCenter", "TableRight", "TableHead")
BORDER = 0.5
# LibreOffice leaves room for the slant of italics and rounds the blanks of justified lines.
SLANT, ROUNDING = 0.6, 2.5
# Heights of lines are rounded too.
LEVEL = 0.3
# Quốc hiệu, Tiêu ngữ, date: M.V note 1, they rise and fall together.
LETTERHEAD = {"12-13-13": (12, 13, 13), "13-14-14": (13, 14, 14)}

# M.V: size, weight, slant and capitals of each component; None leaves it open.
BOLD, PLAIN, ITALIC, CAPITALS = "bold", "plain", "italic", True
LOOK = {
    "Country": ("country", BOLD, PLAIN, CAPITALS),
    "Motto": ("motto", BOLD, PLAIN, None),
    "Parent": ("country", PLAIN, PLAIN, CAPITALS),
    "Agency": ("country", BOLD, PLAIN, CAPITALS),
    "DocumentNumber": (13, PLAIN, PLAIN, None),
    "PlaceDate": ("place_date", PLAIN, ITALIC, None),
    "Kind": ("body", BOLD, PLAIN, CAPITALS),
    "Subject": ("body", BOLD, PLAIN, None),
    "Addressee": ("body", PLAIN, PLAIN, None),
    "AddresseeItem": ("body", PLAIN, PLAIN, None),
    "LetterSubject": (12, PLAIN, PLAIN, None),
    "LetterSubjectNext": (12, PLAIN, PLAIN, None),
    "Annex": (14, BOLD, PLAIN, None),
    "AnnexTitle": ("body", BOLD, PLAIN, CAPITALS),
    "AnnexOrigin": ("body", PLAIN, ITALIC, None),
    "Heading1": ("body", BOLD, PLAIN, CAPITALS),
    "Heading2": ("body", BOLD, PLAIN, None),
    "Heading3": ("body", PLAIN, PLAIN, None),
    "Body": ("body", None, None, None),
    "Clause": ("body", None, None, None),
    "ItemDash": ("body", None, None, None),
    "ItemPlus": ("body", None, None, None),
    "TableHead": (None, BOLD, PLAIN, None),
    "Recipients": (12, BOLD, ITALIC, None),
    "Recipient": (11, PLAIN, PLAIN, None),
    "Authority": ("body", BOLD, PLAIN, CAPITALS),
    "Signer": ("body", BOLD, PLAIN, None),
}
CENTRED = (
    "Country", "Motto", "Parent", "Agency", "DocumentNumber", "PlaceDate", "Kind", "Subject",
    "TableHead", "TableCenter", "Authority", "Signer", "LetterSubject", "LetterSubjectNext", "Annex",
    "AnnexTitle", "AnnexOrigin",
)


def check(clause, title):
    def register(function):
        CHECKS.append((clause, title, function))
        return function

    return register


@check("M.I k.1", "paper A4, mm")
def paper(doc):
    for page, size in enumerate(doc.sizes):
        width, height = reversed(size) if doc.landscape[doc.section(page)] else size
        yield f"width of page {page + 1}", width / MM, 209.8, 210.2
        yield f"height of page {page + 1}", height / MM, 296.8, 297.2


@check("M.I k.3", "text beyond the margins asked for")
def margins(doc):
    lines = [line for found in doc.paragraphs + doc.footnotes for line in found.lines]
    beyond = {
        "top": max(doc.margin("top", 20) - line.top for line in lines),
        "bottom": max(line.bottom - doc.foot_of(line.page) for line in lines),
        "left": max(doc.left - line.x0 for line in lines),
        "right": max(line.x1 - doc.right_of(line.page) for line in lines),
    }
    for page, rules in enumerate(doc.rules):
        for _, x0, x1 in rules:
            # Half of a border's own thickness lies outside.
            beyond["left"] = max(beyond["left"], doc.left - x0 - BORDER / 2)
            beyond["right"] = max(beyond["right"], x1 - doc.right_of(page) - BORDER / 2)
    for side, length in beyond.items():
        yield side, length, -1000, 0.5


@check("M.I k.4", "fonts: Times metrics, nothing fell back")
def fonts(doc):
    for char in every_char(doc):
        yield char["text"], family(char), "LiberationSerif", "LiberationSerif"


@check("M.I k.4", "black text")
def colours(doc):
    for char in every_char(doc):
        # Grey or red, green and blue, from 0 to 1.
        yield char["text"], max(char["non_stroking_color"] or (0,)), 0, 0


@check("M.I k.7", "page number: none on page 1, then centred in the top margin, upright, 13-14 pt")
def page_numbers(doc):
    for page, lines in enumerate(doc.page_numbers, 1):
        # Each annex counts its own pages (M.III k.1 đ.đ).
        number = page - doc.starts[doc.section(page - 1)]
        shown = str(number) if number > 1 else ""
        yield f"page {page}", " ".join(line.text for line in lines), shown, shown
        for line in lines:
            middle = (doc.left + doc.right_of(page - 1)) / 2
            yield f"off centre on page {page}", line.middle - middle, -0.5, 0.5
            yield f"size on page {page}", line.size, doc.body_size, doc.body_size
            yield f"slant on page {page}", face(line.chars[0]), ("plain", "plain"), ("plain", "plain")


@check("M.II k.1, k.3, k.4", "Quốc hiệu, Tiêu ngữ, number, date: lines each")
def one_line(doc):
    for style in ("Country", "Motto", "DocumentNumber", "PlaceDate"):
        yield style, len(doc.lines(style)), 1, 1


@check("M.II k.2, k.4 đ.c", "base lines of the two columns of the letterhead, difference")
def level(doc):
    left = (doc.lines("Parent") + doc.lines("Agency"))[0]
    yield "name and Quốc hiệu", left.baseline - doc.lines("Country")[0].baseline, -LEVEL, LEVEL
    number, date = doc.lines("DocumentNumber")[0], doc.lines("PlaceDate")[0]
    yield "number and date", number.baseline - date.baseline, -LEVEL, LEVEL


@check("M.II k.1 to k.4", "gap between the columns of the letterhead")
def columns_apart(doc):
    left = doc.lines("Parent", "Agency", "DocumentNumber")
    right = doc.lines("Country", "Motto", "PlaceDate")
    gap = min(line.x0 for line in right) - max(line.x1 for line in left)
    yield "between the nearest lines", gap, 5, 1000


@check("M.II k.1 đ.b", "rule under Tiêu ngữ: longer than its text by; off its middle by")
def motto_rule(doc):
    motto = doc.of("Motto")[0]
    line, rule = motto.lines[0], doc.rule_below(motto.lines[0], doc.box(motto))
    yield "rule is there", rule is not None, True, True
    yield "length", rule[1] - rule[0] - line.width, -0.5, 0.5
    yield "middle", sum(rule) / 2 - line.middle, -0.5, 0.5


@check("M.II k.2 đ.b, k.5 đ.b", "rules under agency and title: share of the longest line, 1/3 to 1/2")
def short_rules(doc):
    for style, lines, rule in rules_below(doc, "Agency", "Subject"):
        yield f"{style}: rule is there", rule is not None, True, True
        share = (rule[1] - rule[0]) / max(line.width for line in lines)
        yield style, share, 1 / 3, 1 / 2


@check("M.II k.2 đ.b, k.5 đ.b", "rules under agency and title: off the middle of the line")
def rules_centred(doc):
    for style, lines, rule in rules_below(doc, "Agency", "Subject"):
        yield style, sum(rule) / 2 - lines[-1].middle, -0.5, 0.5


@check("M.V", "size of each component")
def sizes(doc):
    country, motto, place_date = LETTERHEAD[doc.layout.get("letterhead_size", "12-13-13")]
    named = {"country": country, "motto": motto, "place_date": place_date, "body": doc.body_size}
    for style, (size, *_) in LOOK.items():
        if size is None:
            continue
        for line in doc.lines(style):
            size = named.get(size, size)
            for char in line.chars:
                # A footnote mark is raised and small.
                if char["size"] > 0.7 * size:
                    yield f"{style} “{line.text[:20]}”", char["size"], size - 0.05, size + 0.05


@check("M.V", "weight and slant of each component")
def faces(doc):
    for style, (_, weight, slant, _) in LOOK.items():
        for line in doc.lines(style) if weight else []:
            for char in line.chars:
                yield f"{style} “{line.text[:20]}”", face(char), (weight, slant), (weight, slant)


@check("M.V", "components in capitals: small letters in them")
def capitals(doc):
    for style, (*_, is_upper) in LOOK.items():
        for line in doc.lines(style) if is_upper else []:
            yield line.text, sum(char["text"].islower() for char in line.chars), 0, 0


@check("M.II k.1 to k.5, k.7", "centred components: off the middle of their column")
def centred(doc):
    for paragraph in doc.of(*CENTRED):
        left, right = doc.box(paragraph)
        for line in paragraph.lines:
            off = line.middle - (left + right) / 2
            # Blanks for the văn thư are left out where a line is measured.
            if "\u00a0" not in paragraph.text:
                yield f"{paragraph.style} “{line.text[:20]}”", off, -SLANT, SLANT


@check("M.II k.6 đ.e", "justified text: right edge short of the margin")
def justified(doc):
    for paragraph in [*doc.of(*TEXT), *doc.footnotes]:
        for line in paragraph.lines[:-1] if not paragraph.broken else []:
            short = doc.right_of(line.page) - line.x1
            yield f"“{line.text[:20]}…{line.text[-10:]}”", short, -0.5, ROUNDING


@check("M.II k.6 đ.đ", "headings are not stretched: blanks, in ems of the font's own")
def headings_not_stretched(doc):
    for line in doc.lines(*HEADINGS):
        chars = [char for char in line.chars if char["text"].strip()]
        for before, after in zip(chars, chars[1:]):
            gap = (after["x0"] - before["x1"]) / line.size
            yield f"“{line.text[:30]}”", gap, -0.1, 0.3


@check("M.II k.6 đ.e", "first-line indent, cm; further lines at the margin")
def indents(doc):
    indent = doc.layout.get("indent_cm", 1.27)
    for paragraph in doc.of(*TEXT, *HEADINGS):
        first, *further = paragraph.lines
        what = f"“{first.text[:20]}”"
        yield what, (first.x0 - doc.left) / MM / 10, indent - 0.02, indent + 0.02
        for line in further:
            yield f"second line of {what}", (line.x0 - doc.left) / MM / 10, -0.02, 0.02


@check("M.II k.6 đ.e", "space between paragraphs, at least 6 pt")
def paragraph_spacing(doc):
    asked = doc.layout.get("paragraph_spacing_pt", 6)
    pitch = LINE_HEIGHT * doc.body_size * doc.layout.get("line_spacing", 1)
    for before, after in pairs(doc, TEXT + HEADINGS):
        gap = after.lines[0].baseline - before.lines[-1].baseline - pitch
        most = asked if after.style in TEXT else 2 * asked
        yield f"above “{after.text[:20]}”", gap, max(6, asked) - 0.2, most + 0.2


@check("M.II k.6 đ.e", "line spacing, single to 1.5 lines, as asked for")
def line_spacing(doc):
    asked = doc.layout.get("line_spacing", 1)
    for paragraph in doc.of(*TEXT):
        for upper, lower in zip(paragraph.lines, paragraph.lines[1:]):
            if upper.page == lower.page:
                pitch = (lower.baseline - upper.baseline) / (LINE_HEIGHT * doc.body_size)
                yield f"“{lower.text[:20]}”", pitch, max(1, asked) - 0.02, min(1.5, asked) + 0.02


@check("M.II k.6 đ.đ", "headings with their text: pages from a heading to what follows it")
def headings_with_text(doc):
    # LibreOffice 7.4 forgets "keep with next" where wider lines just miss the foot of the page.
    if doc.layout.get("line_spacing", 1) != 1:
        return
    for before, after in pairs(doc, TEXT + HEADINGS + CELLS, same_page=False):
        if before.style in HEADINGS:
            yield before.text[:30], after.lines[0].page - before.lines[-1].page, 0, 0


@check("M.II k.9 đ.d", "Kính gửi: one on its line; several with dashes under the colon")
def addressees(doc):
    asked = doc.given.get("document", {}).get("addressed_to", [])
    lines, items = doc.lines("Addressee"), doc.of("AddresseeItem")
    yield "items", len(items), len(asked) * (len(asked) > 1), len(asked) * (len(asked) > 1)
    for line in lines[:1]:
        colon = next(char for char in line.chars if char["text"] == ":")
        after = asked[0] if len(asked) == 1 else ""
        yield "after the colon", line.text.partition(":")[2].strip(), after, after
        for item in items:
            yield f"dash of “{item.text}”", item.lines[0].x0 - colon["x0"], -1, 1
            end = "." if item is items[-1] else ";"
            yield f"end of “{item.text}”", item.text[-1], end, end


@check("M.II k.9 đ.d", "Nơi nhận: base line off that of the authority; flush left; marks")
def recipients(doc):
    word, authority = doc.lines("Recipients")[0], doc.lines("Authority")[0]
    yield "base line", word.baseline - authority.baseline, -LEVEL, LEVEL
    yield "page", word.page, authority.page, authority.page
    items = doc.of("Recipient")
    for item in items:
        yield f"left edge of “{item.text[:20]}”", item.lines[0].x0 - doc.left, -0.5, 0.5
        end = "." if item is items[-1] else ";"
        yield f"end of “{item.text[:20]}”", item.text[-1], end, end
    yield "last item", items[-1].text.startswith("- Lưu: VT"), True, True


@check("M.II k.7", "signature: pages from the end of the text to each of its lines")
def signature(doc):
    text = [line for line in doc.lines(*TEXT, *HEADINGS, *CELLS) if not doc.section(line.page)][-1]
    for line in doc.lines("Recipients", "Recipient", "Authority", "Signer"):
        yield f"“{line.text[:20]}” below “{text.text[:20]}”", line.page - text.page, 0, 0


@check("M.II k.7", "signature: room for hand and seal above the name")
def room_to_sign(doc):
    authority, signer = doc.lines("Authority")[-1], doc.lines("Signer")[0]
    yield "between title and name", signer.top - authority.bottom, 50, 100


@check("ECMA-376 Part 1, 17.11", "footnotes: pages from the mark; distance of the last from the foot")
def footnotes(doc):
    marks = {note: line.page for found in doc.paragraphs for line, note in marked(found)}
    foot = doc.sizes[0][1] - doc.margin("bottom", 20)
    lowest = {}
    for note in doc.footnotes:
        number = re.match(r"\d+", note.text)
        if number and int(number[0]) in marks:
            yield f"note {number[0]}", note.lines[0].page - marks[int(number[0])], 0, 0
        for line in note.lines:
            lowest[line.page] = max(lowest.get(line.page, 0), line.baseline + DESCENT * line.size)
    for page, bottom in lowest.items():
        yield f"foot of page {page + 1}", foot - bottom, -0.5, 3


@check("WCAG 2.2, 1.3.1", "tables: pages that lack the header row")
def repeated_headers(doc):
    for table in doc.tables:
        cells = [found for found in doc.paragraphs if found.table is table]
        pages = {line.page for found in cells for line in found.lines}
        yield "pages", len(pages - table.header_pages) if table.data else 0, 0, 0


@check("WCAG 2.2, 2.4.10", "outline levels: first, and steps down of more than one")
def outline(doc):
    styles = ElementTree.fromstring(doc.parts["word/styles.xml"])
    levels = {
        style.get(f"{W}styleId"): int(level.get(f"{W}val"))
        for style in styles.findall(f"{W}style")
        for level in style.findall(f"{W}pPr/{W}outlineLvl")
    }
    used = [levels[found.style] for found in doc.of(*HEADINGS)]
    if is_letter(doc) and not used:
        return
    yield "first heading", used[0], 0, 0
    for upper, lower in zip(used, used[1:]):
        yield "step", lower - upper, -9, 1


@check("WCAG 2.2, 3.1.1", "language of all text")
def language(doc):
    for name in ("word/styles.xml", "word/document.xml", "word/footnotes.xml"):
        for found in re.findall(r'<w:lang [^>]*w:val="([^"]*)"', doc.parts[name]):
            yield name, found, "vi-VN", "vi-VN"


@check("WCAG 2.2, 2.4.2", "title in the properties")
def title(doc):
    core = ElementTree.fromstring(doc.parts["docProps/core.xml"])
    found = core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    printed = " ".join(line.text for line in doc.lines("Kind", "Subject"))
    if is_letter(doc):
        subject = " ".join(line.text for line in doc.lines("LetterSubject", "LetterSubjectNext"))
        printed = subject.replace("V/v", "Công văn về việc")
    yield "as printed", found.casefold(), printed.casefold(), printed.casefold()


@check("MS-DOCX 2.3.1", "compatibility mode; 15 is that of Word 2013 and later")
def compatibility(doc):
    found = re.findall(r'w:name="compatibilityMode"[^>]*w:val="(\d+)"', doc.parts["word/settings.xml"])
    yield "settings.xml", found, ["15"], ["15"]


def is_letter(doc):
    """A công văn has its subject under the number and no title."""
    return doc.given["kind"] == "letter"


def rules_below(doc, *styles):
    """The lines of each style with the rule under the last."""
    for style in styles:
        found = doc.of(style)
        if is_letter(doc) and style == "Subject":
            continue
        lines = [line for paragraph in found for line in paragraph.lines]
        yield style, lines, doc.rule_below(lines[-1], doc.box(found[-1]))


def every_char(doc):
    """The printed characters, blanks left out."""
    for found in doc.paragraphs + doc.footnotes:
        for line in found.lines:
            yield from (char for char in line.chars if char["text"].strip())


def family(char):
    """The family of a font that bears the mark of a subset, as `BAAAAA+LiberationSerif-Bold`."""
    return char["fontname"].partition("+")[2].partition("-")[0]


def face(char):
    """Weight and slant."""
    style = char["fontname"].partition("-")[2]
    return BOLD if "Bold" in style else PLAIN, ITALIC if "Italic" in style else PLAIN


def pairs(doc, styles, same_page=True):
    """Neighbouring paragraphs of these styles, outside tables where they have to share a page."""
    found = [paragraph for paragraph in doc.paragraphs if paragraph.lines]
    for before, after in zip(found, found[1:]):
        if before.style in styles and after.style in styles:
            near = before.lines[-1].page == after.lines[0].page and before.table is after.table
            if near or not same_page:
                yield before, after


def marked(paragraph):
    """The lines of a paragraph that bear footnote marks, with the numbers of the notes."""
    raised = [
        (line, char) for line in paragraph.lines for char in line.chars
        if char["text"].isdigit() and char["size"] < 0.7 * line.size
    ]
    digits = "".join(char["text"] for _, char in raised)
    place = 0
    for note in paragraph.notes:
        if digits[place:].startswith(str(note)):
            yield raised[place][0], note
            place += len(str(note))
