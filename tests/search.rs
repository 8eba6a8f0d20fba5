//! Finding: in whatever spelling, in order, and always what the records say now.

#![cfg(test)]

#[path = "search/cases.rs"]
mod cases;
#[path = "search/entries.rs"]
mod entries;
#[path = "support/session.rs"]
mod support;

use std::path::Path;
use std::sync::Arc;

use baithak::model::*;
use baithak::session::check::CheckKind;
use baithak::session::{
    Access, Edit, Hit, ManualClock, Match, Problem, Query, Session, SessionError, sample,
};
use support::{Content, Desk, both, day, filled, moment, sql};

fn query(text: &str) -> Query {
    Query { text: text.to_owned(), private_notes: true, limit: 20, ..Query::default() }
}

fn targets(session: &Session, text: &str) -> Vec<SearchTarget> {
    session.search(&query(text)).unwrap().into_iter().map(|hit| hit.target).collect()
}

fn direction(content: &Content, index: usize, text: &str) -> Direction {
    Direction { text: text.to_owned(), ..content.directions[index].clone() }
}

fn marked(hit: &Hit) -> Vec<&str> {
    hit.snippet.marks.iter().map(|mark| hit.snippet.text.get(mark.clone()).unwrap()).collect()
}

/// A desk whose first direction says this.
fn saying(text: &str) -> (Desk, Content) {
    let (mut desk, content) = filled();
    desk.apply(Edit::PutDirection(direction(&content, 0, text)));
    (desk, content)
}

#[test]
fn a_direction_is_found_in_every_spelling_of_its_words() {
    let text =
        "चूरू जिले के ई-मित्र, अभय कमाण्ड सेन्टर और लाड़ली के ब्लॉक सुजानगढ़ की सूचना जिला कलेक्टर को अप्रेल तक भिजवायी जावे";
    let (desk, content) = saying(text);
    let queries = [
        "चुरू",
        "ईमित्र",
        "ई मित्र",
        "ई-मित्र",
        "कमांड",
        "कमान्ड",
        "सेंटर",
        "लाडली",
        "ब्लाक",
        "सुजानगढ",
        "कलक्टर",
        "अप्रैल",
        "भिजवाई",
        "कलेक्टर अप्रैल",
        "सुजा",
        "churu",
        "emitra",
        "kamand",
        "sujangarh",
        "ladli",
        "\"जिला कलक्टर\"",
    ];
    for typed in queries {
        let found = targets(&desk.session, typed);
        assert!(found.contains(&SearchTarget::Direction(content.directions[0].id)), "{typed}: {found:?}");
    }
    for typed in ["कि", "कार्रवाई", "\"कलक्टर जिला\"", "चूरू गाँव"]
    {
        let found = targets(&desk.session, typed);
        assert!(!found.contains(&SearchTarget::Direction(content.directions[0].id)), "{typed}");
    }
}

#[test]
fn both_spellings_of_the_collector_find_the_same() {
    let (desk, content) = saying("Report to the Collector");
    let given = SearchTarget::Direction(content.directions[0].id);
    for typed in ["कलक्टर", "कलेक्टर", "कलैक्टर"] {
        let found = targets(&desk.session, typed);
        assert!(found.contains(&given), "{typed}: {found:?}");
        assert_eq!(found, targets(&desk.session, "कलक्टर"), "{typed}");
    }
}

#[test]
fn everything_that_people_look_for_is_found() {
    let (mut desk, content) = filled();
    let [first, ..] = content.items.clone();
    desk.apply(Edit::PutItem(AgendaItem {
        brief: "संक्षेप".to_owned(),
        private_note: "गोपनीय".to_owned(),
        discussion: "विचार".to_owned(),
        ..first.clone()
    }));
    let lead = Some(Responsible::Officer(content.officers[1].id));
    let deadline = Deadline { phrase: "आगामी सोमवार".to_owned(), date: None };
    desk.apply(Edit::PutDirection(Direction {
        lead, deadline, ..direction(&content, 0, "मशीन ठीक हो")
    }));
    let given = SearchTarget::Direction(content.directions[0].id);
    let cases = [
        ("समीक्षा", SearchTarget::Meeting(content.meeting.id)),
        ("सभागार", SearchTarget::Meeting(content.meeting.id)),
        ("21.11.2026", SearchTarget::Meeting(content.meeting.id)),
        ("21 नवंबर", SearchTarget::Meeting(content.meeting.id)),
        ("21 november 2026", SearchTarget::Meeting(content.meeting.id)),
        ("संक्षेप", SearchTarget::Item(first.id)),
        ("गोपनीय", SearchTarget::Item(first.id)),
        ("विचार", SearchTarget::Item(first.id)),
        ("मशीन", given.clone()),
        ("सोमवार", given.clone()),
        ("पुष्पा", given.clone()),
        ("07/2026-01", given),
        ("पुष्पा", SearchTarget::Officer(content.officers[1].id)),
        ("एसीपी", SearchTarget::Post(content.posts[1].id)),
        ("कलेक्ट्रेट", SearchTarget::Office(content.office.id)),
        (content.unit.name.get(Lang::Hi), SearchTarget::Unit(content.unit.id)),
        ("आईपी", SearchTarget::Scheme("ip-phone".into())),
    ];
    for (typed, target) in cases {
        let found = targets(&desk.session, typed);
        assert!(found.contains(&target), "{typed}: {found:?}");
    }
}

#[test]
fn written_so_comes_before_beginnings_and_beginnings_before_sounds_and_newer_before_older() {
    let (mut desk, content) = filled();
    desk.apply(Edit::PutDirection(direction(&content, 0, "मरम्मत हो")));
    desk.apply(Edit::PutDirection(direction(&content, 1, "मरम्मतों की सूची")));
    let later = Meeting { id: desk.id(), number: 2, date: day(2026, 12, 19), ..content.meeting.clone() };
    desk.apply(Edit::PutMeeting(later.clone()));
    let item = AgendaItem {
        discussion: "मरम्मत पर चर्चा".to_owned(),
        ..support::item(desk.id(), later.id, None, "बिन्दु")
    };
    desk.apply(Edit::PutItem(item.clone()));
    let misspelt = Office { id: desk.id(), name: both("मरमत केन्द्र") };
    desk.apply(Edit::PutOffice(misspelt.clone()));

    let hits = desk.session.search(&query("मरम्मत")).unwrap();
    let found: Vec<(SearchTarget, Match)> = hits.into_iter().map(|hit| (hit.target, hit.how)).collect();
    let [one, two] = [0, 1].map(|index| SearchTarget::Direction(content.directions[index].id));
    let expected = [
        (SearchTarget::Item(item.id), Match::Word),
        (one.clone(), Match::Word),
        (two.clone(), Match::Beginning),
        (SearchTarget::Office(misspelt.id), Match::Sound),
    ];
    assert_eq!(found, expected);

    let page = |offset| desk.session.search(&Query { limit: 2, offset, ..query("मरम्मत") }).unwrap();
    let paged: Vec<SearchTarget> =
        [page(0), page(2), page(4)].into_iter().flatten().map(|hit| hit.target).collect();
    assert_eq!(paged, expected.map(|(target, _)| target));
}

#[test]
fn the_direction_whose_number_is_typed_comes_first() {
    let (mut desk, content) = saying("इस निर्देश पर अगली बार");
    let mentions = "निर्देश 07/2026-01 के क्रम में सूची";
    desk.apply(Edit::PutDirection(direction(&content, 1, mentions)));
    for typed in ["07/2026-01", "7/2026-1", "०७/२०२६-०१"] {
        let found = targets(&desk.session, typed);
        assert_eq!(found.first(), Some(&SearchTarget::Direction(content.directions[0].id)), "{typed}");
    }
    let filter = SearchFilter { kinds: vec![SearchKind::Meeting], ..SearchFilter::default() };
    let found = desk.session.search(&Query { filter, ..query("07/2026-01") }).unwrap();
    assert!(found.is_empty());
}

#[test]
fn numbers_and_dates_of_titles_stand_in_the_digits_of_the_office() {
    let (desk, content) = saying("सभी 12 कैमरों का निरीक्षण करें");
    let hits = desk.session.search(&Query { digits: Digits::Devanagari, ..query("निरीक्षण") }).unwrap();
    let target = SearchTarget::Direction(content.directions[0].id);
    let hit = hits.iter().find(|hit| hit.target == target).unwrap();
    assert!(hit.title.text.starts_with("०७/२०२६-०१"), "{}", hit.title.text);
    assert_eq!(hit.snippet.text, "सभी 12 कैमरों का निरीक्षण करें", "what was typed stays as it was");
}

#[test]
fn what_is_shown_is_the_text_as_it_was_written_with_the_found_words_marked() {
    let (desk, content) = saying("सभी ई-मित्र कियोस्क का निरीक्षण जिला कलेक्टर करें");
    let hits = desk.session.search(&query("ईमित्र कलक्टर")).unwrap();
    let hit =
        hits.iter().find(|hit| hit.target == SearchTarget::Direction(content.directions[0].id)).unwrap();
    assert_eq!(hit.snippet.text, "सभी ई-मित्र कियोस्क का निरीक्षण जिला कलेक्टर करें");
    assert_eq!(marked(hit), ["ई", "मित्र", "कलेक्टर"]);
    assert!(hit.title.text.starts_with("07/2026-01"), "{}", hit.title.text);
    let meeting = hit.meeting.as_ref().unwrap();
    assert_eq!((meeting.id, meeting.number, meeting.date), (content.meeting.id, 1, day(2026, 11, 21)));
    assert_eq!(meeting.series, content.series.id);
}

#[test]
fn a_private_note_is_neither_found_nor_shown_where_a_hall_looks_on() {
    let (mut desk, content) = filled();
    let private_note = "अनुपस्थित रहने पर स्पष्टीकरण".to_owned();
    desk.apply(Edit::PutItem(AgendaItem { private_note, ..content.items[0].clone() }));
    let item = SearchTarget::Item(content.items[0].id);
    for typed in ["स्पष्टीकरण", "spashtikaran", "आईपी स्पष्टीकरण"]
    {
        assert!(targets(&desk.session, typed).contains(&item), "{typed}");
        let in_the_hall = Query { private_notes: false, ..query(typed) };
        assert!(desk.session.search(&in_the_hall).unwrap().is_empty(), "{typed}");
    }
    let in_the_hall = Query { private_notes: false, ..query("आईपी") };
    for hit in desk.session.search(&in_the_hall).unwrap() {
        assert!(!hit.snippet.text.contains("स्पष्टीकरण"));
    }
}

#[test]
fn filters_let_through_what_they_name() {
    let (mut desk, content) = filled();
    desk.apply(Edit::PutDirection(Direction {
        supporting: Vec::new(),
        ..direction(&content, 0, "उपकरण की जाँच")
    }));
    let lead = Some(Responsible::Officer(content.officers[1].id));
    desk.apply(Edit::PutDirection(Direction {
        lead, ..direction(&content, 1, "उपकरण की मरम्मत")
    }));
    let found = |filter: SearchFilter| {
        let hits = desk.session.search(&Query { filter, ..query("उपकरण") }).unwrap();
        hits.into_iter().map(|hit| hit.target).collect::<Vec<_>>()
    };
    let [one, two] = [0, 1].map(|index| SearchTarget::Direction(content.directions[index].id));
    let all = SearchFilter::default;
    assert_eq!(found(all()), [two.clone(), one.clone()]);
    assert_eq!(found(SearchFilter { responsible: lead, ..all() }), [two]);
    assert_eq!(found(SearchFilter { kinds: vec![SearchKind::Item], ..all() }), []);
    assert_eq!(found(SearchFilter { series: Some(content.series.id), ..all() }).len(), 2);
    assert_eq!(found(SearchFilter { series: Some(desk.id()), ..all() }), []);
    assert_eq!(found(SearchFilter { scheme: Some(content.scheme.clone()), ..all() }).len(), 2);
    assert_eq!(found(SearchFilter { scheme: Some("rajnet".into()), ..all() }), []);
    let date = content.meeting.date;
    assert_eq!(found(SearchFilter { from: Some(date), to: Some(date), ..all() }).len(), 2);
    assert_eq!(found(SearchFilter { from: date.succ_opt(), ..all() }), []);
    assert_eq!(found(SearchFilter { to: date.pred_opt(), ..all() }), []);
}

#[test]
fn a_change_its_undo_and_its_redo_are_found_at_once() {
    let (mut desk, content) = saying("पहला शब्द");
    let given = SearchTarget::Direction(content.directions[0].id);
    desk.apply(Edit::PutDirection(direction(&content, 0, "दूसरा वाक्य")));
    let finds = |desk: &Desk, typed: &str| targets(&desk.session, typed).contains(&given);
    assert!(finds(&desk, "दूसरा") && !finds(&desk, "पहला"));
    desk.session.undo().unwrap();
    assert!(finds(&desk, "पहला") && !finds(&desk, "दूसरा"));
    desk.session.redo().unwrap();
    assert!(finds(&desk, "दूसरा") && !finds(&desk, "पहला"));
    desk.apply(Edit::DeleteDirection(content.directions[0].id));
    assert!(!finds(&desk, "दूसरा"));
    assert!(desk.session.check().unwrap().is_ok());
    desk.session.undo().unwrap();
    assert!(finds(&desk, "दूसरा"));
}

#[test]
fn a_new_name_or_day_reaches_all_that_is_found_by_it() {
    let (mut desk, content) = filled();
    let lead = Some(Responsible::Officer(content.officers[1].id));
    desk.apply(Edit::PutDirection(Direction { lead, ..direction(&content, 0, "जाँच") }));
    let given = SearchTarget::Direction(content.directions[0].id);
    desk.apply(Edit::PutOfficer(Officer {
        name: both("कमला देवी"), ..content.officers[1].clone()
    }));
    assert!(targets(&desk.session, "कमला").contains(&given));
    assert!(!targets(&desk.session, "पुष्पा").contains(&given));
    desk.apply(Edit::PutPost(Post { name: both("उप निदेशक"), ..content.posts[0].clone() }));
    assert!(targets(&desk.session, "उपनिदेशक").contains(&given));
    assert!(targets(&desk.session, "उप निदेशक").contains(&SearchTarget::Officer(content.officers[1].id)));
    desk.apply(Edit::PutSeries(Series { name: both("मासिक परख"), ..content.series.clone() }));
    assert!(targets(&desk.session, "परख").contains(&SearchTarget::Meeting(content.meeting.id)));
    desk.apply(Edit::PutMeeting(Meeting { date: day(2027, 1, 2), ..content.meeting.clone() }));
    let filter = SearchFilter { from: Some(day(2027, 1, 1)), ..SearchFilter::default() };
    assert_eq!(desk.session.search(&Query { filter, ..query("जाँच") }).unwrap().len(), 1);
    assert!(desk.session.check().unwrap().is_ok());
}

/// Opens without a desk.
fn open(path: &Path) -> Session {
    Session::open(path, Arc::new(ManualClock::new(moment()))).unwrap()
}

#[test]
fn an_index_that_is_missing_or_of_another_version_is_made_anew_by_the_next_writer() {
    let ways = [
        "DELETE FROM search_state; DELETE FROM search_doc; INSERT INTO search_text (search_text) VALUES ('delete-all')",
        "UPDATE search_state SET version = version + 1; DELETE FROM search_doc",
    ];
    for way in ways {
        let (desk, content) = saying("मरम्मत हो");
        let path = desk.path();
        let Desk { folder: _folder, session, .. } = desk;
        drop(session);
        sql(&path, way);
        let reader = Session::open_read_only(&path, Arc::new(ManualClock::new(moment()))).unwrap();
        let refused = reader.search(&query("मरम्मत")).unwrap_err();
        assert!(matches!(&refused, SessionError::Store(error) if error.problem == Problem::StaleSearch));
        assert!(refused.sentence(Lang::Hi).contains("खोज"));
        assert!(!reader.check().unwrap().is_ok());
        drop(reader);

        let session = open(&path);
        assert_eq!(session.access(), Access::ReadWrite);
        assert_eq!(targets(&session, "मरम्मत"), [SearchTarget::Direction(content.directions[0].id)]);
        assert!(session.check().unwrap().is_ok());
    }
}

#[test]
fn the_check_notices_an_index_that_says_something_else_than_the_records() {
    let harm = [
        "DELETE FROM search_doc WHERE kind = 'direction' AND id = (SELECT max(id) FROM search_doc WHERE kind = 'direction')",
        "UPDATE search_doc SET hash = hash + 1 WHERE kind = 'meeting'",
        "INSERT INTO search_doc (id, kind, key, hash) VALUES (1, 'unit', 'gone', 0)",
    ];
    for harm in harm {
        let (desk, _) = filled();
        assert!(desk.session.check().unwrap().is_ok());
        sql(&desk.path(), harm);
        let report = desk.session.check().unwrap();
        let search = report.checks.iter().find(|check| check.kind == CheckKind::Search).unwrap();
        assert_eq!(search.broken.len(), 1, "{harm}");
    }
}

#[test]
fn the_sample_is_searched_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock = Arc::new(ManualClock::new(moment()));
    sample::write(&path, &sample::Size { years: Some(1), directions: None }, clock).unwrap();
    let session = open(&path);
    assert!(session.check().unwrap().is_ok());
    for typed in ["nirikshan", "taranagar", "samiksha", "churu", "baithak", "sardarshahar", "rajnet"] {
        assert!(!targets(&session, typed).is_empty(), "{typed}");
    }
    let hits = session.search(&query("ई मित्र निरी")).unwrap();
    let dates: Vec<_> = hits.iter().filter_map(|hit| Some((hit.how, hit.meeting.as_ref()?.date))).collect();
    assert!(dates.len() > 2, "{dates:?}");
    assert!(
        dates.is_sorted_by(|one, next| one.0 < next.0 || one.0 == next.0 && one.1 >= next.1),
        "{dates:?}"
    );
}
