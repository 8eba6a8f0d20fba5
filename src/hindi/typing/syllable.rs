//! One syllable, put together from keys in the order in which its parts are written: ि comes first, the reph
//! last, a half letter is made whole by its upright. Its text is in Unicode's order at every step.

pub(super) const VIRAMA: char = '\u{94d}';
pub(super) const NUKTA: char = '\u{93c}';
const ANUSVARA: char = '\u{902}';
const CHANDRABINDU: char = '\u{901}';
const VISARGA: char = '\u{903}';

/// What the syllable rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Base {
    /// Nothing yet.
    #[default]
    None,
    /// Consonants, the last one half: more of them may follow.
    Open,
    /// Consonants, the last one whole.
    Closed,
    /// An independent vowel.
    Vowel,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Syllable {
    base: Base,
    letters: String,
    /// ि was typed, before the consonants that it belongs to.
    i_before: bool,
    matra: Option<char>,
    sign: Option<char>,
    reph: bool,
}

/// What became of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    Yes,
    /// It belongs to the syllable, but has no place in it.
    Refused,
    /// It begins the next syllable.
    Next,
}

impl Syllable {
    /// Nothing, or signs alone that have no letter before them; ि waits for the one behind it.
    pub fn has_no_letter(&self) -> bool {
        self.base == Base::None && !self.i_before
    }

    fn is_empty(&self) -> bool {
        self.has_no_letter() && self.matra.is_none() && self.sign.is_none()
    }

    /// The syllable as text. ि waits visibly for its consonant only where nothing comes after.
    pub fn text(&self, last: bool) -> String {
        let mut out = String::new();
        if self.base == Base::None {
            out.extend((self.i_before && last).then_some('ि'));
            // Signs without a letter stand as they were typed.
            out.extend(self.matra);
            out.extend(self.sign);
            return out;
        }
        if self.reph {
            out.extend(['र', VIRAMA]);
        }
        out.push_str(&self.letters);
        if self.i_before {
            // While half letters are still to be completed, ि already stands after a whole one.
            if self.base == Base::Open {
                out.truncate(out.trim_end_matches(VIRAMA).len());
            }
            out.push('ि');
        }
        out.extend(self.matra);
        out.extend(self.sign);
        out
    }

    /// A consonant, with its nukta if it has one; `half` without its vowel.
    pub fn consonant(&mut self, letter: &str, half: bool) -> Taken {
        if matches!(self.base, Base::Closed | Base::Vowel) || self.matra.is_some() || self.sign.is_some() {
            return Taken::Next;
        }
        self.letters.push_str(letter);
        self.base = Base::Closed;
        if half {
            self.open();
        }
        Taken::Yes
    }

    pub fn vowel(&mut self, letter: char) -> Taken {
        if !self.is_empty() {
            return Taken::Next;
        }
        self.letters.push(letter);
        self.base = Base::Vowel;
        Taken::Yes
    }

    pub fn virama(&mut self) -> Taken {
        if self.base != Base::Closed || self.matra.is_some() || self.sign.is_some() {
            return Taken::Refused;
        }
        self.open();
        Taken::Yes
    }

    /// ि, typed first. After a half letter it is meant for the whole cluster.
    pub fn i_before(&mut self) -> Taken {
        if !self.is_empty() && (self.i_before || self.base != Base::Open) {
            return Taken::Next;
        }
        self.i_before = true;
        Taken::Yes
    }

    /// A matra other than ि, and the upright of a half letter.
    pub fn matra(&mut self, matra: char) -> Taken {
        if self.base == Base::Vowel {
            return self.grow_vowel(matra);
        }
        if self.base == Base::Open {
            self.close();
            if matra == 'ा' {
                return Taken::Yes;
            }
        }
        if self.i_before {
            return Taken::Refused;
        }
        if matra == 'ॅ' && self.sign == Some(ANUSVARA) {
            self.sign = Some(CHANDRABINDU);
            return Taken::Yes;
        }
        self.matra = match (self.matra, matra) {
            (None, _) => Some(matra),
            (Some('ा'), 'े') => Some('ो'),
            (Some('ा'), 'ै') => Some('ौ'),
            (Some('ा'), 'ॅ') => Some('ॉ'),
            (Some('ृ'), 'ृ') => Some('ॄ'),
            _ => return Taken::Refused,
        };
        Taken::Yes
    }

    pub fn sign(&mut self, sign: char) -> Taken {
        match self.base {
            Base::Open => return Taken::Refused,
            // A colon by itself is more likely than a visarga.
            Base::None if self.i_before || sign == VISARGA => return Taken::Refused,
            Base::None | Base::Closed | Base::Vowel => {}
        }
        if sign != VISARGA && matches!(self.matra, Some('ॅ' | 'ॉ')) {
            // The crescent of ँ, typed by itself before the dot.
            self.matra = self.matra.filter(|matra| *matra == 'ॉ').map(|_| 'ा');
            self.sign = Some(CHANDRABINDU);
            return Taken::Yes;
        }
        match self.sign {
            Some(VISARGA) => return Taken::Next,
            Some(before) if before == sign => return Taken::Refused,
            _ => self.sign = Some(sign),
        }
        Taken::Yes
    }

    /// The hook over the line, typed after all that it stands over.
    pub fn reph(&mut self) -> Taken {
        match self.base {
            Base::Vowel => self.grow_vowel('ी'),
            Base::None if self.i_before => Taken::Refused,
            Base::None => self.consonant("र", true),
            _ if self.reph => Taken::Refused,
            // A stroke of र without a letter above it: there is nothing that the hook could stand over.
            _ if self.letters.starts_with(VIRAMA) => Taken::Refused,
            Base::Open | Base::Closed => {
                self.reph = true;
                Taken::Yes
            }
        }
    }

    /// The stroke of र under a consonant, also where its matra was typed before.
    pub fn rakar(&mut self) -> Taken {
        if self.has_no_letter() {
            if !self.is_empty() {
                return Taken::Next;
            }
            self.letters.extend([VIRAMA, 'र']);
            self.base = Base::Closed;
            return Taken::Yes;
        }
        if matches!(self.base, Base::None | Base::Vowel) {
            return Taken::Refused;
        }
        self.close();
        self.letters.extend([VIRAMA, 'र']);
        Taken::Yes
    }

    pub fn nukta(&mut self) -> Taken {
        let whole = self.letters.trim_end_matches(VIRAMA);
        if matches!(self.base, Base::None | Base::Vowel) || whole.ends_with(NUKTA) {
            return Taken::Refused;
        }
        self.letters.insert(whole.len(), NUKTA);
        Taken::Yes
    }

    fn grow_vowel(&mut self, matra: char) -> Taken {
        let grown = match (self.letters.as_str(), matra) {
            ("अ", 'ा') => 'आ',
            ("अ", 'ो') => 'ओ',
            ("अ", 'ौ') => 'औ',
            ("आ", 'े') => 'ओ',
            ("आ", 'ै') => 'औ',
            ("आ", 'ॅ') => 'ऑ',
            ("इ", 'ी') => 'ई',
            ("उ", 'ु' | 'ू') => 'ऊ',
            ("ए", 'े') => 'ऐ',
            ("ए", 'ॅ') => 'ऍ',
            (_, 'ॅ') if self.sign == Some(ANUSVARA) => {
                self.sign = Some(CHANDRABINDU);
                return Taken::Yes;
            }
            _ => return Taken::Refused,
        };
        self.letters = grown.to_string();
        Taken::Yes
    }

    fn open(&mut self) {
        self.letters.push(VIRAMA);
        self.base = Base::Open;
    }

    fn close(&mut self) {
        self.letters.truncate(self.letters.trim_end_matches(VIRAMA).len());
        self.base = Base::Closed;
    }
}
