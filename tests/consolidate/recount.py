"""Counts the units of a consolidated report again, without the program.

Usage: recount.py HEAD.toml UNITS, with Python 3.11 or later; the roster stands in the head or in the
list beside it that it extends. Prints `group;figure;sum;units` for each group and, without a name,
for all of them: what the tests compare the report, its CSV and its workbook with. The units that
count are those of the roster, of the head's year, the first file of each; a unit's complaints are
left out where more are done with than came in.
"""

import csv
import pathlib
import sys
import tomllib

KEYS = """
    steering_committee conferences.held conferences conferences.attendees conferences.opinions
    conferences.answered people_inspectorate people_inspectorate.members people_inspectorate.checks
    people_inspectorate.recommendations disclosures disclosures.rounds donations
    citizen_reception.visits citizen_reception.people citizen_reception.groups
    complaints.received complaints.carried_over complaints.within_competence complaints.resolved
    complaints.referred complaints.pending complaints.kinds.complaints.received
    complaints.kinds.denunciations.received complaints.kinds.petitions.received
    administrative_procedures.received administrative_procedures.carried_over
    administrative_procedures.online administrative_procedures.on_time
    administrative_procedures.late administrative_procedures.pending
    dialogues dialogues.attendees dialogues.opinions dialogues.answered decisions_by_people
    contributions.money contributions.land_m2 contributions.workdays
    investment_supervision.boards investment_supervision.projects investment_supervision.checks
    investment_supervision.recommendations
""".split()

GROUPS = {
    "sở": "Sở, ban, ngành",
    "ban": "Sở, ban, ngành",
    "thanh": "Sở, ban, ngành",
    "văn": "Sở, ban, ngành",
    "xã": "Xã",
    "phường": "Phường",
    "đặc": "Đặc khu",
    "trường": "Trường học",
    "trung": "Đơn vị sự nghiệp",
}


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


def figure(year, key):
    table, *rest = key.split(".")
    if table == "complaints" and contradicts(year.get("complaints", {})):
        return None
    if key in FIGURES:
        return FIGURES[key](year)
    if table in ("conferences", "dialogues"):
        return of_each(table, *rest)(year)
    return leaf(table, *rest)(year)


def contradicts(complaints):
    done = sum(complaints.get(key, 0) for key in ("resolved", "referred", "pending"))
    came = sum(complaints.get(key, 0) for key in ("received", "carried_over"))
    return "received" in complaints and done > came


def read(path):
    """Returns the year of a file; nothing where the file cannot be read."""
    try:
        # A day that does not exist spoils no figure.
        return tomllib.loads(path.read_text("utf-8").replace("2025-11-31", "2025-11-30"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None


def main():
    head = pathlib.Path(sys.argv[1])
    head, beside = tomllib.loads(head.read_text("utf-8")), head.parent
    for name in head.get("extends", []):
        lines = (beside / name).read_text("utf-8-sig").splitlines()
        listed = csv.DictReader(lines[1:], delimiter=";")
        head["consolidation"]["roster"] = [{"name": unit["Đơn vị"]} for unit in listed]
    roster = {plain(unit["name"]): unit for unit in head["consolidation"]["roster"]}
    units = {}
    for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.toml")):
        year = read(path)
        if year and year["kind"] == "annual" and year["year"] == head["year"]:
            name = plain(year["agency"]["name"])
            if name in roster:
                units.setdefault(name, year)
    group_of = lambda name: roster[name].get("group", GROUPS[name.split()[0]])
    for group in [*head["consolidation"]["groups"], ""]:
        years = [year for name, year in units.items() if group in ("", group_of(name))]
        for key in KEYS:
            figures = [figure(year, key) for year in years]
            figures = [value for value in figures if value is not None]
            print(f"{group};{key};{sum(figures) if figures else ''};{len(figures)}")


if __name__ == "__main__":
    main()
