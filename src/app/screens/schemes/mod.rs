//! Schemes: on the left all of them, in the middle what the chosen one consists of, on the right the form for
//! the part of it that is being looked at. A change that the definition could not be reckoned with is said and
//! not taken.

mod about;
mod check;
mod formula;
mod indicator;
mod parts;
mod register;
mod register_form;

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Notice, Screen, View};
use crate::app::widgets;
use crate::app::worker::{Data, Worker};
use crate::hindi::row::heading_of_levels;
use crate::i18n::scheme::SchemeWord as Word;
use crate::i18n::screen::Screen as ScreenWord;
use crate::model::{
    Bilingual, FigureCheck, FigureRule, IndicatorCode, Lang, OnBreach, Scheme, SchemeCode, SchemeFault,
    SearchTarget, UnitLevel,
};
use crate::session::{Edit, as_kept, catalogue};

use super::record_list::{Line, RecordList};

/// What the form on the right is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    About,
    Register,
    Indicator(IndicatorCode),
    /// By its place among the checks.
    Check(usize),
}

#[derive(Default)]
pub struct SchemesScreen {
    list: RecordList<SchemeCode>,
    drafts: Drafts<SchemeCode, Scheme>,
    part: Part,
    seen: widgets::Seen<Part>,
    /// Whose part that is.
    of: Option<SchemeCode>,
    /// Of whose form one has seen the top.
    begun: Option<(SchemeCode, Part)>,
    /// The name of what was just added is to get the caret.
    focus: bool,
}

impl Screen for SchemesScreen {
    fn sync(&mut self, data: &Data) {
        let stored = |code| data.schemes.get(&code).map(|scheme| &**scheme);
        self.drafts.sync_kept(data.handled, stored, |scheme| as_kept(scheme.clone()));
        self.list.forget();
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        self.drafts.save(now_s, all, worker, |scheme| Some(Edit::PutScheme(Box::new(scheme.clone()))))
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.drafts.failed(ticket, retry_at_s);
    }

    fn show(&mut self, target: &SearchTarget) {
        if let SearchTarget::Scheme(code) = target {
            self.list.choose(code.clone());
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        if !view.can_write() {
            return;
        }
        match command {
            Command::New => self.add(view, out),
            Command::NewIndicator => {
                let behind = match &self.part {
                    Part::Indicator(code) => Some(code.clone()),
                    _ => None,
                };
                let mut added = None;
                self.change(view, out, |scheme| added = Some(scheme.add_indicator(behind.as_ref())));
                self.show_part(added.map(Part::Indicator));
            }
            Command::NewCheck => self.add_check(view, out),
            Command::MoveUp | Command::MoveDown => {
                let by = if command == Command::MoveUp { -1 } else { 1 };
                if let Part::Indicator(code) = self.part.clone() {
                    self.change(view, out, |scheme| scheme.move_indicator(&code, by));
                }
            }
            Command::Delete => self.delete(view, out),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let tokens = theme::tokens(ui.ctx());
        let whole = ui.available_width();
        let left = (whole * 0.31).clamp(380.0, 520.0);
        let middle = (whole * 0.31).clamp(380.0, 520.0);
        let panel = |name: &'static str, width: f32| {
            let frame = widgets::panel_frame(tokens.paper);
            egui::Panel::left(name).exact_size(width).resizable(false).frame(frame)
        };
        panel("schemes-list", left).show(ui, |ui| self.list_ui(ui, view, out));
        let Some(stored) = self.list.chosen().and_then(|code| view.data.schemes.get(&code)) else {
            return;
        };
        if self.of.as_ref() != Some(&stored.code) {
            (self.of, self.part) = (Some(stored.code.clone()), Part::About);
        }
        let draft = self.drafts.of(stored.code.clone(), stored);
        self.part = settled(std::mem::take(&mut self.part), draft.value());
        panel("schemes-parts", middle)
            .show(ui, |ui| parts::parts_ui(ui, view, draft.value(), &mut self.part, &mut self.seen, out));
        let focus = std::mem::take(&mut self.focus);
        let mut renamed = None;
        let mut scroll = egui::ScrollArea::vertical().id_salt("scheme-form").auto_shrink(false);
        let shown = Some((stored.code.clone(), self.part.clone()));
        if self.begun != shown {
            // However far down one was in another form, this one begins with its name.
            scroll = scroll.vertical_scroll_offset(0.0);
            self.begun = shown;
        }
        egui::CentralPanel::default().frame(widgets::panel_frame(tokens.card)).show(ui, |ui| {
            scroll.show(ui, |ui| {
                ui.add_enabled_ui(view.can_write(), |ui| match &self.part {
                    Part::About => {
                        if let Some(code) = about::about_ui(ui, view, draft, focus, out) {
                            let scheme = draft.value().code.clone();
                            renamed = Some(code.clone());
                            out.push(Action::edit(Edit::SetSchemeCode { scheme, code }));
                        }
                    }
                    Part::Register => register_form::register_ui(ui, view, draft, out),
                    Part::Indicator(code) => {
                        if let Some(new) = indicator::indicator_ui(ui, view, draft, code, focus, out) {
                            self.part = Part::Indicator(new);
                            // Another code makes it no other form.
                            self.begun = Some((stored.code.clone(), self.part.clone()));
                        }
                    }
                    Part::Check(place) => check::check_ui(ui, view, draft, *place, out),
                });
            });
        });
        if let Some(code) = renamed {
            // The choice goes along to the new code.
            self.list.add(code.clone());
            self.of = Some(code);
        }
    }
}

/// A part that is not there any more, taken away by an undo perhaps, gives way to the whole.
fn settled(part: Part, scheme: &Scheme) -> Part {
    match part {
        Part::Indicator(code) if scheme.indicator(&code).is_none() => Part::About,
        Part::Check(place) if place >= scheme.checks.len() => Part::About,
        part => part,
    }
}

impl SchemesScreen {
    fn list_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        ui.label(theme::title(Word::Title.text(view.lang)));
        ui.add_space(theme::SPACE_S);
        ui.add_enabled_ui(view.can_write(), |ui| {
            if widgets::primary_ui(ui, Word::Add.text(view.lang)).clicked() {
                out.push(Action::run(Command::New));
            }
        });
        ui.add_space(theme::SPACE_S);
        self.list.ui(ui, view, ScreenWord::OpenSchemes, || lines(view));
    }

    fn add(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let free = |number: &u32| view.data.schemes.get(&numbered(*number)).is_none();
        let code = numbered((1..).find(free).unwrap_or_default());
        let levels = vec![UnitLevel::Block];
        let row_heading = heading_of_levels(&levels);
        let scheme = Scheme::plain(code.clone(), Bilingual::default(), row_heading, levels);
        self.list.add(code.clone());
        (self.of, self.part, self.focus) = (Some(code), Part::About, true);
        out.push(Action::edit(Edit::PutScheme(Box::new(scheme))));
    }

    /// A check of the first two numbers, to be made another.
    fn add_check(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let mut place = None;
        self.change(view, out, |scheme| {
            let mut numbers = scheme.indicators.iter().filter(|one| one.kind.is_number() && one.is_entered());
            let (whole, part) = (numbers.next(), numbers.next());
            let Some((whole, part)) = whole.zip(part) else { return };
            let rule = FigureRule::AtMost { parts: vec![part.code.clone()], whole: whole.code.clone() };
            scheme.checks.push(FigureCheck { rule, on_breach: OnBreach::Ask });
            place = Some(scheme.checks.len() - 1);
        });
        if place.is_none() {
            out.push(Action::Say(Notice::info(Word::NoNumbersToCheck.text(view.lang))));
        }
        self.show_part(place.map(Part::Check));
    }

    fn delete(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        match self.part.clone() {
            Part::About => out.extend(self.list.chosen().map(|code| Action::edit(Edit::DeleteScheme(code)))),
            Part::Register => self.change(view, out, Scheme::remove_register),
            Part::Indicator(code) => self.change(view, out, |scheme| scheme.remove_indicator(&code)),
            Part::Check(place) => self.change(view, out, |scheme| {
                if place < scheme.checks.len() {
                    scheme.checks.remove(place);
                }
            }),
        }
    }

    fn show_part(&mut self, part: Option<Part>) {
        if let Some(part) = part {
            (self.part, self.focus) = (part, true);
        }
    }

    /// Changes the definition that is being looked at and stores it at once.
    fn change(&mut self, view: &View<'_>, out: &mut Vec<Action>, change: impl FnOnce(&mut Scheme)) {
        let Some(stored) = self.list.chosen().and_then(|code| view.data.schemes.get(&code)) else { return };
        let draft = self.drafts.of(stored.code.clone(), stored);
        match draft.value().changed(change) {
            Ok(changed) if changed != *draft.value() => {
                *draft.value_mut() = changed.clone();
                draft.touched(view.now_s);
            }
            Ok(_) => {}
            Err(fault) => say(view, &fault, out),
        }
    }
}

fn numbered(number: u32) -> SchemeCode {
    SchemeCode(format!("scheme-{number}"))
}

/// Takes a change into a draft, or says why it cannot be. True when it was taken.
pub(super) fn take(
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    out: &mut Vec<Action>,
    change: impl FnOnce(&mut Scheme),
) -> bool {
    match draft.value().changed(change) {
        Ok(changed) => {
            *draft.value_mut() = changed;
            draft.touched(view.now_s);
            true
        }
        Err(fault) => {
            say(view, &fault, out);
            false
        }
    }
}

/// What was not taken leaves all as it was: the sentence goes by itself.
fn say(view: &View<'_>, fault: &SchemeFault, out: &mut Vec<Action>) {
    out.push(Action::Say(Notice::info(fault.sentence(view.lang))));
}

/// In the order in which a meeting reviews them, with whose they are.
fn lines(view: &View<'_>) -> Vec<Line<SchemeCode>> {
    let line = |(place, scheme): (usize, &std::sync::Arc<Scheme>)| {
        let brought = catalogue::scheme(&scheme.code);
        let whose = match &brought {
            None => Some(Word::Own),
            Some(brought) if brought != scheme => Some(Word::Changed),
            Some(_) => None,
        };
        let words = [whose, scheme.retired.then_some(Word::RetiredWord)];
        let text =
            |lang: Lang| words.iter().flatten().map(|word| word.text(lang)).collect::<Vec<_>>().join(" · ");
        let search = format!("{} {}", scheme.code, text(view.lang.other()));
        Line::new(scheme.code.clone(), &scheme.name, view.lang, text(view.lang), &search).in_group(place)
    };
    view.data.schemes.0.iter().enumerate().map(line).collect()
}
