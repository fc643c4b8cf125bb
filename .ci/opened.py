"""Has LibreOffice open and print a sample of the documents of any data that the tests made.

    opened.py RENDERED WORK

A document that nobody can open goes with them: LibreOffice has to refuse it, or its word on the others
is worth nothing. Ends with `N passed, M failed`.
"""

import shutil
import sys
from pathlib import Path

from office import convert

# Documents of the sample.
SAMPLE = 40


def main(rendered, work):
    shutil.rmtree(work, ignore_errors=True)
    Path(work).mkdir(parents=True)
    made = sorted(Path(rendered).glob("valid-*.docx"))
    # As many of every kind and outline as the spread gives.
    sample = [shutil.copy(made[index * len(made) // SAMPLE], work) for index in range(min(SAMPLE, len(made)))]
    broken = Path(work, "broken.docx")
    broken.write_bytes(Path(sample[0]).read_bytes()[:2000])
    files = [Path(file) for file in sample]
    convert([*files, broken])
    unopened = [file.name for file in files if not is_pdf(file.with_suffix(".pdf"))]
    for name in unopened:
        print(f"FAILED  LibreOffice does not open {name}")
    accepted = broken.with_suffix(".pdf").exists()
    if accepted:
        print("FAILED  LibreOffice opens half a document")
    bad = len(unopened) + accepted
    print(f"{len(files) + 1 - bad} passed, {bad} failed")
    return 1 if bad or not files else 0


def is_pdf(path):
    return path.exists() and path.read_bytes().startswith(b"%PDF-")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
