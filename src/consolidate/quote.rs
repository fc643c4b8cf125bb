//! Parts of the units' reports, quoted in an annex where the head asks for them.

use crate::compose::{self, Named};
use crate::document::{Block, Emphasis, Inline, Item, Marker};
use crate::model::{Model, Passages, Quoted};
use crate::parse::{Reference, Year};
use crate::render::mention;
use crate::value::{Words, blank_hint};

use super::Consolidated;

/// A part of a unit's report.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Which.
    pub part: Quoted,
    /// Its words, with the documents cited in full.
    pub blocks: Vec<Block>,
}

/// Takes the parts that a head asks for.
pub fn passages(year: &Year, head: &Model) -> Vec<Passage> {
    let wanted = head.consolidation.iter().flat_map(|choices| &choices.quote);
    let passages =
        wanted.map(|part| Passage { part: part.value, blocks: blocks(year, part.value) });
    passages.filter(|passage| !passage.blocks.is_empty()).collect()
}

fn blocks(year: &Year, part: Quoted) -> Vec<Block> {
    let assessment = &year.model.assessment;
    match part {
        Quoted::Strengths => items(&assessment.strengths),
        Quoted::Weaknesses => items(&assessment.weaknesses),
        Quoted::Causes => items(&assessment.causes),
        Quoted::Lessons => items(&assessment.lessons),
        Quoted::Proposals => items(&year.model.proposals),
        section => narrative(year, section.word()),
    }
}

fn items(list: &[Words]) -> Vec<Block> {
    let said = list.iter().filter(|words| blank_hint(&words.value).is_none());
    said.map(|words| {
        let text = words.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.trim_end_matches([';', ',', ' ']);
        let end = if text.ends_with(['.', '!', '?', '”']) { "" } else { "." };
        Block::Item(Item {
            marker: Marker::Dash,
            content: vec![Inline::text(format!("{text}{end}"))],
        })
    })
    .collect()
}

/// Returns the free text of a section; its headings become lines, as they would be numbered anew.
fn narrative(year: &Year, section: &str) -> Vec<Block> {
    let mut cite = |named: Named, short: bool| {
        let index = match named {
            Named::Act(index) => Some(index),
            Named::Reference(number) => match year.references.get(number) {
                Some(Reference::Act(index)) => Some(*index),
                Some(Reference::Annex(_)) => return vec![Inline::text("phụ lục")],
                None => None,
            },
        };
        let act = index.and_then(|index| year.cited.acts.get(index));
        act.map(|act| mention(act, short)).unwrap_or_default()
    };
    let mut out = Vec::new();
    for place in Passages::PLACES {
        let written = year.narratives.iter().find(|(key, _)| *key == (section, place));
        let blocks = written.map(|(_, blocks)| blocks.clone()).unwrap_or_default();
        out.extend(compose::fill_narrative(blocks, &mut cite));
    }
    for block in &mut out {
        if let Block::Heading(heading) = block {
            *block = Block::Paragraph(std::mem::take(&mut heading.content));
        }
    }
    out
}

/// Returns what the annex of quotations holds: part by part, unit by unit.
pub fn annex(consolidated: &Consolidated, head: &Model) -> Vec<Block> {
    let mut out = Vec::new();
    for part in head.consolidation.iter().flat_map(|choices| &choices.quote) {
        let mut is_first = true;
        for unit in consolidated.units() {
            let quoted = unit.passages.iter().filter(|passage| passage.part == part.value);
            for passage in quoted {
                if std::mem::take(&mut is_first) {
                    out.push(line(title(part.value), Emphasis { bold: true, italic: false }));
                }
                let name = format!("{}:", unit.name);
                out.push(line(&name, Emphasis { bold: false, italic: true }));
                out.extend(passage.blocks.iter().cloned());
            }
        }
    }
    out
}

fn line(text: &str, emphasis: Emphasis) -> Block {
    Block::Paragraph(vec![Inline::Text { text: text.to_owned(), emphasis }])
}

fn title(part: Quoted) -> &'static str {
    match part {
        Quoted::Strengths => "Ưu điểm",
        Quoted::Weaknesses => "Hạn chế",
        Quoted::Causes => "Nguyên nhân",
        Quoted::Lessons => "Bài học kinh nghiệm",
        Quoted::Proposals => "Kiến nghị, đề xuất",
        Quoted::Leader => "Vai trò, trách nhiệm của người đứng đầu",
        Quoted::Leadership => "Công tác lãnh đạo, chỉ đạo",
        Quoted::Disclosure => "Công khai thông tin",
        Quoted::Conferences => "Hội nghị cán bộ, công chức, viên chức, người lao động",
        Quoted::Supervision => "Kiểm tra, giám sát",
        Quoted::PeopleInspectorate => "Hoạt động của Ban Thanh tra nhân dân",
        Quoted::Reception => "Tiếp công dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh",
        Quoted::Dialogues => "Đối thoại với Nhân dân",
        Quoted::Contributions => "Huy động Nhân dân đóng góp",
        Quoted::Assessment => "Đánh giá chung",
    }
}
