//! Who has sent figures for a meeting.

use super::Session;
use super::change::found;
use super::error::SessionError;
use crate::model::{MeetingId, SchemeReceived};

impl Session {
    /// For each scheme on the meeting's agenda, in its order, the units that have sent nothing since the
    /// meeting before.
    pub fn received(&self, meeting: MeetingId) -> Result<Vec<SchemeReceived>, SessionError> {
        let (schemes, units) = (self.schemes()?, self.units()?);
        self.store.read(|store| {
            let meeting = found(store.meeting(meeting)?)?;
            let since = store.last_meeting(&meeting)?.map(|last| last.date);
            let items = store.items(meeting.id)?;
            let mut out: Vec<SchemeReceived> = Vec::new();
            for (_, item) in crate::model::numbered(&items) {
                let Some(scheme) = item.scheme.as_ref().and_then(|code| schemes.get(code)) else { continue };
                if out.iter().any(|one| one.scheme.code == scheme.code) {
                    continue;
                }
                let last = store.last_figures(&scheme.code, meeting.date)?;
                out.push(scheme.received(&units, &last, since, meeting.date));
            }
            Ok(out)
        })
    }
}
