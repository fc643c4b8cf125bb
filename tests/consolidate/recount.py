"""Counts the units of tests/consolidate again, without the program: prints `key;sum;units`.

Usage: recount.py HEAD.toml UNITS [KEY...], with Python 3.11 or later. The units that count are those
of the roster, of the head's year, the first file of each; `LEFT_OUT` are the tables that the rules
find contradictory, which this recount takes as given.
"""

import pathlib
import sys
import tomllib

LEFT_OUT = {("Sở Y tế", "complaints")}


def plain(name):
    name = " ".join(name.lower().split())
    return name.removeprefix("ủy ban nhân dân ")


def leaf(*path):
    def read(year):
        for key in path:
            year = year.get(key, {})
        return None if year == {} else year

    return read


def number(table):
    return lambda year: len(year[table]) if table in year else None


def there(table):
    return lambda year: 1 if table in year else None


def of_each(table, key):
    def read(year):
        found = [entry[key] for entry in year.get(table, []) if key in entry]
        return sum(found) if found else None

    return read


def given(key, of_work):
    def read(year):
        total = year.get("contributions", {}).get(key)
        return of_each("works", of_work)(year) if total is None else total

    return read


FIGURES = {
    "steering_committee": there("steering_committee"),
    "conferences.held": lambda year: min(1, len(year["conferences"])) if "conferences" in year else None,
    "conferences": number("conferences"),
    "people_inspectorate": there("people_inspectorate"),
    "disclosures": number("disclosures"),
    "disclosures.rounds": leaf("disclosure", "rounds"),
    "donations": of_each("donations", "amount"),
    "dialogues": number("dialogues"),
    "decisions_by_people": number("decisions_by_people"),
    "contributions.money": given("money", "contributed"),
    "contributions.land_m2": given("land_m2", "land_m2"),
    "contributions.workdays": given("workdays", "workdays"),
}


def reader(key):
    if key in FIGURES:
        return FIGURES[key]
    table, rest = key.split(".", 1)
    if table in ("conferences", "dialogues"):
        return of_each(table, rest)
    return leaf(table, *rest.split("."))


def main():
    head = tomllib.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
    roster = {plain(unit["name"]): unit["name"] for unit in head["consolidation"]["roster"]}
    units = {}
    for path in sorted(pathlib.Path(sys.argv[2]).glob("*.toml")):
        year = tomllib.loads(path.read_text("utf-8"))
        name = roster.get(plain(year["agency"]["name"]))
        if name and year["year"] == head["year"]:
            units.setdefault(name, year)
    for key in sys.argv[3:]:
        read = reader(key)
        table = key.split(".")[0]
        figures = [read(year) for name, year in units.items() if (name, table) not in LEFT_OUT]
        figures = [figure for figure in figures if figure is not None]
        print(f"{key};{sum(figures) if figures else ''};{len(figures)}")


if __name__ == "__main__":
    main()
