//! What is lined up for the wall: where the wall is in it, and each scene in words.

use super::view::{Order, Show};
use crate::hindi::column_head;
use crate::hindi::row::row_name;
use crate::hindi::with_digits;
use crate::i18n::hall::Hall as Word;
use crate::model::{ChartKind, Lang, MeetingFile, MeetingId, SchemeTable, WallScene, Writing, numbered};

/// The scene of the list that was called up last. The list may be changed meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlace {
    pub meeting: MeetingId,
    pub at: usize,
    pub scene: WallScene,
}

impl ListPlace {
    /// Where that scene stands now; `None` when it is no longer in the list.
    fn now(&self, list: &[WallScene]) -> Option<usize> {
        let stays = list.get(self.at) == Some(&self.scene);
        if stays { Some(self.at) } else { list.iter().position(|scene| *scene == self.scene) }
    }
}

/// Where the wall is in the meeting's list.
pub fn place(of: Option<&ListPlace>, file: &MeetingFile) -> Option<usize> {
    of.filter(|place| place.meeting == file.meeting.id)?.now(&file.wall_list)
}

/// The place of the scene after the last one, or before it.
pub fn step(of: Option<&ListPlace>, file: &MeetingFile, forward: bool) -> Option<usize> {
    let of = of.filter(|place| place.meeting == file.meeting.id);
    let now = place(of, file);
    let to = match (of, now, forward) {
        (None, _, true) => Some(0),
        (None, _, false) => None,
        (Some(_), Some(at), true) => Some(at + 1),
        // The one that followed what was taken out has moved to its place.
        (Some(gone), None, true) => Some(gone.at),
        (Some(gone), at, false) => at.unwrap_or(gone.at).checked_sub(1),
    };
    to.filter(|to| *to < file.wall_list.len())
}

/// A scene in words: what it is of, and how that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneWords {
    pub of: String,
    pub how: String,
}

pub fn words(scene: &WallScene, file: &MeetingFile, lang: Lang) -> SceneWords {
    let how = show_word(&scene.show).text(lang);
    if let Show::Message(text) = &scene.show {
        return SceneWords { of: text.clone(), how: how.to_owned() };
    }
    let items = numbered(&file.items);
    let Some((number, item)) = items.iter().find(|(_, item)| Some(item.id) == scene.item) else {
        return SceneWords { of: how.to_owned(), how: String::new() };
    };
    let of = format!("{}. {}", with_digits(number, file.office.digits_in(lang)), item.title.get(lang));
    let how =
        match (detail(scene, file.table_of(item).map(AsRef::as_ref), file.office.writing(lang)), &scene.show)
        {
            // A name says that it is one row.
            (Some(unit), Show::Unit) => unit,
            (Some(detail), _) => format!("{how}: {detail}"),
            (None, _) => how.to_owned(),
        };
    SceneWords { of, how }
}

/// The same the other way round, for where all scenes are of one item: the way of showing it first.
pub fn way(scene: &WallScene, file: &MeetingFile, lang: Lang) -> (String, String) {
    let SceneWords { of, how } = words(scene, file, lang);
    match (&scene.show, how.is_empty()) {
        (_, true) => (of, String::new()),
        (Show::Unit, false) => (format!("{}: {how}", show_word(&Show::Unit).text(lang)), of),
        _ => (how, of),
    }
}

/// Which row or which column.
fn detail(scene: &WallScene, table: Option<&SchemeTable>, writing: Writing) -> Option<String> {
    let table = table?;
    match scene.show {
        Show::Unit => {
            let row = table.rows.iter().find(|row| Some(row.unit.id) == scene.unit)?;
            Some(row_name(table, row, writing.lang))
        }
        Show::Chart(_) => Some(column_head(table.scheme.indicator(scene.indicator.as_ref()?)?, writing)),
        _ => None,
    }
}

impl SceneWords {
    pub fn line(&self) -> String {
        if self.how.is_empty() { self.of.clone() } else { format!("{} · {}", self.of, self.how) }
    }
}

/// A way of showing something, in a word for the operator.
pub fn show_word(show: &Show) -> Word {
    match show {
        Show::Table(Order::AsGiven) => Word::ShowTable,
        Show::Table(Order::WorstFirst) => Word::ShowWorst,
        Show::Chart(ChartKind::Bars) => Word::ShowChart,
        Show::Chart(ChartKind::OverTime) => Word::ShowOverTime,
        Show::Chart(ChartKind::Shares) => Word::ShowShares,
        Show::Unit => Word::ShowUnit,
        Show::Thread => Word::ShowThread,
        Show::Directions => Word::ShowDirections,
        Show::Title => Word::ShowTitle,
        Show::Attendance => Word::ShowAttendance,
        Show::ReadBack => Word::ShowReadBack,
        Show::Message(_) => Word::ShowMessage,
    }
}
