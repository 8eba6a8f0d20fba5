//! Written names find their units.

use baithak::model::{Lang, Unit, UnitId, UnitLevel};
use baithak::session::catalogue;
use baithak::tabular::{Role, Sureness, UnitIndex, UnitMatch, Written};
use chrono::NaiveDate;

use super::support::{Desk, problems};

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
    assert_eq!(find("राजगढ/सादुलपुर"), (Some(("block", "Rajgarh")), Sureness::Likely));
    assert_eq!(find("Sadulpur / Rajgarh"), (Some(("block", "Rajgarh")), Sureness::Likely));
    assert_eq!(find("राजगढ/तारानगर").0, None, "two places");
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

#[test]
fn every_heading_that_a_scheme_is_sent_under_leads_to_its_indicator() {
    for scheme in catalogue::schemes() {
        let desk = Desk::new(&scheme.code.0);
        for indicator in scheme.indicators.iter().filter(|indicator| indicator.is_entered()) {
            for heading in indicator.also.iter().chain([&indicator.name.hi, &indicator.name.en]) {
                let found = desk.columns(&format!("नाम,{heading}\nचूरू,1\n"));
                let role = Role::Indicator(indicator.code.clone());
                assert_eq!(found.get(1), Some(&role), "{}: {heading}", scheme.code);
            }
        }
    }
}

#[test]
fn headings_as_blocks_write_them_are_known() {
    for (scheme, heading, code) in [
        ("rajnet", "जुड़े कार्यालयों की संख्या", "offices-connected"),
        ("rajnet", "लिंकों की संख्या", "links"),
        ("rajnet", "कुल लिंक (नग)", "links"),
        ("ladli", "स्थापित कैमरों की संख्या", "cameras-installed"),
        ("abhay", "चालानों की सं.", "challans"),
        ("emitra", "सक्रिय कियोस्कों की संख्या", "active"),
        ("emitra-plus", "कार्यरत मशीनों की संख्या", "working"),
        ("ip-phone", "No. of phones installed", "installed"),
        ("istart", "मेंटरों की संख्या", "mentors"),
        ("tech-committee", "निस्तारित प्रकरणों की संख्या", "disposed"),
    ] {
        let found = Desk::new(scheme).columns(&format!("नाम,{heading}\nचूरू,1\n"));
        assert_eq!(found.get(1), Some(&Role::Indicator(code.into())), "{scheme}: {heading}");
    }
}

#[test]
fn a_heading_without_the_unit_or_sign_that_a_name_has_means_it() {
    let desk = Desk::new("rajnet");
    let role = |code: &str| Role::Indicator(code.into());
    for (bandwidth, uptime) in [("बैंडविड्थ", "अपटाइम"), ("Bandwidth", "Uptime")]
    {
        let columns = desk.columns(&format!("ब्लॉक,{bandwidth},{uptime},चालू\nचूरू,100,98,4\n"));
        // चालू is an indicator of its own, and not चालू % without its sign.
        assert_eq!(columns, [Role::Unit, role("bandwidth"), role("uptime"), role("up")]);
    }
}

#[test]
fn the_short_form_of_a_date_is_known_in_a_heading() {
    let columns = Desk::new("rajnet").columns("ब्लॉक,बंद दि.\nचूरू,10.11.2026\n");
    assert_eq!(columns, [Role::Unit, Role::Indicator("down-since".into())]);
}

#[test]
fn the_heading_above_decides_which_of_two_columns_is_meant() {
    let desk = Desk::new("abhay");
    let plan = desk.csv("थाना,लिंक,,कैमरे,\n,चालू,बंद,चालू,बंद\nकोतवाली,7,2,40,3\n");
    let roles = desk.columns("थाना,लिंक,,कैमरे,\n,चालू,बंद,चालू,बंद\nकोतवाली,7,2,40,3\n");
    let role = |code: &str| Role::Indicator(code.into());
    assert_eq!(roles[1..], [Role::Unknown, Role::Unknown, role("live"), role("not-live")]);
    assert!(!problems(&plan).iter().any(|one| one.contains("doubled")), "{:?}", problems(&plan));
}

#[test]
fn what_stands_under_things_of_another_scheme_is_asked_about() {
    let desk = Desk::new("abhay");
    for table in ["ब्लॉक,लिंक,\n,स्थापित,चालू\nचूरू,7,2\n", "ब्लॉक,लिंक स्थापित,चालू लिंक\nचूरू,7,2\n"]
    {
        assert_eq!(desk.columns(table), [Role::Unit, Role::Unknown, Role::Unknown], "{table}");
    }
    let role = |code: &str| Role::Indicator(code.into());
    for table in ["ब्लॉक,प्रगति,\n,स्थापित,चालू\nचूरू,7,2\n", "ब्लॉक,स्थापित,चालू कैमरे\nचूरू,7,2\n"]
    {
        assert_eq!(desk.columns(table), [Role::Unit, role("mounted"), role("live")], "{table}");
    }
}

#[test]
fn names_that_the_heading_settles_are_said_once_and_others_each() {
    let desk = Desk::new("emitra");
    let plan = desk.csv("ब्लॉक,कुल\nतारानगर,1\nराजगढ़,2\nसरदारशहर,3\nसुजनगढ,4\n");
    let found = problems(&plan);
    assert_eq!(found.iter().filter(|one| one.as_str() == "A by-level").count(), 1, "{found:?}");
    assert!(!found.contains(&"2 likely-unit".to_owned()), "{found:?}");
    let note = plan.problems.iter().find(|one| one.code() == "by-level").unwrap();
    assert!(note.sentence(Lang::Hi).contains("तारानगर"), "{note:?}");
}
