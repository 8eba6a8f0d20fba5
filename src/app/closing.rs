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
        let command = ("command", Command::CloseMeeting.text(self.lang()));
        if is_wall {
            self.hall.put(Show::ReadBack);
            self.notice = Some(Notice::aside(Hall::ReadThenClose.with(self.lang(), &[command])));
            return;
        }
        self.go(Place::Minutes);
        if self.place == Place::Minutes {
            self.screens.minutes.show_checks();
            let said = match self.checked().filter(|(_, count)| *count > 0) {
                Some((_, count)) => {
                    let found = self.found_by_checks(count);
                    Word::CheckThenClose.with(self.lang(), &[("found", found.as_str()), command])
                }
                None => Word::CleanThenClose.with(self.lang(), &[command]),
            };
            self.notice = Some(Notice::info(said));
        }
    }

    /// The open meeting, and how much its checks find.
    fn checked(&self) -> Option<(MeetingId, usize)> {
        let file = self.data.as_ref()?.file.as_ref()?;
        Some((file.meeting.id, warnings(file).len()))
    }

    /// "जाँच में 3 बातें मिलीं".
    fn found_by_checks(&self, count: usize) -> String {
        let digits = with_digits(&count.to_string(), self.writing().digits);
        Hall::CloseDespite.counted(self.lang(), count as u64, &[("count", &digits)])
    }

    /// Where the window is the wall: says once how much the checks find, and nothing of what.
    fn tells_of_checks(&mut self) -> bool {
        let found = self.checked();
        let Some((_, count)) = found.filter(|(_, count)| *count > 0 && self.told_of_checks != found) else {
            return false;
        };
        self.told_of_checks = found;
        let lang = self.lang();
        let found = self.found_by_checks(count);
        let keys = [
            ("found", found.as_str()),
            ("wall", &Command::Wall.keys()),
            ("command", Command::CloseMeeting.text(lang)),
        ];
        self.notice = Some(Notice::aside(Hall::CloseAllTheSame.with(lang, &keys)));
        true
    }
}
