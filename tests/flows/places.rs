//! `#`: which unit or scheme a direction is about.

use baithak::app::command::Command;
use baithak::model::{Lang, SchemeCode, Target};
use eframe::egui::Key;

use super::entry::{at_phones, last};

#[test]
fn a_unit_links_the_direction_to_its_row_and_a_scheme_to_its_table() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("#taran");
        flow.press(Key::Enter);
        flow.write("के शेष फोन चालू करें");
        let given = last(&flow);
        let unit = if lang == Lang::Hi { "तारानगर" } else { "Taranagar" };
        assert_eq!(given.text, format!("{unit} के शेष फोन चालू करें"));
        let Some(Target::Row { scheme, .. }) = &given.target else { panic!("{given:?}") };
        assert_eq!(*scheme, SchemeCode::from("ip-phone"));
        assert!(given.then.is_some());
        flow.press(Key::Enter);
        flow.write("#राजनेट");
        flow.press(Key::Enter);
        let scheme = SchemeCode::from("rajnet");
        assert_eq!(last(&flow).target, Some(Target::Scheme { scheme }));
    }
}

#[test]
fn a_place_named_behind_an_officer_stays_in_the_words_and_takes_the_figure_from_no_direction() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Figures);
        flow.press(Key::ArrowRight);
        flow.run(Command::New);
        let (words, place) = match lang {
            Lang::Hi => ("सूची दें @pushpa", "(रतनगढ़)"),
            Lang::En => ("Send the list @pushpa", "(Ratangarh)"),
        };
        flow.write(words);
        flow.press(Key::Enter);
        flow.write("#ratangarh");
        flow.press(Key::Enter);
        flow.press(Key::Enter);
        let given = last(&flow);
        assert!(given.text.ends_with(place), "{}", given.text);
        assert!(given.lead.is_some());
        assert!(matches!(given.target, Some(Target::Figure { .. })), "{:?}", given.target);
    }
}
