//! The two languages of the program and text that stands in both.

use serde::{Deserialize, Serialize};

/// The language of a screen or a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Hi,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Hi, Self::En];

    /// The BCP 47 tag, as PDF's `/Lang` and the command line want it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Hi => "hi",
            Self::En => "en",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Hi => Self::En,
            Self::En => Self::Hi,
        }
    }
}

/// The digits that the program writes. Both are read everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Digits {
    /// 0–9
    #[default]
    Latin,
    /// ०–९
    Devanagari,
}

/// A name or a line in Hindi and English. Either may be empty; the other then stands in for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Bilingual {
    pub hi: String,
    pub en: String,
}

impl Bilingual {
    pub fn new(hi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { hi: hi.into(), en: en.into() }
    }

    /// The text in `lang`, or in the other language when there is none.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Hi => (&self.hi, &self.en),
            Lang::En => (&self.en, &self.hi),
        };
        if first.trim().is_empty() { second } else { first }
    }

    /// The field for exactly this language, to be edited.
    pub fn get_mut(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::Hi => &mut self.hi,
            Lang::En => &mut self.en,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.hi.trim().is_empty() && self.en.trim().is_empty()
    }
}
