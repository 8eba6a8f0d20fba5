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
use crate::model::MeetingState;
use crate::model::check::warnings;

impl Baithak {
    /// Only after the warnings were seen, or, where the window is the wall, after the directions were read out.
    pub(super) fn close_meeting(&mut self) {
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        let is_open = file.is_some_and(|file| file.meeting.state != MeetingState::Closed);
        let is_wall = self.is_hall_view();
        let is_read = is_wall && *self.hall.view.show() == Show::ReadBack;
        if is_open && is_read && self.tells_of_checks() {
            return;
        }
        if !is_open || is_read || (!is_wall && self.place == Place::Minutes) {
            self.set_state(MeetingState::Closed);
            if is_open && is_wall {
                self.notice = Some(Notice::aside(Hall::MeetingClosed.text(self.lang())));
            }
            return;
        }
        let keys = [("command", Command::CloseMeeting.text(self.lang()))];
        if is_wall {
            self.hall.put(Show::ReadBack);
            self.notice = Some(Notice::aside(Hall::ReadThenClose.with(self.lang(), &keys)));
            return;
        }
        self.go(Place::Minutes);
        if self.place == Place::Minutes {
            self.notice = Some(Notice::info(Word::CheckThenClose.with(self.lang(), &keys)));
        }
    }

    /// Where the window is the wall: says once how much the checks find, and nothing of what.
    fn tells_of_checks(&mut self) -> bool {
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        let found = file.map(|file| (file.meeting.id, warnings(file).len()));
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
