//! Times each stage from the text of a data file to the bytes of its document, on the largest
//! example; then the whole, also with ten and a hundred times the narrative, which must take time
//! in proportion.
//!
//! `cargo bench`; a name after it picks one stage: `cargo bench -- pack`.

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;

use bcqcdc::outline::Outline;
use bcqcdc::parse::{Open, Opened, Unopened};
use bcqcdc::source::{FileId, SourceFile, Sources};
use bcqcdc::{
    Settings, Templates, Year, check, docx, framing, markup, parse_with, render, unprinted,
};
use criterion::{BatchSize, BenchmarkId, Criterion};

const EXAMPLE: &str = include_str!("../examples/tra-vinh-so-tttt-2021.toml");
const CATALOGUE: &str = include_str!("../examples/catalogues/tra-vinh.toml");

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    read(&mut criterion);
    compose(&mut criterion);
    write(&mut criterion);
    whole(&mut criterion);
    criterion.final_summary();
}

/// From the text to the year and its findings; the templates, compiled once for a run.
fn read(criterion: &mut Criterion) {
    let (sources, file) = example();
    let mut read = sources.clone();
    let (year, findings) = parse_with(&mut read, file, &Province);
    let settings = Settings { draft: true, ..Settings::default() };
    let mut group = criterion.benchmark_group("read");
    group.bench_function("parse", |b| b.iter(|| parse_with(&mut sources.clone(), file, &Province)));
    group.bench_function("check", |b| b.iter(|| check(&read, &year, findings.clone(), &settings)));
    let compile = || templates().engine(Outline::of(&year.model).template()).is_ok();
    group.bench_function("compile templates", |b| b.iter(compile));
    group.finish();
}

/// From the year to the document tree.
fn compose(criterion: &mut Criterion) {
    let year = year(EXAMPLE);
    let templates = templates();
    let main = Outline::of(&year.model).template();
    let engine = templates.engine(main).expect("the embedded templates compile");
    let printed = || {
        let (values, narratives) = render::values(&year);
        engine.render(main, &values, narratives).expect("the example renders")
    };
    let text = printed().text;
    let blocks = || markup::read(&text, &mut Default::default()).expect("the templates are markup");
    let layout = framing::layout(&year.model.layout);
    let mut group = criterion.benchmark_group("compose");
    group.bench_function("context", |b| b.iter(|| render::values(&year)));
    group.bench_function("context, template", |b| b.iter(printed));
    group.bench_function("markup", |b| b.iter(blocks));
    group.bench_function("body", |b| {
        let given = || (blocks(), printed().holes);
        b.iter_batched(
            given,
            |(blocks, holes)| render::body(&year, blocks, holes),
            BatchSize::SmallInput,
        );
    });
    group.bench_function("frame", |b| b.iter(|| framing::frame(&year, &layout)));
    group.bench_function("document", |b| b.iter(|| render::document(&year, &templates)));
    let document = render::document(&year, &templates).expect("the example renders");
    group.bench_function("unprinted", |b| b.iter(|| unprinted::find(&year, &document)));
    group.finish();
}

/// From the document tree to the bytes.
fn write(criterion: &mut Criterion) {
    let document = render::document(&year(EXAMPLE), &templates()).expect("the example renders");
    let parts = docx::parts(&document).expect("the example can be written");
    let mut group = criterion.benchmark_group("write");
    group.bench_function("parts", |b| b.iter(|| docx::parts(&document)));
    group.bench_function("pack", |b| b.iter(|| docx::pack(black_box(&parts))));
    group.finish();
}

/// From the text to the bytes, as for each document of a batch.
fn whole(criterion: &mut Criterion) {
    let templates = templates();
    let mut group = criterion.benchmark_group("whole");
    for times in [1, 10, 100] {
        let text = with_narrative(times);
        group.bench_with_input(BenchmarkId::new("narrative", times), &text, |b, text| {
            b.iter(|| render::render(&year(text), &templates).expect("the example renders"));
        });
    }
    group.finish();
}

/// Whatever file the example names is the catalogue of its province.
struct Province;

impl Open for Province {
    fn open(&self, name: &str, _: Option<&Opened>) -> Result<Opened, Unopened> {
        let file = SourceFile::new(name.to_owned(), CATALOGUE.to_owned());
        let path = PathBuf::from(name);
        Ok(Opened::new(Arc::new(file), path.clone(), path))
    }
}

fn example() -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add("example.toml", EXAMPLE);
    (sources, file)
}

fn year(text: &str) -> Year {
    let mut sources = Sources::default();
    let file = sources.add("example.toml", text.to_owned());
    parse_with(&mut sources, file, &Province).0
}

fn templates() -> Templates {
    Templates::embedded(&mut Sources::default())
}

/// Returns the example with each passage of its narrative so many times.
fn with_narrative(times: usize) -> String {
    let (data, rest) = EXAMPLE.split_once("[narrative]").expect("the example has a narrative");
    // Every second piece stands inside a string.
    let pieces = rest.split("\"\"\"").enumerate();
    let pieces: Vec<_> =
        pieces.map(|(at, piece)| piece.repeat(if at % 2 == 1 { times } else { 1 })).collect();
    format!("{data}[narrative]{}", pieces.join("\"\"\""))
}
