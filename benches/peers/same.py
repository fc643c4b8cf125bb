#!/usr/bin/env python3
"""Tells whether a report says what the benchmark expects, paragraph by paragraph.

    same.py OUT.docx FILE.expect

What the program writes as the decree has it, whatever the template, is put aside: the superior body of a department in
short (UBND), a number of two digits, a full stop after the archive line, long names and subjects broken into lines,
headings numbered in their order (the text of the benchmark counts 1, 2, 2, 3) and never without a word below.
"""
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def folded(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("\u00a0", " ")).strip()


def paragraphs(path):
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    for paragraph in root.iter(W + "p"):
        text = folded("".join(node.text or "" for node in paragraph.iter(W + "t")))
        if text:
            yield text


def words(texts):
    """Cells of the two blocks in columns may come in any order and in several lines."""
    text = " ".join(texts).replace("Số: 0", "Số: ")
    return sorted(text.replace("ỦY BAN NHÂN DÂN", "UBND").split())


def main(docx, expect):
    with open(expect, encoding="utf-8") as file:
        wanted = [folded(line) for line in file]
    found = [re.sub(r"^(- Lưu: .*)\.$", r"\1;", text) for text in paragraphs(docx)]
    title = found.index("BÁO CÁO")
    assert words(found[:title]) == words(wanted[:6]), found[:title]
    assert words(found[-8:]) == words(wanted[-8:]), found[-8:]
    body = found[title + 1 : -8]
    lines = next(at for at in range(len(body)) if " ".join(body[:at]) == wanted[7])
    number = re.compile(r"^([0-9]+|[IVX]+)\. ")
    rest = [text for text in body[lines:] if text != "Không có."]
    for mine, other in zip(rest, wanted[8:-8], strict=True):
        assert number.sub("", mine) == number.sub("", other), (mine, other)
    print("the same")


main(*sys.argv[1:])
