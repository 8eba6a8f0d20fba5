//! Kruti Dev 010 and DevLys 010: Latin text that a font draws as Hindi, into Unicode and back, and telling
//! such text from English.
//!
//! A table of the font's slots (`glyph`) and a syllable that collects its glyphs (`syllable`) take the place
//! of lists of replacements: any of the many ways to type a conjunct reads as the conjunct, because what is
//! read is the drawing.
//!
//! DevLys 010 is read by the same table. Its drawings we have not seen ourselves; that rests on two public
//! tables for it, made apart from ours: one that was, by its own word, checked against the glyphs of both
//! fonts, and one that keeps a table for each. In all 149 slots on which these agree ours says the same, and
//! a test holds it to that. They disagree about `Ï` (स्त्र in one; ड्ड in the other and in Kruti Dev) and `£`
//! (ख in one; ख्र in Kruti Dev, while the other leaves it out); there ours stays with Kruti Dev.
//! `tests/fixtures/krutidev/README.md` names them.

mod bytes;
mod english;
mod glyph;
mod mixed;
mod pasted;
mod read;
mod recognise;
mod spelling;
mod syllable;
mod visarga;
mod write;

pub use bytes::windows_1252;
pub use english::to_unicode_but_english;
pub use mixed::to_unicode_beside;
pub use pasted::{Pasted, pasted};
pub use read::{has_devanagari_letters, last_border, to_unicode, to_unicode_in_parts};
pub use recognise::{Confidence, Verdict, looks_like_krutidev};
pub use write::{Outcome, Unsaid, Written, from_unicode};

/// Whether a font's name is that of a font laid out like Kruti Dev 010: the families Kruti Dev and DevLys.
pub fn is_font(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    letters.starts_with("krutidev") || letters.starts_with("devlys")
}

#[cfg(test)]
mod tests;
