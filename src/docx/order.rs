//! Order of children that the schema prescribes: ECMA-376 Part 1, annex A.1.
//!
//! Only the containers that docx-rs fills in another order, and that we use, are listed.

/// Returns the names of the children of a container in their order, where it has one.
pub(super) fn children_of(container: &str) -> Option<&'static [&'static str]> {
    match container {
        "w:pPr" => Some(PARAGRAPH),
        "w:rPr" => Some(RUN),
        "w:tblPr" => Some(TABLE),
        "w:tcPr" => Some(CELL),
        "w:sectPr" => Some(SECTION),
        _ => None,
    }
}

/// Returns the place of a child among its siblings; unknown names keep their place at the end.
pub(super) fn rank(order: &[&str], name: &str) -> usize {
    order.iter().position(|known| *known == name).unwrap_or(order.len())
}

// ECMA-376 Part 1, A.1 (CT_PPr).
const PARAGRAPH: &[&str] = &[
    "w:pStyle",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:framePr",
    "w:widowControl",
    "w:numPr",
    "w:suppressLineNumbers",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:textAlignment",
    "w:outlineLvl",
    "w:rPr",
    "w:sectPr",
];

// ECMA-376 Part 1, A.1 (EG_RPrBase).
const RUN: &[&str] = &[
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:color",
    "w:spacing",
    "w:sz",
    "w:szCs",
    "w:highlight",
    "w:u",
    "w:shd",
    "w:vertAlign",
    "w:lang",
];

// ECMA-376 Part 1, A.1 (CT_TblPr).
const TABLE: &[&str] = &[
    "w:tblStyle",
    "w:tblpPr",
    "w:tblW",
    "w:jc",
    "w:tblInd",
    "w:tblBorders",
    "w:shd",
    "w:tblLayout",
    "w:tblCellMar",
    "w:tblLook",
    "w:tblCaption",
    "w:tblDescription",
];

// ECMA-376 Part 1, A.1 (CT_TcPr).
const CELL: &[&str] =
    &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign"];

// ECMA-376 Part 1, A.1 (CT_SectPr).
const SECTION: &[&str] = &[
    "w:headerReference",
    "w:footerReference",
    "w:footnotePr",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:pgNumType",
    "w:cols",
    "w:titlePg",
    "w:textDirection",
    "w:docGrid",
];
