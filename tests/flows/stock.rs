//! Directions that were given before, completed by Tab, which then goes from slot to slot.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use chrono::NaiveDate;
use eframe::egui::Key;

use super::entry::{at_phones, last, monday, name};
use super::in_session;

#[test]
fn a_stock_direction_is_completed_by_tab_which_then_goes_from_slot_to_slot() {
    let cases = [
        (
            Lang::Hi,
            "प्रगति रिप",
            "प्रगति रिपोर्ट ‹समय सीमा› प्रस्तुत की जाए।",
            "सोमवार तक",
            "प्रगति रिपोर्ट सोमवार तक प्रस्तुत की जाए।",
        ),
        (
            Lang::En,
            "submit the prog",
            "Submit the progress report ‹deadline›.",
            "by Monday",
            "submit the progress report by Monday.",
        ),
    ];
    for (lang, begun, whole, deadline, filled) in cases {
        let mut flow = at_phones(lang);
        flow.write(begun);
        flow.must_see(whole.split(' ').next_back().unwrap());
        flow.press(Key::Tab);
        let completed = last(&flow).text;
        assert!(completed.to_lowercase() == whole.to_lowercase(), "{completed}");
        // The slot is selected: what is typed fills it, and the deadline is understood.
        flow.write(deadline);
        let given = last(&flow);
        assert_eq!((given.text.as_str(), given.deadline.date), (filled, monday()));
        flow.press(Key::Enter);
        assert_eq!(flow.value(flow.text(Word::NewDirection)), "");
    }
}

#[test]
fn slots_for_names_offer_them_and_enter_waits_until_all_are_filled() {
    let mut flow = at_phones(Lang::Hi);
    flow.write("#taran");
    flow.press(Key::Enter);
    flow.write("के शेष ");
    flow.press(Key::Tab);
    let rest = "आईपी फोन ‹समय सीमा› चालू कर सूची प्रस्तुत की जाए।";
    assert_eq!(last(&flow).text, format!("तारानगर के शेष ‹संख्या› {rest}"));
    flow.write("17");
    // A slot is left: Enter leads to it instead of saving the direction.
    flow.press(Key::Enter);
    flow.write("15 दिवस में");
    assert_eq!(last(&flow).text, "तारानगर के शेष 17 आईपी फोन 15 दिवस में चालू कर सूची प्रस्तुत की जाए।");
    assert_eq!(last(&flow).deadline.date, NaiveDate::from_ymd_opt(2026, 12, 6));
    flow.press(Key::Enter);
    assert_eq!(flow.value(flow.text(Word::NewDirection)), "");
    // In a slot for an officer the letters narrow the list without a sign.
    flow.write("‹अधिकारी› रिपोर्ट दें");
    flow.press(Key::Tab);
    flow.write("rakesh");
    flow.press(Key::Enter);
    let given = last(&flow);
    assert_eq!(given.text, "राकेश बबेरवाल रिपोर्ट दें");
    assert_eq!(given.lead.map(|who| name(&flow, who, Lang::Hi)).as_deref(), Some("राकेश बबेरवाल"));
}

#[test]
fn a_slot_that_was_left_is_pointed_out_before_the_minutes_go_out() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write(if lang == Lang::Hi { "प्रगति रिप" } else { "submit the prog" });
        flow.press(Key::Tab);
        let number = last(&flow).number.map(|number| number.to_string()).unwrap_or_default();
        flow.run(Command::New);
        flow.run(Command::Minutes);
        flow.must_see(&Word::CheckSlot.with(lang, &[("number", &number)]));
    }
}

#[test]
fn tab_leaves_the_last_slot_for_the_field_behind_the_sentence() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write(if lang == Lang::Hi { "प्रगति रिप" } else { "submit the prog" });
        flow.press(Key::Tab);
        let left = last(&flow).text;
        flow.press(Key::Tab);
        assert_eq!((flow.focused().as_str(), last(&flow).text), (flow.text(Word::Lead), left));
    }
}

#[test]
fn escape_lets_an_offered_sentence_be_and_tab_leads_on() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let begun = if lang == Lang::Hi { "प्रगति रिप" } else { "submit the prog" };
        flow.write(begun);
        flow.press(Key::Escape);
        assert_eq!(flow.value(&flow.focused()), begun);
        flow.press(Key::Tab);
        assert_eq!((flow.focused().as_str(), last(&flow).text.as_str()), (flow.text(Word::Lead), begun));
    }
}

#[test]
fn what_the_office_has_said_twice_is_offered_in_its_next_meeting() {
    let mut flow = in_session(Lang::Hi);
    for said in
        ["चूरू में कियोस्क की विशेष जाँच सोमवार तक की जाए।", "तारानगर में कियोस्क की विशेष जाँच 15 दिवस में की जाए।"]
    {
        flow.write(said);
        flow.press(Key::Enter);
    }
    flow.run(Command::NewMeeting);
    flow.run(Command::Review);
    flow.run(Command::New);
    flow.write("राजगढ़ में कियोस्क की वि");
    flow.press(Key::Tab);
    let given = flow.directions();
    assert_eq!(given, ["राजगढ़ में कियोस्क की विशेष जाँच ‹समय सीमा› की जाए।"]);
}
