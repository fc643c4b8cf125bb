//! The units that must report, and how a file's unit is known among them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::model::{Agency, AgencyType, Model};

/// Most slips of the pen between a name and the one that it is taken for.
const MOST_SLIPS: usize = 2;

/// The units that must report; none where the head lists none.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    names: Vec<String>,
    groups: Vec<Option<String>>,
    by_name: BTreeMap<String, usize>,
    /// Only abbreviations that one unit has.
    by_abbreviation: BTreeMap<String, Option<usize>>,
}

impl Roster {
    /// Takes the roster of a head.
    pub fn new(head: &Model) -> Self {
        let mut made = Self::default();
        let units = head.consolidation.iter().flat_map(|choices| &choices.roster);
        for unit in units {
            let name = unit.name.value.split_whitespace().collect::<Vec<_>>().join(" ");
            let place = made.names.len();
            match made.by_name.entry(folded(&name)) {
                Entry::Vacant(entry) => drop(entry.insert(place)),
                // What is listed twice counts once.
                Entry::Occupied(_) => continue,
            }
            if let Some(abbreviation) = &unit.abbreviation {
                let abbreviation = abbreviation.value.trim().to_lowercase();
                let known = made.by_abbreviation.entry(abbreviation);
                known.and_modify(|known| *known = None).or_insert(Some(place));
            }
            made.names.push(name);
            let group = unit.group.as_ref().map(|group| group.value.trim().to_owned());
            made.groups.push(group.or_else(|| Some(by_name(&unit.name.value)?.to_owned())));
        }
        made
    }

    /// Returns how many units it lists; nothing where there is none.
    pub fn len(&self) -> Option<usize> {
        (!self.names.is_empty()).then_some(self.names.len())
    }

    /// Tells whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the place of an agency on it.
    pub fn find(&self, agency: &Agency) -> Option<usize> {
        let by_name = self.by_name.get(&folded(&agency.name.value)).copied();
        by_name.or_else(|| {
            let abbreviation = agency.abbreviation.value.trim().to_lowercase();
            self.by_abbreviation.get(&abbreviation).copied().flatten()
        })
    }

    /// Returns the place of the unit that a file names which cannot be read as a whole.
    pub fn find_in(&self, text: &str) -> Option<usize> {
        let names = text.lines().filter_map(|line| {
            let value = line.trim().strip_prefix("name")?.trim_start().strip_prefix('=')?;
            value.trim().trim_matches('"').split('"').next()
        });
        names.filter_map(|name| self.by_name.get(&folded(name)).copied()).next()
    }

    /// Returns the name at a place.
    pub fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }

    /// Returns the name most like one that is not on it.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let folded = folded(name);
        let distance = |known: &str| strsim::damerau_levenshtein(known, &folded);
        let (near, place) = self.by_name.iter().min_by_key(|(known, _)| distance(known))?;
        (distance(near) <= MOST_SLIPS).then(|| self.name(*place))
    }

    /// Returns the group of an agency: that of the roster, or by its kind.
    pub fn group(&self, place: Option<usize>, agency: &Agency) -> String {
        let given = place.and_then(|place| self.groups.get(place).cloned().flatten());
        given.unwrap_or_else(|| by_kind(agency).to_owned())
    }

    /// Returns its groups, in its order.
    pub fn groups(&self) -> impl Iterator<Item = String> {
        self.groups.iter().flatten().cloned()
    }

    /// Returns how many units it lists in a group; nothing without a roster.
    pub fn len_of(&self, group: &str) -> Option<usize> {
        let in_it = |known: &&Option<String>| known.as_deref() == Some(group);
        self.len().map(|_| self.groups.iter().filter(in_it).count())
    }
}

/// Returns a name as names are compared: small letters, one blank, without `Ủy ban nhân dân`.
pub fn folded(name: &str) -> String {
    let name = name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.replace("uỷ", "ủy");
    let committees = ["ủy ban nhân dân ", "ubnd "];
    let bare = committees.iter().find_map(|committee| name.strip_prefix(committee));
    bare.map_or_else(|| name.clone(), str::to_owned)
}

/// Returns the group that a name tells.
fn by_name(name: &str) -> Option<&'static str> {
    let name = folded(name);
    let groups = [
        ("sở ", "Sở, ban, ngành"),
        ("ban ", "Sở, ban, ngành"),
        ("thanh tra ", "Sở, ban, ngành"),
        ("văn phòng ", "Sở, ban, ngành"),
        ("xã ", "Xã"),
        ("phường ", "Phường"),
        ("đặc khu ", "Đặc khu"),
        ("thị trấn ", "Thị trấn"),
        ("trường ", "Trường học"),
        ("trung tâm ", "Đơn vị sự nghiệp"),
        ("bệnh viện ", "Đơn vị sự nghiệp"),
    ];
    groups.iter().find(|(start, _)| name.starts_with(start)).map(|(_, group)| *group)
}

fn by_kind(agency: &Agency) -> &'static str {
    match agency.category() {
        AgencyType::School => "Trường học",
        AgencyType::PublicUnit => "Đơn vị sự nghiệp",
        AgencyType::Commune => by_name(&agency.name.value).unwrap_or("Xã"),
        AgencyType::Administrative => by_name(&agency.name.value).unwrap_or("Sở, ban, ngành"),
    }
}
