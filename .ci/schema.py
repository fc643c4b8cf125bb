"""Has two editors' TOML tools check data files by the committed schemas.

    schema.py TAPLO TOMBI PROGRAM WORK

Both must take every example and every file that PROGRAM makes to be filled in, without a warning, and refuse each file of tests/schema. tombi must
refuse it at the line that ends in `# <-`, or at the head where none does; taplo reports what is
unknown at the table around it. Nothing is fetched: the files name their schema by a relative path.
The files to be filled in are left in WORK.
Ends with `N passed, M failed`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

TAPLO, TOMBI, PROGRAM, WORK = sys.argv[1:]
ROOT = Path(__file__).resolve().parent.parent
TOOLS = {"taplo": [TAPLO, "lint"], "tombi": [TOMBI, "lint", "--offline", "--error-on-warnings"]}
# Only what is wrong with the schema; that a table goes on further down is a matter of taste.
TASTE = "defining tables out-of-order is discouraged"


def run(tool, paths):
    """Returns what is said of each file, as pairs of a line and a fault; all files in one run."""
    environment = {**os.environ, "RUST_LOG": "error", "NO_COLOR": "1"}
    command = [*TOOLS[tool], *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    said = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    faults = {path: [] for path in paths}
    pattern = r"^ *(?:Error|Warning|error|warning): *(.*)\n\s*(?:at|┌─) (\S+):(\d+):\d+$"
    for fault, path, line in re.findall(pattern, said, re.MULTILINE):
        path = Path(path)
        path = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        if fault != TASTE:
            faults[path].append((int(line), fault))
    if (done.returncode != 0) != any(faults.values()) and TASTE not in said:
        sys.exit(f"{tool} ended with {done.returncode}:\n{said}")
    return faults


KINDS = (
    "annual public_unit school commune review campaign letter consolidated shared catalogue".split()
)


def forms():
    """Makes a file of each kind beside the schemas, as it is written and with every key in use."""
    work = Path(WORK).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for schema in ROOT.glob("bcqcdc*.schema.json"):
        shutil.copy(schema, work)
    for kind in KINDS:
        path = work / f"{kind}.toml"
        subprocess.run([PROGRAM, "new", kind, "-q", "-o", path], check=True)
        whole = re.sub(r"^#(?=[a-z\[\]]|  )", "", path.read_text(encoding="utf-8"), flags=re.M)
        (work / f"{kind}-whole.toml").write_text(whole, encoding="utf-8")
    return sorted(work.glob("*.toml"))


def marked(path):
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.endswith("# <-")), 1)


def wrong(tool, path, faults, is_broken):
    """Returns what is wrong with a verdict; nothing where it is as it must be."""
    if bool(faults) != is_broken:
        return f"refused: {faults}" if faults else "taken"
    places = {line for line, _ in faults}
    if is_broken and tool == "tombi" and places != {marked(path)}:
        return f"refused at {sorted(places)}, not at {marked(path)}"
    return ""


def main():
    examples = [path.relative_to(ROOT) for path in sorted((ROOT / "examples").rglob("*.toml"))]
    broken = [path.relative_to(ROOT) for path in sorted((ROOT / "tests/schema").glob("*.toml"))]
    taken = examples + forms()
    passed = failed = 0
    for tool in TOOLS:
        for paths, is_broken in [(taken, False), (broken, True)]:
            for path, faults in run(tool, paths).items():
                found = wrong(tool, path, faults, is_broken)
                passed, failed = passed + (not found), failed + bool(found)
                if found:
                    print(f"{tool}: {path}: {found}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed != 0)


main()
