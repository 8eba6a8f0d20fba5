//! The words by which tables of offices are understood: totals, serial numbers, levels of units, codes.

use crate::hindi::fold;
use crate::model::UnitLevel;

/// A row that adds up others: योग, कुल योग, Total.
pub fn is_total(text: &str) -> bool {
    if !may_be_total(text) {
        return false;
    }
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let adds_up = |word: &&str| {
        matches!(
            *word,
            "योग"
                | "महायोग"
                | "कुलयोग"
                | "सर्वयोग"
                | "टोटल"
                | "total"
                | "totals"
                | "subtotal"
        )
    };
    words.len() <= 4 && (words == ["कुल"] || is_of_district(&words) || words.iter().any(adds_up))
}

/// कुल जिला, जिले का कुल, District total: all rows together, or the district's own figures where it is one of the rows.
pub fn is_district_total(text: &str) -> bool {
    if !may_be_total(text) {
        return false;
    }
    let folded = fold(text);
    is_of_district(&folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>())
}

fn is_of_district(words: &[&str]) -> bool {
    let of_district = |word: &&str| matches!(*word, "जिला" | "जिले" | "district");
    let small = |word: &&str| matches!(*word, "का" | "की" | "के" | "of" | "the");
    let all = |word: &&str| matches!(*word, "कुल" | "total");
    words.iter().any(of_district)
        && words.iter().any(all)
        && words.iter().all(|word| of_district(word) || small(word) || all(word))
}

/// Every cell of a long table is asked, and folding is slow: in each word for a total stands one of these.
fn may_be_total(text: &str) -> bool {
    let (mut first, mut second) = ('\0', '\0');
    text.chars().any(|third| {
        let found = matches!(
            (first, second, third),
            (_, 'ो', 'ग') | ('क', 'ु', 'ल') | ('ट', 'ो', 'ट') | ('t' | 'T', 'o' | 'O', 't' | 'T')
        );
        (first, second) = (second, third);
        found
    })
}

/// A column of running numbers: क्र.सं., S.No., #. Many write the sign of an abbreviation as a nought: क्र०सं०.
pub fn is_serial(heading: &str) -> bool {
    let joined: String = fold(heading).chars().filter(|c| !matches!(c, ' ' | '0')).collect();
    const SERIALS: [&str; 19] = [
        "क्रसं",
        "क्रंसं",
        "कसं",
        "क्रस",
        "क्रमसंख्या",
        "क्रमांक",
        "क्रसंख्या",
        "क्रम",
        "क्र",
        "सक्र",
        "संक्र",
        "sno",
        "srno",
        "slno",
        "sn",
        "serialno",
        "serialnumber",
        "sr",
        "no",
    ];
    SERIALS.contains(&joined.as_str()) || heading.trim() == "#"
}

/// A column of codes in the Local Government Directory.
pub fn is_code(heading: &str) -> bool {
    fold(heading).split(' ').any(|word| matches!(word, "lgd" | "code" | "कोड" | "एलजीडी" | "codes"))
}

/// A column that says of which level each row's unit is.
pub fn is_level(heading: &str) -> bool {
    matches!(
        fold(heading).as_str(),
        "स्तर"
            | "level"
            | "इकाई का स्तर"
            | "unit level"
            | "type"
            | "प्रकार"
            | "ग्रामीण शहरी"
            | "शहरी ग्रामीण"
            | "rural urban"
            | "urban rural"
    )
}

/// A column of remarks, which is never a figure.
pub fn is_remark(heading: &str) -> bool {
    let folded = fold(heading);
    const REMARKS: [&str; 8] =
        ["अभ्युक्ति", "टिप्पणी", "विवरण", "रिमार्क", "remark", "remarks", "विशेष विवरण", "विशेष"];
    REMARKS.contains(&folded.as_str())
}

/// A column of ages in days, which follow from the dates.
pub fn is_age(heading: &str) -> bool {
    let folded = fold(heading);
    const AGES: [&str; 14] = [
        "दिन",
        "दिवस",
        "कुल दिन",
        "कुल दिवस",
        "आयु",
        "आयु दिन",
        "लंबित दिवस",
        "लंबित दिन",
        "इस स्थिति के दिन",
        "days",
        "total days",
        "age",
        "age days",
        "days so",
    ];
    AGES.iter().any(|age| fold(age) == folded)
}

/// The words for the column of units that are not the scheme's own heading.
pub fn is_unit_heading(heading: &str) -> bool {
    let folded = fold(heading);
    const NAMES: [&str; 15] = [
        "इकाई",
        "इकाई का नाम",
        "नाम",
        "ब्लॉक",
        "ब्लाक",
        "ब्लॉक का नाम",
        "पंचायत समिति",
        "पंचायत समिति का नाम",
        "नगर निकाय",
        "नगरीय निकाय",
        "unit",
        "name",
        "block",
        "name of block",
        "block name",
    ];
    NAMES.contains(&folded.as_str())
}

/// Folded words that say a unit's level, longest first.
const LEVELS: [(&str, UnitLevel); 44] = [
    ("municipal corporation", UnitLevel::UrbanBody),
    ("municipal council", UnitLevel::UrbanBody),
    ("municipal board", UnitLevel::UrbanBody),
    ("nagar palika", UnitLevel::UrbanBody),
    ("nagar parishad", UnitLevel::UrbanBody),
    ("nagar nigam", UnitLevel::UrbanBody),
    ("municipality", UnitLevel::UrbanBody),
    ("urban body", UnitLevel::UrbanBody),
    ("urban bodies", UnitLevel::UrbanBody),
    ("ulb", UnitLevel::UrbanBody),
    ("urban", UnitLevel::UrbanBody),
    ("शहरी निकाय", UnitLevel::UrbanBody),
    ("नगरीय निकाय", UnitLevel::UrbanBody),
    ("नगर निकाय", UnitLevel::UrbanBody),
    ("नगर परिषद", UnitLevel::UrbanBody),
    ("नगर पालिका", UnitLevel::UrbanBody),
    ("नगरपालिका", UnitLevel::UrbanBody),
    ("नगरपरिषद", UnitLevel::UrbanBody),
    ("नगर निगम", UnitLevel::UrbanBody),
    ("न पा", UnitLevel::UrbanBody),
    ("न प", UnitLevel::UrbanBody),
    ("नपा", UnitLevel::UrbanBody),
    ("शहरी", UnitLevel::UrbanBody),
    ("शहर", UnitLevel::UrbanBody),
    ("gram panchayat", UnitLevel::GramPanchayat),
    ("ग्राम पंचायत", UnitLevel::GramPanchayat),
    ("ग्रा पं", UnitLevel::GramPanchayat),
    ("gp", UnitLevel::GramPanchayat),
    ("panchayat samiti", UnitLevel::Block),
    ("पंचायत समिति", UnitLevel::Block),
    ("पं समिति", UnitLevel::Block),
    ("पं स", UnitLevel::Block),
    ("पंस", UnitLevel::Block),
    ("block", UnitLevel::Block),
    ("ब्लॉक", UnitLevel::Block),
    ("ब्लाक", UnitLevel::Block),
    ("ग्रामीण", UnitLevel::Block),
    ("rural", UnitLevel::Block),
    ("police station", UnitLevel::PoliceStation),
    ("पुलिस थाना", UnitLevel::PoliceStation),
    ("थाना", UnitLevel::PoliceStation),
    ("तहसील", UnitLevel::Tehsil),
    ("tehsil", UnitLevel::Tehsil),
    ("district", UnitLevel::District),
];

/// Parts a written name into the level that it says and the name itself, both folded:
/// `नगर परिषद चूरू` → urban body, `चूरू`. The name is empty when only a level was written.
pub fn level_and_name(written: &str) -> (Option<UnitLevel>, String) {
    let folded = fold(written);
    let district = [("जिला", UnitLevel::District), ("जिले", UnitLevel::District)];
    for (word, level) in LEVELS.iter().chain(&district) {
        let start = folded.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(' '));
        let end = folded.strip_suffix(word).filter(|rest| rest.is_empty() || rest.ends_with(' '));
        if let Some(rest) = start.or(end) {
            return (Some(*level), rest.trim().to_owned());
        }
    }
    (None, folded)
}

/// The level that a cell of a level column names, in either language or by its code.
pub fn level_of(written: &str) -> Option<UnitLevel> {
    if written.is_empty() {
        return None;
    }
    let by_code = UnitLevel::from_code(&written.trim().to_lowercase().replace('_', "-"));
    by_code.or_else(|| {
        let (level, rest) = level_and_name(written);
        level.filter(|_| rest.is_empty())
    })
}

/// The level that stands over a column of names: ब्लॉक, पंचायत समिति का नाम, Name of block. One that names two
/// levels says nothing.
pub fn level_of_heading(heading: &str) -> Option<UnitLevel> {
    let (level, rest) = level_and_name(heading);
    level.filter(|_| matches!(rest.as_str(), "" | "का नाम" | "के नाम" | "name" | "name of" | "names of"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_add_up_are_known_by_their_words() {
        for text in
            ["योग", "कुल", "कुल योग", "Total", "GRAND TOTAL", "महायोग", "योग :-", "जिला योग", "Sub-Total"]
        {
            assert!(is_total(text), "{text}");
        }
        for text in ["कुल जिला", "जिला कुल", "जिले का कुल", "District total", "Total of the district"]
        {
            assert!(is_total(text) && is_district_total(text), "{text}");
        }
        assert!(!is_district_total("कुल") && !is_district_total("जिला योग"));
        for text in ["चूरू", "उपयोग", "कुल पंचायतें", "कुल चूरू", "जिला", "", "योगेन्द्र नगर", "Totaram"]
        {
            assert!(!is_total(text), "{text}");
        }
    }

    #[test]
    fn serial_numbers_are_known_however_they_are_abbreviated() {
        for heading in ["क्र.सं.", "क्र. सं.", "S.No.", "Sr. No", "क्रमांक", "क्र.स."]
        {
            assert!(is_serial(heading), "{heading}");
        }
        for heading in ["क.सं.", "क्रं.सं.", "क0सं0", "क्र०सं०", "क्र० सं०", "#"]
        {
            assert!(is_serial(heading), "{heading}");
        }
        for heading in ["संख्या", "0", "", "कस्बा"] {
            assert!(!is_serial(heading), "{heading}");
        }
    }

    #[test]
    fn a_level_is_parted_from_a_name() {
        for (written, level, name) in [
            ("नगर परिषद चूरू", Some(UnitLevel::UrbanBody), "चूरू"),
            ("चूरू (शहरी)", Some(UnitLevel::UrbanBody), "चूरू"),
            ("पं.स. राजगढ़", Some(UnitLevel::Block), "राजगढ"),
            ("Block Churu", Some(UnitLevel::Block), "churu"),
            ("जिला चूरू", Some(UnitLevel::District), "चूरू"),
            ("ब्लॉक", Some(UnitLevel::Block), ""),
            ("शहरपुरा", None, "शहरपुरा"),
            ("सरदारशहर", None, "सरदारशहर"),
        ] {
            assert_eq!(level_and_name(written), (level, name.to_owned()), "{written}");
        }
        for (heading, level) in [
            ("ब्लॉक", Some(UnitLevel::Block)),
            ("पंचायत समिति का नाम", Some(UnitLevel::Block)),
            ("Name of Block", Some(UnitLevel::Block)),
            ("नगरीय निकाय", Some(UnitLevel::UrbanBody)),
            ("ब्लॉक / नगरीय निकाय", None),
            ("इकाई", None),
        ] {
            assert_eq!(level_of_heading(heading), level, "{heading}");
        }
        assert_eq!(level_of("urban_body"), Some(UnitLevel::UrbanBody));
        assert_eq!(level_of("नगर निकाय"), Some(UnitLevel::UrbanBody));
    }
}
