//! The keys of the wall, each with a word or two, side by side: below its small picture, and on the page of keys.

use eframe::egui;

use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::View;
use crate::i18n::hall::Hall as Word;

/// All of them.
pub const KEYS: [(Command, Word); 15] = [
    (Command::Wall, Word::KeyWall),
    (Command::WallBlank, Word::KeyBlank),
    (Command::WallFreeze, Word::KeyFreeze),
    (Command::WallNext, Word::KeyNext),
    (Command::WallPrevious, Word::KeyPrevious),
    (Command::WallPageDown, Word::KeyPage),
    (Command::WallPageUp, Word::KeyPageBack),
    (Command::WallChart, Word::KeyChart),
    (Command::WallUnit, Word::KeyUnit),
    (Command::WallLarger, Word::KeyLarger),
    (Command::WallSmaller, Word::KeySmaller),
    (Command::WallStep, Word::KeyStep),
    (Command::WallStepBack, Word::KeyStepBack),
    (Command::WallLineUp, Word::KeyLineUp),
    (Command::WallListed, Word::KeyListed),
];

/// Those that stand below the picture, in the order of what is wanted most.
const BELOW: [Command; 13] = [
    Command::WallNext,
    Command::WallPageDown,
    Command::WallChart,
    Command::WallUnit,
    Command::WallLarger,
    Command::WallSmaller,
    Command::WallBlank,
    Command::WallFreeze,
    Command::WallStep,
    Command::WallStepBack,
    Command::WallLineUp,
    Command::WallListed,
    Command::Wall,
];

const LINE: f32 = 21.0;
/// What they take where two stand on a line.
pub const HEIGHT: f32 = 7.0 * LINE;

pub fn keys_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let tokens = theme::tokens(ui.ctx());
    let size = theme::SIZE_SMALL;
    ui.spacing_mut().interact_size.y = LINE;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme::SPACE_M, 0.0);
        let of = |command: Command| KEYS.into_iter().find(|(one, _)| *one == command);
        for (command, word) in BELOW.into_iter().filter_map(of) {
            // Where it stands, the wall is on.
            let word = if command == Command::Wall { Word::KeyWallOff } else { word };
            let mut job = egui::text::LayoutJob::default();
            let keys = format!("{}\u{a0}", command.keys());
            let parts = [
                (keys.as_str(), theme::semibold_font(size), tokens.ink),
                (word.text(view.lang), theme::regular_font(size), tokens.ink2),
            ];
            for (text, font, colour) in parts {
                let format =
                    egui::TextFormat { line_height: Some(LINE), ..egui::TextFormat::simple(font, colour) };
                job.append(text, 0.0, format);
            }
            ui.add(egui::Label::new(job).extend());
        }
    });
}
