//! What a closed meeting keeps of schemes and units that change later.

use super::*;

/// Another name, target and bound for everything, another formula, and a figure that is no longer shown.
fn changed(scheme: &Scheme) -> Scheme {
    let mut scheme = Scheme { name: both("नया नाम"), checks: Vec::new(), ..scheme.clone() };
    for indicator in &mut scheme.indicators {
        indicator.name = both("नया संकेतक");
        if indicator.target.is_some() {
            (indicator.target, indicator.behind) = (Some(12.0), None);
        }
    }
    let named: Vec<IndicatorCode> = scheme
        .indicators
        .iter()
        .flat_map(|one| one.formula.iter().flat_map(Formula::operands).cloned().collect::<Vec<_>>())
        .collect();
    let free = |one: &&Indicator| one.formula.is_some() && !named.contains(&one.code);
    if let Some(code) = scheme.indicators.iter().find(free).map(|one| one.code.clone()) {
        scheme.set_formula(&code, None);
        scheme.indicator_mut(&code).unwrap().retired = true;
    }
    scheme
}

#[test]
fn a_closed_meeting_shows_its_schemes_as_they_were_defined_when_it_was_closed() {
    let (mut desk, c) = filled();
    desk.apply(figure(&c, day(2026, 10, 21), Some(41.0)));
    desk.apply(state(&c, MeetingState::Closed));
    let file = |desk: &Desk| desk.session.meeting_file(c.meeting.id).unwrap();
    let shown = file(&desk);
    assert!(shown.histories[&c.scheme].past.len() > 1, "it has a past");
    let scheme = desk.session.scheme(&c.scheme).unwrap();
    desk.apply(Edit::PutScheme(Box::new(changed(&scheme))));
    assert_eq!(file(&desk), shown);
    let again = Scheme { name: both("और नया"), ..changed(&scheme) };
    desk.apply(Edit::PutScheme(Box::new(again.clone())));
    assert_eq!(file(&desk), shown);
    // What is worked on shows what is defined now; so does this one when it is opened again.
    assert_eq!(*desk.session.table(&c.scheme, c.meeting.date).unwrap().scheme, again);
    desk.apply(state(&c, MeetingState::InSession));
    assert_eq!(*file(&desk).tables[&c.scheme].scheme, again);
    desk.session.undo().unwrap();
    assert_eq!(file(&desk), shown);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn meetings_that_were_closed_before_definitions_were_kept_keep_them_when_one_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::new(support::moment()));
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).unwrap();
    let mut session = Session::open(&path, clock).unwrap();
    let closed: Vec<MeetingId> = {
        let meetings = session.home().unwrap().meetings.into_iter();
        meetings.filter(|one| one.state == MeetingState::Closed).map(|one| one.id).collect()
    };
    let files =
        |session: &Session| closed.iter().map(|id| session.meeting_file(*id).unwrap()).collect::<Vec<_>>();
    let shown = files(&session);
    assert!(shown.iter().any(|file| !file.tables.is_empty()));
    for scheme in &session.schemes().unwrap().0 {
        session.apply(Edit::PutScheme(Box::new(changed(scheme)))).unwrap();
    }
    for (now, then) in files(&session).iter().zip(&shown) {
        assert_eq!(now.tables, then.tables);
        assert_eq!(now.histories, then.histories);
    }
}

#[test]
fn a_kept_definition_that_is_not_as_it_was_kept_is_found_by_the_check() {
    let (desk, _) = closed();
    let kept = |desk: &Desk| {
        let report = desk.session.check().unwrap();
        report.checks.into_iter().find(|check| check.kind == CheckKind::KeptSchemes).unwrap()
    };
    let sound = kept(&desk);
    assert!(sound.rows > 0 && sound.broken.is_empty(), "{sound:?}");
    support::sql(
        &desk.path(),
        "DROP TRIGGER journal_kept_definition_update;
        UPDATE kept_definition SET definition = replace(definition, '}', ' }')",
    );
    assert_eq!(kept(&desk).broken.len() as u64, sound.rows);
}

#[test]
fn a_closed_meeting_shows_units_by_the_names_that_they_had_when_it_was_closed() {
    let (mut desk, c) = closed();
    let names = |desk: &Desk| -> Vec<String> {
        let file = desk.session.meeting_file(c.meeting.id).unwrap();
        file.tables[&c.scheme].rows.iter().map(|row| row.unit.name.hi.clone()).collect()
    };
    assert_eq!(names(&desk), ["चूरू"]);
    let renamed = |name: &str| Edit::PutUnit(Unit { name: both(name), ..c.unit.clone() });
    // As it is typed, within moments: one step.
    for name in ["चूरू न", "चूरू नग", "चूरू नगर"] {
        desk.session.apply(renamed(name)).unwrap();
    }
    assert_eq!(names(&desk), ["चूरू"]);
    assert_eq!(desk.session.units().unwrap()[0].name, both("चूरू नगर"), "everywhere else it has its new one");
    // Opened again it has the new name, and keeps that when it is closed with it.
    desk.apply(state(&c, MeetingState::InSession));
    assert_eq!(names(&desk), ["चूरू नगर"]);
    desk.apply(state(&c, MeetingState::Closed));
    desk.apply(renamed("रतननगर"));
    assert_eq!(names(&desk), ["चूरू नगर"]);
    for _ in 0..3 {
        desk.session.undo().unwrap().unwrap();
    }
    assert_eq!(names(&desk), ["चूरू"]);
    desk.session.undo().unwrap().unwrap();
    assert_eq!(desk.session.units().unwrap()[0].name, both("चूरू"), "one step");
    for _ in 0..4 {
        desk.session.redo().unwrap().unwrap();
    }
    assert_eq!(names(&desk), ["चूरू नगर"]);
    let checks = desk.session.check().unwrap().checks;
    assert!(checks.iter().all(|check| check.broken.is_empty()), "{checks:?}");
}

#[test]
fn a_closed_meeting_stands_in_the_order_of_the_names_that_it_shows() {
    let (mut desk, c) = filled();
    let other =
        Unit { id: desk.id(), name: both("तारानगर"), lgd_code: Some(1), ..c.unit.clone() };
    desk.apply(Edit::PutUnit(other.clone()));
    desk.apply(state(&c, MeetingState::Closed));
    let file = |desk: &Desk| desk.session.meeting_file(c.meeting.id).unwrap();
    let shown = file(&desk);
    desk.apply(Edit::PutUnit(Unit { name: both("अजीतनगर"), ..other }));
    assert_eq!(file(&desk), shown);
}

#[test]
fn a_unit_with_figures_is_known_in_files_by_the_name_that_it_had() {
    let (mut desk, c) = filled();
    let spellings = |desk: &Desk| -> Vec<String> {
        desk.session.unit_spellings().unwrap().into_iter().map(|(_, spelling)| spelling).collect()
    };
    let before = spellings(&desk);
    for name in ["र", "रतन", "रतननगर"] {
        desk.session.apply(Edit::PutUnit(Unit { name: both(name), ..c.unit.clone() })).unwrap();
    }
    let mut known = before.clone();
    known.push("चूरू".to_owned());
    assert_eq!(spellings(&desk), known);
    desk.session.undo().unwrap().unwrap();
    assert_eq!(spellings(&desk), before);
}
