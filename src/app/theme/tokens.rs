//! The design tokens: every colour, size and distance of the window, for each theme. The only place where a
//! colour is written down; knows nothing of widgets.

use eframe::egui::Color32;
use serde::{Deserialize, Serialize};

/// Which set of tokens the window wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeKind {
    #[default]
    Light,
    Dark,
    /// For a projector in a bright hall: black on white, every pair of text and ground at least 7:1.
    Hall,
}

impl ThemeKind {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Hall];

    pub fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Hall => &HALL,
        }
    }
}

/// Sizes of text, in points of the operator's screen.
pub const SIZE_SMALL: f32 = 13.0;
pub const SIZE_BODY: f32 = 15.0;
pub const SIZE_LARGE: f32 = 18.0;
pub const SIZE_TITLE: f32 = 26.0;

/// Sizes of text on the wall, in parts of a picture that is 1080 high; the least is the 3% of the height at
/// which AVIXA's rule has text read from the last row.
pub const WALL_TEXT: f32 = 34.0;
pub const WALL_LARGE: f32 = 42.0;
pub const WALL_TITLE: f32 = 66.0;
pub const WALL_DISPLAY: f32 = 96.0;

/// Distances: within a group, between groups, between parts of a screen.
pub const SPACE_XS: f32 = 4.0;
pub const SPACE_S: f32 = 8.0;
pub const SPACE_M: f32 = 16.0;
pub const SPACE_L: f32 = 24.0;
pub const SPACE_XL: f32 = 40.0;

/// Height of a line in em: Devanagari reaches 0.41 em below the baseline and must not be cut.
pub const LINE_HEIGHT_EM: f32 = 1.45;

/// Height of buttons and one-line fields.
pub const CONTROL_HEIGHT: f32 = 36.0;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Text, and text in the second voice.
    pub ink: Color32,
    pub ink2: Color32,
    /// The ground, what is raised from it, and hairlines.
    pub paper: Color32,
    pub card: Color32,
    pub line: Color32,
    /// Under the head of a table and over its total.
    pub heavy_line: Color32,
    /// What is active, selected or being typed; its tint behind text, and text on it.
    pub accent: Color32,
    pub accent_tint: Color32,
    pub on_accent: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// Always together with the sign ▲ ◆ ▼.
    pub good: Color32,
    pub watch: Color32,
    pub behind: Color32,
    /// Behind a notice in the colour of the same name.
    pub good_tint: Color32,
    pub watch_tint: Color32,
    pub behind_tint: Color32,
    pub hairline_width: f32,
    pub heavy_width: f32,
    /// The border of what has the keyboard.
    pub focus_width: f32,
    pub radius: u8,
    pub dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

pub static LIGHT: Tokens = Tokens {
    ink: rgb(0x1B_1F24),
    ink2: rgb(0x4A_5059),
    paper: rgb(0xFB_FAF7),
    card: rgb(0xFF_FFFF),
    line: rgb(0xDD_D9D0),
    heavy_line: rgb(0x1B_1F24),
    accent: rgb(0x0B_4F6C),
    accent_tint: rgb(0xEA_F2F6),
    on_accent: rgb(0xFF_FFFF),
    selection: rgb(0xCB_E1EC),
    good: rgb(0x1B_7F4B),
    watch: rgb(0xA0_5A00),
    behind: rgb(0xB3_261E),
    good_tint: rgb(0xF0_F8F3),
    watch_tint: rgb(0xFC_F4E8),
    behind_tint: rgb(0xFC_F0EF),
    hairline_width: 1.0,
    heavy_width: 2.0,
    focus_width: 2.0,
    radius: 5,
    dark: false,
};

pub static DARK: Tokens = Tokens {
    ink: rgb(0xEC_EAE4),
    ink2: rgb(0xB2_B6BC),
    paper: rgb(0x14_171A),
    card: rgb(0x1C_2024),
    line: rgb(0x3A_4047),
    heavy_line: rgb(0xC9_CCD0),
    accent: rgb(0x7C_C1E0),
    accent_tint: rgb(0x1C_313D),
    on_accent: rgb(0x0C_1A21),
    selection: rgb(0x25_4A5E),
    good: rgb(0x5F_CB92),
    watch: rgb(0xE5_AA55),
    behind: rgb(0xFF_8F86),
    good_tint: rgb(0x17_2C22),
    watch_tint: rgb(0x30_2612),
    behind_tint: rgb(0x38_1D1B),
    hairline_width: 1.0,
    heavy_width: 2.0,
    focus_width: 2.0,
    radius: 5,
    dark: true,
};

pub static HALL: Tokens = Tokens {
    ink: rgb(0x00_0000),
    ink2: rgb(0x3A_3F47),
    paper: rgb(0xFF_FFFF),
    card: rgb(0xFF_FFFF),
    line: rgb(0x8A_8F96),
    heavy_line: rgb(0x00_0000),
    accent: rgb(0x07_4058),
    accent_tint: rgb(0xEE_F5F9),
    on_accent: rgb(0xFF_FFFF),
    selection: rgb(0xCF_E5EF),
    good: rgb(0x0B_5730),
    watch: rgb(0x7A_4300),
    behind: rgb(0x8F_1710),
    good_tint: rgb(0xF2_F9F5),
    watch_tint: rgb(0xFD_F8F0),
    behind_tint: rgb(0xFD_F3F2),
    hairline_width: 1.5,
    heavy_width: 3.0,
    focus_width: 3.0,
    radius: 5,
    dark: false,
};

/// Relative luminance as WCAG 2.1 defines it.
#[cfg(test)]
fn luminance(colour: Color32) -> f64 {
    let part = |byte: u8| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

/// From 1 for the same to 21 for black on white, as WCAG 2.1 defines it.
#[cfg(test)]
pub fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every colour of text with every ground that it is drawn on.
    fn text_pairs(t: &Tokens) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = vec![
            ("on_accent on accent", t.on_accent, t.accent),
            ("ink on selection", t.ink, t.selection),
            ("accent on selection", t.accent, t.selection),
            ("ink on good_tint", t.ink, t.good_tint),
            ("ink on watch_tint", t.ink, t.watch_tint),
            ("ink on behind_tint", t.ink, t.behind_tint),
            ("good on good_tint", t.good, t.good_tint),
            ("watch on watch_tint", t.watch, t.watch_tint),
            ("behind on behind_tint", t.behind, t.behind_tint),
        ];
        for ground in [t.paper, t.card, t.accent_tint] {
            pairs.extend([("ink", t.ink, ground), ("ink2", t.ink2, ground), ("accent", t.accent, ground)]);
        }
        for ground in [t.paper, t.card] {
            pairs.extend([
                ("good", t.good, ground),
                ("watch", t.watch, ground),
                ("behind", t.behind, ground),
            ]);
        }
        pairs
    }

    #[test]
    fn the_signs_of_grades_are_seen_on_the_row_with_the_cursor() {
        for kind in ThemeKind::ALL {
            let t = kind.tokens();
            let floor = if kind == ThemeKind::Hall { 7.0 } else { 3.0 };
            for sign in [t.good, t.watch, t.behind] {
                assert!(contrast(sign, t.accent_tint) >= floor, "{kind:?}: {sign:?}");
            }
        }
    }

    #[test]
    fn every_text_is_legible_on_every_ground_that_it_stands_on() {
        for kind in ThemeKind::ALL {
            let floor = if kind == ThemeKind::Hall { 7.0 } else { 4.5 };
            for (name, text, ground) in text_pairs(kind.tokens()) {
                let found = contrast(text, ground);
                assert!(found >= floor, "{kind:?}: {name} {text:?} on {ground:?} has only {found:.2}:1");
            }
        }
    }

    #[test]
    fn the_border_of_what_has_the_keyboard_stands_out_from_ground_and_hairline() {
        for kind in ThemeKind::ALL {
            let t = kind.tokens();
            for ground in [t.paper, t.card, t.accent_tint] {
                assert!(contrast(t.accent, ground) >= 3.0, "{kind:?}");
            }
            assert!(t.focus_width > t.hairline_width, "{kind:?}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb(0x77_7777), Color32::WHITE) - 4.478).abs() < 1e-3);
    }
}
