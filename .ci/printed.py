"""A rendered document as it comes out of the printer.

Reads the paragraphs of a DOCX with the names of their styles, then finds every character of them in
the PDF that LibreOffice made of it, in the same order. So each check can ask for "the lines of
Tiêu ngữ" and measure them.
"""

import tomllib
import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import pdfplumber

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Liberation Serif and Times New Roman, in ems (table hhea).
ASCENT, DESCENT = 0.891, 0.216
LINE_HEIGHT = 1.149
MM = 72 / 25.4
FOOTNOTE_SIZES = {10.0, 5.8}


@dataclass
class Line:
    """Characters of one paragraph on one base line, blanks at its ends left out."""

    page: int
    baseline: float
    chars: list

    @property
    def text(self):
        return "".join(char["text"] for char in self.chars)

    @property
    def x0(self):
        return self.chars[0]["x0"]

    @property
    def x1(self):
        return self.chars[-1]["x1"]

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def middle(self):
        return (self.x0 + self.x1) / 2

    @property
    def size(self):
        return max(char["size"] for char in self.chars)

    @property
    def top(self):
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self):
        return self.baseline + DESCENT * self.size


@dataclass
class Paragraph:
    """A paragraph of the DOCX and its printed lines."""

    style: str
    text: str
    table: object = None
    row: int = 0
    cell: int = 0
    broken: bool = False
    notes: list = field(default_factory=list)
    lines: list = field(default_factory=list)


@dataclass
class Table:
    """A table: the left edges and right ends of its columns, and the pages its header stands on."""

    widths: list
    data: bool
    header: str = ""
    header_pages: set = field(default_factory=set)


class Mismatch(Exception):
    """DOCX and PDF do not say the same."""


class Printed:
    """A document: what was asked for, the DOCX, the PDF."""

    def __init__(self, source: Path, docx: Path, pdf: Path):
        self.name = docx.stem
        self.given = asked(source)
        self.layout = self.given.get("layout", {})
        with zipfile.ZipFile(docx) as package:
            self.parts = {name: package.read(name).decode() for name in package.namelist()}
        self.tables, self.paragraphs = [], []
        body = ElementTree.fromstring(self.parts["word/document.xml"])[0]
        self._read(body)
        # Whether the pages of each section lie on their long side: the text, then each annex.
        self.landscape = [size.get(f"{W}orient") == "landscape" for size in body.iter(f"{W}pgSz")]
        notes = ElementTree.fromstring(self.parts["word/footnotes.xml"])
        self.footnotes = [
            Paragraph("FootnoteText", ("" if index else str(number)) + text_of(paragraph)[0])
            for number, note in enumerate(notes.findall(f"{W}footnote")[2:], 1)
            for index, paragraph in enumerate(note.findall(f"{W}p"))
        ]
        self._measure(pdf)

    def _read(self, parent, table=None, row=0, cell=0):
        for child in parent:
            if child.tag == f"{W}p":
                style = child.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
                text, broken, notes = text_of(child)
                made = Paragraph(style, text, table, row, cell, broken, notes)
                self.paragraphs.append(made)
            elif child.tag == f"{W}tbl":
                self._read_table(child)

    def _read_table(self, element):
        widths = [int(column.get(f"{W}w")) / 20 for column in element.findall(f"{W}tblGrid/*")]
        style = element.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        table = Table(widths, style == "DataTable")
        self.tables.append(table)
        for row, line in enumerate(element.findall(f"{W}tr")):
            if line.find(f"{W}trPr/{W}tblHeader") is not None:
                table.header = "".join(text_of(p)[0] for p in line.iter(f"{W}p"))
            for cell, content in enumerate(line.findall(f"{W}tc")):
                self._read(content, table, row, cell)

    def _measure(self, pdf):
        self.page_numbers, self.rules, text, notes = [], [], [], []
        with pdfplumber.open(pdf) as document:
            self.sizes = [(page.width, page.height) for page in document.pages]
            for page in document.pages:
                chars = [annotated(char, page) for char in page.chars]
                head = [char for char in chars if char["baseline"] < self.margin("top", 20)]
                self.page_numbers.append(lines_of(head))
                chars = [char for char in chars if char["baseline"] >= self.margin("top", 20)]
                foot = len(chars)
                while foot and chars[foot - 1]["size"] in FOOTNOTE_SIZES:
                    foot -= 1
                text.append(chars[:foot])
                notes.append(chars[foot:])
                self.rules.append(sorted({rule for rule in horizontals(page)}))
        match(self.paragraphs, text)
        match(self.footnotes, notes)

    def margin(self, side, default):
        """The margin asked for, in points."""
        return self.layout.get(f"margin_{side}_mm", default) * MM

    @property
    def left(self):
        return self.margin("left", 30)

    @property
    def right(self):
        return self.right_of(0)

    def right_of(self, page):
        """The right margin of a page."""
        return self.sizes[page][0] - self.margin("right", 15)

    def foot_of(self, page):
        """The bottom margin of a page."""
        return self.sizes[page][1] - self.margin("bottom", 20)

    @property
    def starts(self):
        """The page that each section begins on: the text, then each annex."""
        return [0] + [line.page for line in self.lines("Annex")]

    def section(self, page):
        """The section that a page belongs to."""
        return sum(start <= page for start in self.starts) - 1

    @property
    def body_size(self):
        return self.layout.get("body_size", 14)

    def of(self, *styles):
        """The paragraphs of these styles that print something."""
        return [found for found in self.paragraphs if found.style in styles and found.lines]

    def lines(self, *styles):
        return [line for paragraph in self.of(*styles) for line in paragraph.lines]

    def box(self, paragraph):
        """Left and right edge of the column in which a paragraph stands."""
        if paragraph.table is None:
            return self.left, self.right_of(paragraph.lines[0].page)
        widths = paragraph.table.widths
        left = self.left + sum(widths[: paragraph.cell])
        return left, left + widths[paragraph.cell]

    def rule_below(self, line, box):
        """The horizontal rule under a line, inside a column: its ends."""
        for top, x0, x1 in self.rules[line.page]:
            if line.baseline < top < line.baseline + 15 and box[0] - 1 <= x0 and x1 <= box[1] + 1:
                return x0, x1
        return None


def asked(source):
    """What a data file asks for, over the files it extends; lists take each other's place."""
    given = {}
    own = tomllib.loads(source.read_text(encoding="utf-8"))
    for name in own.get("extends", []):
        merge(given, asked(source.parent / name))
    merge(given, own)
    return given


def merge(given, nearer):
    for key, value in nearer.items():
        if isinstance(value, dict) and isinstance(given.get(key), dict):
            merge(given[key], value)
        else:
            given[key] = value


def text_of(paragraph):
    """Text, whether it holds a line break, and the numbers of its footnotes."""
    text, broken, notes = "", False, []
    for node in paragraph.iter():
        if node.tag == f"{W}t":
            text += node.text or ""
        elif node.tag == f"{W}br":
            broken = True
            text += " "
        elif node.tag == f"{W}footnoteReference":
            notes.append(int(node.get(f"{W}id")))
            text += node.get(f"{W}id")
    return text, broken, notes


def annotated(char, page):
    baseline = page.height - char["matrix"][5]
    size = round(char["size"], 1)
    return {**char, "baseline": baseline, "size": size, "page": page.page_number - 1}


def horizontals(page):
    """Top, left and right end of each rule; LibreOffice draws some of them twice."""
    for shape in page.lines + page.rects:
        if shape["bottom"] - shape["top"] < 1.5:
            yield round(shape["top"], 1), round(shape["x0"], 2), round(shape["x1"], 2)


def letters(text):
    """A text as it is compared: composed, without blanks and case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def match(paragraphs, pages):
    """Gives each paragraph its lines; every printed character belongs to one."""
    page, place = 0, 0
    for paragraph in paragraphs:
        rest, found = letters(paragraph.text), []
        while rest:
            while page < len(pages) and place >= len(pages[page]):
                page, place = page + 1, 0
                # The row itself may be what stands there.
                if page < len(pages) and paragraph.row and paragraph.table.header:
                    place = skip_header(paragraph.table, pages[page], page)
            if page == len(pages):
                raise Mismatch(f"“{paragraph.text[:60]}” is not printed")
            char = pages[page][place]
            printed = letters(char["text"])
            if not rest.startswith(printed):
                around = "".join(char["text"] for char in pages[page][place : place + 40])
                raise Mismatch(f"“{rest[:40]}” should follow, page {page + 1} prints “{around}”")
            rest = rest[len(printed) :]
            found.append(char)
            place += 1
        paragraph.lines = lines_of(found)
        if paragraph.table and paragraph.row == 0 and paragraph.lines:
            paragraph.table.header_pages.add(paragraph.lines[0].page)
    left = letters("".join(char["text"] for chars in pages[page:] for char in chars[place:]))
    if left:
        raise Mismatch(f"“{left[:40]}” is printed, but not in the document")


def skip_header(table, chars, page):
    """The place after the header row where LibreOffice repeats it at the head of a page."""
    printed = ""
    for place, char in enumerate(chars):
        printed += letters(char["text"])
        if printed == letters(table.header):
            table.header_pages.add(page)
            return place + 1
        if not letters(table.header).startswith(printed):
            return 0
    return 0


def lines_of(chars):
    """Parts characters into lines; a raised footnote mark stays on the line of its word."""
    lines = []
    for char in chars:
        last = lines[-1] if lines else None
        near = last and abs(char["baseline"] - last.baseline) < 0.5 * max(last.size, char["size"])
        if near and last.page == char["page"] and char["x0"] >= last.chars[-1]["x0"] - 1:
            if char["size"] >= last.size:
                last.baseline = char["baseline"]
            last.chars.append(char)
        else:
            lines.append(Line(char["page"], char["baseline"], [char]))
    for line in lines:
        while line.chars and not line.chars[-1]["text"].strip():
            line.chars.pop()
        while line.chars and not line.chars[0]["text"].strip():
            line.chars.pop(0)
    return [line for line in lines if line.chars]
