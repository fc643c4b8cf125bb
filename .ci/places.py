"""Uses what stands around the program as its users do: shells, manual, pre-commit, GitHub.

    places.py PROGRAM WORK

Prints a tally; what could not be run has failed.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

PROGRAM, WORK = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}
results = []


def run(command, **options):
    options = {"cwd": WORK, "env": ENVIRONMENT, "capture_output": True, **options}
    return subprocess.run(command, **options, check=False)


def check(name, holds, detail=b""):
    results.append(holds)
    if not holds:
        print(f"FAILED {name}: {detail.decode(errors='replace')[:2000]}")


def completions():
    """Each script is taken by its own shell, and bash completes a command and an option with it."""
    for shell in ["bash", "zsh", "fish"]:
        script = run([PROGRAM, "completions", shell]).stdout
        (WORK / f"completions.{shell}").write_bytes(script)
        taken = run([shell, "-n", f"completions.{shell}"])
        check(f"{shell} reads its script", taken.returncode == 0 and script, taken.stderr)
    ask = (
        "source completions.bash; COMP_WORDS=(bcqcdc {0}); COMP_CWORD={1}; "
        "_bcqcdc bcqcdc '{2}' '{3}'; echo ${{COMPREPLY[@]}}"
    )
    for words, expected in [
        ("rend", b"render"),
        ("check --str", b"--strict"),
        ("check --output-format sa", b"sarif"),
    ]:
        previous, last = ["bcqcdc", *words.split()][-2:]
        found = run(["bash", "-c", ask.format(words, len(words.split()), last, previous)])
        check(f"bash completes {words}", expected in found.stdout.split(), found.stdout + found.stderr)


def manual():
    """Every page is set without a warning and carries its command's options."""
    helps = run([PROGRAM, "--lang", "en", "--help"]).stdout.decode()
    commands = re.findall(r"^  ([a-z]+)  ", helps.split("Options:")[0], re.M)
    check("the commands are found", len(commands) > 5)
    for lang in ["vi", "en"]:
        for command in [[], *([command] for command in commands)]:
            troff = run([PROGRAM, "man", *command, "--lang", lang]).stdout
            page = run(["groff", "-man", "-K", "utf8", "-T", "utf8", "-ww", "-P-cbou"], input=troff)
            said = page.stdout.replace("\N{MINUS SIGN}".encode(), b"-")
            fine = page.returncode == 0 and not page.stderr and b"--lang" in said
            check(f"manual of {command} in {lang}", fine, page.stderr)


def pre_commit():
    """The hooks are valid, and do what they say with the files that pre-commit would name."""
    hooks = ROOT / ".pre-commit-hooks.yaml"
    valid = run([sys.executable, "-m", "pre_commit", "validate-manifest", hooks])
    check("pre-commit takes the hooks", valid.returncode == 0, valid.stdout + valid.stderr)
    for hook in yaml.safe_load(hooks.read_text()):
        sound = run([*hook["entry"].split(), "sound.toml"])
        check(f"{hook['id']} passes a sound file", sound.returncode == 0, sound.stdout)
        broken = run([*hook["entry"].split(), "sound.toml", "broken.toml"])
        check(f"{hook['id']} stops a broken file", broken.returncode == 1, broken.stdout)


def action():
    """The steps of the action, run as GitHub does: errors are annotated at their line."""
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    defaults = {name: value["default"] for name, value in action["inputs"].items()}

    def steps(**inputs):
        given, last = {**defaults, **inputs}, None
        for step in action["runs"]["steps"]:
            fill = lambda text: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: given[m[1]], text)
            env = {**ENVIRONMENT, **{k: fill(v) for k, v in step.get("env", {}).items()}}
            last = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], env=env)
        return last

    sound = steps(paths="sound.toml")
    check("the action passes a sound file", sound.returncode == 0, sound.stdout + sound.stderr)
    broken = steps(paths="sound.toml\nbroken.toml\n", arguments="--strict")
    annotated = re.search(rb"^::error .*file=broken\.toml,line=5,", broken.stdout, re.M)
    check("the action annotates a fault", broken.returncode == 1 and annotated, broken.stdout)
    folder = steps(paths="năm 2025 (thử)")
    check("the action takes a name with blanks", folder.returncode == 0, folder.stdout + folder.stderr)
    option = steps(paths="--version")
    check("a path is no option", option.returncode == 2, option.stdout)


def main():
    sound = (ROOT / "examples" / "nho-nhat.toml").read_text()
    folder = WORK / "năm 2025 (thử)"
    folder.mkdir(parents=True, exist_ok=True)
    (WORK / "sound.toml").write_text(sound)
    shutil.copy(WORK / "sound.toml", folder / "xã Tân An & phường 1.toml")
    (WORK / "broken.toml").write_text(sound.replace("year = ", "yaer = "))
    for part in [completions, manual, pre_commit, action]:
        part()
    print(f"{sum(map(bool, results))} passed, {len(results) - sum(map(bool, results))} failed")
    sys.exit(not all(results))


main()
