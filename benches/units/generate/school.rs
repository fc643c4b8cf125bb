//! A primary school under the committee of a ward.

use std::fmt::Write;

use super::{Chance, inspectorate, outlook, person, petitions, place};

/// Writes the year of a school.
pub(super) fn text(index: usize, chance: &mut Chance) -> String {
    let ward = place(index * 3 + 1);
    let name = place(index * 5 + 2);
    let total = chance.from(24, 60);
    let mut out = format!(
        "kind = \"annual\"\nyear = 2025\ncut_off = 2025-11-30\nlegal_bases = [\"10/2022/QH15\", \"59/2023/NĐ-CP\"]\nproposals = []\nrecipients = [\"Như trên\", \"Ban Chấp hành Công đoàn\", \"Các tổ chuyên môn\"]\n\n[agency]\ntype = \"school\"\nparent = \"Ủy ban nhân dân phường {ward}\"\nname = \"Trường Tiểu học {name}\"\nshort_name = \"nhà trường\"\nabbreviation = \"TH\"\nplace = \"{ward}\"\nleadership = \"Ban Giám hiệu\"\nparty_committee = \"Chi bộ\"\n\n[document]\nnumber = {}\ndate = 2025-12-{:02}\naddressed_to = [\"Ủy ban nhân dân phường {ward}\"]\nreport_to = \"Ủy ban nhân dân phường {ward}\"\n",
        chance.from(20, 90),
        chance.from(1, 14)
    );
    out += &school(total, chance);
    out += &meetings(total, chance);
    out += &inspectorate(chance, 3, "2024 - 2026");
    out += &petitions(chance);
    out += &outlook(chance);
    let _ = write!(out, "\n[signature]\nhead = \"Hiệu trưởng\"\nname = \"{}\"\n", person(chance));
    out
}

fn school(total: u64, chance: &mut Chance) -> String {
    let contract = chance.from(1, 5);
    let managers = chance.from(2, 3);
    let support = chance.from(3, 6);
    let mut out = format!(
        "\n[staff]\ntotal = {total}\npublic_employees = {}\ncontract_workers = {contract}\nmanagers = {managers}\nteachers = {}\nsupport_staff = {support}\n",
        total - contract,
        total - managers - support
    );
    let mut grades = String::new();
    let (mut classes, mut pupils) = (0, 0);
    for grade in 1..=5 {
        let (rooms, children) = (chance.from(2, 6), chance.from(28, 36));
        classes += rooms;
        pupils += rooms * children;
        let _ = writeln!(
            grades,
            "    {{ name = \"khối {grade}\", classes = {rooms}, pupils = {} }},",
            rooms * children
        );
    }
    let _ = write!(
        out,
        "\n[school]\nschool_year = \"2025 - 2026\"\nclasses = {classes}\npupils = {pupils}\ngrades = [\n{grades}]\n\n[dissemination]\nchannels = [\"hội nghị\", \"sinh hoạt của các tổ chuyên môn\"]\nsessions = {}\nreached_percent = 100\n",
        chance.from(1, 4)
    );
    let (members, opinions) = (chance.from(5, 9), chance.from(3, 20));
    let _ = write!(
        out,
        "\n[school.parents]\nmembers = {members}\nmeetings = 3\nopinions = {opinions}\nanswered = {opinions}\n"
    );
    out
}

fn meetings(total: u64, chance: &mut Chance) -> String {
    let attendees = total - chance.from(0, 3);
    let opinions = chance.from(2, 15);
    let (adopted, explained) = (chance.from(3, 20), chance.from(1, 8));
    format!(
        "\n[[disclosures]]\ncontent = \"Kế hoạch giáo dục của nhà trường năm học 2025 - 2026\"\nclause = 2\ndecided = 2025-09-03\ndate = 2025-09-{:02}\ndays = {}\nforms = [\"niêm yết tại phòng hội đồng\"]\n\n[[conferences]]\nname = \"Hội nghị viên chức, người lao động năm học 2025 - 2026\"\ndate = 2025-10-{:02}\norganizers = [\"Hiệu trưởng\", \"Ban Chấp hành Công đoàn\"]\ncalled = {total}\nattendees = {attendees}\nopinions = {opinions}\nanswered = {opinions}\nin_favour = {attendees}\n\n[consultation]\ndrafts = {}\nopinions = {}\nadopted = {adopted}\nexplained = {explained}\nforms = [\"họp tổ chuyên môn\", \"phiếu lấy ý kiến\"]\nsummary_disclosed = true\n\n[supervision]\nresolution_checks = 2\ndialogues = 1\nfeedback_channels = [\"hòm thư góp ý\"]\n",
        chance.from(4, 5),
        chance.from(30, 45),
        chance.from(1, 28),
        chance.from(1, 4),
        adopted + explained
    )
}
