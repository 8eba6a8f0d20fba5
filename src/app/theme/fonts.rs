//! The faces of the window. Each family has a Latin face first and a Devanagari face second: text is cut
//! into runs by face, so a first face that knew both scripts would have mixed lines shaped wrongly.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily, FontTweak};

/// The name of the SemiBold family.
const SEMIBOLD_NAME: &str = "semibold";

const INTER: &[u8] = include_bytes!("../../../assets/fonts/inter/Inter-Regular.ttf");
const INTER_SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/inter/Inter-SemiBold.ttf");
const DEVANAGARI: &[u8] =
    include_bytes!("../../../assets/fonts/noto-sans-devanagari/NotoSansDevanagari-Regular.ttf");
const DEVANAGARI_SEMIBOLD: &[u8] =
    include_bytes!("../../../assets/fonts/noto-sans-devanagari/NotoSansDevanagari-SemiBold.ttf");

/// The family of headings and of what stands out.
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD_NAME.into())
}

pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("inter", INTER), ("inter-semibold", INTER_SEMIBOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    // A second face is centred on the first one instead of standing on its baseline; this puts it there.
    let tweak = FontTweak { y_offset_factor: 0.12, ..FontTweak::default() };
    for (name, bytes) in [("devanagari", DEVANAGARI), ("devanagari-semibold", DEVANAGARI_SEMIBOLD)] {
        let face = FontData::from_static(bytes).tweak(tweak.clone());
        fonts.font_data.insert(name.to_owned(), Arc::new(face));
    }
    let regular = vec!["inter".to_owned(), "devanagari".to_owned()];
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    let bold = vec!["inter-semibold".to_owned(), "devanagari-semibold".to_owned()];
    fonts.families.insert(semibold(), bold);
    fonts
}
