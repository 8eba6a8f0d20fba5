//! The details of a meeting: when, where, about what, and who leads it.

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::screens::new_meeting::move_to;
use crate::app::screens::office_form::in_language;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, DateField, NumberField, PickOption, Picker, TextField, TimeField};
use crate::i18n::screen::Screen as Word;
use crate::model::{Bilingual, Lang, Meeting, MeetingId, Officer, OfficerId, Seat, Series, SeriesId};
use crate::session::Edit;

pub fn details_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    meeting: &mut Draft<Meeting>,
    series: &mut Draft<Series>,
    out: &mut Vec<Action>,
) {
    widgets::section_ui(ui, view.text(Word::SectionDetails));
    let id = meeting.value().id;
    let value = meeting.value_mut();
    let mut changed = which_series_ui(ui, view, value, out);
    changed |= when_ui(ui, view, value);
    changed |= both_languages_ui(ui, view, Word::Venue, ("venue", id), &mut value.venue);
    changed |= both_languages_ui(ui, view, Word::Subject, ("subject", id), &mut value.subject);
    if changed {
        meeting.touched(view.now_s);
    }
    for (word, name) in [(Word::Chair, "chair"), (Word::Convener, "convener")] {
        let chosen = match word {
            Word::Chair => meeting.value().chair,
            _ => meeting.value().convener,
        };
        if let Some(seat) = seat_ui(ui, view, egui::Id::unique((name, id)), view.text(word), chosen, out) {
            match word {
                Word::Chair => meeting.value_mut().chair = seat,
                _ => meeting.value_mut().convener = seat,
            }
            meeting.touched(view.now_s);
        }
        ui.add_space(theme::SPACE_S);
    }
    ui.add_space(theme::SPACE_S);
    widgets::section_ui(ui, view.text(Word::SectionSeries));
    series_ui(ui, view, series);
    ui.add_space(theme::SPACE_M);
    if widgets::button_ui(ui, Command::DeleteMeeting.text(view.lang)).clicked() {
        out.push(Action::run(Command::DeleteMeeting));
    }
}

/// The committee that meets. Another one brings what is its own; a name that is not in the list makes a new one.
/// True when it changed.
fn which_series_ui(ui: &mut egui::Ui, view: &View<'_>, meeting: &mut Meeting, out: &mut Vec<Action>) -> bool {
    let all = &view.data.home.series;
    let options: Vec<PickOption<SeriesId>> = all
        .iter()
        .map(|series| PickOption {
            value: series.id,
            text: series.name.get(view.lang).to_owned(),
            second: Some(series.code.clone()),
            search: format!("{} {} {}", series.name.hi, series.name.en, series.code),
        })
        .collect();
    let picked = Picker::new(egui::Id::unique(("which-series", meeting.id)), view.text(Word::Series))
        .free(true)
        .show(ui, view.lang, &options, Some(&meeting.series));
    ui.add_space(theme::SPACE_S);
    match (picked.free, picked.changed) {
        (Some(name), _) => {
            let mut series = Series { id: view.fresh(), code: free_code(all), name: Bilingual::default() };
            *series.name.get_mut(view.lang) = name;
            move_to(view, meeting, &series);
            out.push(Action::first(Edit::PutSeries(series)));
            true
        }
        // A meeting always belongs to a series: an emptied field keeps the old one.
        (None, Some(Some(id))) => {
            all.iter().find(|series| series.id == id).map(|series| move_to(view, meeting, series)).is_some()
        }
        _ => false,
    }
}

/// The first code from 01 on that no series has.
fn free_code(all: &[Series]) -> String {
    let code = |number: u32| format!("{number:02}");
    let taken = |code: &String| all.iter().any(|series| series.code == *code);
    (1..).map(code).find(|code| !taken(code)).unwrap_or_default()
}

pub fn date_id(meeting: MeetingId) -> egui::Id {
    egui::Id::unique(("date", meeting))
}

/// Date, time, number and letter number. True when one changed.
fn when_ui(ui: &mut egui::Ui, view: &View<'_>, value: &mut Meeting) -> bool {
    let id = value.id;
    let mut changed = false;
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            let mut date = Some(value.date);
            let field = DateField::new(date_id(id), view.text(Word::Date));
            // A meeting always has a date: an emptied field keeps the old one.
            if let (Some(Some(new)), _) = field.show(left, view.lang, view.writing(), &mut date, view.today())
            {
                value.date = new;
                changed = true;
            }
            let field = TimeField::new(egui::Id::unique(("time", id)), view.text(Word::Time));
            changed |= field.show(right, view.lang, view.digits(), &mut value.time);
        }
    });
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            let mut number = Some(value.number);
            let field =
                NumberField::new(egui::Id::unique(("number", id)), view.text(Word::Number)).range(1..=9_999);
            if field.show(left, view.lang, view.digits(), &mut number)
                && let Some(number) = number
            {
                value.number = number;
                changed = true;
            }
            let field = TextField::line(egui::Id::unique(("letter", id)), &mut value.letter_number)
                .label(view.text(Word::LetterNumber));
            changed |= field.show(right).changed;
        }
    });
    changed
}

fn series_ui(ui: &mut egui::Ui, view: &View<'_>, series: &mut Draft<Series>) {
    let id = series.value().id;
    let value = series.value_mut();
    let mut changed = both_languages_ui(ui, view, Word::SeriesName, ("series", id), &mut value.name);
    let field = TextField::line(egui::Id::unique(("series-code", id)), &mut value.code)
        .label(view.text(Word::SeriesCode));
    changed |= field.width(120.0).show(ui).changed;
    ui.add_space(theme::SPACE_S);
    if changed {
        series.touched(view.now_s);
    }
}

/// The Hindi field above the English one. True when either changed.
pub fn both_languages_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    word: Word,
    name: impl std::hash::Hash + std::fmt::Debug + Copy,
    text: &mut Bilingual,
) -> bool {
    let mut changed = false;
    for lang in [view.lang, view.lang.other()] {
        let label = in_language(view, word, lang);
        let id = egui::Id::unique((name, lang));
        changed |= TextField::line(id, text.get_mut(lang)).label(&label).written_in(lang).show(ui).changed;
    }
    ui.add_space(theme::SPACE_S);
    changed
}

/// Officers with their posts, as choices.
pub fn people_options(view: &View<'_>) -> Vec<PickOption<Seat>> {
    let people = &view.data.people;
    let options = people
        .officers
        .values()
        .map(|officer| {
            let post = officer.post.map(|post| people.post_name(post, view.lang).to_owned());
            let mut search = format!("{} {}", officer.name.hi, officer.name.en);
            for lang in Lang::ALL {
                if let Some(post) = officer.post {
                    search.push(' ');
                    search.push_str(people.post_name(post, lang));
                }
            }
            PickOption {
                value: people.seat_of(officer.id),
                text: officer.name.get(view.lang).to_owned(),
                second: post,
                search,
            }
        })
        .collect();
    widgets::in_order(options, view.lang)
}

/// Chooses a person; one who is not in the list is added by typing the name. `Some` when it changed.
pub fn seat_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    id: egui::Id,
    label: &str,
    chosen: Option<Seat>,
    out: &mut Vec<Action>,
) -> Option<Option<Seat>> {
    let mut options = people_options(view);
    // Someone who has moved since is still shown in the post held then.
    if let Some(seat) = chosen
        && !options.iter().any(|option| option.value == seat)
    {
        options.retain(|option| option.value.officer != seat.officer);
        options.push(PickOption {
            value: seat,
            text: view.data.people.officer_name(seat.officer, view.lang).to_owned(),
            second: seat.post.map(|post| view.data.people.post_name(post, view.lang).to_owned()),
            search: view.data.people.seat_label(seat, view.lang),
        });
        options = widgets::in_order(options, view.lang);
    }
    let picked = Picker::new(id, label).free(true).show(ui, view.lang, &options, chosen.as_ref());
    if let Some(name) = picked.free {
        let officer: OfficerId = view.fresh();
        out.push(Action::first(Edit::PutOfficer(new_officer(officer, view.lang, name))));
        return Some(Some(Seat { officer, post: None }));
    }
    picked.changed
}

pub fn new_officer(id: OfficerId, lang: Lang, name: String) -> Officer {
    let mut both = Bilingual::default();
    *both.get_mut(lang) = name;
    Officer { id, name: both, post: None }
}
