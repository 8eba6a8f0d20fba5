//! The command palette: every command, found by a few letters in either language.

use super::ground::Ground;
use super::list::{Asked, List, Words, asked_for};
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::view::{Action, Given, View};
use crate::i18n::screen::Screen as Word;
use crate::model::Lang;

const WIDTH: f32 = 560.0;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    list: List,
}

/// The commands that fit the screen and the query, the better found before the others.
pub fn found(query: &str, place: Place, meeting_open: bool) -> Vec<Command> {
    asked(query, |command| command.fits(place, meeting_open))
}

fn asked(query: &str, fits: impl Fn(Command) -> bool) -> Vec<Command> {
    let fitting = Command::ALL.iter().copied();
    let fitting = fitting.filter(|command| *command != Command::Palette && fits(*command));
    asked_for(fitting.collect(), query, |command| Words {
        labels: Lang::ALL.map(|lang| command.text(lang)),
        other: command.other_words(),
    })
}

impl Palette {
    pub fn ui(&mut self, on: Ground<'_>, place: Place, view: &View<'_>, out: &mut Vec<Action>) {
        let (open, in_hall) = (view.file().is_some(), on.is_line());
        let fits = |command: Command| command.fits(place, open) && (!in_hall || command.fits_hall_view());
        let found = asked(self.list.query(), fits);
        let asked = Asked {
            name: "palette",
            title: view.text(Word::PaletteTitle),
            hint: view.text(Word::PaletteHint),
            empty: Some(view.text(Word::PaletteEmpty)),
            width: WIDTH,
        };
        let rows: Vec<(&str, String)> =
            found.iter().map(|command| (command.text(view.lang), command.keys())).collect();
        let taken = self.list.ui(on, &asked, &rows);
        if let Some(command) = taken.and_then(|place| found.get(place)) {
            out.push(Action::Run(*command, Given::FromList));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_found_in_both_languages_where_it_fits() {
        for place in Place::ALL {
            for command in Command::ALL.iter().filter(|c| c.fits(place, true) && **c != Command::Palette) {
                for lang in Lang::ALL {
                    assert!(
                        found(command.text(lang), place, true).contains(command),
                        "{command:?} is not found by {:?} on {place:?}",
                        command.text(lang)
                    );
                }
            }
        }
    }

    #[test]
    fn a_command_is_found_by_the_word_that_people_use() {
        assert!(found("शुरू", Place::Review, true).contains(&Command::StartMeeting));
        assert!(found("निर्देश", Place::Review, true).contains(&Command::New));
        assert!(found("pdf", Place::Minutes, true).contains(&Command::Export));
    }

    #[test]
    fn what_is_called_so_comes_before_what_is_only_looked_for_so() {
        for query in ["sudhar", "सुधार", "correct"] {
            let found = found(query, Place::Review, true);
            assert_eq!(found.first(), Some(&Command::CorrectEntry), "{query}");
            assert!(found.contains(&Command::DirectionBefore), "{query}");
        }
        // A word of its own counts as much in the other words as in the label.
        for query in ["निर्देश", "direction"] {
            let at = found(query, Place::Review, true).iter().position(|command| *command == Command::New);
            assert!(at.is_some_and(|at| at < 8), "{query}: {at:?}");
        }
    }

    #[test]
    fn a_hindi_command_is_found_in_roman_letters() {
        assert!(found("sabhi yojna", Place::Prepare, true).contains(&Command::AddAllSchemes));
        assert!(found("karyavahi", Place::Review, true).contains(&Command::Minutes));
        assert_eq!(found("nayi baithak", Place::Home, false), [Command::NewMeeting]);
        assert!(found("upasth", Place::Review, true).contains(&Command::AttendanceList));
    }

    #[test]
    fn a_command_of_another_screen_is_not_offered() {
        assert!(!found("", Place::Home, true).contains(&Command::Export));
        assert!(found("", Place::Minutes, true).contains(&Command::Export));
        assert!(!found("", Place::Home, false).contains(&Command::Review));
    }
}
