//! Schemes made and changed on their screen, by keys and labels.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::rule::RuleMessage;
use baithak::i18n::scheme::SchemeWord as Word;
use baithak::i18n::screen::Screen;
use baithak::model::*;
use eframe::egui::Key;
use eframe::egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::flow::Flow;

fn press_row(flow: &mut Flow, label: &str) {
    flow.pause();
    flow.window.harness.get_by_role_and_label(Role::ListBoxOption, label).click_accesskit();
    flow.window.settle();
}

fn choose(flow: &mut Flow, word: Word) {
    flow.pause();
    // The first: how a value comes about is asked before how it adds up.
    let mut words = flow.window.harness.query_all_by_role_and_label(Role::RadioButton, word.text(flow.lang));
    words.next().expect("the word").click_accesskit();
    drop(words);
    flow.window.settle();
}

/// Presses a button that may stand further down than is seen.
fn press_button(flow: &mut Flow, label: &str) {
    flow.pause();
    flow.window.harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    flow.window.settle();
}

fn own(flow: &Flow) -> Option<Scheme> {
    flow.look(|session| {
        let schemes = session.schemes().expect("the schemes");
        schemes.get(&"scheme-1".into()).map(|scheme| (**scheme).clone())
    })
}

fn indicator(flow: &mut Flow, name: &str) {
    flow.run(Command::NewIndicator);
    flow.write(name);
}

/// A new scheme "सौर पंप" with "स्वीकृत" and "चालू".
fn with_two_indicators(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.run(Command::Schemes);
    assert_eq!(flow.window.app().place(), Place::Schemes);
    flow.run(Command::New);
    flow.write("सौर पंप");
    indicator(&mut flow, "स्वीकृत");
    indicator(&mut flow, "चालू");
    flow
}

#[test]
fn a_scheme_is_made_without_code_and_its_percentage_is_worked_out() {
    for lang in Lang::ALL {
        let mut flow = with_two_indicators(lang);
        indicator(&mut flow, "चालू %");
        choose(&mut flow, Word::Ratio);
        flow.pause();
        let scheme = own(&flow).expect("the scheme is on disk");
        assert_eq!(scheme.name.get(lang), "सौर पंप");
        let names: Vec<&str> = scheme.indicators.iter().map(|one| one.name.get(lang)).collect();
        assert_eq!(names, ["स्वीकृत", "चालू", "चालू %"]);
        let codes: Vec<&IndicatorCode> = scheme.indicators.iter().map(|one| &one.code).collect();
        let ratio = Formula::Ratio { of: codes[1].clone(), per: codes[0].clone() };
        assert_eq!(scheme.indicators[2].formula, Some(ratio));
        assert_eq!(scheme.indicators[2].adds_up, AddsUp::RatioOfSums);
        assert_eq!(scheme.fault(), None);
    }
}

#[test]
fn spaces_that_typing_leaves_behind_a_name_are_not_kept_and_stay_while_it_is_typed() {
    let mut flow = Flow::sample(Lang::Hi);
    flow.run(Command::Schemes);
    flow.run(Command::New);
    flow.write("सौर ");
    flow.pause();
    assert_eq!(own(&flow).expect("the scheme is on disk").name.hi, "सौर");
    flow.write("पंप ");
    indicator(&mut flow, "स्वीकृत ");
    flow.pause();
    let scheme = own(&flow).expect("the scheme is on disk");
    assert_eq!((scheme.name.hi.as_str(), scheme.indicators[0].name.hi.as_str()), ("सौर पंप", "स्वीकृत"));
}

#[test]
fn what_is_typed_where_nothing_has_the_keys_is_looked_for() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Units);
        let find = flow.text(Screen::Find);
        flow.write("रतन");
        assert_eq!((flow.focused(), flow.value(find)), (find.to_owned(), "रतन".to_owned()));
        flow.run(Command::Home);
        flow.run(Command::Units);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), find);
    }
}

#[test]
fn the_heading_of_the_rows_follows_their_levels_until_the_office_has_its_own() {
    for (lang, site) in [(Lang::Hi, "स्थान"), (Lang::En, "Site")] {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Schemes);
        flow.run(Command::New);
        flow.write("सौर पंप");
        let take = |flow: &mut Flow, level: &str| {
            flow.focus(Word::Levels.text(lang));
            flow.write(level);
            flow.press(Key::Enter);
            flow.pause();
        };
        take(&mut flow, site);
        let heading = |flow: &Flow| own(flow).expect("the scheme is on disk").row_heading;
        assert_eq!(heading(&flow), Bilingual::new("ब्लॉक / स्थान", "Block / Site"));
        flow.run(Command::Undo);
        assert_eq!(heading(&flow), Bilingual::new("ब्लॉक", "Block"));
        let label = Screen::InHindi.with(lang, &[("field", Word::RowHeading.text(lang))]);
        flow.fill(&label, "केन्द्र");
        take(&mut flow, site);
        assert_eq!(heading(&flow).hi, "केन्द्र");
    }
}

#[test]
fn what_was_done_to_a_scheme_is_undone_and_done_again() {
    let mut flow = with_two_indicators(Lang::Hi);
    let before = own(&flow);
    flow.palette(Command::NewCheck.text(Lang::Hi));
    flow.pause();
    let checked = own(&flow);
    assert_eq!(checked.as_ref().map(|scheme| scheme.checks.len()), Some(1));
    flow.run(Command::Undo);
    assert_eq!(own(&flow), before);
    flow.run(Command::Redo);
    assert_eq!(own(&flow), checked);
}

#[test]
fn a_formula_in_a_circle_is_not_taken_and_says_why() {
    for (lang, part) in [(Lang::Hi, "घूमकर"), (Lang::En, "leads back to itself")] {
        let mut flow = with_two_indicators(lang);
        indicator(&mut flow, "चालू %");
        choose(&mut flow, Word::Ratio);
        press_row(&mut flow, "चालू");
        choose(&mut flow, Word::Sum);
        let before = own(&flow);
        flow.focus(Word::SumOf.text(lang));
        flow.write("चालू %");
        flow.press(Key::Enter);
        flow.must_see(part);
        assert_eq!(own(&flow), before);
    }
}

/// Where the row stands that is chosen among the parts of a scheme.
fn chosen_part(flow: &Flow, part: &str) -> eframe::egui::Rect {
    let mut rows = flow.window.harness.query_all_by(|node| node.role() == Role::ListBoxOption);
    let chosen = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.toggled() == Some(Toggled::True) && node.label().is_some_and(|label| label.contains(part))
    };
    rows.find(chosen).expect("a chosen part").rect()
}

#[test]
fn what_is_added_to_a_long_scheme_comes_into_sight_in_the_list_of_its_parts() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Schemes);
        let scheme = match lang {
            Lang::Hi => "जिला स्तरीय तकनीकी समिति",
            Lang::En => "District technical committee",
        };
        press_row(&mut flow, scheme);
        let height = flow.window.harness.ctx.content_rect().height();
        flow.run(Command::NewIndicator);
        flow.write("नया स्तम्भ");
        assert!(chosen_part(&flow, "नया स्तम्भ").bottom() < height, "{lang:?}");
    }
}

#[test]
fn an_indicator_with_figures_retires_and_is_not_deleted() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Schemes);
        let phones = flow.look(|session| session.scheme(&"ip-phone".into()).expect("the phones"));
        press_row(&mut flow, phones.name.get(lang));
        let registered = phones.indicator(&"test-answered".into()).expect("an indicator").name.get(lang);
        press_row(&mut flow, registered);
        flow.run(Command::Delete);
        flow.pause();
        let now = flow.look(|session| session.scheme(&"ip-phone".into()).expect("the phones"));
        assert_eq!(now, phones, "deleted with its figures");
    }
}

#[test]
fn a_state_of_a_register_is_added_in_a_step_of_its_own_and_one_in_use_is_not_deleted() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Schemes);
        let code: SchemeCode = "tech-committee".into();
        let stored = |flow: &Flow| flow.look(|session| session.scheme(&code).expect("the committee"));
        let committee = stored(&flow);
        press_row(&mut flow, committee.name.get(lang));
        press_row(&mut flow, Word::Register.text(lang));
        press_button(&mut flow, Word::AddState.text(lang));
        flow.pause();
        let states = |scheme: &Scheme| scheme.register.as_ref().expect("a register").states.len();
        assert_eq!(states(&stored(&flow)), states(&committee) + 1);
        flow.run(Command::Undo);
        flow.pause();
        assert_eq!(stored(&flow).register, committee.register);
        let decided = committee.register.as_ref().expect("it").states[2].name.get(lang).to_owned();
        press_button(&mut flow, &Word::RemoveState.with(lang, &[("name", &decided)]));
        flow.pause();
        flow.must_see(&RuleMessage::StateUsed.with(lang, &[("state", &decided)]));
        assert_eq!(stored(&flow).register, committee.register);
    }
}
