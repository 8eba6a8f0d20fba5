//! The form about the office, for the first start and for the settings.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{self, Id};

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

/// What became of the form in this frame.
pub struct OfficeForm {
    pub changed: bool,
    /// Enter was pressed in its last field.
    pub finished: bool,
}

/// The fields of the letterhead and the convener, in both languages side by side. Enter goes from each to the
/// next.
pub fn office_form_ui(ui: &mut egui::Ui, view: &View<'_>, profile: &mut OfficeProfile) -> OfficeForm {
    const LETTERHEAD: usize = 4;
    let before = profile.district.clone();
    let OfficeProfile {
        district,
        government,
        office_line,
        reference_prefix,
        convener_name,
        convener_post,
        ..
    } = &mut *profile;
    let rows = [
        (Word::District, "district", district),
        (Word::Government, "government", government),
        (Word::OfficeLine, "office-line", office_line),
        (Word::ReferencePrefix, "prefix", reference_prefix),
        (Word::ConvenerName, "convener-name", convener_name),
        (Word::ConvenerPost, "convener-post", convener_post),
    ];
    let names = rows.each_ref().map(|(_, name, _)| *name);
    let mut form = OfficeForm { changed: false, finished: false };
    widgets::section_ui(ui, view.text(Word::SectionOffice));
    for (at, (word, name, text)) in rows.into_iter().enumerate() {
        if at == LETTERHEAD {
            ui.add_space(theme::SPACE_M);
            widgets::section_ui(ui, view.text(Word::SectionConvener));
        }
        let pair = pair_ui(ui, view, view.text(word), name, text);
        form.changed |= pair.changed;
        match (pair.submitted, names.get(at + 1)) {
            (true, Some(next)) => go_on(ui, Id::unique((next, Lang::Hi))),
            (true, None) => form.finished = true,
            (false, _) => {}
        }
    }
    if profile.district != before {
        follow_district(profile, &before);
    }
    form
}

struct Pair {
    changed: bool,
    /// Enter was pressed in the second.
    submitted: bool,
}

/// A text in Hindi and in English, side by side with the same width; `id` is of what is edited. True when
/// either changed.
pub fn bilingual_field_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    label: &str,
    id: impl Hash + Debug + Copy,
    text: &mut Bilingual,
) -> bool {
    pair_ui(ui, view, label, id, text).changed
}

fn pair_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    label: &str,
    id: impl Hash + Debug + Copy,
    text: &mut Bilingual,
) -> Pair {
    let mut pair = Pair { changed: false, submitted: false };
    ui.columns(2, |columns| {
        for (column, lang) in columns.iter_mut().zip(Lang::ALL) {
            let label = labelled(view, label, lang);
            let field = TextField::line(Id::unique((id, lang)), text.get_mut(lang)).label(&label);
            let field = field.written_in(lang).show(column);
            pair.changed |= field.changed;
            match lang {
                Lang::Hi if field.submitted => go_on(column, Id::unique((id, Lang::En))),
                Lang::Hi => {}
                Lang::En => pair.submitted = field.submitted,
            }
        }
    });
    ui.add_space(theme::SPACE_S);
    pair
}

/// The caret goes to a field that is drawn later, and Enter is not for that one as well.
fn go_on(ui: &egui::Ui, next: Id) {
    ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    ui.memory_mut(|memory| memory.request_focus(next));
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
