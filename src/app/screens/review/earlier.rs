//! What earlier meetings directed: how it stands, its figure then and now, and what is entered on it. Entries
//! are only added; a wrong one is corrected by the next.

mod chosen;
mod entering;
mod entries;
mod form;
mod line;

use std::collections::BTreeMap;

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, Drafts, View};
use crate::app::widgets::{self, Seen};
use crate::app::worker::{Data, Worker};
use crate::hindi::standing::{standing_words, then_and_now};
use crate::i18n::screen::Screen as Word;
use crate::i18n::thread::ThreadText;
use crate::model::{
    AgendaItem, ComplianceId, DirectionId, EarlierDirection, ItemKind, MeetingFile, ReportDraft,
};
use crate::session::Edit;

use super::cards;
use chosen::{Chosen, place_of};

/// The earlier directions of the item, and the one that is being spoken of.
#[derive(Debug, Default)]
pub struct Earlier {
    chosen: Option<Chosen>,
    /// Where its card was drawn last, and with how many entries: with each it is higher.
    seen: Seen<(DirectionId, usize)>,
    /// What is written on each and not entered yet. It is kept on disk like all typing.
    drafts: Drafts<DirectionId, ReportDraft>,
    /// The entries that were made of them and are not seen on disk yet.
    sent: BTreeMap<DirectionId, ComplianceId>,
    /// The form is to get the caret.
    focus: bool,
    /// The chair gives more time for it: the day is asked for.
    asks_until: Option<DirectionId>,
    /// A report on it was entered, and its form had the caret, which is to be somewhere again.
    entered: Option<DirectionId>,
}

/// Those of the item, oldest first; on the point that asks after them, all, the worst first.
pub fn shown<'a>(file: &'a MeetingFile, item: &'a AgendaItem) -> Vec<&'a EarlierDirection> {
    match item.kind {
        ItemKind::Compliance => file.earlier_worst_first(),
        ItemKind::Ordinary | ItemKind::Confirmation => file.earlier_of(item).collect(),
    }
}

impl Earlier {
    /// Whether the item has any.
    pub fn are_on(file: &MeetingFile, item: &AgendaItem) -> bool {
        !shown(file, item).is_empty()
    }

    /// A report goes from the form when it is on disk, and not before.
    pub fn sync(&mut self, data: &Data, file: &MeetingFile) {
        let stands = |id| file.earlier.iter().flat_map(|past| &past.entries).any(|entry| entry.id == id);
        if self.form_is_of().and_then(|id| self.sent.get(&id)).copied().is_some_and(stands) {
            self.entered = self.form_is_of();
            self.close_form();
        }
        self.sent.retain(|_, entry| !stands(*entry));
        self.drafts.sync(data.handled, |id| data.report_drafts.get(&id));
    }

    /// A report was entered, and the caret was nowhere else meanwhile.
    pub fn gives_caret(&mut self, ctx: &egui::Context) -> bool {
        let nowhere = ctx.memory(|memory| memory.focused().is_none());
        self.entered.take().is_some_and(|id| nowhere || form::has_caret(ctx, id))
    }

    /// Sends what was written, as `Screen::save` does.
    pub fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        self.drafts.save(now_s, all, worker, |draft| Some(Edit::PutReportDraft(draft.clone())))
    }

    pub fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.drafts.failed(ticket, retry_at_s);
    }

    /// Opens the form of the one that is spoken of, and the list of files beside it.
    pub fn ask_for_file(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let Some(past) = self.spoken_of(view, file, item, out) else { return };
        let id = past.direction.id;
        self.choose((id, place_of(file, item, id)), false);
        out.push(Action::ChooseFile);
    }

    /// The newest file that shows what was done, in the computer's own program for it.
    pub fn open_evidence(
        &self,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let Some(past) = self.spoken_of(view, file, item, out) else { return };
        let newest = entries::newest_file(view, past);
        out.push(
            newest.map_or_else(|| Action::aside(ThreadText::NoEvidence.text(view.lang)), Action::OpenFile),
        );
    }

    /// A file is dropped or chosen: evidence for the report that is being written. False where none is.
    pub fn take_file(&mut self, view: &View<'_>, file: &std::path::Path) -> bool {
        let Some(chosen) = self.form_is_of() else { return false };
        let draft = self.draft(view, chosen);
        draft.value_mut().evidence = file.display().to_string();
        draft.touched(view.now_s);
        true
    }

    fn draft(&mut self, view: &View<'_>, direction: DirectionId) -> &mut Draft<ReportDraft> {
        let blank = ReportDraft::blank(direction);
        self.drafts.of(direction, view.data.report_drafts.get(&direction).unwrap_or(&blank))
    }

    /// Puts the last report that was entered into the form, to be corrected; asked for again, the one before.
    pub fn correct(&mut self, view: &View<'_>, file: &MeetingFile, item: &AgendaItem, out: &mut Vec<Action>) {
        let Some(past) = self.spoken_of(view, file, item, out) else { return };
        let draft = self.draft(view, past.direction.id);
        let now = draft.value().corrects;
        if now.is_none() && !draft.value().is_blank() {
            out.push(Action::aside(ThreadText::ReportIsBegun.text(view.lang)));
            return;
        }
        let mut reports = past.correctable().rev().skip_while(|entry| now.is_some_and(|now| entry.id != now));
        let next = if now.is_some() { reports.nth(1) } else { reports.next() };
        match next.or_else(|| past.correctable().next_back()).and_then(ReportDraft::correcting) {
            Some(corrected) => {
                *draft.value_mut() = corrected;
                draft.touched(view.now_s);
                self.choose((past.direction.id, place_of(file, item, past.direction.id)), true);
            }
            None => out.push(Action::aside(ThreadText::NothingToCorrect.text(view.lang))),
        }
    }

    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let all = shown(file, item);
        if all.is_empty() {
            return;
        }
        ui.add_space(theme::SPACE_M);
        let heading = match item.kind {
            ItemKind::Compliance => ThreadText::AllKept.text(view.lang),
            ItemKind::Ordinary | ItemKind::Confirmation => view.text(Word::EarlierDirections),
        };
        ui.label(theme::strong_second(ui.ctx(), heading));
        for (at, past) in all.into_iter().enumerate() {
            ui.add_space(theme::SPACE_S);
            let card = self.card_ui(ui, view, file, past, at);
            if self.form_is_of() == Some(past.direction.id) {
                let moved =
                    self.seen.moves_to((past.direction.id, past.entries.len()), at) && self.is_spoken_of();
                if moved {
                    card.scroll_to_me(None);
                }
                self.report_ui(ui, view, file, past, out);
                if moved {
                    form::caret_into_sight(ui.ctx(), past.direction.id);
                }
            }
        }
    }

    fn card_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        at: usize,
    ) -> egui::Response {
        let tokens = theme::tokens(ui.ctx());
        let id = past.direction.id;
        let chosen = self.form_is_of() == Some(id);
        let number = cards::number_of(view, &past.direction);
        let bar = if chosen { tokens.accent } else { tokens.watch };
        let card = widgets::card_ui(ui, ("earlier", id), bar, &number, |ui| {
            cards::direction_ui(ui, view, file, &past.direction, &number);
            let given =
                [("number", view.in_digits(past.meeting_number)), ("date", view.date(past.meeting_date))];
            let given: Vec<(&str, &str)> = given.iter().map(|(name, text)| (*name, text.as_str())).collect();
            ui.label(theme::small_second(ui.ctx(), ThreadText::GivenAt.with(view.lang, &given)));
            if let Some(figure) = then_and_now(file, past, view.lang, view.writing()) {
                let sign = figure.grade().map(|grade| format!("{} ", grade.sign())).unwrap_or_default();
                let colour = figure.grade().map_or(tokens.ink, |grade| theme::grade_colour(tokens, grade));
                ui.horizontal_wrapped(|ui| {
                    ui.label(theme::strong(format!("{} ·", figure.what)));
                    ui.label(theme::strong(format!("{sign}{}", figure.line(view.lang))).color(colour));
                });
            }
            entries::entries_ui(ui, view, past);
            let (grade, words) = standing_words(&past.standing, file.meeting.date, view.lang, view.writing());
            let colour = theme::grade_colour(tokens, grade);
            ui.add(egui::Label::new(theme::strong(format!("{} {words}", grade.sign())).color(colour)).wrap());
            if let Some(waiting) = view.data.report_drafts.get(&id).filter(|_| !chosen) {
                let line = ThreadText::NotEntered.with(view.lang, &[("text", waiting.done.trim())]);
                ui.add(egui::Label::new(theme::second(ui.ctx(), line)).wrap());
            }
        });
        if card.clicked() {
            if chosen {
                self.leave();
            } else {
                self.choose((id, at), true);
            }
        }
        card
    }

    /// The form for a report, and the chair's words.
    fn report_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        out: &mut Vec<Action>,
    ) {
        let direction = past.direction.id;
        ui.add_space(theme::SPACE_S);
        if let Some(wrong) = past.entry(self.draft(view, direction).value().corrects) {
            let date = view.date(wrong.date);
            let note = ThreadText::Correcting.with(view.lang, &[("date", &date)]);
            widgets::remark_ui(ui, theme::body(note));
        }
        // Of its card only the end may be in sight.
        cards::headline_ui(ui, view, &past.direction);
        let sent = self.form_ui(ui, view, direction, |ui, draft, asks| {
            form::draft_ui(ui, view, (file, &past.standing), draft, asks)
        });
        self.send(view, file, past, sent, out);
        let mut asked = false;
        ui.add_space(theme::SPACE_S);
        ui.horizontal_wrapped(|ui| {
            asked |= widgets::primary_ui(ui, ThreadText::EnterReport.text(view.lang)).clicked();
            for command in [Command::ChairAccepts, Command::ChairRefuses, Command::ChairGivesTime] {
                if widgets::button_keys_ui(ui, command.text(view.lang), &command.keys()).clicked() {
                    out.push(Action::run(command));
                }
            }
            let correct = past.correctable().next().is_some().then_some(Command::CorrectEntry);
            let open = entries::newest_file(view, past).map(|_| Command::OpenEvidence);
            for command in [Command::EvidenceFile].into_iter().chain(open).chain(correct) {
                if widgets::button_ui(ui, command.text(view.lang)).clicked() {
                    out.push(Action::run(command));
                }
            }
        });
        if asked {
            self.report(view, file, past, out);
        }
    }

    /// The form, on its card or on the line, and what Enter in it sends.
    fn form_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        direction: DirectionId,
        form: impl FnOnce(&mut egui::Ui, &mut ReportDraft, form::Asks) -> Option<form::Sent>,
    ) -> Option<form::Sent> {
        let asks =
            form::Asks { focus: std::mem::take(&mut self.focus), until: self.asks_until == Some(direction) };
        let draft = self.draft(view, direction);
        let before = draft.value().clone();
        let submitted = ui.add_enabled_ui(view.can_write(), |ui| form(ui, draft.value_mut(), asks)).inner;
        if *draft.value() != before {
            draft.touched(view.now_s);
        }
        submitted
    }
}
