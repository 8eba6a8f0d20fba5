//! The form about the office, for the first start and for the settings.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, TextField};
use crate::i18n::screen::Screen as Word;
use crate::model::{Bilingual, Lang, OfficeProfile};

/// What an office of the department in Churu would write; other districts change it.
pub fn suggested() -> OfficeProfile {
    OfficeProfile {
        district: Bilingual::new("चूरू", "Churu"),
        government: Bilingual::new("राजस्थान सरकार", "Government of Rajasthan"),
        office_line: Bilingual::new(
            "कार्यालय संयुक्त निदेशक, सूचना प्रौद्योगिकी और संचार विभाग, चूरू",
            "Office of the Joint Director, Department of Information Technology and Communication, Churu",
        ),
        convener_post: Bilingual::new("संयुक्त निदेशक", "Joint Director"),
        reference_prefix: Bilingual::new("सू.प्रौ./चूरू", "DoIT&C/Churu"),
        copy_to: vec![
            Bilingual::new("निजी सहायक, जिला कलक्टर, चूरू", "PA to the District Collector, Churu"),
            Bilingual::new("समस्त सम्बन्धित अधिकारी", "All officers concerned"),
            Bilingual::new("रक्षित पत्रावली", "Guard file"),
        ],
        ..OfficeProfile::default()
    }
}

/// The fields of the letterhead and the convener, in both languages side by side. True when one changed.
pub fn office_form_ui(ui: &mut egui::Ui, view: &View<'_>, profile: &mut OfficeProfile) -> bool {
    let mut changed = false;
    widgets::section_ui(ui, view.text(Word::SectionOffice));
    for (word, name) in [
        (Word::District, "district"),
        (Word::Government, "government"),
        (Word::OfficeLine, "office-line"),
        (Word::ReferencePrefix, "prefix"),
    ] {
        let field = match word {
            Word::District => &mut profile.district,
            Word::Government => &mut profile.government,
            Word::OfficeLine => &mut profile.office_line,
            _ => &mut profile.reference_prefix,
        };
        changed |= bilingual_ui(ui, view, word, name, field);
    }
    ui.add_space(theme::SPACE_M);
    widgets::section_ui(ui, view.text(Word::SectionConvener));
    changed |= bilingual_ui(ui, view, Word::ConvenerName, "convener-name", &mut profile.convener_name);
    changed |= bilingual_ui(ui, view, Word::ConvenerPost, "convener-post", &mut profile.convener_post);
    changed
}

/// A name in Hindi and in English, side by side with the same width. True when either changed.
pub fn bilingual_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    word: Word,
    name: &str,
    text: &mut Bilingual,
) -> bool {
    bilingual_field_ui(ui, view, view.text(word), name, text)
}

/// The same, for a label that is no word of the screens; `id` is of what is edited.
pub fn bilingual_field_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    label: &str,
    id: impl Hash + Debug + Copy,
    text: &mut Bilingual,
) -> bool {
    let mut changed = false;
    ui.columns(2, |columns| {
        for (column, lang) in columns.iter_mut().zip(Lang::ALL) {
            let label = labelled(view, label, lang);
            let id = egui::Id::unique((id, lang));
            changed |=
                TextField::line(id, text.get_mut(lang)).label(&label).written_in(lang).show(column).changed;
        }
    });
    ui.add_space(theme::SPACE_S);
    changed
}

/// "जिला (हिन्दी)".
pub fn in_language(view: &View<'_>, word: Word, lang: Lang) -> String {
    labelled(view, view.text(word), lang)
}

pub fn labelled(view: &View<'_>, label: &str, lang: Lang) -> String {
    let wrapped = match lang {
        Lang::Hi => Word::InHindi,
        Lang::En => Word::InEnglish,
    };
    wrapped.with(view.lang, &[("field", label)])
}
