#!/usr/bin/env python3
"""Turns the data of the benchmark (JSON) into data files of bcqcdc, which take the place of its TOML files.

    prepare.py FILE.json...      FILE.toml beside each
"""
import json
import re
import sys


def string(text):
    return json.dumps(text, ensure_ascii=False)


def long_string(text):
    """As people write it: a line of its own for every paragraph."""
    return '"""\n' + string(text)[1:-1].replace("\\n", "\n") + '\n"""'


def day(text):
    day, month, year = text.split("/")
    return f"{year}-{int(month):02}-{int(day):02}"


def capitalised(text):
    text = text.lower()
    for name in ("Ủy ban", "Bắc Hà", "Sở", "Khoa học", "Công nghệ"):
        text = text.replace(name.lower(), name)
    return text


def markup(text):
    return re.sub(r"([\\*_`\[\]|<>#&])", r"\\\1", text)


def narrative(sections):
    lines = []
    for section in sections:
        # The program numbers headings itself.
        lines.append("## " + markup(re.sub(r"^[IVX]+\. ", "", section["title"])))
        lines += [markup(text) for text in section["paras"]]
        for part in section["subs"]:
            lines.append("### " + markup(re.sub(r"^\d+\. ", "", part["title"])))
            lines += [markup(text) for text in part["paras"]]
    return "\n\n".join(lines)


def convert(data):
    year = data["year"]
    out = ['kind = "annual"', f"year = {year}", ""]

    def table(header, /, **values):
        out.append(header)
        for key, value in values.items():
            out.append(f"{key} = {value}")
        out.append("")

    number, symbol = data["number"].split("/BC-")
    table(
        "[agency]",
        parent=string(capitalised(data["agency_parent"])),
        name=string(capitalised(data["agency"])),
        short_name=string(data["agency_name"]),
        abbreviation=string(symbol),
        place=string(data["place"]),
    )
    table(
        "[document]",
        number=number,
        date=day("/".join(data[key] for key in ("day", "month", "year"))),
        subject=string(data["subject"]),
    )
    for base in data["legal_bases"]:
        table(
            "[[legal_bases]]",
            type=string(base["kind"]),
            number=string(base["number"]),
            date=day(base["date"]),
            issuer=string(base["issuer"]),
            title=string(base["about"]),
        )
    for member in data["committee"]:
        table("[[steering_committee.members]]", **{k: string(member[k]) for k in ("name", "position", "role")})
    for held in data["conferences"]:
        table(
            "[[conferences]]",
            name=string(held["name"]),
            date=day(held["date"]),
            called=held["total"],
            attendees=held["attended"],
            outcomes=f"[{string('đạt tỷ lệ ' + held['rate'])}]",
        )
    figures = data["complaints"]
    table("[citizen_reception]", visits=figures["visits"])
    received = sum(int(figures[kind]) for kind in ("petitions", "complaints", "denunciations"))
    table("[complaints]", received=received, resolved=figures["resolved"])
    for kind in ("petitions", "complaints", "denunciations"):
        table(f"[complaints.kinds.{kind}]", received=figures[kind])
    for task in data["tasks"]:
        table("[[tasks]]", text=string(task["text"]))
    table("[narrative.opening]", replace=long_string(markup(data["lead"])))
    table("[narrative.body]", replace=long_string(narrative(data["sections"])))
    *recipients, archive = data["recipients"]
    out.insert(3, f"recipients = [{', '.join(map(string, recipients))}]\n")
    table("[archive]", unit=string(archive.split(", ")[-1]))
    authority, head = data["sign_authority"].split(" ", 1)
    table(
        "[signature]",
        authority=string(authority),
        head=string(head.capitalize()),
        title=string(data["sign_title"].replace("PHÓ", "Phó").replace("GIÁM ĐỐC", "Giám đốc")),
        name=string(data["sign_name"]),
    )
    return "\n".join(out)


for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = convert(json.load(file))
    with open(path.removesuffix(".json") + ".toml", "w", encoding="utf-8") as file:
        file.write(text)
