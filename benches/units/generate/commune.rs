//! A commune: xã, phường or đặc khu, since 01 July 2025.

use std::fmt::Write;

use super::{Chance, inspectorate, list, outlook, person, petitions, place, procedures, share};

/// Writes the year of a commune.
pub(super) fn text(index: usize, chance: &mut Chance) -> String {
    let kind = match chance.from(1, 100) {
        1 => "đặc khu",
        2..=30 => "phường",
        _ => "xã",
    };
    let name = place(index);
    let mut out = head(&name, kind, chance);
    let hamlets = chance.from(9, 42);
    let households = hamlets * chance.from(120, 320);
    out += &population(kind, hamlets, households, chance);
    out += &guidance(kind, chance);
    out += &public_information(chance);
    out += &decisions(kind, hamlets, households, chance);
    out += &consultations(households, chance);
    out += &meetings(kind, hamlets, chance);
    out += &inspectorate(chance, hamlets, "2025 - 2030");
    out += &works(hamlets, chance);
    out += &procedures(chance, &format!("Trung tâm Phục vụ hành chính công {kind}"));
    out += &petitions(chance);
    out += &outlook(chance);
    let _ = write!(
        out,
        "\n[signature]\nauthority = \"KT.\"\ncollective = \"Ủy ban nhân dân\"\nhead = \"Chủ tịch\"\ntitle = \"Phó Chủ tịch\"\nname = \"{}\"\n\n[archive]\nunit = \"VP\"\n",
        person(chance)
    );
    out
}

fn head(name: &str, kind: &str, chance: &mut Chance) -> String {
    let number = chance.from(90, 480);
    let day = chance.from(1, 12);
    let mut out = String::from(
        "kind = \"annual\"\nyear = 2025\ncut_off = 2025-11-30\nrequests = [{ type = \"Công văn\", number = \"1846/SNV-XDCQ\", date = 2025-11-12, issuer = \"Sở Nội vụ tỉnh Phú Thọ\", title = \"về việc báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2025\" }]\nlegal_bases = [\"10/2022/QH15\", \"59/2023/NĐ-CP\", \"61/2023/NĐ-CP\"]\n",
    );
    let plan = chance.from(20, 60);
    let _ = writeln!(
        out,
        "plans = [{{ type = \"Kế hoạch\", number = \"{plan}/KH-UBND\", date = 2025-08-11, issuer = \"Ủy ban nhân dân {kind}\", title = \"về thực hiện dân chủ ở cơ sở những tháng cuối năm 2025\" }}]"
    );
    out += &list(
        "proposals",
        &chance.some(
            &[
                "Đề nghị Sở Nội vụ tập huấn nghiệp vụ thực hiện dân chủ ở cơ sở cho công chức",
                "Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí nâng cấp hệ thống truyền thanh",
            ],
            0,
        ),
    );
    let _ = write!(
        out,
        "recipients = [\"Như trên\", \"Thường trực Đảng ủy {kind}\", \"Ủy ban Mặt trận Tổ quốc Việt Nam {kind}\"]\n\n[agency]\ntype = \"commune\"\nname = \"Ủy ban nhân dân {kind} {name}\"\nshort_name = \"Ủy ban nhân dân {kind}\"\nabbreviation = \"UBND\"\nplace = \"{name}\"\nleadership = \"Ủy ban nhân dân {kind}\"\nparty_committee = \"Đảng ủy\"\n\n[document]\nnumber = {number}\ndate = 2025-12-{day:02}\naddressed_to = [\"Ủy ban nhân dân tỉnh Phú Thọ\", \"Sở Nội vụ tỉnh Phú Thọ\"]\nreport_to = \"Sở Nội vụ tỉnh Phú Thọ\"\n"
    );
    out
}

fn population(kind: &str, hamlets: u64, households: u64, chance: &mut Chance) -> String {
    let hamlet =
        if kind == "phường" { "tổ dân phố" } else { chance.one(&["thôn", "khu", "ấp"]) };
    let people = households * chance.from(36, 43) / 10;
    let poor = households * chance.from(5, 50) / 1000;
    let near_poor = households * chance.from(10, 60) / 1000;
    let area = chance.from(80, 900);
    let civil = chance.from(38, 62);
    let contract = chance.from(0, 9);
    let departments = chance.from(3, 4);
    format!(
        "\n[population]\narea_km2 = {}.{}\nhamlets = {hamlets}\nhamlet_name = \"{hamlet}\"\nhouseholds = {households}\npeople = {people}\npoor_households = {poor}\nnear_poor_households = {near_poor}\n\n[staff]\ndepartments = {departments}\ntotal = {}\ncivil_servants = {civil}\ncontract_workers = {contract}\n",
        area / 10,
        area % 10,
        civil + contract
    )
}

fn guidance(kind: &str, chance: &mut Chance) -> String {
    let mut out = format!(
        "\n[dissemination]\naudience = \"cán bộ, công chức, người hoạt động không chuyên trách\"\nreached_percent = {}\nsessions = {}\ndocuments_issued = {}\n",
        chance.from(90, 100),
        chance.from(1, 6),
        chance.from(3, 20)
    );
    let _ = write!(
        out,
        "\n[[regulations]]\nname = \"Quy chế thực hiện dân chủ ở {kind}\"\ndecision = {{ type = \"Quyết định\", number = \"{}/QĐ-UBND\", date = 2025-10-06, issuer = \"Ủy ban nhân dân {kind}\" }}\n",
        chance.from(100, 300)
    );
    if chance.percent(80) {
        let _ = write!(
            out,
            "\n[[donations]]\nname = \"Quỹ “Vì người nghèo”\"\namount = {}\n",
            chance.from(20, 400) * 1_050_000
        );
    }
    if chance.percent(85) {
        let _ = write!(
            out,
            "\n[steering_committee]\nname = \"Ban Chỉ đạo thực hiện dân chủ ở cơ sở {kind}\"\ndecision = {{ type = \"Quyết định\", number = \"{}-QĐ/ĐU\", date = 2025-08-05, issuer = \"Ban Thường vụ Đảng ủy {kind}\" }}\nsize = {}\nhead = \"Phó Bí thư Thường trực Đảng ủy {kind}\"\nmeetings = {}\ninspections = {}\n",
            chance.from(5, 40),
            chance.from(9, 21),
            chance.from(1, 4),
            chance.from(0, 3)
        );
    }
    out
}

fn public_information(chance: &mut Chance) -> String {
    let mut out = String::new();
    let contents = [
        (1, "Kế hoạch phát triển kinh tế - xã hội 6 tháng cuối năm 2025"),
        (2, "Dự toán ngân sách năm 2025 sau sắp xếp và tình hình thực hiện quý III"),
        (7, "Danh sách hộ nghèo, hộ cận nghèo năm 2025 và kết quả bình xét hỗ trợ nhà ở"),
    ];
    let wanted = chance.from(1, 3) as usize;
    for (clause, content) in &contents[..wanted] {
        let days = chance.from(30, 60);
        let _ = write!(
            out,
            "\n[[public_information]]\nclause = {clause}\ncontent = \"{content}\"\nforms = [\"niêm yết\", \"đăng trên trang thông tin điện tử\"]\ndays_posted = {days}\n"
        );
    }
    out
}

fn decisions(kind: &str, hamlets: u64, households: u64, chance: &mut Chance) -> String {
    let mut out = String::new();
    if chance.percent(75) {
        let called = chance.from(90, 300);
        let present = called * chance.from(85, 99) / 100;
        let agreed = present * chance.from(80, 99) / 100;
        let hamlet = if kind == "phường" { "tổ dân phố" } else { "khu" };
        let _ = write!(
            out,
            "\n[[decisions_by_people]]\nclause = 1\nmatter = \"Mức đóng góp làm đường bê tông trục chính\"\nplace = \"{hamlet} {}\"\nvote = \"meeting\"\ndate = 2025-08-{}\nhouseholds = {called}\npresent = {present}\nagreed = {agreed}\n",
            chance.from(1, hamlets),
            chance.from(10, 28)
        );
    }
    if chance.percent(60) {
        let _ = write!(
            out,
            "\n[[decisions_by_people]]\nclause = 2\nmatter = \"Mức thu, cách quản lý quỹ vệ sinh môi trường\"\nvote = \"ballots\"\ndate = 2025-10-15\nhamlets = {hamlets}\nhamlets_agreed = {}\nhouseholds = {households}\nagreed = {}\n",
            hamlets - chance.from(0, hamlets / 10),
            households * chance.from(80, 97) / 100
        );
    }
    out
}

fn consultations(households: u64, chance: &mut Chance) -> String {
    let mut out = String::new();
    let subjects = [
        (1, "Dự thảo Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030"),
        (4, "Dự thảo đề án sắp xếp, đặt tên khu dân cư"),
    ];
    let wanted = chance.from(0, 2) as usize;
    for (clause, subject) in &subjects[..wanted] {
        let (adopted, explained) = (chance.from(2, 120), chance.from(1, 60));
        let _ = write!(
            out,
            "\n[[public_consultations]]\nclause = {clause}\nsubject = \"{subject}\"\nforms = [\"phát phiếu lấy ý kiến hộ gia đình\"]\ndays = {}\nhouseholds = {}\nopinions = {}\nadopted = {adopted}\nexplained = {explained}\n",
            chance.from(20, 45),
            households * chance.from(70, 98) / 100,
            adopted + explained
        );
    }
    out
}

fn meetings(kind: &str, hamlets: u64, chance: &mut Chance) -> String {
    let mut out = String::new();
    for number in 0..chance.from(0, 3) {
        let (answered, referred) = (chance.from(4, 30), chance.from(0, 6));
        let _ = write!(
            out,
            "\n[[dialogues]]\ndate = 2025-{:02}-{}\nplace = \"Nhà văn hóa trung tâm {kind}\"\nhost = \"Chủ tịch Ủy ban nhân dân {kind}\"\ntopic = \"{}\"\nattendees = {}\nopinions = {}\nanswered = {answered}\nreferred = {referred}\n",
            8 + number,
            chance.from(10, 28),
            chance.one(&[
                "giải quyết thủ tục hành chính sau sắp xếp",
                "bồi thường, giải phóng mặt bằng",
                "vệ sinh môi trường, trật tự đô thị",
            ]),
            chance.from(40, 240),
            answered + referred
        );
    }
    let called = chance.from(40, 70);
    let attendees = called - chance.from(0, 3);
    let opinions = chance.from(3, 25);
    let _ = write!(
        out,
        "\n[[conferences]]\nname = \"Hội nghị cán bộ, công chức, người lao động\"\ncalled = {called}\nattendees = {attendees}\nopinions = {opinions}\nanswered = {opinions}\n"
    );
    let (held, opinions) = (chance.from(5, hamlets), chance.from(30, 300));
    let _ = write!(
        out,
        "\n[community_meetings]\nheld = {held}\nattendance_percent = {}\nopinions = {opinions}\nanswered = {}\n",
        share(chance.from(700, 990), 1000),
        opinions - chance.from(0, 20)
    );
    out
}

fn works(hamlets: u64, chance: &mut Chance) -> String {
    let mut out = String::new();
    let names = [
        "Đường bê tông trục chính",
        "Nhà văn hóa trung tâm",
        "Kênh tưới nội đồng",
        "Sân thể thao",
        "Đường điện chiếu sáng",
        "Cầu dân sinh",
    ];
    for name in chance.some(&names, 0) {
        let cost = chance.from(200, 2400) * 1_000_000;
        let contributed = cost / 100 * chance.from(5, 30);
        let _ = write!(
            out,
            "\n[[works]]\nname = \"{name}\"\ncost = {cost}\ncontributed = {contributed}\nland_m2 = {}\nworkdays = {}\n",
            chance.from(50, 2500),
            chance.from(40, 700)
        );
    }
    let _ = write!(out, "\n[conventions]\nin_force = {hamlets}\namended = {}\n", chance.from(0, 5));
    let (settled, failed, pending) = (chance.from(2, 40), chance.from(0, 4), chance.from(0, 3));
    let _ = write!(
        out,
        "\n[mediation]\nteams = {hamlets}\nmediators = {}\ncases = {}\nsettled = {settled}\nfailed = {failed}\npending = {pending}\n",
        hamlets * chance.from(5, 7),
        settled + failed + pending
    );
    out
}
