"""Renders documents, has LibreOffice print them and measures what it printed.

    layout.py PROGRAM EXAMPLES WORK [--update]

The documents are the examples, the year files of layout/ and, for each length of its text, the one
of sweep.toml. Each line of output is one check over all documents, with the lowest and the highest
value measured; a failure names document, place and value. Ends with `N passed, M failed`. With
`--update` the numbers of pages in pages.txt are written instead of compared.
Documents and PDFs are left in WORK.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from clauses import CHECKS
from mutants import MUTANTS, spoil
from office import convert
from printed import Mismatch, Printed

HERE = Path(__file__).parent
PAGES = HERE / "layout" / "pages.txt"
# One paragraph more each time, of one line and of two in turn: together more than a page.
LENGTHS = range(1, 27)
# Documents named in a failure.
MOST = 6


def main(program, examples, work, update=False):
    shutil.rmtree(work, ignore_errors=True)
    sound, bad = Path(work, "sound"), Path(work, "spoilt")
    sound.mkdir(parents=True)
    bad.mkdir()
    examples = sorted(Path(examples).glob("*.toml"))
    cases = [path for path in sorted(HERE.glob("layout/*.toml")) if path.stem != "sweep"]
    sources = examples + cases + sweep(sound)
    for source in sources:
        render(program, source, sound)
    spoilt = [spoil(number, mutant, sound, bad) for number, mutant in enumerate(MUTANTS)]
    print_all([sound / f"{source.stem}.docx" for source in sources])
    print_all(spoilt)
    printed, results = read_all(sound, sources)
    for clause, title, function in CHECKS:
        results.append(measure(clause, title, function, printed))
    names = {path.stem for path in examples}
    results.append(page_counts([doc for doc in printed if doc.name in names], update))
    results += [refused(mutant, docx) for mutant, docx in zip(MUTANTS, spoilt)]
    print(f"{len(sources)} documents, {len(spoilt)} spoilt ones")
    print(f"{sum(good for good, _ in results)} passed, {sum(bad for _, bad in results)} failed")
    return 1 if any(bad for _, bad in results) else 0


def sweep(work):
    """Writes the year files whose text ends at another place of the page each."""
    text = (HERE / "layout" / "sweep.toml").read_text(encoding="utf-8")
    paths = []
    for length in LENGTHS:
        paragraphs = [
            f"Kiến nghị thứ {number} không dài quá một dòng." if number % 2 else
            f"Kiến nghị thứ {number} dài hơn một dòng, để cuối trang có khi chia đoạn văn này ra hai trang."
            for number in range(1, length + 1)
        ]
        path = work / f"sweep-{length:02}.toml"
        path.write_text(text.replace("@PARAGRAPHS@", "\n\n".join(paragraphs)), encoding="utf-8")
        paths.append(path)
    return paths


def render(program, source, work):
    options = ["--draft"] if source.stem.startswith("draft") else []
    target = work / f"{source.stem}.docx"
    command = [program, "render", *options, source, "-o", target]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"failed to render {source}\n{done.stderr}")


def print_all(files):
    convert(files)
    missing = [file.name for file in files if not file.with_suffix(".pdf").exists()]
    if missing:
        sys.exit(f"LibreOffice printed nothing for {', '.join(missing)}")


def read_all(work, sources):
    """Finds each character of the documents in the PDFs; that alone is a check."""
    printed, results = [], []
    for source in sources:
        try:
            docx = work / f"{source.stem}.docx"
            printed.append(Printed(source, docx, docx.with_suffix(".pdf")))
            results.append((1, 0))
        except Mismatch as mismatch:
            print(f"FAILED  all text is printed, in order: {source.stem}: {mismatch}")
            results.append((0, 1))
    print(f"ok      all text is printed, in order, and nothing else ({len(printed)} documents)")
    return printed, results


def measure(clause, title, function, printed):
    """Runs one check on all documents; returns how many passed and how many failed."""
    values, good, failures = [], 0, []
    for doc in printed:
        measures = list(taken(function, doc))
        values += [value for _, value, _, _ in measures]
        faults = [m for m in measures if not is_within(*m[1:])]
        if faults:
            what, value, low, high = faults[0]
            expected = low if low == high else f"{shown(low)} to {shown(high)}"
            more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
            failures.append(f"        {doc.name}: {what}: {shown(value)}, not {expected}{more}")
        elif measures:
            good += 1
    if not values:
        failures.append("        nothing to measure in any document")
    print(f"{'FAILED' if failures else 'ok    '}  {title} [{clause}]: {summary(values)}")
    if len(failures) > MOST:
        print(*failures[:MOST], f"        (and {len(failures) - MOST} documents more)", sep="\n")
    elif failures:
        print(*failures, sep="\n")
    return good, len(failures)


def taken(function, doc):
    try:
        yield from function(doc)
    except (IndexError, KeyError, TypeError, StopIteration) as error:
        yield f"could not be measured ({error!r})", False, True, True


def refused(mutant, docx):
    """A check that does not see what was spoilt on purpose is worth nothing."""
    name, base, *_ = mutant
    source = next(path for path in (HERE.parent / "examples" / base, HERE / "layout" / base) if path.exists())
    try:
        doc = Printed(source, docx, docx.with_suffix(".pdf"))
        check = next(function for *_, function in CHECKS if function.__name__ == name)
        caught = any(not is_within(*m[1:]) for m in taken(check, doc))
    except Mismatch:
        caught = name == "text"
    if not caught:
        print(f"FAILED  `{name}` does not see the fault in {docx.name}")
    return int(caught), int(not caught)


def is_within(value, low, high):
    return value == low if low == high else low <= value <= high


def summary(values):
    """Lowest and highest measure; where nothing is a length, the values that occur."""
    lengths = [value for value in values if isinstance(value, float)]
    counts = [value for value in values if type(value) is int]
    if lengths or counts:
        numbers = lengths or counts
        return f"{shown(min(numbers))} to {shown(max(numbers))} ({len(values)} measured)"
    words = sorted({" ".join(value) if isinstance(value, (tuple, list)) else value for value in values})
    return f"{', '.join(word[:40] for word in words[:4])} ({len(values)} measured)"


def shown(value):
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def page_counts(examples, update):
    """Compares the number of pages of each example with the one recorded."""
    found = {doc.name: len(doc.sizes) for doc in examples}
    if update:
        lines = [f"{name} {pages}\n" for name, pages in sorted(found.items())]
        PAGES.write_text("".join(lines), encoding="utf-8")
    lines = PAGES.read_text(encoding="utf-8").splitlines()
    recorded = {name: int(pages) for name, pages in (line.split() for line in lines)}
    for name in sorted(found.keys() | recorded.keys()):
        pages, expected = found.get(name), recorded.get(name)
        word = "ok    " if pages == expected else "FAILED"
        print(f"{word}  pages of {name}: {pages}, recorded {expected} (`.ci/run pages` rewrites)")
    bad = sum(found.get(name) != recorded.get(name) for name in found.keys() | recorded.keys())
    return len(found.keys() | recorded.keys()) - bad, bad


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], update="--update" in sys.argv))
