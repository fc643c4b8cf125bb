//! Tests of the engine as a whole.

use tera::Value;

use super::*;

fn engine(text: &str) -> Result<Engine, Vec<Diagnostic>> {
    Engine::new(&[Source { name: "report.md", file: FileId(3), text }])
}

fn context() -> Values {
    let mut context = Values::new();
    context.insert("name", "Sở *A*");
    context.insert("agency", &serde_json::json!({ "name": "Sở", "members": ["a", "b", "c"] }));
    context.insert("count", &3);
    context.insert("law", &serde_json::json!({ "cite": 4 }));
    context.insert("missing", &Option::<String>::None);
    context
}

fn print(text: &str) -> Result<Rendered, Vec<Diagnostic>> {
    engine(text).and_then(|engine| engine.render("report.md", &context(), Vec::new()))
}

/// Prints a template with the texts of its holes put back.
fn plain(text: &str) -> String {
    let rendered = print(text).unwrap();
    token::pieces(&rendered.text)
        .map(|piece| match piece {
            token::Piece::Text(text) => text.to_owned(),
            token::Piece::Token(id) => match &rendered.holes[id] {
                Hole::Text(text) => text.clone(),
                other => format!("{other:?}"),
            },
        })
        .collect()
}

/// Returns code, English message, covered text and English help of the only finding.
fn finding(text: &str, found: Vec<Diagnostic>) -> (String, String, String, String) {
    assert_eq!(found.len(), 1, "{found:#?}");
    let found = &found[0];
    assert!(!found.message.vi.is_empty());
    assert_eq!(found.span.file, FileId(3));
    let help = found.help.as_ref().map_or(String::new(), |help| help.en.clone());
    let covered = text[found.span.start..found.span.end].to_owned();
    (found.code.to_owned(), found.message.en.clone(), covered, help)
}

fn fails(text: &str) -> (String, String, String, String) {
    let error = engine(text)
        .and_then(|engine| engine.blocks("report.md", &context(), Vec::new()).map(|_| ()))
        .unwrap_err();
    finding(text, error)
}

#[track_caller]
fn check(text: &str, code: &str, message: &str, covered: &str, help: &str) {
    let found = fails(text);
    let found = (found.0.as_str(), found.1.as_str(), found.2.as_str(), found.3.as_str());
    assert_eq!(found, (code, message, covered, help));
}

#[test]
fn filters_write_as_offices_do() {
    for (text, expected) in [
        ("{{ '2021-03-18' | date }}", "18/3/2021"),
        ("{{ '2021-11-09' | long_date }}", "ngày 09 tháng 11 năm 2021"),
        ("{{ count | count }} {{ agency.members | count }} {{ 'hơn 64' | count }}", "03 03 hơn 64"),
        ("{{ 1710000 | money }}", "1.710.000 đồng"),
        ("{{ 12.5 | percent }} {{ 100 | percent }} {{ 100.0 | percent }}", "12,5% 100% 100%"),
        ("{{ 1481 | number }} {{ 0.25 | number }}", "1.481 0,25"),
        ("{{ 4 | roman }} {{ 15 | words }}", "IV mười lăm"),
        ("{{ agency.members | list }}", "a, b và c"),
        ("{{ agency.members | semicolons }}", "a; b; c"),
        ("{{ name | lower_first }}", "sở *A*"),
        ("{{ 'ủy ban' | sentence }} {{ 'Xong.' | sentence }}", "Ủy ban. Xong."),
        ("{{ missing | date }}", ""),
        ("{% filter sentence %}{{ 'ủy ban' }}{% endfilter %}", "Ủy ban."),
    ] {
        assert_eq!(plain(text), expected, "{text}");
    }
}

#[test]
fn blanks_and_citations_are_holes() {
    let rendered = print(
        "{{ 'TODO: ngày' | date }}{{ law | cite }}{{ [law, law] | join_cite }}{{ law | short }}",
    );
    let holes = rendered.unwrap().holes;
    let long = Hole::Citation { document: 4, short: false };
    let short = Hole::Citation { document: 4, short: true };
    assert_eq!(holes, [Hole::Blank("ngày".into()), long.clone(), long.clone(), long, short]);
}

#[test]
fn every_string_is_a_hole() {
    for text in
        ["{{ name }}", "{{ name ~ '!' }}", "{{ name | upper }}", "{{ agency }}", "{{ [name] }}"]
    {
        let printed = print(text).unwrap().text;
        assert!(!printed.contains(['*', '{', '[']), "{text}: {printed}");
    }
}

#[test]
fn a_byte_order_mark_is_nothing() {
    let engine = engine("\u{FEFF}# A\n").unwrap();
    let blocks = engine.blocks("report.md", &context(), Vec::new()).unwrap().0;
    assert!(matches!(blocks[..], [Block::Heading(_)]));
    check("\u{FEFF}{{ nme }}", "T002", "unknown variable `nme`", "nme", "did you mean `name`?");
}

#[test]
fn load_faults() {
    check(
        "a\n{% if name %}\nb",
        "T001",
        "the block `if` is opened but not closed",
        "{% if name %}",
        "add `{% endif %}`",
    );
    check(
        "{% for x in y %}{% if x %}{% endfor %}",
        "T001",
        "the block `if` is opened but not closed",
        "{% if x %}",
        "add `{% endif %}`",
    );
    check("ữ {{ name | dat }}", "T003", "unknown filter `dat`", "dat", "did you mean `date`?");
    check("{{ name is strin }}", "T003", "unknown test `strin`", "strin", "did you mean `string`?");
    check("{{ rang(end=1) }}", "T003", "unknown function `rang`", "rang", "did you mean `range`?");
    check(
        "{% include \"rport.md\" %}",
        "T003",
        "unknown template `rport.md`",
        "rport.md",
        "did you mean `report.md`?",
    );
    check("{{ <box/> }}", "T003", "unknown component `box`", "box", "");
    check(
        "a {{ name + }} b",
        "T001",
        "found `}}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`",
        "}}",
        "",
    );
    check("a\u{E000}", "T005", "character U+E000 is not allowed in a template", "\u{E000}", "");
}

#[test]
fn render_faults() {
    check("a {{ nme }}", "T002", "unknown variable `nme`", "nme", "did you mean `name`?");
    check("á {{ agency.nam }}", "T002", "unknown field `nam`", "nam", "did you mean `name`?");
    check(
        "{{ agency.nam | date }}",
        "T002",
        "date: the data does not have this value",
        "date",
        "put it in `{% if … %}…{% endif %}`, or add `| default(value=\"…\")`",
    );
    check(
        "{{ name | date }}",
        "T004",
        "date: expected a day such as `2021-11-09`, found `Sở *A*`",
        "date",
        "",
    );
    check(
        "{{ name | safe }}",
        "T003",
        "safe: this filter is not allowed: data is never markup",
        "safe",
        "",
    );
    check(
        "{% for x in count %}{% endfor %}",
        "T004",
        "iteration not possible on type `i64`",
        "count",
        "",
    );
}

#[test]
fn endless_output_is_cut() {
    let text = "{% for i in range(end=99999) %}{% for j in range(end=99999) %}12345678{% endfor %}{% endfor %}";
    let found = fails(text);
    assert_eq!(
        (found.0.as_str(), found.1.as_str()),
        ("T006", "the template prints more than 1 MiB")
    );
}

#[test]
fn markup_faults_point_into_the_template() {
    let text = "# A\n\n{% for m in agency.members %}\n  {% if m == \"b\" %}\n    x <b> {{ m }}\n  {% endif %}\n{% endfor %}\n";
    let found = fails(text);
    assert_eq!((found.0.as_str(), found.2.as_str()), ("T005", "<b>"));
    let found = fails("# A\n\n{{ name }} và {{ count }} **x\n");
    assert_eq!(found.2, "**");
}

#[test]
fn long_narratives_stand_alone() {
    let engine = engine("a\n\n- {{ story }} b\n").unwrap();
    let mut context = context();
    context.insert_value("story", holes::value(0));
    let story = vec![Block::Paragraph(Vec::new()), Block::Paragraph(Vec::new())];
    let found = engine.blocks("report.md", &context, vec![Hole::Blocks(story)]).unwrap_err();
    let found = finding("a\n\n- {{ story }} b\n", found);
    assert_eq!(found.2, "- {{ story }} b");
}

fn known() -> Known {
    let leaf = Known::default;
    let object = |fields: Vec<(&str, Known)>| Known {
        fields: fields.into_iter().map(|(name, known)| (name.to_owned(), known)).collect(),
        ..Known::default()
    };
    let list = |element| Known { element: Some(Box::new(element)), ..Known::default() };
    object(vec![
        ("year", leaf()),
        ("agency", object(vec![("name", leaf()), ("parent", leaf())])),
        ("meetings", list(object(vec![("date", leaf()), ("places", list(leaf()))]))),
    ])
}

const GROUP: &str =
    "name one of its fields, go through it with `for`, or use a filter: `cite`, `list`, `count`";

#[track_caller]
fn unknown(text: &str, expected: &[(&str, &str)]) {
    let found = lint(text, FileId(3), &known());
    let found: Vec<_> = found
        .iter()
        .map(|found| {
            let help = found.help.as_ref().map_or("", |help| help.en.as_str());
            (&text[found.span.start..found.span.end], help)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn misspelt_names_are_found() {
    unknown("{% if agency.nam %}{% endif %}", &[("nam", "did you mean `name`?")]);
    unknown(
        "{% if not agency.parent and yer > 1 %}{% endif %}",
        &[("yer", "did you mean `year`?")],
    );
    unknown(
        "{% for m in meetings %}{{ m.dat | date }}{% endfor %}{{ m }}",
        &[("dat", "did you mean `date`?"), ("m", "")],
    );
    unknown("{{ meetings[0].dat }}", &[("dat", "did you mean `date`?")]);
    unknown("{{ agency[\"nam\"] }}", &[("nam", "did you mean `name`?")]);
    unknown("{% set a = agency %}{{ a.nam }}", &[("nam", "did you mean `name`?")]);
    unknown(
        "{% component box(title) %}{{ title }}{{ year }}{% endcomponent box %}",
        &[("year", "")],
    );
    unknown(
        "{{ agency }} {{ meetings[0].places }}",
        &[("agency", GROUP), ("meetings[0].places", GROUP)],
    );
    unknown("{{ <box title={agency.nam}/> }}", &[("nam", "did you mean `name`?")]);
}

#[test]
fn right_names_pass() {
    for text in [
        "{% for m in meetings | sort(attribute=\"date\") %}{{ loop.index }} {{ m.date }}{% endfor %}",
        "{{ year | default(value=agency.name) }} {{ 'yer' }} {# yer #} {% raw %}{{ yer }}{% endraw %}",
        "{% set x %}a{% endset %}{{ x }}{% if x is not defined %}{% endif %}",
        "{{ [m.date for m in meetings] | length }} {{ year < 2021 }} {{ true and none }}",
        "{% <box title=\"a\" kind={year}> %}{% </box> %}{% include \"x.md\" %}",
        "{% filter upper_first %}{{ agency?.parent }}{% endfilter %}{% block main %}{% endblock main %}",
        "{% for k, v in agency %}{{ k }}{{ v.x }}{% else %}{{ year }}{% endfor %}",
    ] {
        unknown(text, &[]);
    }
}

#[test]
fn includes_are_checked_in_their_scope() {
    let engine = Engine::new(&[
        Source {
            name: "a",
            file: FileId(0),
            text: "{% for m in meetings %}{% include \"b\" %}{% endfor %}",
        },
        Source { name: "b", file: FileId(1), text: "{{ m.date }}{% if m.dat %}{% endif %}" },
    ])
    .unwrap();
    let found = engine.lint("a", &known());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span, Span::new(FileId(1), 20..23));
}

#[test]
fn a_template_of_the_user_replaces_ours() {
    let ours = Source { name: "a", file: FileId(0), text: "ours" };
    let theirs = Source { name: "a", file: FileId(1), text: "theirs" };
    let engine = Engine::new(&[ours, theirs]).unwrap();
    assert_eq!(engine.render("a", &Values::new(), Vec::new()).unwrap().text, "theirs");
}

#[test]
fn values_of_the_context_may_name_holes() {
    let engine = engine("{% if story %}{{ story }}{% endif %}").unwrap();
    let mut context = Values::new();
    context.insert_value("story", holes::value(0));
    let rendered = engine.render("report.md", &context, vec![Hole::Text("x".into())]).unwrap();
    assert_eq!(rendered.text, token::encode(0));
    assert_eq!(rendered.holes.len(), 1);
    assert!(Value::is_safe(&holes::value(0)));
}

#[test]
fn one_engine_serves_many_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&engine("a").unwrap());
}
