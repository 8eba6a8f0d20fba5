//! How a meeting is closed: after its checks were seen or, where the window is the wall, after the directions were read
//! out and one was told how much the checks found.

use super::Baithak;
use super::command::Command;
use super::hall::view::Show;
use super::place::Place;
use super::view::Notice;
use crate::hindi::with_digits;
use crate::i18n::hall::Hall;
use crate::i18n::screen::Screen as Word;
use crate::model::check::warnings;
use crate::model::{MeetingId, MeetingState};

impl Baithak {
    /// Only after the warnings were seen, or, where the window is the wall, after the directions were read out.
    pub(super) fn close_meeting(&mut self) {
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        let is_open = file.is_some_and(|file| file.meeting.state != MeetingState::Closed);
        let found = file.map(|file| (file.meeting.id, warnings(file).len()));
        let has_seen = if self.is_hall_view() {
            *self.hall.view.show() == Show::ReadBack && !self.tells_of_checks(found)
        } else {
            self.place == Place::Minutes
        };
        if !is_open || has_seen {
            self.set_state(MeetingState::Closed);
            if is_open && self.is_hall_view() {
                self.notice = Some(Notice::aside(Hall::MeetingClosed.text(self.lang())));
            }
            return;
        }
        let keys = [("command", Command::CloseMeeting.text(self.lang()))];
        if self.is_hall_view() {
            if *self.hall.view.show() == Show::ReadBack {
                return;
            }
            self.hall.put(Show::ReadBack);
            self.notice = Some(Notice::aside(Hall::ReadThenClose.with(self.lang(), &keys)));
            return;
        }
        self.go(Place::Minutes);
        if self.place == Place::Minutes {
            self.notice = Some(Notice::info(Word::CheckThenClose.with(self.lang(), &keys)));
        }
    }

    /// Where the window is the wall: says once how much the checks `found`, and nothing of what.
    fn tells_of_checks(&mut self, found: Option<(MeetingId, usize)>) -> bool {
        let Some((_, count)) = found.filter(|(_, count)| *count > 0 && self.told_of_checks != found) else {
            return false;
        };
        self.told_of_checks = found;
        let lang = self.lang();
        let digits = with_digits(&count.to_string(), self.writing().digits);
        let count = Hall::CloseDespite.counted(lang, count as u64, &[("count", &digits)]);
        let keys = [
            ("found", count.as_str()),
            ("wall", &Command::Wall.keys()),
            ("command", Command::CloseMeeting.text(lang)),
        ];
        self.notice = Some(Notice::aside(Hall::CloseAllTheSame.with(lang, &keys)));
        true
    }
}
