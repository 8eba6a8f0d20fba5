//! What stands in a register is found by its number and by what was said of it, and leads to its register. What is
//! shown of a hit is in the language of the one who looks.

use baithak::model::*;
use baithak::session::{CasesOf, Edit, Query};

use super::support::{enter_phone, filled};
use super::{query, targets};

fn is_case(target: &SearchTarget) -> bool {
    matches!(target, SearchTarget::Case(_))
}

#[test]
fn a_thing_is_found_by_its_number_and_by_what_was_said_of_it_and_not_when_that_is_undone() {
    let (mut desk, content) = filled();
    let enter = enter_phone(&desk, &content);
    desk.apply(enter);
    for typed in ["2101", "२१०१", "जाँच", "jaanch"] {
        assert!(targets(&desk.session, typed).iter().any(is_case), "{typed}");
    }
    let hits = desk.session.search(&query("2101")).unwrap();
    let hit = hits.iter().find(|hit| is_case(&hit.target)).unwrap();
    let wanted = CasesOf { scheme: content.scheme.clone(), unit: Some(content.unit.id) };
    assert_eq!((hit.title.text.as_str(), &hit.register), ("2101", &Some(wanted)));
    let report = desk.session.check().unwrap();
    assert!(report.is_ok(), "{report:?}");
    desk.session.undo().unwrap();
    assert!(!targets(&desk.session, "2101").iter().any(is_case));
    let report = desk.session.check().unwrap();
    assert!(report.is_ok(), "{report:?}");
}

#[test]
fn a_filter_by_scheme_lets_through_what_its_register_has() {
    let (mut desk, content) = filled();
    let enter = enter_phone(&desk, &content);
    desk.apply(enter);
    let found = |scheme: SchemeCode| {
        let filter = SearchFilter { scheme: Some(scheme), ..SearchFilter::default() };
        let hits = desk.session.search(&Query { filter, ..query("2101") }).unwrap();
        hits.iter().any(|hit| is_case(&hit.target))
    };
    assert!(found(content.scheme.clone()));
    assert!(!found("bbnl".into()));
}

#[test]
fn in_hindi_an_english_text_is_shown_only_where_nothing_in_hindi_was_found() {
    let (mut desk, content) = filled();
    let names = |hi: &str, en: &str| Bilingual::new(hi, en);
    let office = names("सूचना प्रौद्योगिकी, चूरू", "Information Technology, Churu");
    let office = Office { name: office, ..content.office.clone() };
    desk.apply(Edit::PutOffice(office.clone()));
    let officer = Officer {
        name: names("पुष्पा सैनी", "Pushpa Saini"), ..content.officers[1].clone()
    };
    desk.apply(Edit::PutOfficer(officer.clone()));
    let title = names("पूर्व निर्देशों की अनुपालना", "Compliance with earlier directions");
    desk.apply(Edit::PutItem(AgendaItem { title, ..content.items[0].clone() }));
    let shown = |typed: &str, target: SearchTarget, lang: Lang| {
        let hits = desk.session.search(&Query { lang, ..query(typed) }).unwrap();
        hits.into_iter().find(|hit| hit.target == target).unwrap().snippet.text
    };
    let officer = SearchTarget::Officer(officer.id);
    let item = SearchTarget::Item(content.items[0].id);
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    for (typed, target) in [
        ("nirdesh", item.clone()),
        ("churu", officer.clone()),
        ("pushpa", officer.clone()),
        ("पुस्पा", officer.clone()),
    ] {
        assert!(!latin(&shown(typed, target.clone(), Lang::Hi)), "{typed}");
        assert_ne!(shown(typed, target, Lang::En), "", "{typed}");
    }
    // What is found in English alone is shown, so that one sees why.
    assert_eq!(shown("compliance", item, Lang::Hi), "Compliance with earlier directions");
    assert_eq!(shown("information", officer, Lang::Hi).split(", ").nth(1), Some("Information Technology"));
}
