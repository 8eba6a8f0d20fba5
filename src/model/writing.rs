//! How the program writes numbers and dates: in which language, with which digits, in which order.

use serde::{Deserialize, Serialize};

use super::{Digits, Lang};

/// How a date is written. All of them are read everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateForm {
    /// 23.11.2026
    #[default]
    Dots,
    /// 23/11/2026
    Slashes,
    /// 23 नवम्बर 2026
    Long,
}

impl DateForm {
    pub const ALL: [Self; 3] = [Self::Dots, Self::Slashes, Self::Long];
}

/// How a sentence writes numbers of a lakh and more. Tables always have digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LargeNumbers {
    /// 2,96,000
    #[default]
    Digits,
    /// 2 लाख 96 हजार
    InLakhs,
}

/// The office's hand, in one language. A language or digits alone stand for an office that has set nothing
/// else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    pub lang: Lang,
    pub digits: Digits,
    pub dates: DateForm,
    pub large: LargeNumbers,
}

impl Writing {
    /// For fields that are typed into and for narrow cells: never in words.
    #[must_use]
    pub fn short(self) -> Self {
        let dates = if self.dates == DateForm::Long { DateForm::Dots } else { self.dates };
        Self { dates, ..self }
    }
}

impl From<Lang> for Writing {
    fn from(lang: Lang) -> Self {
        Self { lang, ..Self::default() }
    }
}

impl From<Digits> for Writing {
    fn from(digits: Digits) -> Self {
        Self { digits, ..Self::default() }
    }
}
