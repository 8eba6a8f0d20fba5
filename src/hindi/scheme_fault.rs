//! What is wrong with a scheme's definition, as a sentence.

use crate::i18n::scheme::SchemeWord;
use crate::model::{Bilingual, Lang, SchemeFault};

impl SchemeFault {
    /// What is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let named = |word: SchemeWord, name: &Bilingual| word.with(lang, &[("name", name.get(lang))]);
        match self {
            Self::NoCode => SchemeWord::FaultNoCode.text(lang).to_owned(),
            Self::NoLevel => SchemeWord::FaultNoLevel.text(lang).to_owned(),
            Self::CodeTwice { code } => SchemeWord::FaultCodeTwice.with(lang, &[("code", &code.0)]),
            Self::Missing { code, .. } if code.0.is_empty() => {
                SchemeWord::FaultNoOperand.text(lang).to_owned()
            }
            Self::Missing { code, .. } => SchemeWord::FaultMissing.with(lang, &[("code", &code.0)]),
            Self::NotNumbers { with, .. } => named(SchemeWord::FaultNotNumbers, with),
            Self::Circle { name } => named(SchemeWord::FaultCircle, name),
            Self::NeedsNumbers { name } => named(SchemeWord::FaultNeedsNumbers, name),
            Self::ShareOfShare { name } => named(SchemeWord::FaultShareOfShare, name),
            Self::WrongTotal { name } => named(SchemeWord::FaultWrongTotal, name),
            Self::NoDirection { name } => named(SchemeWord::FaultNoDirection, name),
            Self::WrongBounds { name } => named(SchemeWord::FaultWrongBounds, name),
            Self::NoChoices { name } => named(SchemeWord::FaultNoChoices, name),
            Self::WrongVerified { name } => named(SchemeWord::FaultWrongVerified, name),
            Self::WrongRegister => SchemeWord::FaultWrongRegister.text(lang).to_owned(),
            Self::WrongCounts { name } => named(SchemeWord::FaultWrongCounts, name),
            Self::EmptyCheck => SchemeWord::FaultEmptyCheck.text(lang).to_owned(),
        }
    }

    /// The sentence in both languages.
    pub fn sentences(&self) -> Bilingual {
        Bilingual { hi: self.sentence(Lang::Hi), en: self.sentence(Lang::En) }
    }
}
