//! tmp
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let mut s = bcqcdc::source::Sources::default();
    let f = s.add(path.clone(), std::fs::read_to_string(&path).unwrap());
    let p = bcqcdc::parse::parse(&s, f);
    let (c, d) = bcqcdc::law::resolve(&p.citations, bcqcdc::law::Catalogue::embedded());
    for d in p.diagnostics.iter().chain(&d) { println!("{:?} {} {} | {:?}", s.positions(d.span).0, d.code, d.message.en, d.help); }
    for a in &c.acts { println!("{}", a.full()); }
    println!("{} {:?}", c.acts.len(), p.placeholders);
}
