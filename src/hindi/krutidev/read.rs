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

/// Parts that stand next to each other, such as runs of a document, read as one text; each part's share.
///
/// A syllable that begins in one part and ends in another goes to the first as a whole.
pub fn to_unicode_in_parts(parts: &[&str]) -> Vec<String> {
    let text = parts.concat();
    if has_devanagari_letters(&text) {
        return parts.iter().map(|part| part.nfc().collect()).collect();
    }
    let mut out = String::new();
    let mut borders = Vec::new();
    read(&text, &mut out, |border| borders.push(border));
    borders.push(Border { given: text.len(), read: out.len() });
    let mut shares = Vec::with_capacity(parts.len());
    let (mut end, mut from) = (0, 0);
    for part in parts {
        end += part.len();
        let first_behind = borders.partition_point(|border| border.given < end);
        let to = borders.get(first_behind).map_or(out.len(), |border| border.read).max(from);
        shares.push(out.get(from..to).unwrap_or_default().nfc().collect());
        from = to;
    }
    shares
}

/// Where the last syllable or sign begins, in bytes: up to there the text can be read by itself.
pub fn last_border(text: &str) -> usize {
    let mut last = 0;
    read(text, &mut String::new(), |border| last = border.given);
    last
}

/// Where a syllable or a sign begins, in the given text and in what was read.
#[derive(Clone, Copy, Debug)]
struct Border {
    given: usize,
    read: usize,
}

fn read_line(line: &str, out: &mut String) {
    read(line, out, |_| {});
}

fn read(text: &str, out: &mut String, mut on_border: impl FnMut(Border)) {
    let mut syllable = Syllable::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let found = glyph(c);
        if !found.is_some_and(is_part_of_syllable) {
            syllable.flush(out);
            on_border(Border { given: at, read: out.len() });
            match found {
                None => out.push(c),
                Some(Glyph::Sign("।")) if chars.next_if(|(_, next)| *next == 'A').is_some() => {
                    out.push('॥')
                }
                Some(sign) => {
                    let next = chars.peek().and_then(|(_, next)| glyph(*next));
                    read_sign(sign, next, out);
                }
            }
            continue;
        }
        let (was_empty, before) = (syllable.is_empty(), out.len());
        if let Some(found) = found {
            read_part(found, &mut syllable, out);
        }
        if was_empty {
            on_border(Border { given: at, read: before });
        } else if out.len() > before && found.is_some_and(begins_syllable) {
            on_border(Border { given: at, read: out.len() });
        }
    }
    syllable.flush(out);
}

fn is_part_of_syllable(glyph: Glyph) -> bool {
    !matches!(glyph, Glyph::TwoDots | Glyph::Circle | Glyph::Sign(_))
}

fn read_part(part: Glyph, syllable: &mut Syllable, out: &mut String) {
    match part {
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
        Glyph::TwoDots | Glyph::Circle | Glyph::Sign(_) => {}
    }
}

/// What stands between syllables, given what follows it.
fn read_sign(sign: Glyph, next: Option<Glyph>, out: &mut String) {
    match sign {
        Glyph::TwoDots => {
            let is_visarga = is_visarga(last_word(out), next.is_some_and(begins_syllable));
            out.push(if is_visarga { 'ः' } else { ':' });
        }
        Glyph::Circle => {
            let after_digit = out.chars().next_back().is_some_and(|c| matches!(c, '०'..='९'));
            out.push(if after_digit { '०' } else { '॰' });
        }
        Glyph::Sign(text) => out.push_str(text),
        _ => {}
    }
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
