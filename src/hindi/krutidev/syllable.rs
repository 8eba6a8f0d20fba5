//! One syllable as the font draws it, from left to right, and the same syllable in Unicode's order.

use super::glyph::Mark;

const VIRAMA: char = '\u{94d}';
const NUKTA: char = '\u{93c}';
const RAKAR: &str = "\u{94d}र";

/// What the letters read so far wait for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Open {
    /// Nothing: another letter begins another syllable.
    #[default]
    No,
    /// The stem of a half letter, or the letter that it joins.
    HalfLetter,
    /// The letter that it joins.
    Joined,
}

/// A syllable while its glyphs are read. Empty between syllables.
#[derive(Debug, Default)]
pub(super) struct Syllable {
    /// Letters with viramas between them and none at the end.
    base: String,
    /// Where a nukta would go: behind the last letter, before a rakar.
    nukta_at: usize,
    is_vowel: bool,
    open: Open,
    short_i: bool,
    /// The last letter is त्र, which is often typed as if it were a half letter.
    stem_is_spare: bool,
    marks: u16,
}

const fn bit(mark: Mark) -> u16 {
    1 << mark as u16
}

impl Syllable {
    pub fn is_empty(&self) -> bool {
        self.base.is_empty() && !self.short_i && self.marks == 0
    }

    fn has(&self, mark: Mark) -> bool {
        self.marks & bit(mark) != 0
    }

    fn take(&mut self, mark: Mark) -> bool {
        let had = self.has(mark);
        self.marks &= !bit(mark);
        had
    }

    /// Marks other than the reph, which may be typed before its syllable is complete.
    fn has_marks(&self) -> bool {
        self.marks & !bit(Mark::Reph) != 0
    }

    /// A letter or several. `stem`: `Some(true)` when its stem follows, `None` when it never has one.
    pub fn letter(&mut self, text: &str, half: Option<bool>, out: &mut String) {
        let joins = self.open != Open::No && (!self.has_marks() || self.short_i);
        // Only the short i stands before its letters, with what is drawn over it.
        let over_short_i = bit(Mark::Reph) | bit(Mark::Anusvara);
        let begins = self.base.is_empty() && self.short_i && self.marks & !over_short_i == 0;
        if !joins && !begins {
            self.flush(out);
        }
        if !self.base.is_empty() {
            self.base.push(VIRAMA);
        }
        let before = self.base.len();
        self.base.push_str(text);
        // A nukta under प्र or क्र belongs to its consonant.
        self.nukta_at = match text.strip_suffix(RAKAR) {
            Some(letter) => before + letter.len(),
            None => self.base.len(),
        };
        self.is_vowel = false;
        self.stem_is_spare = text == "त्र" && half.is_none();
        self.open = match half {
            None => Open::No,
            Some(true) => Open::HalfLetter,
            Some(false) => Open::Joined,
        };
    }

    pub fn vowel(&mut self, text: &str, out: &mut String) {
        self.flush(out);
        self.base.push_str(text);
        self.nukta_at = self.base.len();
        self.is_vowel = true;
    }

    /// The short i belongs to the letters behind it, and to a half letter before it that still waits for
    /// them: typed within its cluster instead of before it, it is drawn nearly the same.
    pub fn short_i(&mut self, reph: bool, anusvara: bool, out: &mut String) {
        let within = self.open != Open::No && !self.has_marks() && !self.short_i;
        if !within {
            self.flush(out);
        }
        self.short_i = true;
        self.marks |= if reph { bit(Mark::Reph) } else { 0 };
        self.marks |= if anusvara { bit(Mark::Anusvara) } else { 0 };
    }

    pub fn stem(&mut self, out: &mut String) {
        if self.open == Open::HalfLetter {
            self.open = Open::No;
        } else if self.stem_is_spare && (self.short_i || self.has(Mark::Aa)) {
            // त्र typed as if its stem were missing.
            self.stem_is_spare = false;
        } else {
            self.mark(Mark::Aa, out);
        }
    }

    pub fn mark(&mut self, mark: Mark, out: &mut String) {
        if mark == Mark::Reph && self.is_vowel && self.base == "इ" {
            self.base.clear();
            self.base.push('ई');
            return;
        }
        if self.stem_is_spare && matches!(mark, Mark::Ii | Mark::U | Mark::Uu | Mark::R) {
            self.take(Mark::Aa);
        }
        let is_nasal = mark == Mark::Anusvara && self.has(Mark::Candra) && !self.is_conference();
        let mark = if is_nasal { Mark::Candrabindu } else { mark };
        if is_nasal {
            self.take(Mark::Candra);
        }
        // Signs that take room of their own are seen twice when they are typed twice; the others are not.
        if matches!(mark, Mark::Aa | Mark::Ii) && self.has(mark) {
            self.flush(out);
        }
        self.marks |= bit(mark);
    }

    /// An anusvara behind a candra makes a chandrabindu of it (गाँव, एँ), but in कॉंफ्रेंस.
    fn is_conference(&self) -> bool {
        self.base == "क" && self.has(Mark::Aa)
    }

    pub fn virama(&mut self, out: &mut String) {
        if self.base.is_empty() || self.is_vowel || self.has_marks() {
            self.flush(out);
            out.push(VIRAMA);
        } else {
            self.open = Open::Joined;
        }
    }

    pub fn nukta(&mut self, out: &mut String) {
        if self.base.is_empty() {
            self.flush(out);
            out.push(NUKTA);
        } else if !self.base.get(..self.nukta_at).is_some_and(|before| before.ends_with(NUKTA)) {
            self.base.insert(self.nukta_at, NUKTA);
            self.nukta_at += NUKTA.len_utf8();
        }
    }

    /// A र below its consonant: it leaves a half letter waiting for its stem.
    pub fn rakar(&mut self, out: &mut String) {
        self.below(RAKAR, out);
        if self.open == Open::Joined {
            self.open = Open::No;
        }
    }

    pub fn joined_ya(&mut self, out: &mut String) {
        self.below("\u{94d}य", out);
        self.nukta_at = self.base.len();
        self.open = Open::No;
    }

    fn below(&mut self, text: &str, out: &mut String) {
        if self.base.is_empty() {
            self.flush(out);
            out.push_str(text);
        } else {
            self.base.push_str(text);
            self.stem_is_spare = false;
        }
    }

    /// Writes the syllable in Unicode's order: reph, letters with nukta, vowel signs, anusvara.
    pub fn flush(&mut self, out: &mut String) {
        if self.is_empty() {
            return;
        }
        if self.take(Mark::Reph) {
            out.push('र');
            out.push(VIRAMA);
        }
        let (aa, e, ai, candra) =
            (self.take(Mark::Aa), self.take(Mark::E), self.take(Mark::Ai), self.take(Mark::Candra));
        // What is left of the upper signs once letter and signs have become one.
        let (vowel, rest) = if self.is_vowel {
            compose_vowel(&self.base, aa, e, ai, candra)
        } else {
            (None, (aa, e, ai, candra))
        };
        out.push_str(vowel.unwrap_or(&self.base));
        if self.open != Open::No {
            out.push(VIRAMA);
        }
        if self.short_i {
            out.push('ि');
        }
        out.push_str(compose_sign(rest));
        for (mark, sign) in LATER_SIGNS {
            if self.take(mark) {
                out.push(sign);
            }
        }
        self.base.clear();
        self.marks = 0;
        self.open = Open::No;
        (self.short_i, self.is_vowel, self.stem_is_spare) = (false, false, false);
    }
}

/// In Unicode's order; what is drawn below comes before what is drawn above, anusvara last.
const LATER_SIGNS: [(Mark, char); 6] = [
    (Mark::Ii, 'ी'),
    (Mark::U, 'ु'),
    (Mark::Uu, 'ू'),
    (Mark::R, 'ृ'),
    (Mark::Candrabindu, 'ँ'),
    (Mark::Anusvara, 'ं'),
];

/// The signs ा े ै ॅ that one letter has.
type Upper = (bool, bool, bool, bool);

const NONE: Upper = (false, false, false, false);

fn compose_vowel(base: &str, aa: bool, e: bool, ai: bool, candra: bool) -> (Option<&'static str>, Upper) {
    let vowel = match (base, aa, e, ai, candra) {
        ("अ", true, false, false, false) => "आ",
        ("अ", true, true, false, false) => "ओ",
        ("अ", true, false, true, false) => "औ",
        ("अ", true, false, false, true) => "ऑ",
        ("अ", false, false, false, true) => "ॲ",
        ("ए", false, true, false, false) | ("ए", false, false, true, false) => "ऐ",
        ("ए", false, false, false, true) => "ऍ",
        _ => return (None, (aa, e, ai, candra)),
    };
    (Some(vowel), NONE)
}

fn compose_sign(upper: Upper) -> &'static str {
    match upper {
        NONE => "",
        (true, false, false, false) => "ा",
        (false, true, false, false) => "े",
        (false, false, true, false) => "ै",
        (false, false, false, true) => "ॅ",
        (true, true, false, false) => "ो",
        (true, false, true, false) => "ौ",
        (true, false, false, true) => "ॉ",
        // No word has these; every sign that is seen is kept.
        (false, true, true, false) => "ेै",
        (true, true, true, false) => "ोै",
        (false, true, false, true) => "ॅे",
        (true, true, false, true) => "ॉे",
        (false, false, true, true) => "ॅै",
        (true, false, true, true) => "ॉै",
        (false, true, true, true) => "ॅेै",
        (true, true, true, true) => "ॉेै",
    }
}
