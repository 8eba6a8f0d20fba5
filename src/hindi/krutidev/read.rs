//! Kruti Dev into Unicode.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::glyph::{Glyph, glyph};
use super::syllable::Syllable;
use super::visarga::is_visarga;

/// The text in Unicode: NFC, in Unicode's order (reph, letters, nukta, vowel signs, anusvara).
///
/// A line that has Devanagari letters already is no Kruti Dev and stays as it is (but NFC), Latin words
/// included. Everything else is taken as Kruti Dev; [`super::looks_like_krutidev`] judges that.
/// Characters that the font does not draw stay as they are.
pub fn to_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for line in text.split_inclusive('\n') {
        if has_devanagari_letters(line) {
            out.push_str(line);
        } else {
            read_line(line, &mut out);
        }
    }
    match is_nfc_quick(out.chars()) {
        IsNormalized::Yes => out,
        _ => out.nfc().collect(),
    }
}

/// Letters or signs of the script; digits and danda, which also stand beside Kruti Dev, are none.
pub fn has_devanagari_letters(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}' | '\u{a8e0}'..='\u{a8ff}'))
}

fn read_line(line: &str, out: &mut String) {
    let mut syllable = Syllable::default();
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(found) = glyph(c) else {
            syllable.flush(out);
            out.push(c);
            continue;
        };
        match found {
            Glyph::Letter(text) => syllable.letter(text, None, out),
            Glyph::Half(text) => syllable.letter(text, Some(true), out),
            Glyph::Stemless(text) => syllable.letter(text, Some(false), out),
            Glyph::Vowel(text) => syllable.vowel(text, out),
            Glyph::Stem => syllable.stem(out),
            Glyph::ShortI { reph, anusvara } => syllable.short_i(reph, anusvara, out),
            Glyph::Marks(marks) => marks.iter().for_each(|mark| syllable.mark(*mark, out)),
            Glyph::Virama => syllable.virama(out),
            Glyph::Nukta => syllable.nukta(out),
            Glyph::Rakar => syllable.rakar(out),
            Glyph::JoinedYa => syllable.joined_ya(out),
            Glyph::TwoDots => {
                syllable.flush(out);
                let goes_on = chars.peek().and_then(|next| glyph(*next)).is_some_and(begins_syllable);
                let word = last_word(out);
                out.push(if is_visarga(word, goes_on) { 'ः' } else { ':' });
            }
            Glyph::Circle => {
                syllable.flush(out);
                let after_digit = out.chars().next_back().is_some_and(|c| matches!(c, '०'..='९'));
                out.push(if after_digit { '०' } else { '॰' });
            }
            Glyph::Sign("।") if chars.peek() == Some(&'A') => {
                chars.next();
                syllable.flush(out);
                out.push('॥');
            }
            Glyph::Sign(text) => {
                syllable.flush(out);
                out.push_str(text);
            }
        }
    }
    syllable.flush(out);
}

fn begins_syllable(glyph: Glyph) -> bool {
    matches!(
        glyph,
        Glyph::Letter(_) | Glyph::Half(_) | Glyph::Stemless(_) | Glyph::Vowel(_) | Glyph::ShortI { .. }
    )
}

/// The letters at the end, back to the last space or sign.
fn last_word(text: &str) -> &str {
    let is_letter = |c: char| matches!(c, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}');
    let start = text.char_indices().rev().take_while(|(_, c)| is_letter(*c)).last();
    start.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}
