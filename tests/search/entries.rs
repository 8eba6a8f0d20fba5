//! Entries of compliance are found by what was done and by the chair's word, and lead to their direction.

use baithak::model::*;
use baithak::session::{Edit, Query};

use super::support::{Content, Desk, both, day, entry, filled, report};
use super::{marked, query, targets};

/// A desk whose first direction has a full report and the chair's word on it, a month after it was given.
fn reported() -> (Desk, Content, [Compliance; 2]) {
    let (mut desk, content) = filled();
    let given = Direction {
        text: "केबल बदली जाये".to_owned(), ..content.directions[0].clone()
    };
    desk.apply(Edit::PutDirection(given));
    let done = Report {
        state: ComplianceState::Complied,
        delay_reason: "लैन सामग्री विलम्ब से मिली".to_owned(),
        evidence: vec![Evidence::Reference("पत्र क्रमांक 412".to_owned())],
        by: Some(Reporter::Known(Responsible::Officer(content.officers[1].id))),
    };
    let done = Compliance {
        date: day(2026, 12, 18),
        text: "तीनों राउटर बदलवाये गये".to_owned(),
        ..entry(&desk, &content, ComplianceEntry::Report(done))
    };
    let word = Compliance {
        date: day(2026, 12, 19),
        text: String::new(),
        ..entry(&desk, &content, ComplianceEntry::Chair(ChairWord::NotAccepted))
    };
    desk.apply(Edit::AddCompliance(done.clone()));
    desk.apply(Edit::AddCompliance(word.clone()));
    (desk, content, [done, word])
}

#[test]
fn an_entry_is_found_by_all_that_stands_in_it_in_whatever_spelling() {
    let (desk, _, [done, word]) = reported();
    for typed in ["राउटर", "बदलवाए", "router", "विलंब सामग्री", "412", "पुष्पा", "अनुपालना पूर्ण", "complied with"]
    {
        let found = targets(&desk.session, typed);
        assert!(found.contains(&SearchTarget::Compliance(done.id)), "{typed}: {found:?}");
    }
    for typed in ["अस्वीकृत", "not accepted"] {
        assert_eq!(targets(&desk.session, typed), [SearchTarget::Compliance(word.id)], "{typed}");
    }
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn an_entry_says_what_it_is_and_leads_to_its_direction_in_the_meeting_where_that_was_given() {
    let (desk, content, [_, word]) = reported();
    let direction = content.directions[0].id;
    let hits = desk.session.search(&query("राउटर")).unwrap();
    let [hit] = hits.as_slice() else { panic!("{hits:?}") };
    assert_eq!(hit.title.text, "07/2026-01 · 18.12.2026 · अनुपालना पूर्ण");
    assert_eq!((hit.snippet.text.as_str(), marked(hit)), ("तीनों राउटर बदलवाये गये", vec!["राउटर"]));
    assert_eq!(hit.place(), SearchTarget::Direction(direction));
    assert_eq!(hit.meeting.as_ref().map(|meeting| meeting.id), Some(content.meeting.id));
    // An entry without words shows the direction.
    let hits = desk.session.search(&query("अस्वीकृत")).unwrap();
    assert_eq!(hits[0].target, SearchTarget::Compliance(word.id));
    assert_eq!(hits[0].snippet.text, "केबल बदली जाये");
}

#[test]
fn the_number_of_a_direction_finds_it_first_and_behind_it_what_came_of_it() {
    let (desk, content, [done, word]) = reported();
    let found = targets(&desk.session, "07/2026-01");
    let direction = SearchTarget::Direction(content.directions[0].id);
    assert_eq!(found, [direction, SearchTarget::Compliance(word.id), SearchTarget::Compliance(done.id)]);
}

#[test]
fn entries_come_and_go_with_undo_and_follow_the_names_in_them() {
    let (mut desk, content, [done, word]) = reported();
    let is_found = |desk: &Desk, typed: &str, entry: &Compliance| {
        assert!(desk.session.check().unwrap().is_ok());
        targets(&desk.session, typed).contains(&SearchTarget::Compliance(entry.id))
    };
    desk.session.undo().unwrap();
    assert!(!is_found(&desk, "अस्वीकृत", &word));
    desk.session.redo().unwrap();
    assert!(is_found(&desk, "अस्वीकृत", &word));
    let renamed = Officer { name: both("कमला देवी"), ..content.officers[1].clone() };
    desk.apply(Edit::PutOfficer(renamed));
    assert!(is_found(&desk, "कमला", &done) && !is_found(&desk, "पुष्पा", &done));
    let post = content.officers[1].post.unwrap();
    let post = content.posts.iter().find(|one| one.id == post).unwrap();
    desk.apply(Edit::PutPost(Post { name: both("प्रभारी"), ..post.clone() }));
    assert!(is_found(&desk, "प्रभारी", &done));
    let typed_again =
        Direction { text: "केबल नई हो".to_owned(), ..content.directions[0].clone() };
    desk.apply(Edit::PutDirection(typed_again));
    assert!(is_found(&desk, "राउटर", &done));
}

#[test]
fn filters_reach_entries_by_their_direction_and_by_their_own_day() {
    let (desk, content, [done, word]) = reported();
    let direction = SearchTarget::Direction(content.directions[0].id);
    let entries = [SearchTarget::Compliance(word.id), SearchTarget::Compliance(done.id)];
    let found = |filter: SearchFilter| {
        let hits = desk.session.search(&Query { filter, ..query("07/2026-01") }).unwrap();
        hits.into_iter().map(|hit| hit.target).collect::<Vec<_>>()
    };
    let all = SearchFilter::default;
    let everything = [&[direction.clone()][..], &entries[..]].concat();
    assert_eq!(found(SearchFilter { kinds: vec![SearchKind::Compliance], ..all() }), entries);
    assert_eq!(found(SearchFilter { series: Some(content.series.id), ..all() }), everything);
    assert_eq!(found(SearchFilter { scheme: Some(content.scheme.clone()), ..all() }), everything);
    assert_eq!(found(SearchFilter { scheme: Some("rajnet".into()), ..all() }), []);
    assert_eq!(found(SearchFilter { from: Some(day(2026, 12, 19)), ..all() }), entries[..1]);
    assert_eq!(found(SearchFilter { to: Some(day(2026, 12, 1)), ..all() }), [direction]);
}

#[test]
fn directions_are_found_by_how_they_stand_and_entries_with_them() {
    let (mut desk, content) = filled();
    let [first, second] = [0, 1].map(|at| content.directions[at].clone());
    let due = Deadline { phrase: String::new(), date: Some(day(2026, 11, 10)) };
    for direction in [first.clone(), second.clone()] {
        let (text, deadline) = ("उपकरण".to_owned(), due.clone());
        desk.apply(Edit::PutDirection(Direction { text, deadline, ..direction }));
    }
    let information =
        Direction { kind: DirectionKind::Information, id: desk.id(), number: None, ..second.clone() };
    desk.apply(Edit::PutDirection(Direction {
        text: "उपकरण की सूचना".to_owned(), ..information
    }));
    let standing_so = |desk: &Desk, state: SoughtState| {
        let kinds = vec![SearchKind::Direction];
        let filter = SearchFilter { state: Some(state), kinds, ..SearchFilter::default() };
        let hits = desk.session.search(&Query { filter, ..query("उपकरण") }).unwrap();
        let ids = hits.into_iter().map(|hit| hit.target);
        [&first, &second].map(|one| ids.clone().any(|id| id == SearchTarget::Direction(one.id)))
    };
    use SoughtState as S;
    for state in [S::Open, S::Late, S::Pending] {
        assert_eq!(standing_so(&desk, state), [true, true], "{state:?}");
    }
    let steps: [(ComplianceEntry, &[S]); 8] = [
        (report(ComplianceState::InProgress), &[S::Open, S::Late, S::InProgress]),
        (report(ComplianceState::Partly), &[S::Open, S::Late, S::Partly]),
        (report(ComplianceState::Complied), &[S::Open, S::Late, S::AwaitsChair, S::Complied]),
        (ComplianceEntry::Chair(ChairWord::NotAccepted), &[S::Open, S::Late, S::NotAccepted]),
        (ComplianceEntry::Chair(ChairWord::MoreTime(Some(day(2027, 1, 5)))), &[S::Open, S::Extended]),
        (report(ComplianceState::Complied), &[S::Open, S::Extended, S::AwaitsChair, S::Complied]),
        (ComplianceEntry::Chair(ChairWord::Accepted), &[S::Complied, S::Accepted]),
        (report(ComplianceState::Dropped), &[S::Dropped]),
    ];
    for (said, holding) in steps {
        desk.apply(Edit::AddCompliance(entry(&desk, &content, said.clone())));
        let holds: Vec<S> = S::ALL.into_iter().filter(|state| standing_so(&desk, *state)[0]).collect();
        assert_eq!(holds, holding, "{said:?}");
        assert!(standing_so(&desk, S::Pending)[1]);
    }
    let filter = SearchFilter { state: Some(S::Dropped), ..SearchFilter::default() };
    let hits = desk.session.search(&Query { filter: filter.clone(), ..query("विलोपित") }).unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].direction, Some(first.id));
    // The number is no way round the filter.
    let filter = SearchFilter { state: Some(S::Open), ..filter };
    assert!(desk.session.search(&Query { filter, ..query("07/2026-01") }).unwrap().is_empty());
}

#[test]
fn without_words_a_filter_lists_all_that_it_lets_through_newest_first() {
    let (desk, content, [done, word]) = reported();
    let open = SearchFilter { state: Some(SoughtState::NotAccepted), ..SearchFilter::default() };
    let hits = desk.session.search(&Query { filter: open, ..query("  ") }).unwrap();
    let found: Vec<SearchTarget> = hits.into_iter().map(|hit| hit.target).collect();
    let direction = SearchTarget::Direction(content.directions[0].id);
    assert_eq!(found, [SearchTarget::Compliance(word.id), SearchTarget::Compliance(done.id), direction]);
    let kinds = SearchFilter { kinds: vec![SearchKind::Direction], ..SearchFilter::default() };
    assert!(desk.session.search(&Query { filter: kinds, ..query("") }).unwrap().is_empty());
    let series = SearchFilter { series: Some(content.series.id), ..SearchFilter::default() };
    assert!(desk.session.search(&Query { filter: series, ..query("-") }).unwrap().is_empty());
}

#[test]
fn who_holds_a_post_answers_for_what_was_given_to_the_post_and_to_the_name() {
    let (mut desk, content) = filled();
    let [by_name, to_post] = [0, 1].map(|at| content.directions[at].clone());
    let [holder, moved] = [&content.officers[0], &content.officers[2]];
    let post = content.posts[1].id;
    desk.apply(Edit::PutOfficer(Officer { post: Some(post), ..holder.clone() }));
    desk.apply(Edit::PutDirection(Direction {
        lead: Some(Responsible::Officer(holder.id)),
        supporting: Vec::new(),
        ..by_name.clone()
    }));
    desk.apply(Edit::PutDirection(Direction { lead: Some(Responsible::Post(post)), ..to_post.clone() }));
    let given_to = |desk: &Desk, responsible: Responsible| {
        let kinds = vec![SearchKind::Direction];
        let filter = SearchFilter { responsible: Some(responsible), kinds, ..SearchFilter::default() };
        let hits = desk.session.search(&Query { filter, ..query("") }).unwrap();
        [&by_name, &to_post].map(|one| hits.iter().any(|hit| hit.target == SearchTarget::Direction(one.id)))
    };
    assert_eq!(given_to(&desk, Responsible::Officer(holder.id)), [true, true]);
    assert_eq!(given_to(&desk, Responsible::Post(post)), [true, true]);
    assert_eq!(given_to(&desk, Responsible::Officer(moved.id)), [false, false]);
    // People move, posts stay.
    desk.apply(Edit::PutOfficer(Officer { post: Some(content.posts[0].id), ..holder.clone() }));
    desk.apply(Edit::PutOfficer(Officer { post: Some(post), ..moved.clone() }));
    assert_eq!(given_to(&desk, Responsible::Officer(holder.id)), [true, false]);
    assert_eq!(given_to(&desk, Responsible::Officer(moved.id)), [false, true]);
}
