//! Opens a file that is kept beside the database in the computer's own program for it.

use std::io;
use std::path::Path;

use super::Baithak;
use super::view::Notice;
use crate::i18n::rule::RuleMessage;
use crate::i18n::thread::ThreadText;

/// Opens a file elsewhere, and does not wait for what opens it.
pub type Opener = fn(&Path) -> io::Result<()>;

/// What the desktop has for such a file.
pub fn in_own_program(file: &Path) -> io::Result<()> {
    open::that_detached(file)
}

impl Baithak {
    pub(super) fn open_file(&mut self, file: &Path) {
        let lang = self.prefs.lang;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let named: &[(&str, &str)] = &[("name", &name)];
        self.notice = Some(if !file.is_file() {
            Notice::error(RuleMessage::NoEvidenceFile.with(lang, named))
        } else if (self.opener)(file).is_ok() {
            Notice::info(ThreadText::EvidenceOpens.with(lang, named))
        } else {
            let path = file.display().to_string();
            Notice::error(ThreadText::EvidenceNotOpened.with(lang, &[("name", &name), ("path", &path)]))
        });
    }
}
