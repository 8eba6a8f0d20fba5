//! The day of the figures of a file: that of the figures that came for this meeting, and of what it leaves out.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::hindi::format_date;
use baithak::i18n::import::ImportWord as Word;
use baithak::i18n::table::TableWord;
use baithak::model::{Lang, SchemeTable, Writing};
use eframe::egui::Key;

use super::flow::Flow;
use super::import::{counted, entered, in_table, number, open, put, table, two_rows};

/// The figures of the file are of the meeting's own day, on which there are none yet.
pub fn on_meeting_day(flow: &mut Flow) {
    flow.fill(Word::AsOn.text(flow.lang), "21.11.2026");
    flow.press(Key::Enter);
}

#[test]
fn the_file_of_a_block_goes_to_the_figures_of_this_meeting_and_the_others_keep_theirs() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let path = put(&flow, "block.csv", two_rows(&before, lang, ["41", "37"]).as_bytes());
        open(&mut flow, &path);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.run(Command::ImportWrite);
        let after = table(&flow);
        assert_eq!(
            after.snapshot.as_ref().map(|one| one.as_on),
            before.snapshot.as_ref().map(|one| one.as_on)
        );
        assert_eq!([0, 1].map(|row| number(&after, row, first)), [Some(41.0), Some(37.0)]);
        assert_eq!(after.rows[2..], before.rows[2..]);
        // On a day of its own the others have nothing, which the table says.
        open(&mut flow, &path);
        on_meeting_day(&mut flow);
        let all = after.rows.len();
        let left = [("count", (all - 2).to_string()), ("shown", date_of(&after, lang))];
        let left: Vec<(&str, &str)> = left.iter().map(|(name, text)| (*name, text.as_str())).collect();
        flow.must_see(&Word::LeavesBlank.counted(lang, all as u64 - 2, &left));
        flow.run(Command::ImportWrite);
        let words = TableWord::Silent.counted(
            lang,
            all as u64 - 2,
            &[("count", &(all - 2).to_string()), ("all", &all.to_string())],
        );
        flow.must_see(&words);
    }
}

/// The day of the figures that the table shows.
fn date_of(table: &SchemeTable, lang: Lang) -> String {
    let writing = Writing { lang, ..Writing::default() };
    format_date(table.snapshot.as_ref().expect("figures").as_on, writing)
}

#[test]
fn figures_of_a_day_before_those_of_the_table_are_said_to_stay_out_of_sight() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let path = put(&flow, "block.csv", two_rows(&before, lang, ["41", "37"]).as_bytes());
        open(&mut flow, &path);
        let remark = Word::ShowsNewer.with(lang, &[("shown", &date_of(&before, lang))]);
        assert!(!flow.sees(&remark));
        flow.fill(Word::AsOn.text(flow.lang), "19.11.2026");
        flow.press(Key::Enter);
        flow.must_see(&remark);
    }
}

#[test]
fn a_closed_meeting_takes_no_figures() {
    let mut flow = in_table(Lang::Hi);
    let before = table(&flow);
    flow.close_meeting();
    flow.run(Command::Review);
    flow.run(Command::ImportFigures);
    assert_eq!(flow.window.app().place(), Place::Review);
    flow.must_see(Word::ClosedOrReadOnly.text(Lang::Hi));
    assert_eq!(table(&flow), before);
}
