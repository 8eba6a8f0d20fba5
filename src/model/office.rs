//! The office that keeps this database: its letterhead and the phrases of its papers.

use serde::{Deserialize, Serialize};

use super::{Bilingual, DateForm, Digits, Lang, LargeNumbers, StaleAfter, WorkingDays, Writing};

/// What the first start asks for. Every part may be empty and be filled in later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeProfile {
    pub district: Bilingual,
    /// First line of the letterhead: "राजस्थान सरकार".
    pub government: Bilingual,
    /// Second line: "कार्यालय संयुक्त निदेशक, सूचना प्रौद्योगिकी और संचार विभाग, चूरू".
    pub office_line: Bilingual,
    pub convener_name: Bilingual,
    pub convener_post: Bilingual,
    /// What stands before the running part of a letter number: "सू.प्रौ./चूरू".
    pub reference_prefix: Bilingual,
    /// Who gets a copy of the minutes, in order.
    pub copy_to: Vec<Bilingual>,
    pub digits: Digits,
    pub dates: DateForm,
    pub large_numbers: LargeNumbers,
    /// Where deadlines go that fall on a day off.
    pub working_days: WorkingDays,
    /// Figures older than this are marked wherever they show.
    pub stale_after: StaleAfter,
}

impl OfficeProfile {
    /// The office's own digits are those of its Hindi: English has Latin ones.
    pub fn digits_in(&self, lang: Lang) -> Digits {
        match lang {
            Lang::Hi => self.digits,
            Lang::En => Digits::Latin,
        }
    }

    /// How numbers and dates are written for this office.
    pub fn writing(&self, lang: Lang) -> Writing {
        Writing { lang, digits: self.digits_in(lang), dates: self.dates, large: self.large_numbers }
    }
}
