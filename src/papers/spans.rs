//! The lines of a block → its words, each with the glyphs that draw it.

use super::page::{At, GlyphRun, Line};
use crate::model::Lang;

/// A word with the glyphs that draw it, or a space.
pub(super) struct Piece<'a> {
    pub word: Option<String>,
    pub lang: Lang,
    pub runs: Vec<(At, &'a GlyphRun)>,
}

/// The words of lines, one by one. A word that was broken over lines is said whole where it begins, and its
/// other parts say nothing: readers know only one place for a piece, and would take two parts for two words.
pub(super) fn pieces<'a>(lines: &[(At, &'a Line)]) -> Vec<Piece<'a>> {
    if has_silent_line(lines) {
        return whole(lines).into_iter().collect();
    }
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    // The piece that says the last word so far, and whether the line before ended inside that word.
    let (mut said, mut is_broken) = (None, false);
    for (at, line) in lines {
        let mut last = None;
        for run in &line.runs {
            match pieces.last_mut() {
                Some(piece) if last == Some(run.word) => piece.runs.push((*at, run)),
                _ => {
                    let word = run.word.and_then(|word| line.words.get(word)).cloned();
                    let rest = word.as_ref().filter(|_| std::mem::take(&mut is_broken));
                    let begun = said.and_then(|said: usize| pieces.get_mut(said)?.word.as_mut());
                    let word = match (rest, begun) {
                        (Some(rest), Some(begun)) => {
                            begun.push_str(rest);
                            Some(String::new())
                        }
                        _ => {
                            said = word.as_ref().map(|_| pieces.len()).or(said);
                            word
                        }
                    };
                    pieces.push(Piece { word, lang: line.lang, runs: vec![(*at, run)] });
                }
            }
            last = Some(run.word);
        }
        is_broken = line.joint.is_empty();
        if !is_broken {
            keep_hyphen(said.and_then(|said| pieces.get_mut(said)));
        }
    }
    keep_hyphen(said.and_then(|said| pieces.get_mut(said)));
    pieces
}

/// Whether a word, such as a long address, goes on for more than two lines. Between what it says at its
/// beginning and what follows it a reader would find nothing and tear the paragraph apart.
fn has_silent_line(lines: &[(At, &Line)]) -> bool {
    let is_broken = |(_, line): &(At, &Line)| line.joint.is_empty();
    let middle = lines.windows(3);
    let mut middle = middle.filter_map(|three| <&[(At, &Line); 3]>::try_from(three).ok());
    middle.any(|[before, line, _]| is_broken(before) && is_broken(line) && line.1.words.len() <= 1)
}

/// All lines as one piece.
fn whole<'a>(lines: &[(At, &'a Line)]) -> Option<Piece<'a>> {
    let lang = lines.first()?.1.lang;
    let text = lines.iter().flat_map(|(_, line)| [line.text.as_str(), line.joint]).collect();
    let runs = lines.iter().flat_map(|(at, line)| line.runs.iter().map(|run| (*at, run))).collect();
    let mut piece = Piece { word: Some(text), lang, runs };
    keep_hyphen(Some(&mut piece));
    Some(piece)
}

/// Readers take a hyphen at the end of a line for a broken word and drop it; one with a space behind it
/// stays.
fn keep_hyphen(piece: Option<&mut Piece<'_>>) {
    if let Some(word) = piece.and_then(|piece| piece.word.as_mut())
        && word.ends_with('-')
    {
        word.push(' ');
    }
}
