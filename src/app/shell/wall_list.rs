//! What is lined up for the wall: over the screen, to be put in order and added to, and as a few lines beside the
//! small picture of the wall.

use eframe::egui::{self, Key, Modifiers};

use super::ground::Ground;
use crate::app::Baithak;
use crate::app::hall::list::{self, SceneWords};
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::i18n::hall::Hall as Word;
use crate::i18n::screen::Screen;
use crate::model::{MeetingFile, WallScene};
use crate::session::Edit;

const WIDTH: f32 = 680.0;
/// Height of a line beside the picture.
const LINE: f32 = 34.0;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallList {
    /// What can be added: the ways in which the item can be shown, and what is of the meeting.
    fresh: Vec<WallScene>,
    /// Which row is marked: of the list first, then of what can be added, then the words.
    at: usize,
    /// Where the wall is in the list.
    here: Option<usize>,
}

/// What is done with the marked row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Take,
    Remove,
    Move(isize),
}

impl WallList {
    pub fn new(fresh: Vec<WallScene>, here: Option<usize>) -> Self {
        Self { fresh, at: here.unwrap_or(0), here }
    }

    pub fn ui(&mut self, on: Ground<'_>, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let mut deed = self.take_keys(on.ctx(), file.wall_list.len());
        match on {
            Ground::Screen(ctx) => {
                widgets::overlay_ui(ctx, "wall-list", Word::WallList.text(view.lang), WIDTH, |ui| {
                    self.rows_ui(ui, view, file, &mut deed);
                });
            }
            Ground::Line(ui) => self.line_ui(ui, view, file, &mut deed),
        }
        if let Some(deed) = deed {
            self.act(deed, file, out);
        }
    }

    /// What is lined up and how, then what can be added.
    fn rows(&self, view: &View<'_>, file: &MeetingFile) -> Vec<(String, String)> {
        let listed = file.wall_list.iter().enumerate().map(|(at, scene)| {
            let SceneWords { of, how } = list::words(scene, file, view.lang);
            let here = self.here.filter(|here| *here == at).map(|_| Word::ListHere.text(view.lang));
            let parts = [how.as_str(), here.unwrap_or_default()];
            (of, parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
        });
        let fresh = self.fresh.iter().map(|scene| {
            let (way, of) = list::way(scene, file, view.lang);
            (format!("+ {way}"), of)
        });
        let words = (format!("+ {}", Word::ListWords.text(view.lang)), String::new());
        listed.chain(fresh).chain([words]).collect()
    }

    fn rows_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, deed: &mut Option<Deed>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let listed = file.wall_list.len();
        if listed == 0 {
            ui.label(theme::second(ui.ctx(), Word::ListNothing.text(view.lang)));
        }
        for (at, (text, second)) in self.rows(view, file).iter().enumerate() {
            if at == listed {
                ui.add_space(theme::SPACE_S);
                ui.label(theme::strong_second(ui.ctx(), Word::ListAdd.text(view.lang)));
            }
            self.row_ui(ui, at, text, second, deed);
        }
        ui.add_space(theme::SPACE_S);
        let keys = [
            ("Enter", Word::ListTake.text(view.lang)),
            ("Alt+↑ ↓", view.text(Screen::MoveHint)),
            ("Delete", view.text(Screen::Remove)),
        ];
        widgets::key_hints_ui(ui, &keys.map(|(keys, text)| (keys.to_owned(), text.to_owned())));
    }

    fn line_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, deed: &mut Option<Deed>) {
        ui.label(theme::small_second(ui.ctx(), Word::WallList.text(view.lang)));
        let rows = self.rows(view, file);
        let rows: Vec<(&str, &str)> =
            rows.iter().map(|(text, second)| (text.as_str(), second.as_str())).collect();
        if let Some(at) = widgets::rows_line_ui(ui, self.at, &rows) {
            self.at = at;
            *deed = Some(Deed::Take);
        }
    }

    fn take_keys(&mut self, ctx: &egui::Context, listed: usize) -> Option<Deed> {
        let last = listed + self.fresh.len();
        ctx.input_mut(|input| {
            if input.consume_key(Modifiers::ALT, Key::ArrowUp) {
                return Some(Deed::Move(-1));
            }
            if input.consume_key(Modifiers::ALT, Key::ArrowDown) {
                return Some(Deed::Move(1));
            }
            let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
            let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
            self.at = (self.at + usize::from(down)).min(last).saturating_sub(usize::from(up));
            if input.consume_key(Modifiers::NONE, Key::Delete) {
                return Some(Deed::Remove);
            }
            input.consume_key(Modifiers::NONE, Key::Enter).then_some(Deed::Take)
        })
    }

    fn row_ui(&mut self, ui: &mut egui::Ui, at: usize, of: &str, how: &str, deed: &mut Option<Deed>) {
        let row = widgets::row_button_ui(ui, of, how, self.at == at);
        if self.at == at && !ui.clip_rect().contains_rect(row.rect) {
            row.scroll_to_me(None);
        }
        if row.clicked() {
            self.at = at;
            *deed = Some(Deed::Take);
        }
    }

    fn act(&mut self, deed: Deed, file: &MeetingFile, out: &mut Vec<Action>) {
        let mut scenes = file.wall_list.clone();
        let (at, listed) = (self.at, scenes.len());
        match deed {
            Deed::Take if at < listed => return out.push(Action::CallUp(at)),
            Deed::Take => match self.fresh.get(at - listed) {
                Some(scene) => {
                    scenes.push(scene.clone());
                    // The mark stays on what was added: it can be added once more, or the next one.
                    self.at += 1;
                }
                None => return out.push(Action::AskListWords),
            },
            Deed::Remove if at < listed => {
                scenes.remove(at);
                self.here = self.here.filter(|here| *here != at).map(|here| here - usize::from(here > at));
            }
            Deed::Move(by) if at < listed => {
                let Some(to) = at.checked_add_signed(by).filter(|to| *to < listed) else { return };
                scenes.swap(at, to);
                self.here = self.here.map(|here| match here {
                    here if here == at => to,
                    here if here == to => at,
                    here => here,
                });
                self.at = to;
            }
            Deed::Remove | Deed::Move(_) => return,
        }
        out.push(Action::edit(Edit::SetWallList { meeting: file.meeting.id, scenes }));
    }
}

/// The list beside the small picture, as much of it as fits in `room`: from where the wall is on.
pub fn lines_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>, room: f32, out: &mut Vec<Action>) {
    let Some(file) = view.file() else { return };
    let here = list::place(app.hall.in_list.as_ref(), file);
    let all = file.wall_list.len();
    let fit = ((room / LINE).floor() as usize).saturating_sub(1);
    if all == 0 || fit == 0 {
        return;
    }
    let first = here.unwrap_or(0).min(all.saturating_sub(fit));
    let of = view.in_digits(all);
    let at = here.map(|at| format!("{} / {of}", view.in_digits(at + 1))).unwrap_or(of);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.label(theme::strong_second(ui.ctx(), format!("{} · {at}", Word::WallList.text(view.lang))));
    for (at, scene) in file.wall_list.iter().enumerate().skip(first).take(fit) {
        let SceneWords { of, how } = list::words(scene, file, view.lang);
        let (text, second) = if how.is_empty() { (of, String::new()) } else { (of, how) };
        if widgets::row_button_ui(ui, &text, &second, here == Some(at)).clicked() {
            out.push(Action::CallUp(at));
        }
    }
    ui.add_space(theme::SPACE_M);
}
