//! The container of a DOCX: a ZIP archive whose parts are measured as they unpack.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::error::DocumentError;

/// What the text parts of a document may unpack to, together; a book has a tenth of it.
pub(super) const LIMIT_MB: u64 = 64;
const LIMIT_BYTES: u64 = LIMIT_MB << 20;
const MOST_PARTS: usize = 20_000;

/// How the files of Word before DOCX begin, and of DOCX with a password.
const OLD_CONTAINER: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked, in bytes.
    left: u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        if bytes.starts_with(&OLD_CONTAINER) {
            return Err(DocumentError::OldOrProtected);
        }
        if !bytes.starts_with(b"PK") {
            return Err(DocumentError::NotADocument);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentError::Damaged)?;
        if archive.len() > MOST_PARTS {
            return Err(DocumentError::TooBig);
        }
        Ok(Self { archive, left: LIMIT_BYTES })
    }

    /// The names of all parts, in the order of the archive.
    pub fn names(&mut self) -> Result<Vec<String>, DocumentError> {
        (0..self.archive.len())
            .map(|at| {
                let part = self.archive.by_index_raw(at).map_err(|_| DocumentError::Damaged)?;
                Ok(part.name().map_err(|_| DocumentError::Damaged)?.into_owned())
            })
            .collect()
    }

    /// A part as text; `None` when there is none of that name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, DocumentError> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(DocumentError::Damaged),
        };
        let mut bytes = Vec::new();
        part.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| DocumentError::Damaged)?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(length).ok_or(DocumentError::TooBig)?;
        String::from_utf8(bytes).map(Some).map_err(|_| DocumentError::Damaged)
    }

    /// The archive again with some parts replaced; the others are copied as they are, unread.
    pub fn with_parts(&mut self, parts: &[(String, String)]) -> Result<Vec<u8>, DocumentError> {
        let damaged = |_| DocumentError::Damaged;
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (at, name) in self.names()?.into_iter().enumerate() {
            match parts.iter().find(|(replaced, _)| *replaced == name) {
                Some((_, text)) => {
                    writer.start_file(name, options).map_err(damaged)?;
                    writer.write_all(text.as_bytes()).map_err(|_| DocumentError::Damaged)?;
                }
                None => {
                    let part = self.archive.by_index_raw(at).map_err(damaged)?;
                    writer.raw_copy_file(part).map_err(damaged)?;
                }
            }
        }
        Ok(writer.finish().map_err(damaged)?.into_inner())
    }
}
