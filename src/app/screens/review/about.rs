//! A direction on a figure: it begins with the figure's words and keeps the link, so that the same figure
//! comes back beside it in the next meeting.

use crate::app::view::View;
use crate::hindi::thread::opening_words;
use crate::i18n::screen::level_word;
use crate::model::{MeetingFile, Target, Unit};

/// "तारानगर: 38 में से 21 चालू"; empty where neither scheme nor unit is known any more. A scheme whose table the
/// meeting does not show is said without figures.
pub fn words(view: &View<'_>, file: &MeetingFile, target: &Target) -> String {
    said_of(view, file, target, |unit| unit.name.get(view.lang).to_owned())
}

/// As [`words`], with the level behind a name that other units have: a block, the town in it and the tehsil.
pub fn words_of_one(view: &View<'_>, file: &MeetingFile, target: &Target) -> String {
    said_of(view, file, target, |unit| {
        let name = unit.name.get(view.lang);
        let are_called_so = view.data.units.iter().filter(|other| other.name.get(view.lang) == name);
        match are_called_so.count() {
            0 | 1 => name.to_owned(),
            _ => format!("{name} · {}", level_word(unit.level).text(view.lang)),
        }
    })
}

fn said_of(
    view: &View<'_>,
    file: &MeetingFile,
    target: &Target,
    called: impl FnOnce(&Unit) -> String,
) -> String {
    let Some(scheme) = view.data.schemes.get(target.scheme()) else { return String::new() };
    let table = file.table_pointed_at(target.scheme());
    let unit = target.unit().map(|id| view.data.units.iter().find(|unit| unit.id == id));
    let place = match unit {
        Some(Some(unit)) => called(unit),
        Some(None) => return String::new(),
        None => scheme.name.get(view.lang).to_owned(),
    };
    match table {
        Some(table) => {
            let figures = table.capture(target);
            opening_words(&place, scheme, target, figures.as_ref(), view.lang, view.writing())
        }
        None => place,
    }
}
