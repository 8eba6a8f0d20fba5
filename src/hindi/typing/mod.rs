//! Typing Hindi with nothing installed: the layouts that typists learnt, and Roman letters as people write
//! Hindi in messages. Pure: keys and the text before the caret go in, edits come out; no window.

mod edit;
pub mod keyboard;
pub mod phonetic;
mod remington;
mod syllable;

pub use edit::Edit;
pub use keyboard::{Keyboard, Level};
pub use phonetic::{Accepted, Composer, Learned};
pub use remington::Remington;

use serde::{Deserialize, Serialize};

/// How one types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// As the computer is set up; the program changes nothing.
    #[default]
    System,
    InScript,
    RemingtonGail,
    RemingtonCbi,
    /// Roman letters, read as Hindi.
    Phonetic,
}

impl Layout {
    pub const ALL: [Self; 5] =
        [Self::System, Self::Phonetic, Self::InScript, Self::RemingtonGail, Self::RemingtonCbi];

    /// What its keys type; `None` for the two that do not go by place.
    pub fn keyboard(self) -> Option<&'static Keyboard> {
        match self {
            Self::System | Self::Phonetic => None,
            Self::InScript => Some(&keyboard::IN_SCRIPT),
            Self::RemingtonGail => Some(&keyboard::REMINGTON_GAIL),
            Self::RemingtonCbi => Some(&keyboard::REMINGTON_CBI),
        }
    }

    /// Whether keys are typed in the order of the written letters, so that [`Remington`] has to put them right.
    pub fn is_remington(self) -> bool {
        matches!(self, Self::RemingtonGail | Self::RemingtonCbi)
    }
}
