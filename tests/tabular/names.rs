//! Written names find their units.

use baithak::model::{Unit, UnitId, UnitLevel};
use baithak::session::catalogue;
use baithak::tabular::{Sureness, UnitIndex, UnitMatch, Written};
use chrono::NaiveDate;

fn units() -> Vec<Unit> {
    let mut next = 0_u128;
    catalogue::churu_units(|| {
        next += 1;
        UnitId(uuid::Uuid::from_u128(next))
    })
}

#[test]
fn names_find_their_units() {
    let units = units();
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let rajnet = catalogue::scheme(&"rajnet".into()).unwrap();
    let index = UnitIndex::new(&rajnet, &units, &[], day);
    let find = |name: &str| {
        let found = index.find(&Written { name: name.to_owned(), ..Written::default() });
        let unit = units.iter().find(|unit| Some(unit.id) == found.unit);
        (unit.map(|unit| (unit.level.code(), unit.name.en.as_str())), found.sure)
    };
    assert_eq!(find("चूरू"), (Some(("block", "Churu")), Sureness::Exact));
    assert_eq!(find("चुरू"), (Some(("block", "Churu")), Sureness::Exact));
    assert_eq!(find("बिदासर"), (Some(("block", "Bidasar")), Sureness::OtherSpelling));
    assert_eq!(find("सरदार शहर"), (Some(("block", "Sardarshahar")), Sureness::Exact));
    assert_eq!(find("सुजनगढ"), (Some(("block", "Sujangarh")), Sureness::Likely));
    assert_eq!(find("पं.स. RAJGARH"), (Some(("block", "Rajgarh")), Sureness::Exact));
    assert_eq!(find("जिला चूरू"), (Some(("district", "Churu")), Sureness::Exact));
    assert_eq!(find("रतननगर").0, None);
    assert_eq!(find("जयपुर"), (None, Sureness::None));
}

#[test]
fn one_name_at_two_levels_is_told_apart_by_word_column_or_code_and_never_guessed() {
    let units = units();
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let emitra = catalogue::scheme(&"emitra".into()).unwrap();
    let index = UnitIndex::new(&emitra, &units, &[], day);
    let name = |name: &str| Written { name: name.to_owned(), ..Written::default() };
    let level =
        |found: &UnitMatch| units.iter().find(|unit| Some(unit.id) == found.unit).map(|unit| unit.level);
    let bare = index.find(&name("चूरू"));
    assert_eq!((bare.unit, bare.sure, bare.others.len()), (None, Sureness::Unsure, 2));
    let by_word = index.find(&name("नगर परिषद चूरू"));
    assert_eq!((level(&by_word), by_word.sure), (Some(UnitLevel::UrbanBody), Sureness::Exact));
    let by_column = index.find(&Written { level: Some(UnitLevel::Block), ..name("चूरू") });
    assert_eq!(level(&by_column), Some(UnitLevel::Block));
    let by_code = index.find(&Written { code: Some(248_673), ..name("चुरू") });
    assert_eq!(level(&by_code), Some(UnitLevel::UrbanBody));
    let differing = index.find(&Written { code: Some(654), ..name("छापर") });
    assert!(differing.code_differs);
}
