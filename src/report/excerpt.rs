//! The part of a source that a finding shows. A narrative often stands on one line, and the renderer
//! reads all that it is given, for each finding: it is given the lines about the places, the long ones
//! cut.

use std::ops::Range;

use crate::source::SourceFile;

/// Bytes kept beside a place; more than the renderer shows, which cuts the lines to its width and
/// marks what it cut.
const BESIDE: usize = 400;

/// Bytes kept at either end of what stands in a place or between two of a line, where that is long.
const WITHIN: usize = 60;

/// Bytes between places that are shown apart from each other.
const APART: usize = 4 << 10;

/// Lines of a text, cut where they are long.
#[derive(Debug, PartialEq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// Where the first line begins in the whole text.
    pub(super) start: usize,
    /// Whether a line lacks a part.
    pub(super) is_cut: bool,
    /// The places, with their number among those given.
    pub(super) places: Vec<(usize, Range<usize>)>,
}

/// Returns the lines that hold the places, an excerpt for each group of them that lies together, the
/// one with the first place at the head.
pub(super) fn excerpts(file: &SourceFile, places: &[Range<usize>]) -> Vec<Excerpt> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|number| places[*number].start);
    let mut groups: Vec<(usize, Vec<usize>)> = Vec::new();
    for number in order {
        let Range { start, end } = places[number];
        match groups.last_mut() {
            Some((last, group)) if start.saturating_sub(*last) < APART => {
                *last = end.max(*last);
                group.push(number);
            }
            _ => groups.push((end, vec![number])),
        }
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| !group.contains(&0));
    groups.iter().map(|group| excerpt(file, places, group)).collect()
}

fn excerpt(file: &SourceFile, places: &[Range<usize>], group: &[usize]) -> Excerpt {
    let text = &*file.text;
    let mut points: Vec<usize> =
        group.iter().flat_map(|number| [places[*number].start, places[*number].end]).collect();
    points.sort_unstable();
    points.dedup();
    let (first, last) = (points[0], points[points.len() - 1]);
    let (start, end) = (file.line_range(first).start, file.line_range(last).end);

    let mut cut = tail(&text[start..first], BESIDE).to_owned();
    let mut moved = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        moved.push(cut.len());
        match points.get(index + 1) {
            Some(next) => between(&text[*point..*next], &mut cut),
            None => line(&text[*point..end], &mut cut),
        }
    }
    let at = |point: usize| moved[points.partition_point(|other| *other < point)];
    let place = |number: usize| (number, at(places[number].start)..at(places[number].end));
    let places = group.iter().map(|number| place(*number)).collect();
    Excerpt { is_cut: cut.len() < end - start, text: cut, start, places }
}

/// Adds what stands from one end of a place to the next, on one line or several.
fn between(text: &str, cut: &mut String) {
    if text.len() <= 2 * BESIDE {
        cut.push_str(text);
    } else if let Some(newline) = text.rfind('\n') {
        text[..=newline].split_inclusive('\n').for_each(|whole| line(whole, cut));
        cut.push_str(tail(&text[newline + 1..], BESIDE));
    } else {
        cut.extend([head(text, WITHIN), "…", tail(text, WITHIN)]);
    }
}

/// Adds the beginning of a line, and its end of line.
fn line(whole: &str, cut: &mut String) {
    let (text, end) = whole.strip_suffix('\n').map_or((whole, ""), |text| (text, "\n"));
    cut.extend([if text.len() > BESIDE { head(text, BESIDE) } else { text }, end]);
}

fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

fn tail(text: &str, most: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(most))..]
}
