//! A Hindi word as what is spoken: consonants, vowels, and the short a that no letter shows and that is often
//! silent. Roman spelling and typing in Roman letters are both built on it.

use unicode_normalization::UnicodeNormalization as _;

const VIRAMA: char = '\u{94d}';
const NUKTA: char = '\u{93c}';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// The letter; one with a nukta as its single character (U+0958 and on).
    Consonant(char),
    /// क्ष and ज्ञ are spoken, and spelt, as one.
    Ksha,
    Gya,
    /// The letter of the vowel when it stands alone.
    Vowel(char),
    /// The short a of a consonant; silent in many places.
    Schwa {
        silent: bool,
    },
    /// ं or ँ.
    Nasal(char),
    /// ः.
    Breath,
}

impl Sound {
    pub fn is_vowel(self) -> bool {
        matches!(self, Self::Vowel(_) | Self::Schwa { silent: false })
    }

    pub fn is_consonant(self) -> bool {
        matches!(self, Self::Consonant(_) | Self::Ksha | Self::Gya)
    }
}

/// The sounds of one word. What is no letter of Hindi, such as a hyphen, is passed over.
pub fn sounds(word: &str) -> Vec<Sound> {
    let mut sounds = read(word);
    silence(&mut sounds);
    sounds
}

fn read(word: &str) -> Vec<Sound> {
    // In NFD a nukta always stands by itself.
    let letters: Vec<char> = word.nfd().filter(|c| !matches!(c, '\u{200c}' | '\u{200d}')).collect();
    let mut sounds = Vec::with_capacity(letters.len() * 2);
    let mut rest = letters.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        match (*first, after) {
            ('क', [VIRAMA, 'ष', after @ ..]) => {
                sounds.push(Sound::Ksha);
                rest = after;
            }
            ('ज', [VIRAMA, 'ञ', after @ ..]) => {
                sounds.push(Sound::Gya);
                rest = after;
            }
            (letter @ 'क'..='ह', [NUKTA, after @ ..]) => {
                sounds.push(Sound::Consonant(with_nukta(letter)));
                rest = after;
            }
            (letter @ 'क'..='ह', _) => sounds.push(Sound::Consonant(letter)),
            ('\u{901}' | '\u{902}', _) => sounds.push(Sound::Nasal(*first)),
            ('\u{903}', _) => sounds.push(Sound::Breath),
            (sign, _) => sounds.extend(vowel(sign).map(Sound::Vowel)),
        }
        if sounds.last().is_some_and(|sound| sound.is_consonant()) && matches!(first, 'क'..='ह') {
            match rest {
                [VIRAMA, after @ ..] => rest = after,
                [sign, ..] if is_matra(*sign) => {}
                _ => sounds.push(Sound::Schwa { silent: false }),
            }
        }
    }
    sounds
}

fn with_nukta(letter: char) -> char {
    match letter {
        'क' => '\u{958}',
        'ख' => '\u{959}',
        'ग' => '\u{95a}',
        'ज' => '\u{95b}',
        'ड' => '\u{95c}',
        'ढ' => '\u{95d}',
        'फ' => '\u{95e}',
        'य' => '\u{95f}',
        other => other,
    }
}

fn is_matra(c: char) -> bool {
    matches!(c, '\u{93e}'..='\u{94c}')
}

fn vowel(sign: char) -> Option<char> {
    Some(match sign {
        '\u{904}'..='\u{914}' => sign,
        'ा' => 'आ',
        'ि' => 'इ',
        'ी' => 'ई',
        'ु' => 'उ',
        'ू' => 'ऊ',
        'ृ' => 'ऋ',
        'ॅ' => 'ऍ',
        'े' => 'ए',
        'ै' => 'ऐ',
        'ॉ' => 'ऑ',
        'ो' => 'ओ',
        'ौ' => 'औ',
        _ => return None,
    })
}

/// Marks the short a's that are not spoken: at the end of a word, and between two consonants with vowels on
/// both sides. From the end, as each depends on the one after it.
fn silence(sounds: &mut [Sound]) {
    for at in (0..sounds.len()).rev() {
        if matches!(sounds.get(at), Some(Sound::Schwa { .. }))
            && is_silent(sounds, at)
            && let Some(schwa) = sounds.get_mut(at)
        {
            *schwa = Sound::Schwa { silent: true };
        }
    }
}

fn is_silent(sounds: &[Sound], at: usize) -> bool {
    let (Some(before), Some(after)) = (sounds.get(..at), sounds.get(at + 1..)) else { return false };
    let [earlier @ .., own] = before else { return false };
    match (earlier, after) {
        // A word of one letter is spoken.
        ([], _) => false,
        ([.., last], []) if last.is_consonant() => !is_spoken_after_cluster(*last, *own),
        (_, []) => true,
        ([.., last], [next, following, ..]) => {
            (last.is_vowel() || *last == Sound::Nasal('\u{901}'))
                && next.is_consonant()
                && following.is_vowel()
        }
        _ => false,
    }
}

/// मित्र, राज्य keep their last a; वर्ष, खण्ड lose it.
fn is_spoken_after_cluster(first: Sound, second: Sound) -> bool {
    match second {
        Sound::Consonant('य') => true,
        Sound::Consonant('र' | 'व' | 'ल' | 'म') => first != Sound::Consonant('र'),
        _ => false,
    }
}
