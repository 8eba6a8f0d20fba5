//! Text in pieces, some of them set in a font of Kruti Dev's kind: neighbours are read together, so that a
//! syllable cut in two by a change of size or colour is read as one.

use crate::hindi::krutidev;

/// A piece of text with the font that draws it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub text: String,
    /// Set in Kruti Dev or DevLys.
    pub is_legacy: bool,
    /// Another paragraph, line or cell than the piece before.
    pub stands_apart: bool,
}

/// The pieces' texts in Unicode, one for each piece.
pub(super) fn converted(pieces: &[Piece]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(pieces.len());
    let together = |a: &Piece, b: &Piece| a.is_legacy && b.is_legacy && !b.stands_apart;
    for group in pieces.chunk_by(together) {
        if group.iter().all(|piece| piece.is_legacy) {
            let parts: Vec<&str> = group.iter().map(|piece| piece.text.as_str()).collect();
            out.extend(krutidev::to_unicode_in_parts(&parts));
        } else {
            out.extend(group.iter().map(|piece| piece.text.clone()));
        }
    }
    out
}
