//! From a counted figure to the things that it counts, and back, by keys alone.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord as Import;
use baithak::i18n::register::RegisterWord as Word;
use baithak::i18n::rule::RuleMessage;
use baithak::i18n::screen::Screen;
use baithak::i18n::table::TableWord;
use baithak::model::{Lang, SchemeTable, Value, numbered};
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;

fn table(flow: &Flow) -> SchemeTable {
    let file = flow.file();
    (*file.tables[&"tech-committee".into()]).clone()
}

pub fn figure(flow: &Flow, code: &str) -> f64 {
    let table = table(flow);
    let row = table.rows.iter().find(|row| row.unit.name.en == "Taranagar").expect("the unit");
    let cell = &row.cells[table.column(&code.into()).expect("the column")];
    cell.value.as_ref().and_then(Value::number).expect("a number")
}

/// The sample's technical committee, the table with the keys, its cursor on a figure of Taranagar.
pub fn at_taranagar(lang: Lang, code: &str) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    let file = flow.file();
    let before = numbered(&file.items)
        .into_iter()
        .take_while(|(_, item)| item.scheme.as_ref().is_none_or(|scheme| scheme.0 != "tech-committee"));
    for _ in 0..before.count() {
        flow.run(Command::NextItem);
    }
    flow.run(Command::Figures);
    let table = table(&flow);
    let row = table.rows.iter().position(|row| row.unit.name.en == "Taranagar").expect("the unit");
    let column = table.main_columns().iter().position(|at| table.scheme.indicators[*at].code.0 == code);
    (0..row).for_each(|_| flow.press(Key::ArrowDown));
    (0..column.expect("a main column")).for_each(|_| flow.press(Key::ArrowRight));
    flow
}

#[test]
fn a_counted_figure_is_not_typed_over_and_enter_opens_what_it_counts() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "disposed");
        let table = table(&flow);
        let [all, disposed] = ["received", "disposed"].map(|code| figure(&flow, code));
        let name = table.scheme.indicator(&"disposed".into()).expect("it").name.get(lang).to_owned();
        let unit =
            table.rows.iter().find(|row| row.unit.name.en == "Taranagar").expect("it").unit.name.clone();
        flow.write("9");
        flow.must_see(&RuleMessage::Counted.with(lang, &[("unit", unit.get(lang)), ("indicator", &name)]));
        assert_eq!(figure(&flow, "disposed"), disposed);
        flow.press(Key::Enter);
        let register = table.scheme.register.as_ref().expect("a register");
        let title = format!("{} · {}", unit.get(lang), register.many.get(lang));
        flow.must_see(&title);
        flow.must_see(Word::Since.text(lang));
        let seen = |seen: f64| {
            TableWord::RowsSeen.with(lang, &[("all", &all.to_string()), ("seen", &seen.to_string())])
        };
        flow.must_see(&seen(disposed));
        flow.press(Key::F);
        flow.must_see(&seen(all));
        flow.press(Key::Escape);
        flow.must_see(flow.text(Screen::Discussion));
        assert!(!flow.sees(&title));
        flow.press(Key::ArrowLeft);
        flow.press(Key::P);
        flow.must_see(&title);
    }
}

#[test]
fn a_thing_is_added_given_a_state_corrected_deleted_and_all_of_it_undone() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "disposed");
        let [all, disposed] = ["received", "disposed"].map(|code| figure(&flow, code));
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.write("9901");
        flow.press(Key::Tab);
        flow.write("नया प्रकरण");
        flow.press(Key::Enter);
        assert_eq!((figure(&flow, "received"), figure(&flow, "disposed")), (all + 1.0, disposed));

        // All are shown by now, and the new one is chosen.
        flow.must_see("नया प्रकरण");
        flow.press(Key::S);
        flow.must_see(Word::StateByKeys.text(lang));
        flow.alt(Key::ArrowDown);
        flow.write("स्वीकृति जारी");
        flow.press(Key::Enter);
        assert_eq!(figure(&flow, "disposed"), disposed + 1.0);

        flow.window.key(Modifiers::SHIFT, Key::S);
        flow.alt(Key::ArrowUp);
        flow.press(Key::Enter);
        assert_eq!(figure(&flow, "disposed"), disposed);
        flow.must_see(Word::Corrected.text(lang));

        flow.press(Key::Delete);
        assert_eq!(figure(&flow, "received"), all);
        flow.run(Command::Undo);
        assert_eq!(figure(&flow, "received"), all + 1.0);
        (0..3).for_each(|_| flow.run(Command::Undo));
        assert_eq!((figure(&flow, "received"), figure(&flow, "disposed")), (all, disposed));
    }
}

#[test]
fn the_caret_of_a_form_that_opens_stands_behind_what_is_there() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        let register = table(&flow).scheme.register.clone().expect("a register");
        let field = register.reference.get(lang);
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.write("ab");
        flow.press(Key::Escape);
        flow.press(Key::Enter);
        let before = flow.value(field);
        assert!(before.chars().count() > 2, "a thing with a number: {before:?}");
        flow.write("9");
        assert_eq!(flow.value(field), format!("{before}9"));
    }
}

#[test]
fn what_is_refused_stays_in_the_form_and_escape_leaves_it() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        let all = figure(&flow, "received");
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.press(Key::Enter);
        flow.must_see(Word::NeedsName.text(lang));
        // The number of another case.
        let number = "तक./2026/001";
        flow.write(number);
        flow.press(Key::Enter);
        flow.must_see(&RuleMessage::CaseNumberTaken.with(lang, &[("reference", number)]));
        assert_eq!(figure(&flow, "received"), all);
        flow.must_see(Word::Save.text(lang));
        flow.press(Key::Escape);
        assert!(!flow.sees(Word::StateByKeys.text(lang)));
        flow.must_see(Word::Since.text(lang));
        flow.press(Key::Escape);
        flow.must_see(flow.text(Screen::Discussion));
    }
}

#[test]
fn a_scheme_without_a_register_says_so() {
    let mut flow = Flow::sample(Lang::Hi);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    (0..2).for_each(|_| flow.run(Command::NextItem));
    flow.run(Command::Figures);
    flow.press(Key::P);
    flow.must_see(Word::NoRegister.text(Lang::Hi));
}

#[test]
fn the_figures_of_the_meetings_day_are_counted_by_a_button_and_the_register_goes_on_with_them() {
    for (lang, date) in [(Lang::Hi, "21.11.2026"), (Lang::En, "21.11.2026")] {
        let mut flow = at_taranagar(lang, "received");
        let all = figure(&flow, "received");
        let before = table(&flow).snapshot.expect("figures").as_on;
        flow.press(Key::P);
        flow.click(&Word::CountOn.with(lang, &[("date", date)]));
        let after = table(&flow).snapshot.expect("figures").as_on;
        assert!(before < after && after == flow.file().meeting.date);
        assert_eq!(figure(&flow, "received"), all);
        flow.must_see(&Screen::FiguresOn.with(lang, &[("date", date)]));
        assert!(!flow.sees(&Word::CountOn.with(lang, &[("date", date)])));
        flow.run(Command::Undo);
        assert_eq!(table(&flow).snapshot.expect("figures").as_on, before);
    }
}

#[test]
fn a_register_comes_in_by_a_file_that_is_recognised_seen_and_written_in_one_step() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        let before = figure(&flow, "received");
        let rows = "ब्लॉक,प्रकरण सं.,विषय,प्राप्ति दिनांक,स्थिति,कब से\n\
                    तारानगर,नया/1,नया भवन,10.11.2026,लंबित,10.11.2026\n\
                    तारानगर,नया/2,पुराना भवन,01.10.2026,लम्बित,\n";
        let path = flow.folder.path().join("पंजी.csv");
        std::fs::write(&path, rows).expect("a file");
        flow.run(Command::ImportFigures);
        flow.fill(Import::Path.text(lang), &path.display().to_string());
        flow.press(Key::Enter);
        flow.must_see(Import::BringsRegister.text(lang));
        let count =
            |word: Import, count: usize| word.counted(lang, count as u64, &[("count", &count.to_string())]);
        flow.must_see(&count(Import::Write, 9));
        assert_eq!(figure(&flow, "received"), before, "written before it was confirmed");
        flow.press(Key::Enter);
        assert_eq!(figure(&flow, "received"), before + 2.0);
        flow.run(Command::Undo);
        assert_eq!(figure(&flow, "received"), before, "one step");
    }
}

#[test]
fn a_few_things_take_the_place_of_figures_that_were_entered_only_when_that_is_said_to_be_right() {
    for lang in Lang::ALL {
        let mut flow = super::import::in_table(lang);
        let allotted = |flow: &Flow| {
            let table = flow.file().tables[&"ip-phone".into()].clone();
            let row = table.rows.iter().find(|row| row.unit.name.en == "Taranagar").expect("a row").clone();
            row.cells[0].value.as_ref().and_then(Value::number).expect("a figure")
        };
        let before = allotted(&flow);
        let rows = "ब्लॉक\tफोन नं.\tकार्यालय\tआवंटन दिनांक\tस्थिति\n\
                    तारानगर\t7001\tतहसील\t01.10.2026\tचालू\n";
        super::import::paste(&mut flow, rows);
        flow.must_see(Import::BringsRegister.text(lang));
        let number = format!("{before}");
        flow.must_see(&number);
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Import, "written without the answer");
        flow.click(&Import::Right.with(lang, &[("place", "A2")]));
        flow.run(Command::ImportWrite);
        assert_eq!(allotted(&flow), 1.0);
        flow.run(Command::Undo);
        assert_eq!(allotted(&flow), before);
    }
}

#[test]
fn a_case_is_found_by_its_number_and_opened_in_its_register() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Search);
        flow.write("तक./2026/101");
        flow.pause();
        flow.press(Key::Enter);
        flow.pause();
        let many = flow.look(|session| {
            let scheme = session.scheme(&"tech-committee".into()).expect("the committee");
            scheme.register.clone().expect("a register").many.get(lang).to_owned()
        });
        flow.must_see(&format!(" · {many}"));
        flow.must_see("तक./2026/101 – ");
    }
}

#[test]
fn before_the_first_thing_of_a_unit_puts_a_count_in_the_place_of_its_figures_one_is_told_which() {
    for lang in Lang::ALL {
        let mut flow = super::import::in_table(lang);
        let before = super::import::table(&flow);
        flow.run(Command::Figures);
        flow.press(Key::P);
        flow.run(Command::New);
        flow.write("2201");
        flow.press(Key::Enter);
        let figures: Vec<String> = before
            .scheme
            .indicators
            .iter()
            .zip(&before.rows[0].cells)
            .filter(|(indicator, _)| indicator.counts.is_some())
            .filter_map(|(indicator, cell)| {
                let number = cell.value.as_ref().and_then(Value::number)?;
                Some(format!("{} {number}", indicator.name.get(lang)))
            })
            .collect();
        assert!(figures.len() > 1);
        flow.must_see(&Word::GivesWay.with(lang, &[("figures", &figures.join(", "))]));
        assert_eq!(super::import::table(&flow), before);
        flow.press(Key::Enter);
        assert_ne!(super::import::table(&flow), before);
        // The second one needs no word.
        flow.run(Command::New);
        flow.write("2202");
        let first = super::import::table(&flow);
        flow.press(Key::Enter);
        assert_ne!(super::import::table(&flow), first);
    }
}
