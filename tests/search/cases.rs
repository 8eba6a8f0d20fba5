//! What stands in a register is found by its number and by what was said of it, and leads to its register.

use baithak::model::*;
use baithak::session::{CasesOf, Query};

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
