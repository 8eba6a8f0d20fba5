//! What each key types, in the layouts that go by place: read once from the files under `assets/keyboards/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The keys that type, row by row, by their signs on an American keyboard; the space bar is `' '`.
pub const ROWS: [&str; 4] = ["`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./"];

/// What is held down with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    #[default]
    Base,
    Shift,
    AltGr,
    AltGrShift,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Base, Self::Shift, Self::AltGr, Self::AltGrShift];

    pub fn new(shift: bool, alt_gr: bool) -> Self {
        match (shift, alt_gr) {
            (false, false) => Self::Base,
            (true, false) => Self::Shift,
            (false, true) => Self::AltGr,
            (true, true) => Self::AltGrShift,
        }
    }
}

/// A layout by place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyboard {
    keys: BTreeMap<char, Vec<String>>,
}

impl Keyboard {
    /// What the key types; `None` where it types nothing on this level.
    pub fn text(&self, key: char, level: Level) -> Option<&str> {
        let text = self.keys.get(&key)?.get(level as usize)?;
        (!text.is_empty()).then_some(text)
    }
}

// A file that cannot be read would give a keyboard without keys; the tests below read all three.
fn read(file: &str) -> Keyboard {
    toml::from_str(file).unwrap_or_default()
}

pub(super) static IN_SCRIPT: LazyLock<Keyboard> =
    LazyLock::new(|| read(include_str!("../../../assets/keyboards/inscript.toml")));
pub(super) static REMINGTON_GAIL: LazyLock<Keyboard> =
    LazyLock::new(|| read(include_str!("../../../assets/keyboards/remington-gail.toml")));
pub(super) static REMINGTON_CBI: LazyLock<Keyboard> =
    LazyLock::new(|| read(include_str!("../../../assets/keyboards/remington-cbi.toml")));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::hindi::clean_line;

    fn all() -> [(&'static str, &'static Keyboard); 3] {
        [("inscript", &IN_SCRIPT), ("gail", &REMINGTON_GAIL), ("cbi", &REMINGTON_CBI)]
    }

    #[test]
    fn every_key_types_something_alone_and_with_shift() {
        for (name, keyboard) in all() {
            let keys: BTreeSet<char> = ROWS.concat().chars().chain([' ']).collect();
            assert_eq!(keyboard.keys.keys().copied().collect::<BTreeSet<_>>(), keys, "{name}");
            for key in keys {
                for level in [Level::Base, Level::Shift] {
                    assert!(keyboard.text(key, level).is_some(), "{name}: {key} {level:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_key_types_survives_cleaning() {
        for (name, keyboard) in all() {
            for text in keyboard.keys.values().flatten() {
                assert_eq!(&clean_line(text), text, "{name}");
            }
        }
    }

    #[test]
    fn every_letter_and_sign_of_hindi_can_be_typed() {
        let letters = "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह\u{93c}\u{94d}\u{901}\u{902}\u{903}\
                       ािीुूृेैोौॅॉ।०१२३४५६७८९0123456789().,-:;/?";
        let made_in_steps = "आईऊऐओऔऑखघणथधभशषोौॉ:\u{901}";
        for (name, keyboard) in all() {
            let typed: String = keyboard.keys.values().flatten().map(String::as_str).collect();
            let remington = name != "inscript";
            for letter in letters.chars().filter(|letter| !remington || !made_in_steps.contains(*letter)) {
                assert!(typed.contains(letter), "{name}: {letter}");
            }
        }
    }

    #[test]
    fn the_layouts_are_those_that_people_learnt() {
        let shift = Level::Shift;
        for (keyboard, key, level, text) in [
            (&IN_SCRIPT, 'k', Level::Base, "क"),
            (&IN_SCRIPT, 'd', Level::Base, "\u{94d}"),
            (&IN_SCRIPT, '7', shift, "क्ष"),
            (&IN_SCRIPT, '.', shift, "।"),
            (&IN_SCRIPT, '1', Level::AltGr, "१"),
            (&REMINGTON_GAIL, 'd', Level::Base, "क"),
            (&REMINGTON_GAIL, '1', shift, "।"),
            (&REMINGTON_GAIL, '=', shift, "\u{94d}"),
            (&REMINGTON_CBI, 'd', shift, "क्"),
            (&REMINGTON_CBI, 'a', shift, "।"),
            (&REMINGTON_CBI, '=', Level::Base, "त्र"),
        ] {
            assert_eq!(keyboard.text(key, level), Some(text), "{key} {level:?}");
        }
    }
}
