//! Who has not sent figures for the open meeting, how old the last ones are, and the forms to send them.

use std::sync::Arc;

use eframe::egui;

use super::record_list::{Line, RecordList};
use crate::app::command::Command;
use crate::app::importing::Wish;
use crate::app::place::Place;
use crate::app::sheets::Heard;
use crate::app::theme;
use crate::app::view::{Action, Notice, Screen, View};
use crate::app::widgets;
use crate::app::worker::Data;
use crate::hindi::shown_name;
use crate::i18n::received::ReceivedWord as Word;
use crate::i18n::screen::{Screen as ScreenWord, level_word};
use crate::model::{MeetingFile, MeetingId, NotReceived, SchemeCode, SchemeReceived, UnitId};

const WIDTH: f32 = 1080.0;

/// A line: the place of the scheme on the agenda, and the unit.
type Key = (usize, UnitId);

#[derive(Default)]
pub struct Received {
    list: RecordList<Key>,
    /// `None` until it was looked.
    found: Option<Arc<Vec<SchemeReceived>>>,
    /// Of which meeting and as of which change that is, or is being looked for.
    asked: Option<(MeetingId, u64)>,
    /// Forms that are being written: so many of so many.
    writing: Option<(usize, usize)>,
}

impl Received {
    pub fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Received(found) => {
                self.found = Some(found);
                self.list.forget();
            }
            Heard::Forms { done, all } => self.writing = (done < all).then_some((done, all)),
            _ => {}
        }
    }

    /// The scheme and the one who gets its form, of one line.
    fn wanted(
        view: &View<'_>,
        file: &MeetingFile,
        one: &SchemeReceived,
        missing: &NotReceived,
    ) -> (SchemeCode, UnitId) {
        let senders = one.scheme.senders_on(&view.data.units, file.meeting.date);
        let rows = |above| one.scheme.rows_on(&view.data.units, file.meeting.date, Some(above));
        let sender =
            senders.iter().find(|sender| rows(sender.id).iter().any(|row| row.id == missing.unit.id));
        (one.scheme.code.clone(), sender.map_or(missing.unit.id, |sender| sender.id))
    }

    /// Asks for forms: for the chosen line, or for every line, each sender once for a scheme.
    fn ask_for_forms(&mut self, view: &View<'_>, only_chosen: bool, out: &mut Vec<Action>) {
        let (Some(file), Some(found)) = (view.file(), &self.found) else { return };
        let chosen = self.list.chosen();
        let lines = found
            .iter()
            .enumerate()
            .flat_map(|(place, one)| one.missing.iter().map(move |missing| (place, one, missing)));
        let mut wanted: Vec<(SchemeCode, UnitId)> = Vec::new();
        for (place, one, missing) in lines {
            if only_chosen && chosen != Some((place, missing.unit.id)) {
                continue;
            }
            let form = Self::wanted(view, file, one, missing);
            if !wanted.contains(&form) {
                wanted.push(form);
            }
        }
        if wanted.is_empty() {
            let (what, _) = empty_words(found);
            let missing = found.iter().any(|one| !one.missing.is_empty());
            let word = if missing { Word::ChooseLine } else { what };
            out.push(Action::Say(Notice::info(word.text(view.lang))));
        } else {
            self.writing = Some((0, wanted.len()));
            out.push(Action::sheets(Wish::Forms(wanted, file.meeting.date)));
        }
    }

    fn head_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let lang = view.lang;
        let title = Word::Title.with(lang, &[("date", &view.date(file.meeting.date))]);
        ui.label(theme::title(title));
        let Some(found) = self.found.clone() else { return };
        // It says of those below it what they did not do.
        if found.iter().all(|one| one.missing.is_empty()) {
            return;
        }
        let since = match &file.last {
            Some(last) => Word::Since.with(lang, &[("date", &view.date(last.date))]),
            None => Word::SinceEver.text(lang).to_owned(),
        };
        ui.label(theme::second(ui.ctx(), since));
        ui.add_space(theme::SPACE_S);
        ui.horizontal(|ui| {
            if let Some((done, all)) = self.writing {
                let values = [("done", view.count(done)), ("all", view.count(all))];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                ui.label(theme::body(Word::Writing.with(lang, &values)));
                if widgets::button_ui(ui, Word::Stop.text(lang)).clicked() {
                    self.writing = None;
                    out.push(Action::sheets(Wish::StopForms));
                    let count = view.count(done);
                    let said = Word::FormsStopped.counted(lang, done as u64, &[("count", &count)]);
                    out.push(Action::Say(Notice::info(said)));
                }
                return;
            }
            if widgets::primary_ui(ui, Command::AllForms.text(lang)).clicked() {
                out.push(Action::run(Command::AllForms));
            }
            if widgets::button_keys_ui(ui, Word::FormOfChosen.text(lang), &Command::New.keys()).clicked() {
                self.ask_for_forms(view, true, out);
            }
            if widgets::button_keys_ui(ui, Word::SaveList.text(lang), &Command::SaveReceived.keys()).clicked()
            {
                out.push(Action::run(Command::SaveReceived));
            }
        });
        ui.add_space(theme::SPACE_S);
    }
}

impl Screen for Received {
    fn sync(&mut self, data: &Data) {
        let meeting = data.file.as_ref().map(|file| file.meeting.id);
        if self.asked.is_some_and(|(asked, _)| Some(asked) != meeting) {
            *self = Self::default();
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        match command {
            Command::New | Command::AllForms => self.ask_for_forms(view, command == Command::New, out),
            Command::SaveReceived => {
                if let (Some(found), Some(file)) = (&self.found, view.file()) {
                    out.push(Action::sheets(Wish::SaveReceived(Arc::clone(found), file.meeting.date)));
                }
            }
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        // What was looked up stays on the screen until what is newer is there.
        let wanted = (file.meeting.id, view.data.handled);
        if self.asked != Some(wanted) && self.writing.is_none() {
            self.asked = Some(wanted);
            out.push(Action::sheets(Wish::LookReceived(file.meeting.id)));
        }
        let tokens = theme::tokens(ui.ctx());
        let side = ((ui.available_width() - WIDTH) / 2.0).max(16.0);
        let frame = egui::Frame::new().fill(tokens.paper).inner_margin(egui::Margin {
            left: side as i8,
            right: side as i8,
            top: 12,
            bottom: 12,
        });
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            self.head_ui(ui, view, file, out);
            let Some(found) = self.found.clone() else {
                ui.label(theme::second(ui.ctx(), Word::Looking.text(view.lang)));
                return;
            };
            if found.iter().any(|one| !one.missing.is_empty()) {
                self.list.ui(ui, view, ScreenWord::ReceivedList, || lines(view, file, &found));
            } else {
                let (what, why) = empty_words(&found);
                let way = found.is_empty().then(|| view.text(ScreenWord::GoPrepare));
                if widgets::empty_ui(ui, what.text(view.lang), why.text(view.lang), way) {
                    out.push(Action::Go(Place::Prepare));
                }
            }
        });
    }
}

/// What stands in place of the list: nothing is missing, or nothing was asked for.
fn empty_words(found: &[SchemeReceived]) -> (Word, Word) {
    match found {
        [] => (Word::NoneAsked, Word::NoneAskedWhy),
        _ => (Word::AllCame, Word::AllCameWhy),
    }
}

/// Scheme by scheme in the order of the agenda, then by name.
fn lines(view: &View<'_>, file: &MeetingFile, found: &[SchemeReceived]) -> Vec<Line<Key>> {
    let mut out = Vec::new();
    for (place, one) in found.iter().enumerate() {
        for missing in &one.missing {
            let NotReceived { unit, last, lacking } = missing;
            let last = match last {
                Some(last) if !lacking.is_empty() => {
                    let heads =
                        one.lacking(missing).map(|indicator| shown_name(&indicator.name, view.writing()));
                    let names = heads.collect::<Vec<_>>().join(", ");
                    Word::Lacks.with(view.lang, &[("date", &view.date(*last)), ("names", &names)])
                }
                Some(last) => {
                    let days = (file.meeting.date - *last).num_days().unsigned_abs();
                    let values = [("date", view.date(*last)), ("days", view.in_digits(days))];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    Word::LastOn.counted(view.lang, days, &values)
                }
                None => Word::Never.text(view.lang).to_owned(),
            };
            let scheme = one.scheme.name.get(view.lang);
            let level = level_word(unit.level).text(view.lang);
            // A block and the town in it have one name.
            let levels = if one.scheme.levels.len() > 1 { format!("{level} · ") } else { String::new() };
            let second = format!("{levels}{scheme} · {last}");
            let search = format!("{level} {}", one.scheme.name.get(view.lang.other()));
            out.push(Line::new((place, unit.id), &unit.name, view.lang, second, &search).in_group(place));
        }
    }
    out
}
