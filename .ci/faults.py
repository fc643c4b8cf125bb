"""Lets the disk, the system and the user fail the program, and looks at what stays.

    unshare -m python3 .ci/faults.py PROGRAM UNITS WORK [KILLS]

PROGRAM renders the files of UNITS in WORK, as root, on file systems of its own. After each fault every
document is whole, the old one or the new one; message and exit code tell the fault; after the next run
nothing else stays beside the documents. Moments are random by a fixed seed.
"""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
UNITS = pathlib.Path(sys.argv[2]).resolve()
WORK = pathlib.Path(sys.argv[3]).resolve()
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else 100
PEN = "Nguyễn Văn Thay"
NOBODY = 65534


def run(*arguments, **options):
    command = [PROGRAM, *map(str, arguments), "--lang", "en"]
    options = {"env": {}, "capture_output": True, "text": True, "cwd": WORK} | options
    return subprocess.run(command, **options)


def render(out, units="units", *more, **options):
    return run("render", units, "-o", out, *more, **options)


def documents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".docx"}


def expect(found, wanted, what):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r}, not {wanted!r}")


def expect_text(run, exit, *texts):
    expect(run.returncode, exit, f"exit code ({run.stderr[-300:]})")
    for text in texts:
        if text not in run.stderr:
            raise AssertionError(f"no {text!r} in {run.stderr[-300:]!r}")


def expect_whole(folder):
    """Every document is the old one or the new one."""
    for name, content in documents(folder).items():
        if content not in (OLD[name], NEW[name]):
            raise AssertionError(f"{name} is broken: {len(content)} bytes")


def expect_done(folder, wanted):
    """A further run makes every document, and nothing else stays."""
    expect_text(render(folder), 0)
    expect(documents(folder) == wanted, True, "documents after the next run")
    expect(sorted(os.listdir(folder)), sorted(wanted), "files after the next run")


def fresh(name, content=None):
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return fill(folder, content or {})


def fill(folder, content):
    for name, content in content.items():
        (folder / name).write_bytes(content)
    return folder


class Mounted:
    """A file system of its own."""

    def __init__(self, name, size):
        self.folder, self.size = fresh(name), size

    def __enter__(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size}", "tmpfs", self.folder], check=True)
        return self.folder

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)


def remount(folder, options):
    subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)


def disk_full():
    with Mounted("full", "200k") as folder:
        expect_text(render(folder), 2, "disk full")
        expect(0 < len(documents(folder)) < len(NEW), True, "some documents fit")
        expect([name for name in os.listdir(folder) if name not in NEW], [], "remains")
        expect_whole(folder)
        remount(folder, "size=64m")
        expect_done(folder, NEW)


def disk_full_over_old_documents():
    with Mounted("full", "64m") as folder:
        fill(folder, OLD)
        used = sum(-(-len(content) // 4096) * 4 for content in OLD.values())
        remount(folder, f"size={used + 4}k")
        expect_text(render(folder), 2, "disk full")
        expect(len(documents(folder)), len(OLD), "documents")
        expect_whole(folder)
        remount(folder, "size=64m")
        expect_done(folder, NEW)


def read_only_file_system():
    with Mounted("read-only", "64m") as folder:
        fill(folder, OLD)
        remount(folder, "ro")
        expect_text(render(folder), 2, "read-only")
        expect(documents(folder) == OLD, True, "documents")
        remount(folder, "rw")
        expect_done(folder, NEW)


def read_only_directory():
    folder = fresh("locked", OLD)
    folder.chmod(0o555)
    expect_text(render(folder, user=NOBODY), 2, "permission denied")
    expect(documents(folder) == OLD, True, "documents")
    folder.chmod(0o755)
    expect_done(folder, NEW)


def rename_refused_by_the_owner():
    # As in /tmp: anyone may write beside, nobody may replace what is another's.
    folder = fresh("sticky", OLD)
    for path in folder.iterdir():
        path.chmod(0o666)
    folder.chmod(0o1777)
    expect_text(render(folder, user=NOBODY), 2, "permission denied")
    expect(sorted(os.listdir(folder)), sorted(OLD), "files")
    expect(documents(folder) == OLD, True, "documents")
    expect_done(folder, NEW)


def rename_refused_by_a_mount():
    folder, other = fresh("busy", OLD), fresh("other")
    name = sorted(OLD)[7]
    (other / name).write_bytes(OLD[name])
    subprocess.run(["mount", "--bind", other / name, folder / name], check=True)
    expect_text(render(folder), 2, f"`{folder / name}` (in use elsewhere)")
    expect((folder / name).read_bytes() == OLD[name], True, "the document in use")
    expect(sorted(os.listdir(folder)), sorted(OLD), "files")
    subprocess.run(["umount", folder / name], check=True)
    expect_done(folder, NEW)


def link_to_another_file_system():
    folder = fresh("linked")
    with Mounted("elsewhere", "64m") as elsewhere:
        for name in NEW:
            (folder / name).symlink_to(elsewhere / name)
        expect_text(render(folder), 0)
        expect(documents(elsewhere) == NEW, True, "documents at the ends of the links")
        expect(all((folder / name).is_symlink() for name in NEW), True, "links stay")
        expect(sorted(os.listdir(elsewhere)), sorted(NEW), "files")


def killed():
    whole = timed(fresh("out"))
    chance = random.Random(1)
    touched = 0
    for number in range(KILLS):
        # Old documents are replaced in one half, new ones are made in the other.
        folder = fresh("out", OLD if number % 2 else None)
        (folder / ".bcqcdc-a1b2c3.tmp").write_bytes(b"half a document")
        interrupted(folder, whole * chance.random(), signal.SIGKILL)
        expect_whole(folder)
        touched += 0 < sum(NEW[name] == content for name, content in documents(folder).items()) < len(NEW)
        if number % 10 == 9:
            expect_done(folder, NEW)
    expect(touched > KILLS // 4, True, f"kills in the midst of the work ({touched} of {KILLS})")
    print(f"    {KILLS} kills, {touched} in the midst of writing")


def interrupted_and_terminated():
    whole = timed(fresh("out"))
    chance = random.Random(2)
    for number in range(12):
        folder = fresh("out", OLD if number % 4 < 2 else None)
        wanted = [signal.SIGINT, signal.SIGTERM][number % 2]
        done = interrupted(folder, whole * (0.3 + 0.4 * chance.random()), wanted)
        if wanted == signal.SIGINT and done.returncode != 0:
            expect_text(done, 130, "run again to go on")
            remains = [name for name in os.listdir(folder) if name not in NEW]
            expect(remains, [], "remains after Ctrl-C")
        elif done.returncode != 0:
            expect(done.returncode, -signal.SIGTERM, "exit code")
        expect_whole(folder)
        expect_done(folder, NEW)


def timed(folder):
    start = time.monotonic()
    expect_done(folder, NEW)
    return (time.monotonic() - start) / 2


def interrupted(folder, after, wanted):
    command = [PROGRAM, "render", "units", "-o", folder, "--lang", "en"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=WORK, env={}, **pipes) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(wanted)
        _, said = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, "", said)


def clock_at_1970():
    folder = fresh("clock", OLD)
    for path in [*folder.iterdir(), *(WORK / "units").rglob("*.toml")]:
        os.utime(path, (0, 0))
    faked = ["faketime", "-f", "@1970-01-01 00:00:00"]
    found = subprocess.run([*faked, "date", "+%Y"], capture_output=True, text=True, check=True)
    expect(found.stdout, "1970\n", "clock")
    subprocess.run([*faked, PROGRAM, "render", "units", "-o", folder], cwd=WORK, check=True, capture_output=True)
    expect(documents(folder) == NEW, True, "documents")


def no_home_and_no_place_for_temporary_files():
    nowhere = {"HOME": "/nonexistent", "TMPDIR": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"}
    for env in [{}, nowhere]:
        folder = fresh("homeless")
        expect_text(render(folder, env=env), 0)
        expect(documents(folder) == NEW, True, "documents")


def outputs_closed_early():
    shell = lambda script: subprocess.run(["sh", "-c", script, "sh", PROGRAM], cwd=WORK, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True)
    for closed in [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>&1 | head -n 1"]:
        folder = fresh("closed")
        shell(f'"$1" render units -o closed {closed}')
        expect(documents(folder) == NEW, True, f"documents with {closed}")
    # Whoever leaves early has seen enough; a full disk is a fault.
    expect(shell('("$1" check units; echo $?) | { read first; cat; } >/dev/null').returncode, 0, "pipe")
    full = shell('"$1" check bad --lang en > /dev/full')
    expect_text(full, 2, "disk full")


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    shutil.copytree(UNITS, WORK / "units")
    WORK.chmod(0o755)
    (WORK / "bad").mkdir()
    (WORK / "bad" / "year.toml").write_text('kind = "annual"\nyeer = 2025\n')
    expect_text(render(fresh("old")), 0)
    for path in (WORK / "units").rglob("*.toml"):
        text = path.read_text()
        start = text.index("\n[signature]")
        name = text.index("\nname = ", start)
        path.write_text(text[:name] + f'\nname = "{PEN}"' + text[text.index("\n", name + 1):])
    expect_text(render(fresh("new")), 0)
    global OLD, NEW
    OLD, NEW = documents(WORK / "old"), documents(WORK / "new")
    expect(len(NEW) >= 200 and not set(OLD.values()) & set(NEW.values()), True, "documents differ")
    checks = [
        disk_full, disk_full_over_old_documents, read_only_file_system, read_only_directory,
        rename_refused_by_the_owner, rename_refused_by_a_mount, link_to_another_file_system, killed,
        interrupted_and_terminated, clock_at_1970, no_home_and_no_place_for_temporary_files,
        outputs_closed_early,
    ]
    failed = 0
    for check in checks:
        start = time.monotonic()
        try:
            check()
            print(f"ok      {check.__name__} ({time.monotonic() - start:.1f} s)")
        except (AssertionError, OSError, subprocess.SubprocessError) as fault:
            failed += 1
            print(f"FAILED  {check.__name__}: {fault}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
