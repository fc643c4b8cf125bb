"""Documents spoilt on purpose: each one has to be seen by the check it is named after.

A mutant is (check, year file, part, pattern, replacement); the pattern is a regular expression.
"""

import re
import sys
import zipfile

STYLES, DOCUMENT, CORE = "word/styles.xml", "word/document.xml", "docProps/core.xml"
SETTINGS = "word/settings.xml"
REPORT, TABLE, LETTER = "one-footnote.toml", "long-table.toml", "addressees.toml"
ANNEXES = "quang-tri-so-noi-vu-2025.toml"


def style(name, pattern):
    """A pattern inside the definition of a style; what stands before it is group 1."""
    return rf'(w:styleId="{name}">(?:(?!</w:style>).)*?){pattern}'


MUTANTS = [
    ("text", REPORT, STYLES, style("Recipient", "<w:sz "), r"\1<w:vanish/><w:sz "),
    ("paper", REPORT, DOCUMENT, 'w:w="11906"', 'w:w="12240"'),
    ("margins", REPORT, DOCUMENT, r'(<w:pgMar [^>]*w:left=)"\d+"', r'\1"1600"'),
    ("fonts", REPORT, STYLES, "Times New Roman", "Arial"),
    ("colours", REPORT, STYLES, style("Heading2", "<w:b/>"), r'\1<w:color w:val="1F3864"/><w:b/>'),
    ("page_numbers", REPORT, DOCUMENT, "<w:titlePg/>", ""),
    ("page_numbers", REPORT, STYLES, style("Header", 'w:val="center"'), r'\1w:val="right"'),
    ("page_numbers", ANNEXES, DOCUMENT, '(<w:pgNumType w:start="1"/><w:cols [^>]*>)<w:titlePg/>', r"\1"),
    ("margins", ANNEXES, DOCUMENT, 'w:w="14287"', 'w:w="15000"'),
    ("faces", ANNEXES, STYLES, style("AnnexOrigin", "<w:i/>"), r"\1"),
    ("one_line", REPORT, STYLES, style("Country", r"<w:sz [^>]*>"), r'\1<w:sz w:val="32"/>'),
    ("level", REPORT, STYLES, style("DocumentNumber", 'w:before="120"'), r'\1w:before="180"'),
    ("columns_apart", "draft.toml", STYLES, style("Country", 'w:val="center"'), r'\1w:val="left"'),
    ("motto_rule", REPORT, STYLES, style("Motto", r"<w:sz [^>]*>"), r'\1<w:sz w:val="28"/>'),
    ("short_rules", REPORT, DOCUMENT, r'(pStyle w:val="Rule"/>.*?)<w:ind [^>]*>', r"\1"),
    ("rules_centred", REPORT, DOCUMENT, r'(pStyle w:val="Rule"/><w:ind w:left=)"\d+"', r'\1"500"'),
    ("sizes", REPORT, STYLES, style("Kind", "<w:b/>"), r'\1<w:b/><w:sz w:val="32"/>'),
    ("faces", REPORT, STYLES, style("Heading2", "<w:b/>"), r"\1"),
    ("faces", REPORT, STYLES, style("PlaceDate", "<w:i/>"), r"\1"),
    ("capitals", REPORT, STYLES, "<w:caps/>", ""),
    ("centred", REPORT, STYLES, style("Authority", 'w:val="center"'), r'\1w:val="left"'),
    ("justified", REPORT, STYLES, 'w:val="both"', 'w:val="left"'),
    ("headings_not_stretched", REPORT, STYLES, style("Heading2", 'w:val="left"'), r'\1w:val="both"'),
    ("indents", REPORT, STYLES, 'w:firstLine="720"', 'w:firstLine="567"'),
    ("paragraph_spacing", REPORT, STYLES, style("Body", 'w:before="120"'), r'\1w:before="80"'),
    ("line_spacing", REPORT, STYLES, style("Body", 'w:line="240"'), r'\1w:line="400"'),
    ("headings_with_text", REPORT, STYLES, style("Body", "<w:pPr>"), r"\1<w:pPr><w:pageBreakBefore/>"),
    ("addressees", LETTER, STYLES, style("AddresseeItem", r"<w:ind [^>]*>"), r'\1<w:ind w:left="2000"/>'),
    ("recipients", REPORT, STYLES, style("Recipients", r"<w:spacing [^>]*>"), r"\1"),
    ("signature", REPORT, STYLES, style("TableSpace", "<w:pPr>"), r"\1<w:pPr><w:pageBreakBefore/>"),
    ("room_to_sign", REPORT, STYLES, style("Signer", r'w:before="\d+"'), r'\1w:before="200"'),
    ("repeated_headers", TABLE, DOCUMENT, "<w:tblHeader/>", ""),
    ("outline", REPORT, STYLES, style("Heading2", 'outlineLvl w:val="1"'), r'\1outlineLvl w:val="2"'),
    ("language", REPORT, STYLES, 'w:lang w:val="vi-VN"', 'w:lang w:val="en-US"'),
    ("title", REPORT, CORE, "<dc:title>", "<dc:title>Document1 "),
    ("compatibility", REPORT, SETTINGS, r'w:val="15"', 'w:val="12"'),
]


def spoil(number, mutant, rendered, folder):
    """Writes the spoilt copy of a rendered document."""
    check, base, part, pattern, replacement = mutant
    target = folder / f"{number:02}-{check}.docx"
    source = rendered / base.replace(".toml", ".docx")
    with zipfile.ZipFile(source) as sound, zipfile.ZipFile(target, "w") as spoilt:
        for name in sound.namelist():
            text = sound.read(name).decode()
            if name == part:
                text, count = re.subn(pattern, replacement, text, flags=re.DOTALL)
                if count == 0:
                    sys.exit(f"mutant {number} ({check}): {part} has no {pattern}")
            spoilt.writestr(name, text)
    return target
