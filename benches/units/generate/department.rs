//! A department of the province (sở).

use std::fmt::Write;

use super::{Chance, inspectorate, list, outlook, person, petitions, procedures};

const NAMES: [(&str, &str); 15] = [
    ("Sở Nội vụ", "SNV"),
    ("Sở Tư pháp", "STP"),
    ("Sở Tài chính", "STC"),
    ("Sở Công Thương", "SCT"),
    ("Sở Nông nghiệp và Môi trường", "SNNMT"),
    ("Sở Xây dựng", "SXD"),
    ("Sở Khoa học và Công nghệ", "SKHCN"),
    ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"),
    ("Sở Giáo dục và Đào tạo", "SGDĐT"),
    ("Sở Y tế", "SYT"),
    ("Sở Dân tộc và Tôn giáo", "SDTTG"),
    ("Sở Ngoại vụ", "SNgV"),
    ("Thanh tra tỉnh", "TTT"),
    ("Văn phòng Ủy ban nhân dân tỉnh", "VPUB"),
    ("Ban Quản lý các khu công nghiệp tỉnh", "BQLKCN"),
];

const PROVINCES: [&str; 6] =
    ["Phú Thọ", "Hà Tĩnh", "Vĩnh Long", "Quảng Trị", "Lâm Đồng", "An Giang"];

/// Writes the year of a department.
pub(super) fn text(index: usize, chance: &mut Chance) -> String {
    let (name, short) = NAMES[index % NAMES.len()];
    let province = PROVINCES[index / NAMES.len() % PROVINCES.len()];
    let called = chance.from(40, 160);
    let mut out = head(name, short, province, chance);
    out += &staff(called, chance);
    out += &disclosures(short, chance);
    out += &conferences(called, chance);
    out += &consultation(chance);
    out += &inspectorate(chance, 5, "2025 - 2027");
    out += &procedures(chance, "Trung tâm Phục vụ hành chính công tỉnh");
    out += &petitions(chance);
    out += &outlook(chance);
    let _ = write!(
        out,
        "\n[signature]\nauthority = \"KT.\"\nhead = \"Giám đốc\"\ntitle = \"Phó Giám đốc\"\nname = \"{}\"\n\n[archive]\nunit = \"VP\"\n",
        person(chance)
    );
    out
}

fn head(name: &str, short: &str, province: &str, chance: &mut Chance) -> String {
    let mut out = format!(
        "kind = \"annual\"\nyear = 2025\ncut_off = 2025-11-30\nlegal_bases = [\"10/2022/QH15\", \"59/2023/NĐ-CP\"]\nplans = [{{ type = \"Kế hoạch\", number = \"{}/KH-{short}\", date = 2025-03-27, title = \"về thực hiện dân chủ ở cơ sở năm 2025\" }}]\n",
        chance.from(5, 60)
    );
    out += &list(
        "proposals",
        &chance.some(
            &["Đề nghị Ủy ban nhân dân tỉnh tổ chức tập huấn nghiệp vụ cho thành viên Ban Thanh tra nhân dân của các sở, ngành"],
            0,
        ),
    );
    let _ = write!(
        out,
        "recipients = [\"Như trên\", \"Các phòng, đơn vị trực thuộc\"]\n\n[agency]\ntype = \"administrative\"\nparent = \"Ủy ban nhân dân tỉnh {province}\"\nname = \"{name}\"\nabbreviation = \"{short}\"\nplace = \"{province}\"\n\n[document]\nnumber = {}\ndate = 2025-12-{:02}\naddressed_to = [\"Ủy ban nhân dân tỉnh {province}\"]\nreport_to = \"Ủy ban nhân dân tỉnh {province}\"\n",
        chance.from(100, 900),
        chance.from(1, 14)
    );
    out
}

fn staff(total: u64, chance: &mut Chance) -> String {
    let contract = chance.from(2, 9);
    let public = chance.from(5, 20);
    format!(
        "\n[staff]\ntotal = {total}\ncivil_servants = {}\npublic_employees = {public}\ncontract_workers = {contract}\ndepartments = {}\n\n[dissemination]\nchannels = [\"hội nghị trực tiếp\", \"hệ thống quản lý văn bản và điều hành\"]\nsessions = {}\nreached_percent = {}\ndocuments_issued = {}\n",
        total - contract - public,
        chance.from(4, 9),
        chance.from(1, 5),
        chance.from(92, 100),
        chance.from(3, 18)
    )
}

fn disclosures(short: &str, chance: &mut Chance) -> String {
    let mut out = format!(
        "\n[[regulations]]\nname = \"Quy chế thực hiện dân chủ\"\ndecision = {{ type = \"Quyết định\", number = \"{}/QĐ-{short}\", date = 2025-04-02 }}\n\n[steering_committee]\nsize = {}\nhead = \"Giám đốc\"\nmeetings = {}\ninspections = {}\n",
        chance.from(20, 90),
        chance.from(7, 13),
        chance.from(1, 4),
        chance.from(0, 3)
    );
    for (clause, content) in [
        (2, "Kế hoạch công tác năm 2025"),
        (3, "Dự toán ngân sách nhà nước năm 2025"),
        (6, "Kết quả bổ nhiệm, nâng bậc lương, đánh giá, xếp loại, khen thưởng"),
    ] {
        if clause != 2 && chance.percent(30) {
            continue;
        }
        let _ = write!(
            out,
            "\n[[disclosures]]\ncontent = \"{content}\"\nclause = {clause}\ndecided = 2025-03-10\ndate = 2025-03-{}\ndays = {}\nforms = [\"{}\"]\n",
            chance.from(11, 14),
            chance.from(30, 60),
            chance.one(&["niêm yết tại trụ sở", "đăng tải trên trang thông tin điện tử nội bộ"])
        );
    }
    out
}

fn conferences(called: u64, chance: &mut Chance) -> String {
    let attendees = called - chance.from(0, called / 10);
    let opinions = chance.from(4, 30);
    format!(
        "\n[[conferences]]\nname = \"Hội nghị cán bộ, công chức, viên chức, người lao động năm 2025\"\ndate = 2025-03-28\norganizers = [\"Giám đốc\", \"Ban Chấp hành Công đoàn\"]\ncalled = {called}\nattendees = {attendees}\nopinions = {opinions}\nanswered = {opinions}\nin_favour = {}\n",
        attendees - chance.from(0, 3)
    )
}

fn consultation(chance: &mut Chance) -> String {
    let (adopted, explained) = (chance.from(4, 60), chance.from(1, 15));
    format!(
        "\n[consultation]\ndrafts = {}\nopinions = {}\nadopted = {adopted}\nexplained = {explained}\nforms = [\"hội nghị\", \"phiếu lấy ý kiến\"]\nsummary_disclosed = true\n\n[supervision]\nby = [\"Ban Chỉ đạo\", \"Ban Chấp hành Công đoàn\"]\nviolations = 0\nresolution_checks = {}\ndialogues = {}\nfeedback_channels = [\"hòm thư góp ý\"]\n",
        chance.from(2, 7),
        adopted + explained,
        chance.from(2, 4),
        chance.from(1, 3)
    )
}
