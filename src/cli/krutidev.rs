//! `baithak krutidev`: between Kruti Dev and Unicode, as a filter of lines or for a whole document.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Failure, LangArg, Say, failed, say, stream};
use crate::documents;
use crate::hindi::cluster;
use crate::hindi::krutidev::{
    Unsaid, from_unicode, has_devanagari_letters, last_border, to_unicode_beside, to_unicode_but_english,
};
use crate::i18n::cli::CliMessage;
use crate::i18n::documents::DocumentMessage;
use crate::model::Lang;
use crate::session::{infile, outfile};

#[derive(Debug, Subcommand)]
pub enum Direction {
    /// Kruti Dev 010 or DevLys 010 into Unicode: standard input to standard output, or a document.
    ToUnicode {
        /// A DOCX or RTF; what is set in Kruti Dev or DevLys in it is converted.
        #[arg(long, value_name = "IN.docx|IN.rtf", requires = "out")]
        file: Option<PathBuf>,
        /// The file to write; it must not be there yet. A DOCX becomes a converted copy where this ends in
        /// .docx, and plain text otherwise.
        #[arg(long, value_name = "OUT", requires = "file")]
        out: Option<PathBuf>,
        #[command(flatten)]
        say: Say,
    },
    /// Unicode into Kruti Dev 010: standard input to standard output. What it cannot say stays and is named on
    /// standard error.
    FromUnicode {
        #[command(flatten)]
        say: Say,
    },
}

impl Direction {
    pub(super) fn lang(&self) -> Option<LangArg> {
        match self {
            Self::ToUnicode { say, .. } | Self::FromUnicode { say } => say.lang,
        }
    }
}

pub(super) fn run(direction: &Direction, lang: Lang) -> Result<(), Failure> {
    match direction {
        Direction::ToUnicode { file: Some(file), out: Some(out), .. } => convert_document(file, out, lang),
        Direction::ToUnicode { .. } => lines_to_unicode(),
        Direction::FromUnicode { .. } => lines_from_unicode(lang),
    }
}

fn convert_document(file: &Path, out: &Path, lang: Lang) -> Result<(), Failure> {
    let as_document = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    let bytes = infile::read(file).map_err(failed(lang))?;
    if as_document && documents::is_rtf(&bytes) {
        return Err(Failure::WrongUse(DocumentMessage::RtfOnlyAsText.text(lang).to_owned()));
    }
    let converted = if as_document {
        documents::convert_docx(&bytes)
    } else {
        documents::read(&bytes).map(|document| document.text().into_bytes())
    };
    let converted = converted.map_err(|error| Failure::NotDone(error.sentence(file, lang)))?;
    outfile::write_new(out, &converted).map_err(failed(lang))?;
    say(&CliMessage::DocumentConverted.with(lang, &[("file", &out.display().to_string())]))
}

fn lines_to_unicode() -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    // Of the line whose pieces come: there is Unicode in it already.
    let mut is_unicode = false;
    stream::pieces(io::stdin().lock(), last_border, |piece| {
        is_unicode = (is_unicode && !piece.begins_line) || has_devanagari_letters(piece.text);
        let read =
            if is_unicode { to_unicode_beside(piece.text) } else { to_unicode_but_english(piece.text) };
        out.write_all(read.as_bytes())
    })?;
    Ok(out.flush()?)
}

fn lines_from_unicode(lang: Lang) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = 0_u64;
    let mut lines_with_unsaid = 0_u64;
    let mut last_named = 0;
    let last_cluster = |text: &str| cluster::previous_boundary_byte(text, text.len());
    stream::pieces(io::stdin().lock(), last_cluster, |piece| {
        line += u64::from(piece.begins_line);
        let written = from_unicode(piece.text);
        out.write_all(written.text.as_bytes())?;
        if !written.unsaid.is_empty() {
            lines_with_unsaid += u64::from(last_named != line);
            last_named = line;
            name_unsaid(line, &written.unsaid, lang)?;
        }
        Ok(())
    })?;
    out.flush()?;
    if lines_with_unsaid == 0 {
        return Ok(());
    }
    let count = lines_with_unsaid.to_string();
    let values = [("count", count.as_str())];
    Err(Failure::NotDone(CliMessage::LinesNotInKrutiDev.counted(lang, lines_with_unsaid, &values)))
}

fn name_unsaid(line: u64, unsaid: &[Unsaid], lang: Lang) -> io::Result<()> {
    let parts: Vec<String> = unsaid.iter().map(|unsaid| format!("“{}”", unsaid.part)).collect();
    let (line, parts) = (line.to_string(), parts.join(", "));
    let sentence = CliMessage::NotInKrutiDev.with(lang, &[("line", &line), ("parts", &parts)]);
    writeln!(io::stderr(), "{sentence}")
}
