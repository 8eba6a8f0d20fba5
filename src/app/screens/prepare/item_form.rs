//! The chosen agenda item: title, scheme, presenter, minutes, brief and the private note.

use eframe::egui;

use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, NumberField, PickOption, Picker, TextField};
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, MeetingFile, SchemeCode, Schemes, numbered};

use super::details::{both_languages_ui, seat_ui};

pub fn item_form_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut Draft<AgendaItem>,
    focus: bool,
    out: &mut Vec<Action>,
) {
    let id = draft.value().id;
    let number = numbered(&file.items).into_iter().find(|(_, item)| item.id == id).map(|(number, _)| number);
    let title = draft.value().title.get(view.lang).to_owned();
    widgets::section_ui(ui, &format!("{}. {title}", view.in_digits(number.unwrap_or_default())));
    if focus {
        let first = egui::Id::unique((("title", id), view.lang));
        ui.memory_mut(|memory| memory.request_focus(first));
    }
    let value = draft.value_mut();
    let mut changed = both_languages_ui(ui, view, Word::ItemTitle, ("title", id), &mut value.title);
    changed |= scheme_ui(ui, view, value);
    ui.add_space(theme::SPACE_S);
    if let Some(seat) = seat_ui(
        ui,
        view,
        egui::Id::unique(("presenter", id)),
        view.text(Word::Presenter),
        value.presenter,
        out,
    ) {
        value.presenter = seat;
        changed = true;
    }
    ui.add_space(theme::SPACE_S);
    let mut minutes = value.planned_minutes.map(u32::from);
    let field =
        NumberField::new(egui::Id::unique(("minutes", id)), view.text(Word::PlannedMinutes)).range(1..=600);
    if field.show(ui, view.lang, view.digits(), &mut minutes) {
        value.planned_minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
        changed = true;
    }
    ui.add_space(theme::SPACE_S);
    let brief =
        TextField::area(egui::Id::unique(("brief", id)), &mut value.brief, 4).label(view.text(Word::Brief));
    changed |= brief.show(ui).changed;
    ui.add_space(theme::SPACE_S);
    let note = TextField::area(egui::Id::unique(("note", id)), &mut value.private_note, 3)
        .label(view.text(Word::PrivateNote));
    changed |= note.show(ui).changed;
    if changed {
        draft.touched(view.now_s);
    }
}

/// Chooses the scheme whose table the item shows.
fn scheme_ui(ui: &mut egui::Ui, view: &View<'_>, item: &mut AgendaItem) -> bool {
    let schemes = &view.data.schemes;
    // Also a retired one that the item shows already.
    let offered = schemes.0.iter().filter(|one| !one.retired || item.scheme.as_ref() == Some(&one.code));
    let options: Vec<PickOption<SchemeCode>> = offered
        .map(|scheme| PickOption {
            value: scheme.code.clone(),
            text: scheme.name.get(view.lang).to_owned(),
            second: None,
            search: format!("{} {} {}", scheme.name.hi, scheme.name.en, scheme.code),
        })
        .collect();
    let picked = Picker::new(egui::Id::unique(("scheme", item.id)), view.text(Word::ItemScheme)).show(
        ui,
        view.lang,
        &options,
        item.scheme.as_ref(),
    );
    let Some(scheme) = picked.changed else { return false };
    put_scheme(item, scheme, schemes);
    true
}

/// The name of the scheme becomes the title of an item that has none, or still the name of another scheme.
fn put_scheme(item: &mut AgendaItem, scheme: Option<SchemeCode>, schemes: &Schemes) {
    let filled_in = item.title.is_empty() || schemes.0.iter().any(|one| one.name == item.title);
    if filled_in && let Some(scheme) = scheme.as_ref().and_then(|code| schemes.get(code)) {
        item.title = scheme.name.clone();
    }
    item.scheme = scheme;
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::session::catalogue;

    #[test]
    fn the_title_follows_the_scheme_until_somebody_writes_one() {
        let schemes = Schemes(catalogue::schemes().to_vec());
        let mut item = AgendaItem::blank(Uuid::from_u128(1).into(), Uuid::from_u128(2).into());
        let name = |code: &str| schemes.get(&code.into()).unwrap().name.clone();
        for code in ["ladli", "rajnet"] {
            put_scheme(&mut item, Some(code.into()), &schemes);
            assert_eq!(item.title, name(code));
        }
        put_scheme(&mut item, None, &schemes);
        put_scheme(&mut item, Some("emitra".into()), &schemes);
        assert_eq!(item.title, name("emitra"));
        item.title.hi.push_str(" की प्रगति");
        let written = item.title.clone();
        put_scheme(&mut item, Some("rajnet".into()), &schemes);
        assert_eq!((item.title, item.scheme), (written, Some("rajnet".into())));
    }
}
