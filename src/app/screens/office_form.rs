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
pub fn usual() -> OfficeProfile {
    suggested(&Bilingual::new("चूरू", "Churu"))
}

/// What an office of the department in this district would write.
fn suggested(district: &Bilingual) -> OfficeProfile {
    let of = |text: &str, join: &str, district: &str| match district.trim() {
        "" => text.to_owned(),
        district => format!("{text}{join}{district}"),
    };
    let both = |hi: &str, en: &str, join: &str| {
        Bilingual::new(of(hi, join, &district.hi), of(en, join, &district.en))
    };
    OfficeProfile {
        district: district.clone(),
        government: Bilingual::new("राजस्थान सरकार", "Government of Rajasthan"),
        office_line: both(
            "कार्यालय संयुक्त निदेशक, सूचना प्रौद्योगिकी और संचार विभाग",
            "Office of the Joint Director, Department of Information Technology and Communication",
            ", ",
        ),
        convener_post: Bilingual::new("संयुक्त निदेशक", "Joint Director"),
        reference_prefix: both("सू.प्रौ.", "DoIT&C", "/"),
        copy_to: vec![
            both("निजी सहायक, जिला कलक्टर", "PA to the District Collector", ", "),
            Bilingual::new("समस्त सम्बन्धित अधिकारी", "All officers concerned"),
            Bilingual::new("रक्षित पत्रावली", "Guard file"),
        ],
        ..OfficeProfile::default()
    }
}

/// Lines that still stand as they were suggested for the district of before name the one of now.
fn follow_district(profile: &mut OfficeProfile, before: &Bilingual) {
    let (old, new) = (suggested(before), suggested(&profile.district));
    let follow = |line: &mut Bilingual, old: &Bilingual, new: &Bilingual| {
        if line.hi == old.hi {
            line.hi.clone_from(&new.hi);
        }
        if line.en == old.en {
            line.en.clone_from(&new.en);
        }
    };
    follow(&mut profile.office_line, &old.office_line, &new.office_line);
    follow(&mut profile.reference_prefix, &old.reference_prefix, &new.reference_prefix);
    for (line, (old, new)) in profile.copy_to.iter_mut().zip(old.copy_to.iter().zip(&new.copy_to)) {
        follow(line, old, new);
    }
}

/// The fields of the letterhead and the convener, in both languages side by side. True when one changed.
pub fn office_form_ui(ui: &mut egui::Ui, view: &View<'_>, profile: &mut OfficeProfile) -> bool {
    let mut changed = false;
    let district = profile.district.clone();
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
    if profile.district != district {
        follow_district(profile, &district);
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
