//! Why a document was not read, as data; the sentence for a person is made from it.

use std::path::Path;

use super::package::LIMIT_MB;
use crate::i18n::documents::DocumentMessage;
use crate::model::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// Neither DOCX nor RTF.
    NotADocument,
    /// The container that Word used before DOCX, and that it still uses for documents with a password.
    OldOrProtected,
    /// Begins like a document and is none to its end.
    Damaged,
    /// Unpacks to more than a document has.
    TooBig,
}

impl DocumentError {
    /// What happened to which file and what to do.
    pub fn sentence(self, file: &Path, lang: Lang) -> String {
        let message = match self {
            Self::NotADocument => DocumentMessage::NotADocument,
            Self::OldOrProtected => DocumentMessage::OldOrProtected,
            Self::Damaged => DocumentMessage::Damaged,
            Self::TooBig => DocumentMessage::TooBig,
        };
        let (file, limit) = (file.display().to_string(), LIMIT_MB.to_string());
        message.with(lang, &[("file", &file), ("limit", &limit)])
    }
}
