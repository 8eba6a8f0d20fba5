//! Who has not sent figures, the list of them as a file, and the forms that are sent to them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Heard, write};
use crate::app::background::Task;
use crate::i18n::screen::level_word;
use crate::model::{Lang, MeetingId, Scheme, SchemeCode, SchemeReceived, Unit, UnitId};
use crate::session::{Clock, Problem, Session, SessionError, StoreError, outfile};
use crate::tabular::{self, FormOf};

/// The forms that are wanted: one for each scheme and sender.
#[derive(Clone, Debug, PartialEq)]
pub struct FormsWish {
    pub database: PathBuf,
    pub as_on: NaiveDate,
    pub lang: Lang,
    /// Made where it is not there.
    pub folder: PathBuf,
    pub wanted: Vec<(SchemeCode, UnitId)>,
}

/// The list on its way out.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWish {
    pub received: Arc<Vec<SchemeReceived>>,
    pub day: NaiveDate,
    pub lang: Lang,
    pub folder: PathBuf,
    /// Without its ending.
    pub name: String,
}

pub fn look(database: &Path, meeting: MeetingId, clock: &Arc<dyn Clock>) -> Heard {
    let found =
        Session::open_read_only(database, Arc::clone(clock)).and_then(|session| session.received(meeting));
    match found {
        Ok(received) => Heard::Received(Arc::new(received)),
        Err(error) => Heard::NotWritten(error),
    }
}

pub fn write_list(wish: &ListWish) -> Heard {
    match tabular::received_to_xlsx(&wish.received, wish.day, wish.lang) {
        Ok(bytes) => write::free(&wish.folder, &wish.name, "xlsx", &bytes),
        Err(error) => Heard::NotMade(error),
    }
}

/// Writes the forms one after the other, as long as they are wanted. One that is there already is the same.
pub fn write_forms(wish: &FormsWish, clock: &Arc<dyn Clock>, task: &Task<'_, Heard>) -> Heard {
    let all = wish.wanted.len();
    let mut done = 0;
    let work = |done: &mut usize| -> Result<Option<Heard>, SessionError> {
        let session = Session::open_read_only(&wish.database, Arc::clone(clock))?;
        let units = session.units()?;
        std::fs::create_dir_all(&wish.folder).map_err(|error| StoreError::io(&wish.folder, &error))?;
        for (code, sender) in &wish.wanted {
            if !task.is_wanted() {
                break;
            }
            let scheme = session.scheme(code)?;
            let rows = scheme.rows_on(&units, wish.as_on, Some(*sender));
            let counted = session.counted(code, wish.as_on)?;
            let form = FormOf { scheme: &scheme, units: &rows, as_on: wish.as_on, counted: &counted };
            let bytes = match tabular::blank_form(&form, wish.lang) {
                Ok(bytes) => bytes,
                Err(error) => return Ok(Some(Heard::NotMade(error))),
            };
            let unit = units.iter().find(|unit| unit.id == *sender);
            let unit = unit.map(|unit| sender_name(unit, &scheme, wish.lang)).unwrap_or_default();
            let name = format!("{}-{}-{}.xlsx", tame(scheme.name.get(wish.lang)), tame(&unit), wish.as_on);
            match outfile::write_new(&wish.folder.join(name), &bytes) {
                Ok(()) => {}
                Err(SessionError::Store(error)) if error.problem == Problem::AlreadyThere => {}
                Err(error) => return Err(error),
            }
            *done += 1;
            task.say(Heard::Forms { done: *done, all });
        }
        Ok(None)
    };
    match work(&mut done) {
        Ok(Some(heard)) => heard,
        Ok(None) => Heard::FormsWritten { folder: wish.folder.clone(), count: done },
        Err(error) => Heard::NotWritten(error),
    }
}

/// A block and the town in it may have one name: their level parts them.
fn sender_name(unit: &Unit, scheme: &Scheme, lang: Lang) -> String {
    let name = unit.name.get(lang);
    if scheme.levels.len() > 1 {
        format!("{name}-{}", level_word(unit.level).text(lang))
    } else {
        name.to_owned()
    }
}

fn tame(name: &str) -> String {
    crate::app::press::tame(name)
}
