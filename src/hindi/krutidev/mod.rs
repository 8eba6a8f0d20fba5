//! Kruti Dev 010 and DevLys 010: Latin text that a font draws as Hindi, into Unicode and back, and telling
//! such text from English.
//!
//! A table of the font's slots (`glyph`) and a syllable that collects its glyphs (`syllable`) take the place
//! of lists of replacements: any of the many ways to type a conjunct reads as the conjunct, because what is
//! read is the drawing. DevLys 010 was laid out after the same typewriter; no slot is known to us in which
//! it draws another letter, so both are read alike.

mod glyph;
mod read;
mod spelling;
mod syllable;
mod visarga;
mod write;

pub use read::{has_devanagari_letters, to_unicode};
pub use write::{Outcome, Unsaid, Written, from_unicode};

#[cfg(test)]
mod tests;
