//! The register of a unit: a few cases, one, none, three hundred; with its forms.

use baithak::app::command::Command;
use baithak::model::*;
use baithak::session::{CaseChange, Clock as _, Edit, Session, sample};
use eframe::egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;

use crate::window::{Setup, Window, clock};
use crate::{LOOKS, folder, look_at, press_part};

/// The table of the technical committee with the keys, on the cases of Ratangarh that were received.
fn at_cases(window: &mut Window) {
    window.press(Key::Enter);
    window.run(Command::Review);
    (0..10).for_each(|_| window.run(Command::NextItem));
    window.run(Command::Figures);
    (0..2).for_each(|_| window.press(Key::ArrowDown));
}

#[test]
fn the_cases_of_a_block() {
    look_at("register-cases", true, |window| {
        at_cases(window);
        window.press(Key::Enter);
        window.press(Key::ArrowDown);
    });
}

#[test]
fn all_cases_and_the_state_of_one() {
    look_at("register-state", true, |window| {
        at_cases(window);
        window.press(Key::ArrowRight);
        window.press(Key::P);
        window.press(Key::F);
        window.press(Key::S);
    });
}

#[test]
fn a_new_case() {
    look_at("register-new", true, |window| {
        at_cases(window);
        window.press(Key::Enter);
        window.run(Command::New);
        window.write("तक./2026/999");
    });
}

/// Changes the sample's register behind the window's back, before it opens.
fn look_with(name: &str, change: impl Fn(&Session, &Unit) -> Vec<CaseChange>, go: impl Fn(&mut Window)) {
    let mut results = SnapshotResults::new();
    for (look, lang, theme, size) in LOOKS {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = clock();
        let setup = Setup { lang, theme, size, clock: clock.clone(), ..Setup::new(folder.path()) };
        sample::write(&setup.db, &sample::Size::default(), clock.clone()).expect("the sample");
        let mut session = Session::open(&setup.db, clock.clone()).expect("the sample");
        let units = session.units().expect("units");
        let first = units.iter().find(|unit| unit.level == UnitLevel::Block).expect("a block").clone();
        let changes = change(&session, &first);
        session
            .apply(Edit::ChangeCases { scheme: "tech-committee".into(), as_on: None, changes })
            .expect("taken");
        drop(session);
        let mut window = setup.open();
        go(&mut window);
        window.picture(&format!("{name}-{look}"), &mut results);
    }
}

fn all_of(session: &Session, unit: &Unit) -> Vec<CaseId> {
    let of = baithak::session::CasesOf { scheme: "tech-committee".into(), unit: Some(unit.id) };
    session.cases(&of).expect("cases").files.iter().map(|file| file.case.id).collect()
}

fn open_first(window: &mut Window) {
    window.press(Key::Enter);
    window.run(Command::Review);
    (0..10).for_each(|_| window.run(Command::NextItem));
    window.run(Command::Figures);
    window.press(Key::P);
}

#[test]
fn an_empty_register() {
    let clear =
        |session: &Session, unit: &Unit| all_of(session, unit).into_iter().map(CaseChange::Delete).collect();
    look_with("register-0", clear, open_first);
}

#[test]
fn a_register_of_one() {
    let leave_one = |session: &Session, unit: &Unit| {
        all_of(session, unit).into_iter().skip(1).map(CaseChange::Delete).collect()
    };
    look_with("register-1", leave_one, open_first);
}

#[test]
fn a_register_of_three_hundred() {
    let many = |session: &Session, unit: &Unit| {
        let clock = clock();
        let have = all_of(session, unit).len();
        let day = clock.now().date_naive();
        (have..300)
            .map(|place| {
                let id = CaseId(uuid::Uuid::from_u128(0x7000_0000_0000 + place as u128));
                let opened = day - chrono::Days::new(2 + place as u64 % 300);
                let case = Case::blank(id, "tech-committee".into(), unit.id, opened);
                let title = "कम्प्यूटर एवं प्रिंटर क्रय की तकनीकी स्वीकृति के सम्बन्ध में ग्राम पंचायतों के प्रस्ताव".to_owned();
                let remark = "विभाग से संशोधित प्राक्कलन प्राप्त होना शेष".to_owned();
                CaseChange::Put(Case { reference: format!("2026/{place}"), title, remark, ..case })
            })
            .collect()
    };
    look_with("register-300", many, |window| {
        open_first(window);
        (0..3).for_each(|_| window.press(Key::PageDown));
    });
}

#[test]
fn a_state_is_corrected() {
    look_at("register-corrected", true, |window| {
        at_cases(window);
        window.press(Key::P);
        window.key(Modifiers::SHIFT, Key::S);
        window.ctrl(Key::A);
        window.write("आक्षेप की पूर्ति हो चुकी है");
        window.press(Key::Enter);
    });
}

#[test]
fn the_register_of_a_scheme_is_changed() {
    look_at("scheme-register", true, |window| {
        window.run(Command::Schemes);
        press_part(window, ["जिला स्तरीय तकनीकी समिति", "District technical committee"]);
        press_part(window, ["पंजी", "Register"]);
    });
}

#[test]
fn a_register_comes_in_by_a_file() {
    look_at("import-register", true, |window| {
        at_cases(window);
        let rows = "ब्लॉक,प्रकरण सं.,विषय,प्राप्ति दिनांक,स्थिति,कब से,टिप्पणी\n\
                    तारानगर,तक./2026/401,\"पंचायत समिति कार्यालय: कम्प्यूटर एवं प्रिंटर क्रय की तकनीकी स्वीकृति\",10.11.2026,लंबित,,\n\
                    रतनगढ़,तक./2026/150,उप कोषालय: लैन केबलिंग,10.10.2026,निस्तारीत,18.11.2026,स्वीकृति जारी\n\
                    चुरू,तक./2026/402,थाना भवन,12.11.2026,आक्षेप की पूर्ति शेष,01.11.2026,\n\
                    बीदासर,तक./2026/403,राजकीय महाविद्यालय: सीसीटीवी,31.11.2026,लंबित,,\n";
        let path = folder(window).join("पंजी.csv");
        std::fs::write(&path, rows).expect("a file");
        window.run(Command::ImportFigures);
        window.ctrl(Key::A);
        window.write(&path.display().to_string());
        window.press(Key::Enter);
        window.press(Key::ArrowDown);
    });
}
