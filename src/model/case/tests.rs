//! How things stand on a day, and what is counted of them.

use super::*;
use crate::model::{Bilingual, Indicator, Kind, SchemeFault, UnitLevel};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

fn both(text: &str) -> Bilingual {
    Bilingual::new(text, text)
}

fn register(age_from: AgeFrom) -> Register {
    let state = |code: &str, meaning| RegisterState { code: code.into(), name: both(code), meaning };
    Register {
        one: both("प्रकरण"),
        many: both("प्रकरण"),
        reference: both("सं."),
        title: both("विषय"),
        opened: both("प्राप्ति"),
        states: vec![
            state("pending", StateMeaning::Open),
            state("faulty", StateMeaning::Faulty),
            state("working", StateMeaning::Working),
            state("decided", StateMeaning::Closed),
        ],
        ages: vec![15, 30],
        age_from,
    }
}

/// Opened on the first of October at unit 1.
fn file(states: &[(u128, u32, u32, &str, Option<u128>)]) -> CaseFile {
    let case = Case::blank(id(1), "s".into(), id(1), day(10, 1));
    let entry =
        |(number, month, of_month, state, corrects): &(u128, u32, u32, &str, Option<u128>)| CaseState {
            id: id(*number),
            case: case.id,
            date: day(*month, *of_month),
            state: (*state).into(),
            remark: String::new(),
            corrects: corrects.map(id),
        };
    CaseFile { states: states.iter().map(entry).collect(), case }
}

#[test]
fn a_thing_is_what_was_last_entered_by_the_day_and_not_there_before_its_first_one() {
    let register = register(AgeFrom::Opened);
    let file = file(&[(1, 10, 20, "decided", None)]);
    assert_eq!(file.standing(&register, day(9, 30)), None);
    let shown = |on| {
        let standing = file.standing(&register, on).unwrap();
        (standing.state.code.0.as_str(), standing.since, standing.age_days, standing.bucket)
    };
    assert_eq!(shown(day(10, 1)), ("pending", day(10, 1), 0, Some(0)));
    assert_eq!(shown(day(10, 16)), ("pending", day(10, 1), 15, Some(0)));
    assert_eq!(shown(day(10, 17)), ("pending", day(10, 1), 16, Some(1)));
    assert_eq!(shown(day(11, 20)), ("decided", day(10, 20), 19, None), "how long it took");
}

#[test]
fn a_corrected_entry_no_longer_counts_and_stays_in_the_list() {
    let register = register(AgeFrom::Opened);
    let file = file(&[(1, 10, 20, "decided", None), (2, 10, 20, "faulty", Some(1))]);
    let standing = file.standing(&register, day(10, 20)).unwrap();
    assert_eq!(standing.state.code, "faulty".into());
    assert!(file.is_corrected(id(1)) && !file.is_corrected(id(2)));
    assert_eq!(file.states.len(), 2);
}

#[test]
fn where_ages_run_from_the_state_entering_it_again_does_not_make_it_younger() {
    let register = register(AgeFrom::State);
    let file = file(&[(1, 10, 5, "working", None), (2, 10, 10, "faulty", None), (3, 10, 20, "faulty", None)]);
    let standing = file.standing(&register, day(11, 20)).unwrap();
    assert_eq!((standing.since, standing.age_days, standing.bucket), (day(10, 10), 41, Some(2)));
}

fn scheme(register: Register, counts: &[(&str, Counts)]) -> Scheme {
    let indicator = |(code, counts): &(&str, Counts)| Indicator {
        counts: Some(counts.clone()),
        ..Indicator::plain((*code).into(), both(code), Kind::Count)
    };
    Scheme {
        indicators: counts.iter().map(indicator).collect(),
        register: Some(register),
        ..Scheme::plain("s".into(), both("s"), both("s"), vec![UnitLevel::Block])
    }
}

#[test]
fn each_unit_with_something_in_the_register_is_counted_and_no_other() {
    let all: Vec<(String, Counts)> = register(AgeFrom::Opened)
        .countable()
        .into_iter()
        .chain([Counts::States(vec!["faulty".into()])])
        .enumerate()
        .map(|(place, counts)| (format!("c{place}"), counts))
        .collect();
    let named: Vec<(&str, Counts)> =
        all.iter().map(|(code, counts)| (code.as_str(), counts.clone())).collect();
    let scheme = scheme(register(AgeFrom::Opened), &named);
    assert_eq!(scheme.fault(), None);
    let at = |unit: u128, opened, mut file: CaseFile| {
        (file.case.unit, file.case.opened) = (id(unit), opened);
        file
    };
    let files = [
        at(1, day(11, 10), file(&[])),
        at(1, day(10, 1), file(&[(1, 10, 2, "faulty", None)])),
        at(1, day(10, 1), file(&[(2, 10, 2, "decided", None)])),
        at(1, day(10, 1), file(&[(3, 11, 2, "decided", None)])),
        at(2, day(11, 25), file(&[])),
    ];
    let counted = scheme.counted(&files, day(11, 20), Some(day(10, 24)));
    assert_eq!(counted.keys().copied().collect::<Vec<UnitId>>(), [id(1)], "the other one came later");
    let counts = |wanted: &Counts| {
        let place = all.iter().find(|(_, counts)| counts == wanted).unwrap();
        counted[&id(1)][&IndicatorCode::from(place.0.as_str())]
    };
    assert_eq!(counts(&Counts::All), 4);
    assert_eq!(counts(&Counts::States(vec!["faulty".into()])), 1);
    assert_eq!((counts(&Counts::Waiting), counts(&Counts::Closed)), (2, 2));
    assert_eq!(counts(&Counts::ClosedSinceLast), 1);
    assert_eq!([0, 1, 2].map(|bucket| counts(&Counts::WaitingAged(bucket))), [1, 0, 1]);
}

#[test]
fn what_came_and_what_was_closed_in_a_financial_year_is_counted_from_the_first_of_april() {
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let ways = [("came", Counts::OpenedThisYear), ("closed", Counts::ClosedThisYear)];
    let scheme = scheme(register(AgeFrom::Opened), &ways);
    let opened = |opened, mut file: CaseFile| {
        file.case.opened = opened;
        file
    };
    let files = [
        opened(on(2026, 3, 31), file(&[(1, 4, 1, "decided", None)])),
        opened(on(2026, 3, 30), file(&[(2, 3, 31, "decided", None)])),
        opened(on(2026, 4, 1), file(&[])),
        opened(on(2025, 4, 1), file(&[])),
    ];
    let counted = |day| {
        let counted = scheme.counted(&files, day, None);
        ["came", "closed"].map(|code| counted[&id(1)][&IndicatorCode::from(code)])
    };
    assert_eq!(counted(on(2026, 3, 31)), [3, 1]);
    assert_eq!(counted(on(2026, 4, 1)), [1, 1]);
    assert_eq!(counted(on(2027, 3, 31)), [1, 1]);
    assert_eq!(counted(on(2027, 4, 1)), [0, 0]);
}

#[test]
fn what_a_register_does_not_have_is_not_counted() {
    let fault = |counts| scheme(register(AgeFrom::Opened), &[("n", counts)]).fault();
    let wrong = Some(SchemeFault::WrongCounts { name: both("n") });
    assert_eq!(fault(Counts::States(vec!["lost".into()])), wrong);
    assert_eq!(fault(Counts::WaitingAged(3)), wrong);
    assert_eq!(fault(Counts::WaitingAged(2)), None);
    let mut without = scheme(register(AgeFrom::Opened), &[("n", Counts::All)]);
    without.register = None;
    assert_eq!(without.fault(), wrong);
    let mut falling = register(AgeFrom::Opened);
    falling.ages = vec![30, 15];
    assert_eq!(scheme(falling, &[]).fault(), Some(SchemeFault::WrongRegister));
}

#[test]
fn buckets_of_age_follow_each_other_without_a_gap() {
    let register = register(AgeFrom::Opened);
    let days: Vec<_> = (0..4).map(|bucket| register.bucket_days(bucket)).collect();
    assert_eq!(days, [Some((0, Some(15))), Some((16, Some(30))), Some((31, None)), None]);
}
