//! What pasted and imported text is freed from before it is kept: control characters, marks that turn the
//! writing direction, and invisible leftovers of other programs. Joiners (ZWJ, ZWNJ) stay: Hindi needs them.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// One line: NFC, line breaks and tabs as spaces. Spaces at the ends stay: someone may be typing.
pub fn clean_line(text: &str) -> String {
    clean(text, ' ')
}

/// The same without a copy where there is nothing to clean, as in nearly every cell of a table.
pub fn cleaned_line(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(clean_line(text)) }
}

/// Several lines: NFC, every kind of line break as `\n`, tabs as spaces.
pub fn clean_text(text: &str) -> String {
    clean(text, '\n')
}

/// True for characters that never belong into text that is kept.
pub fn is_unwanted(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e007f}'
    );
    // The last two of every plane are no characters.
    let none = u32::from(c) & 0xfffe == 0xfffe;
    invisible || none || (c.is_control() && !is_line_break(c) && c != '\t')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True for text in which nothing can be unwanted, broken or composed otherwise: Latin letters and signs, and
/// Devanagari without nukta, letters that hold one, and accents.
fn is_plain(text: &str) -> bool {
    let plain = |c: char| {
        matches!(c, ' '..='~' | '\u{900}'..='\u{93b}' | '\u{93d}'..='\u{950}' | '\u{955}'..='\u{957}'
            | '\u{960}'..='\u{97f}')
    };
    text.chars().all(plain)
}

fn clean(text: &str, line_break: char) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    clean_slowly(text, line_break)
}

fn clean_slowly(text: &str, line_break: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        let ends_pair = after_return && c == '\n';
        after_return = c == '\r';
        if ends_pair || is_unwanted(c) {
            continue;
        }
        out.push(match c {
            '\t' => ' ',
            _ if is_line_break(c) => line_break,
            _ => c,
        });
    }
    // Composed last: what was taken away may have stood between a letter and its mark.
    if is_nfc(&out) { out } else { out.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_has_no_breaks_and_no_controls() {
        assert_eq!(clean_line("एक\r\nदो\tतीन\u{7}\u{0} चार"), "एक दो तीन चार");
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(clean_text("एक\r\nदो\rतीन\n\nचार\tपाँच"), "एक\nदो\nतीन\n\nचार पाँच");
    }

    #[test]
    fn direction_marks_and_leftovers_go_and_joiners_stay() {
        assert_eq!(clean_line("\u{feff}क्\u{200d}ष\u{202e}र\u{fffc}\u{200c}त"), "क्\u{200d}षर\u{200c}त");
    }

    #[test]
    fn equal_words_become_equal_bytes() {
        assert_eq!(clean_line("लाड\u{93c}ली"), clean_line("ला\u{95c}ली"));
    }

    #[test]
    fn a_mark_is_joined_to_its_letter_when_what_stood_between_is_gone() {
        assert_eq!(clean_line("e\u{feff}\u{301}"), "é");
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
            let (line, lines) = (clean_line(&text), clean_text(&text));
            prop_assert_eq!(clean_line(&line), line.clone());
            prop_assert_eq!(clean_text(&lines), lines.clone());
            prop_assert!(!line.chars().any(char::is_control));
            prop_assert!(!lines.chars().any(|c| c.is_control() && c != '\n'));
        }

        #[test]
        fn what_is_taken_as_it_is_had_nothing_to_clean(text in "[ -~\u{900}-\u{97f}]{0,12}") {
            if is_plain(&text) {
                prop_assert_eq!(clean_slowly(&text, ' '), text);
            }
        }

        #[test]
        fn cleaning_awkward_text_twice_is_cleaning_once(text in "[\r\n\t\u{85}\u{2028}\u{feff}कड\u{93c}\u{95c}e\u{301}\u{202e}]{0,12}") {
            prop_assert_eq!(clean_text(&clean_text(&text)), clean_text(&text));
            prop_assert_eq!(clean_line(&clean_line(&text)), clean_line(&text));
        }
    }
}
