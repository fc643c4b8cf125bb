//! Every test over files. A line below is a folder: each file of it that fits the pattern is a test.
//!
//! `UPDATE=1 cargo test` rewrites what is expected; the review is `git diff`. The documents made on
//! the way lie in `rendered` in Cargo's directory for temporary files, for other validators.

#[path = "suite/batch.rs"]
mod batch;
#[path = "suite/bytes.rs"]
mod bytes;
#[path = "suite/check.rs"]
mod check;
#[path = "suite/cli.rs"]
mod cli;
#[path = "suite/consolidate.rs"]
mod consolidate;
#[path = "suite/corpus.rs"]
mod corpus;
#[path = "suite/docx.rs"]
mod docx;
#[path = "suite/examples.rs"]
mod examples;
#[path = "suite/expected.rs"]
mod expected;
#[path = "suite/files.rs"]
mod files;
#[path = "suite/filler.rs"]
mod filler;
#[path = "suite/fix.rs"]
mod fix;
#[path = "suite/html.rs"]
mod html;
#[path = "suite/form.rs"]
mod form;
#[path = "suite/many.rs"]
mod many;
#[path = "suite/markup.rs"]
mod markup;
#[path = "suite/md.rs"]
mod md;
#[path = "suite/next.rs"]
mod next;
#[path = "suite/project.rs"]
mod project;
#[path = "suite/property.rs"]
mod property;
#[path = "suite/recount.rs"]
mod recount;
#[path = "suite/readme.rs"]
mod readme;
#[path = "suite/render.rs"]
mod render;
#[path = "suite/rules.rs"]
mod rules;
#[path = "suite/tables.rs"]
mod tables;
#[path = "suite/schema.rs"]
mod schema;
#[path = "suite/text.rs"]
mod text;
#[path = "suite/sarif.rs"]
mod sarif;
#[path = "../fuzz/trials.rs"]
#[expect(unreachable_pub, reason = "the targets of the fuzzer are other crates")]
mod trials;
#[path = "../benches/units/generate/mod.rs"]
mod units;
#[path = "suite/valid.rs"]
mod valid;
#[path = "suite/watch.rs"]
mod watch;
#[path = "suite/year.rs"]
mod year;

datatest_stable::harness! {
    // Cases.
    { test = check::ok, root = "tests/ok", pattern = r"\.toml$" },
    { test = check::case, root = "tests/check", pattern = r"^[^/]+\.toml$" },
    { test = render::case, root = "tests/render", pattern = r"\.toml$" },
    { test = render::own_outline, root = "tests/outline", pattern = r"\.toml$" },
    { test = markup::case, root = "tests/markup", pattern = r"\.md$" },
    { test = docx::case, root = "tests/docx", pattern = r"\.native$" },
    { test = html::case, root = "tests/html", pattern = r"\.native$" },
    { test = md::case, root = "tests/md", pattern = r"\.native$" },
    { test = cli::case, root = "tests/cli", pattern = r"\.md$" },
    { test = cli::case, root = "templates", pattern = r"^README\.md$" },
    { test = consolidate::case, root = "tests/consolidate", pattern = r"^[^/]+\.toml$" },
    { test = fix::twice, root = "tests/check", pattern = r"^[^/]+\.toml$" },
    { test = fix::twice, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = sarif::valid, root = "tests/sarif", pattern = r"\.json$" },
    { test = schema::is_current, root = ".", pattern = r"^bcqcdc\..*schema\.json$" },
    { test = schema::agrees, root = "examples", pattern = r"\.toml$" },
    { test = schema::agrees, root = "tests/check", pattern = r"\.toml$" },
    { test = schema::agrees, root = "tests/render", pattern = r"\.toml$" },
    { test = schema::agrees, root = "tests/ok", pattern = r"\.toml$" },
    { test = schema::rejects, root = "tests/schema", pattern = r"\.toml$" },
    // What is expected belongs to a case.
    { test = expected::has_case, root = "tests/check", pattern = r"\.out$" },
    { test = expected::has_case, root = "tests/render", pattern = r"\.txt$" },
    { test = expected::has_case, root = "tests/outline", pattern = r"\.(md|txt)$" },
    { test = expected::has_case, root = "tests/markup", pattern = r"\.native$" },
    { test = expected::has_case, root = "tests/consolidate", pattern = r"^[^/]+\.(out|csv|txt|totals)$" },
    { test = expected::has_case, root = "tests/province", pattern = r"\.(out|txt|totals)$" },
    { test = expected::has_case, root = "tests/docx", pattern = r"\.xml$" },
    { test = expected::has_case, root = "tests/html", pattern = r"\.html$" },
    { test = expected::has_case, root = "tests/md", pattern = r"\.md$" },
    // The examples.
    { test = examples::is_clean, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = examples::is_embedded, root = "examples", pattern = r"^((catalogues|shared)/)?[^/]+\.toml$" },
    { test = examples::holds_facts, root = "tests/facts", pattern = r"\.toml$" },
    { test = bytes::over_threads, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = bytes::over_processes, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = property::broken_files, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = next::is_a_draft, root = "examples", pattern = r"^[^/]+\.toml$" },
    { test = next::is_a_draft, root = "tests/check", pattern = r"^[^/]+\.toml$" },
    { test = next::is_a_draft, root = "tests/render", pattern = r"\.toml$" },
    // The preview.
    { test = watch::follows_a_file, root = "tests/cli", pattern = r"^year\.toml$" },
    { test = watch::refuses_others, root = "tests/cli", pattern = r"^year\.toml$" },
    // Many units.
    { test = batch::checked, root = "benches/units/generate", pattern = r"^mod\.rs$" },
    { test = batch::rendered, root = "benches/units/generate", pattern = r"^mod\.rs$" },
    { test = consolidate::province, root = "tests/province", pattern = r"\.toml$" },
    // Any data: the keys are those of the model.
    { test = property::any_texts, root = "src/model", pattern = r"^mod\.rs$" },
    { test = property::any_narrative, root = "src/model", pattern = r"^narrative\.rs$" },
    // Files to be filled in.
    { test = form::is_a_draft, root = "src/form", pattern = r"^mod\.rs$" },
    { test = form::suits_its_schema, root = "src/form", pattern = r"^mod\.rs$" },
    { test = form::leaves_out_nothing, root = "src/form", pattern = r"^mod\.rs$" },
    { test = many::equal_entries, root = "src/model", pattern = r"^mod\.rs$" },
    { test = valid::documents, root = "src/model", pattern = r"^mod\.rs$" },
    // What the fuzzer found worth keeping.
    { test = corpus::data, root = "fuzz/corpus/data", pattern = r"." },
    { test = corpus::markup, root = "fuzz/corpus/markup", pattern = r"." },
    { test = corpus::next, root = "fuzz/corpus/next", pattern = r"." },
    { test = corpus::package, root = "fuzz/corpus/package", pattern = r"." },
    { test = corpus::render, root = "fuzz/corpus/render", pattern = r"." },
    { test = corpus::template, root = "fuzz/corpus/template", pattern = r"." },
    // The project itself.
    { test = project::source_file, root = "src", pattern = r"\.rs$" },
    { test = project::module_order, root = "src", pattern = r"^lib\.rs$" },
    { test = project::architecture, root = "src", pattern = r"^lib\.rs$" },
    { test = rules::list, root = "src/rules", pattern = r"^mod\.rs$" },
    { test = fix::examples, root = "src/rules", pattern = r"^mod\.rs$" },
    { test = readme::commands, root = ".", pattern = r"^README\.md$" },
    { test = rules::fields, root = "src/rules", pattern = r"^mod\.rs$" },
    { test = rules::looked, root = "tests/rules", pattern = r"\.toml$" },
    { test = rules::places, root = "src/rules", pattern = r"^mod\.rs$" },
    { test = rules::readme, root = "src/rules", pattern = r"^mod\.rs$" },
}
