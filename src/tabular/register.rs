//! The fields of a register as the columns of a table, so that a list of things is matched, read and shown by the
//! same means as a table of figures.

use crate::i18n::register::RegisterWord as Word;
use crate::model::{Bilingual, Indicator, IndicatorCode, Kind, Lang, Register, Scheme};

/// A field of a thing, beside its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Reference,
    Title,
    Opened,
    State,
    Since,
    Remark,
}

impl Field {
    const ALL: [Self; 6] =
        [Self::Reference, Self::Title, Self::Opened, Self::State, Self::Since, Self::Remark];

    /// Names it in maps of columns.
    pub fn code(self) -> IndicatorCode {
        let code = match self {
            Self::Reference => "reference",
            Self::Title => "title",
            Self::Opened => "opened",
            Self::State => "state",
            Self::Since => "since",
            Self::Remark => "remark",
        };
        code.into()
    }

    /// What else offices write over it.
    fn also(self) -> &'static [&'static str] {
        match self {
            Self::State => &["वर्तमान स्थिति", "अद्यतन स्थिति", "Status", "Current status", "Present status"],
            Self::Since => &["स्थिति दिनांक", "स्थिति का दिनांक", "State date", "Status date", "Since"],
            Self::Remark => &["अभ्युक्ति", "विशेष विवरण", "Remarks"],
            Self::Reference | Self::Title | Self::Opened => &[],
        }
    }

    pub fn of(code: &IndicatorCode) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == *code)
    }
}

/// The scheme with the fields of its register in place of its indicators.
pub fn register_fields(scheme: &Scheme, register: &Register) -> Scheme {
    let both = |word: Word| Bilingual::new(word.text(Lang::Hi), word.text(Lang::En));
    let states: Vec<Bilingual> = register.states.iter().map(|state| state.name.clone()).collect();
    let indicators = Field::ALL.map(|field| {
        let (name, kind) = match field {
            Field::Reference => (register.reference.clone(), Kind::Text),
            Field::Title => (register.title.clone(), Kind::Text),
            Field::Opened => (register.opened.clone(), Kind::Date),
            Field::State => (both(Word::State), Kind::Choice(Vec::clone(&states))),
            Field::Since => (both(Word::Since), Kind::Date),
            Field::Remark => (both(Word::Remark), Kind::Text),
        };
        let also = field.also().iter().map(|heading| (*heading).to_owned()).collect();
        Indicator { also, ..Indicator::plain(field.code(), name, kind) }
    });
    Scheme { indicators: indicators.into(), checks: Vec::new(), register: None, ..scheme.clone() }
}
