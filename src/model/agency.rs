//! Who issues the document, and the document's own number, date and subject.

use crate::model::Citation;
use crate::value::{IssueDate, Spanned, Whole, Words};

choice! {
    /// What kind of body the agency is: it decides the outline since Luật 10/2022/QH15.
    AgencyType {
        Administrative = "administrative" => "cơ quan hành chính: sở, phòng, chi cục (Chương III Luật Thực hiện dân chủ ở cơ sở)", "an administrative agency (Chương III)";
        PublicUnit = "public_unit" => "đơn vị sự nghiệp công lập: bệnh viện, trung tâm (Chương III)", "a public-service unit (Chương III)";
        School = "school" => "nhà trường: đơn vị sự nghiệp có người học, dùng thêm các khóa của [school]", "a school, a public-service unit with pupils";
        Commune = "commune" => "Ủy ban nhân dân xã, phường, đặc khu (Chương II)", "a commune: xã, phường, đặc khu (Chương II)";
    }
}

choice! {
    /// How fast the document is to travel
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2, điểm b).
    Urgency {
        Express = "hỏa tốc" => "mức khẩn cao nhất", "the highest";
        ExpressOfDecree = "hoả tốc" => "như \"hỏa tốc\", viết như Nghị định 30/2020/NĐ-CP", "the same, spelt as the decree does";
        VeryUrgent = "thượng khẩn" => "dưới mức hỏa tốc", "the one below it";
        Urgent = "khẩn" => "mức khẩn thấp nhất", "the lowest";
    }

    /// How far the document may travel (the same, điểm c).
    Circulation {
        Return = "xem xong trả lại" => "người nhận đọc xong gửi lại", "to be returned after reading";
        Internal = "lưu hành nội bộ" => "chỉ lưu hành trong cơ quan", "inside the agency only";
    }
}

table! {
    /// `[agency]`: the issuing body.
    Agency {
        r#type: Option<Spanned<AgencyType>> => "Loại cơ quan", "kind of body";
        parent: Option<Words> => "Cơ quan chủ quản trực tiếp", "direct superior body";
        name: Words => "Tên đầy đủ của cơ quan", "official full name";
        short_name: Option<Words> => "Tên gọi tắt trong lời văn, ví dụ \"Sở\"", "how the text calls it, such as \"Sở\"";
        abbreviation: Words => "Chữ viết tắt trong ký hiệu văn bản", "abbreviation in the symbol";
        place: Words => "Địa danh ghi trên văn bản", "place in the date line";
        leadership: Option<Words> => "Tên gọi lãnh đạo cơ quan, ví dụ \"Ban Giám đốc Sở\"", "how its leadership is called";
        party_committee: Option<Words> => "Cấp ủy của cơ quan, ví dụ \"Đảng ủy Sở\"", "its Party committee";
        contact: Option<Contact> => "Địa chỉ liên hệ, in ở cuối trang đầu", "how to reach it, printed at the foot of the first page";
    }

    /// `[agency.contact]`: the line at the foot of the first page.
    Contact {
        address: Option<Words> => "Địa chỉ", "address";
        email: Option<Words> => "Thư điện tử", "e-mail";
        website: Option<Words> => "Trang thông tin điện tử", "website";
        phone: Option<Words> => "Số điện thoại", "telephone";
        fax: Option<Words> => "Số Fax", "fax";
    }

    /// `period`: the years that a review or a campaign covers.
    Period {
        from: Whole => "Năm đầu", "first year";
        to: Whole => "Năm cuối", "last year";
        years: Option<Whole> => "Số năm; không ghi thì đếm cả năm đầu và năm cuối", "number of years; absent, the first and the last one are counted too";
    }

    /// `[document]`: number, date and subject.
    DocumentInfo {
        number: Option<Whole> => "Số văn bản; không ghi khi văn thư điền bằng tay", "number; blank for the văn thư";
        unit: Option<Words> => "Đơn vị soạn thảo trong ký hiệu công văn", "drafting unit in the symbol of a công văn";
        date: Option<Spanned<IssueDate>> => "Ngày ban hành; \"2021-11\" khi để trống ngày", "day of issue; \"2021-11\" leaves the day blank";
        subject: Option<Words> => "Trích yếu; không ghi thì chương trình đặt theo loại và năm", "subject; made from kind and year when absent";
        addressed_to: Vec<Words> => "Nơi kính gửi", "addressees";
        urgency: Option<Spanned<Urgency>> => "Mức độ khẩn, do người ký quyết định", "urgency, as the signer decided";
        circulation: Option<Spanned<Circulation>> => "Phạm vi lưu hành", "how far it may circulate";
        draft_mark: Option<Words> => "Chữ đóng khung trên bản dự thảo, ví dụ \"Dự thảo lần 2\"", "mark of a draft, such as \"Dự thảo lần 2\"";
        report_to: Option<Words> => "Nơi tổng hợp báo cáo, ghi ở câu kết", "who collates the report, in the closing sentence";
    }

    /// `[staff]`: people who work in the agency.
    Staff {
        quota: Option<Whole> => "Biên chế được giao", "posts granted";
        total: Option<Whole> => "Tổng số người làm việc", "people in all";
        civil_servants: Option<Whole> => "Công chức", "civil servants";
        public_employees: Option<Whole> => "Viên chức", "public employees";
        contract_workers: Option<Whole> => "Người lao động theo hợp đồng", "employees under contract";
        managers: Option<Whole> => "Cán bộ quản lý (nhà trường)", "managers (of a school)";
        teachers: Option<Whole> => "Giáo viên (nhà trường)", "teachers (of a school)";
        support_staff: Option<Whole> => "Nhân viên (nhà trường)", "support staff (of a school)";
        party_members: Option<Whole> => "Đảng viên", "Party members";
        departments: Option<Whole> => "Số phòng chuyên môn", "departments";
        public_units: Option<Whole> => "Số đơn vị sự nghiệp trực thuộc", "public-service units";
        branches: Option<Whole> => "Số chi cục", "branches";
        doctors: Option<Whole> => "Tiến sĩ", "people with a doctorate";
        masters: Option<Whole> => "Thạc sĩ", "people with a master's degree";
        bachelors: Option<Whole> => "Đại học", "people with a bachelor's degree";
        studying: Option<Whole> => "Đang học nâng cao trình độ", "people still studying";
        structure: Vec<Citation> => "Văn bản quy định chức năng, tổ chức bộ máy", "documents that set functions and structure";
    }
}

impl Agency {
    /// Returns its type; an administrative agency where none is given.
    pub fn category(&self) -> AgencyType {
        self.r#type.map(|category| category.value).unwrap_or_default()
    }

    /// Tells whether it is the committee of a commune, ward, township or special zone.
    pub fn is_commune(&self) -> bool {
        self.category() == AgencyType::Commune || self.commune().is_some()
    }

    /// Returns `xã`, `phường`, `thị trấn` or `đặc khu` where the agency is the People's Committee of
    /// one, as its name says.
    pub fn commune(&self) -> Option<&'static str> {
        let name = self.name.value.trim().to_lowercase();
        let committees = ["ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd "];
        let place = committees.iter().find_map(|committee| name.strip_prefix(committee))?;
        let kinds = ["xã", "phường", "thị trấn", "đặc khu"];
        kinds.into_iter().find(|kind| {
            place.trim_start().strip_prefix(kind).is_some_and(|rest| rest.starts_with(' '))
        })
    }
}
