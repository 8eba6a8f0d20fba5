//! Unicode into Kruti Dev.

use unicode_normalization::UnicodeNormalization;

use super::glyph::glyph;
use super::read::to_unicode;
use super::spelling;

const VIRAMA: char = '\u{94d}';
const NUKTA: char = '\u{93c}';

/// Text in Kruti Dev, and what of the given text it does not say.
///
/// Where `unsaid` is empty, [`to_unicode`] gives the text back (in NFC); only a colon and a visarga, which
/// the font draws alike, may stand for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    /// In the order of the text.
    pub unsaid: Vec<Unsaid>,
}

/// A part of the text that Kruti Dev cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// Where it begins in the given text, in bytes.
    pub at: usize,
    /// The part itself, as given: a character, a syllable, or a word of another script.
    pub part: String,
    pub outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stays as it is, and the font would draw something else: it needs a font of its own.
    Left,
    /// Something that looks like it stands there, and reads back as something else.
    Lookalike,
}

/// The text in Kruti Dev, and exactly what could not be said.
pub fn from_unicode(text: &str) -> Written {
    let mut written = Written { text: String::with_capacity(text.len()), unsaid: Vec::new() };
    let mut run = Run::default();
    let mut at = 0;
    let mut begins_word = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let part = rest.get(..part_length(rest)).unwrap_or(rest);
        let is_space = part.chars().all(char::is_whitespace);
        let said = if is_space { Said::Exactly(part.to_owned()) } else { say(part, begins_word) };
        match said {
            Said::Exactly(said) => run.add(at, part, &said),
            Said::Nearly(said) => {
                run.close(&mut written);
                written.text.push_str(&said);
                written.unsaid.push(Unsaid { at, part: part.to_owned(), outcome: Outcome::Lookalike });
            }
            Said::Not => {
                run.close(&mut written);
                written.text.push_str(part);
                written.leave(at, part);
            }
        }
        if is_space {
            run.close(&mut written);
        }
        begins_word = is_space || matches!(part, "(" | "{" | "-" | "/");
        at += part.len();
    }
    run.close(&mut written);
    written
}

impl Written {
    /// Letters of one foreign word are named together.
    fn leave(&mut self, at: usize, part: &str) {
        match self.unsaid.last_mut() {
            Some(last) if last.outcome == Outcome::Left && last.at + last.part.len() == at => {
                last.part.push_str(part);
            }
            _ => self.unsaid.push(Unsaid { at, part: part.to_owned(), outcome: Outcome::Left }),
        }
    }
}

/// Parts that were said one after the other, up to a space, until it is certain that they read back.
#[derive(Debug, Default)]
struct Run {
    at: usize,
    given: String,
    said: String,
}

impl Run {
    fn add(&mut self, at: usize, given: &str, said: &str) {
        if self.given.is_empty() {
            self.at = at;
        }
        self.given.push_str(given);
        self.said.push_str(said);
    }

    fn close(&mut self, written: &mut Written) {
        if !reads_back(&self.given, &self.said) {
            let part = std::mem::take(&mut self.given);
            written.unsaid.push(Unsaid { at: self.at, part, outcome: Outcome::Lookalike });
        }
        written.text.push_str(&self.said);
        self.given.clear();
        self.said.clear();
    }
}

fn reads_back(given: &str, said: &str) -> bool {
    let dots = |c: char| if c == 'ः' { ':' } else { c };
    to_unicode(said).chars().map(dots).eq(given.nfc().map(dots))
}

enum Said {
    Exactly(String),
    Nearly(String),
    Not,
}

/// The length in bytes of the first syllable, or of the first character where none begins.
fn part_length(text: &str) -> usize {
    let mut chars = text.char_indices();
    let Some((_, first)) = chars.next() else { return 0 };
    if first.is_whitespace() || !(is_consonant(first) || is_vowel(first)) {
        return first.len_utf8();
    }
    let mut joins = false;
    for (at, c) in chars {
        let goes_on = match c {
            VIRAMA => {
                joins = true;
                true
            }
            NUKTA | '\u{200c}' | '\u{200d}' => true,
            _ if joins && (is_consonant(c) || is_vowel(c)) => {
                joins = false;
                true
            }
            _ => {
                joins = false;
                is_sign(c)
            }
        };
        if !goes_on {
            return at;
        }
    }
    text.len()
}

fn is_consonant(c: char) -> bool {
    matches!(c, 'क'..='ह' | '\u{958}'..='\u{95f}' | '\u{978}'..='\u{97f}')
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'ऄ'..='औ' | 'ॠ' | 'ॡ' | 'ॲ'..='\u{977}')
}

fn is_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{951}'..='\u{957}' | '\u{962}' | '\u{963}')
        && !matches!(c, 'ऽ')
}

fn say(part: &str, begins_word: bool) -> Said {
    let mut chars = part.chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && !is_consonant(c)
        && !is_vowel(c)
    {
        return say_character(c, begins_word);
    }
    let spelt: Vec<char> = part.nfd().collect();
    let Some(said) = say_syllable(&spelt) else {
        return say_syllable(&tidied(spelt)).map_or(Said::Not, Said::Nearly);
    };
    // What is drawn alike but reads otherwise, such as signs in an order of their own.
    if reads_back(part, &said) { Said::Exactly(said) } else { Said::Nearly(said) }
}

/// Without joiners, and with a nukta that stands behind the vowel sign (बडे + nukta) at its letter.
fn tidied(mut spelt: Vec<char>) -> Vec<char> {
    spelt.retain(|c| !matches!(c, '\u{200c}' | '\u{200d}'));
    let letters = spelt.iter().take_while(|c| is_consonant(**c) || matches!(**c, VIRAMA | NUKTA)).count();
    let (head, signs) = spelt.split_at_checked(letters).unwrap_or_default();
    if !signs.contains(&NUKTA) {
        return spelt;
    }
    let signs = signs.iter().copied().filter(|c| *c != NUKTA);
    head.iter().copied().chain([NUKTA]).chain(signs).collect()
}

fn say_character(c: char, begins_word: bool) -> Said {
    if let Some(said) = spelling::punctuation(c) {
        return Said::Exactly(said.to_owned());
    }
    if let Some(said) = spelling::lookalike(c, begins_word) {
        return Said::Nearly(said.to_owned());
    }
    // A sign without its letter is drawn alone.
    let said = match c {
        'ि' => Some("f"),
        VIRAMA => Some("~"),
        NUKTA => Some("+"),
        _ => spelling::sign(c),
    };
    match said {
        Some(said) => Said::Exactly(said.to_owned()),
        None if is_plain(c) => Said::Exactly(c.to_string()),
        None => Said::Not,
    }
}

/// Drawn by the font as by any other.
fn is_plain(c: char) -> bool {
    glyph(c).is_none() && (c.is_ascii() || c.is_whitespace())
}

/// A syllable in NFD; `None` where the font lacks one of its letters or signs.
fn say_syllable(spelt: &[char]) -> Option<String> {
    let (reph, spelt) = match spelt {
        ['र', VIRAMA, rest @ ..] if rest.first().is_some_and(|c| is_consonant(*c) || is_vowel(*c)) => {
            (true, rest)
        }
        all => (false, all),
    };
    let letters = spelt.iter().take_while(|c| is_consonant(**c) || matches!(**c, VIRAMA | NUKTA)).count();
    let (letters, signs) = spelt.split_at_checked(letters)?;
    let mut out = String::new();
    if signs.contains(&'ि') {
        out.push('f');
    }
    let mut signs = signs;
    if letters.is_empty() {
        let (first, rest) = signs.split_first()?;
        out.push_str(spelling::vowel(*first)?);
        signs = rest;
    } else if let Some((said, rest)) = say_special(letters, signs) {
        out.push_str(said);
        signs = rest;
    } else {
        say_letters(letters, &mut out)?;
    }
    say_signs(signs, reph, &mut out)?;
    // A candra with an anusvara behind it would be read as chandrabindu; before it, it is drawn the same.
    let candra = out.find('W').filter(|at| out.get(*at..).is_some_and(|rest| rest.contains('a')));
    if let Some(at) = candra.filter(|_| letters != ['क'] || !out.contains('k')) {
        out.remove(at);
        out.push('W');
    }
    Some(out)
}

/// Letters and a vowel sign that are one glyph.
fn say_special<'a>(letters: &[char], signs: &'a [char]) -> Option<(&'static str, &'a [char])> {
    let (first, rest) = signs.split_first()?;
    let said = match (letters, first) {
        (['र'], 'ु') => "#",
        (['र'], 'ू') => ":",
        (['क'], 'ृ') => "Ñ",
        (['ह'], 'ृ') => "â",
        _ => return None,
    };
    Some((said, rest))
}

fn say_signs(signs: &[char], reph: bool, out: &mut String) -> Option<()> {
    let is_late = |c: &char| matches!(c, 'ँ' | 'ं' | 'ः');
    let early = signs.iter().take_while(|c| !is_late(c)).count();
    let (vowels, late) = signs.split_at_checked(early)?;
    for sign in vowels.iter().filter(|sign| **sign != 'ि') {
        out.push_str(spelling::sign(*sign)?);
    }
    if reph {
        out.push('Z');
    }
    for sign in late {
        out.push_str(spelling::sign(*sign)?);
    }
    Some(())
}

/// Consonants joined by viramas.
fn say_letters(mut letters: &[char], out: &mut String) -> Option<()> {
    while !letters.is_empty() {
        let (piece, rest) = conjunct(letters).or_else(|| single(letters))?;
        out.push_str(if piece.half.is_some() && matches!(rest, [VIRAMA, next, ..] if *next != 'र') {
            piece.half.as_deref().unwrap_or_default()
        } else {
            &piece.whole
        });
        letters = match rest {
            [VIRAMA, 'र', NUKTA, ..] => rest,
            [VIRAMA, 'र', after @ ..] => {
                out.push(if piece.is_round { 'ª' } else { 'z' });
                after
            }
            [VIRAMA, 'य'] if piece.is_round => {
                out.push('î');
                &[]
            }
            _ => rest,
        };
        if let [VIRAMA, after @ ..] = letters {
            let is_half = piece.half.is_some() && letters.len() == rest.len() && !after.is_empty();
            if !is_half {
                out.push('~');
            }
            letters = after;
        }
    }
    Some(())
}

/// One or more letters as they are typed.
struct Piece {
    whole: String,
    half: Option<String>,
    is_round: bool,
}

fn conjunct(letters: &[char]) -> Option<(Piece, &[char])> {
    spelling::CONJUNCTS.iter().find_map(|(conjunct, whole, half)| {
        let (head, rest) = letters.split_at_checked(conjunct.chars().count())?;
        let fits = head.iter().copied().eq(conjunct.chars()) && rest.first() != Some(&NUKTA);
        let piece = Piece { whole: (*whole).to_owned(), half: half.map(str::to_owned), is_round: false };
        fits.then_some((piece, rest))
    })
}

fn single(letters: &[char]) -> Option<(Piece, &[char])> {
    let (letter, rest) = letters.split_first()?;
    let (whole, half) = spelling::letter(*letter)?;
    let is_round = spelling::is_round(*letter);
    let [NUKTA, rest @ ..] = rest else {
        return Some((Piece { whole: whole.to_owned(), half: half.map(str::to_owned), is_round }, rest));
    };
    // The dot goes under the letter, not under its stem.
    let whole = match whole.strip_suffix('k') {
        Some(half) => format!("{half}+k"),
        None => format!("{whole}+"),
    };
    Some((Piece { whole, half: half.map(|half| format!("{half}+")), is_round }, rest))
}
