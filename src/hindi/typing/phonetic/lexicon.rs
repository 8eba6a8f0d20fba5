//! The words that are known: the list of the language, the words of the office, and what this office has
//! written before; found by how they were typed.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::capitals;
use super::endings;
use super::learned::Learned;
use super::literal;
use super::plurals;
use super::skeleton::Skeleton;
use super::spelling;
use crate::hindi::sounds::{Sound, sounds};

const HINDI: &str = include_str!("../../../../assets/words/hindi.txt");
const OFFICE: &str = include_str!("../../../../assets/words/office.txt");
const SPELLINGS: &str = include_str!("../../../../assets/words/spellings.tsv");

/// How many readings are offered.
pub const MOST_CANDIDATES: usize = 4;
/// What a wrong letter costs; from here on a word is not what was typed.
const WRONG: u16 = 45;
/// Below this nobody would notice a difference from the usual spelling.
const NO_DIFFERENCE: u16 = 10;
/// So many capitals may be a word that is known; fewer are an abbreviation.
const LEAST_IN_CAPITALS: usize = 4;
const OFFICE_RARITY: u16 = 26;
/// How much rarer the form of a verb or a noun is than what stands for it in the list.
const FORM_RARITY: u16 = 12;
/// So much worse is the form of a noun where a word is spelt as it was typed.
const FORM_BESIDE_WORD: u16 = 60;
/// So many words of the list are in every sentence: particles, pronouns, forms of होना and करना.
const MOST_COMMON: usize = 150;

#[derive(Clone)]
struct Entry {
    word: Box<str>,
    sounds: Box<[Sound]>,
    /// What its rarity costs, on the scale of `spelling::cost`: 0 for the most frequent word, about 60 for the last.
    rarity: u16,
}

#[derive(Clone, Default)]
pub(super) struct Index {
    entries: Vec<Entry>,
    by_skeleton: HashMap<Skeleton, Vec<u32>>,
}

impl Index {
    pub(super) fn add(&mut self, word: &str, rarity: u16) {
        let sounds = sounds(word);
        let Ok(number) = u32::try_from(self.entries.len()) else { return };
        for skeleton in Skeleton::of_sounds(&sounds) {
            self.by_skeleton.entry(skeleton).or_default().push(number);
        }
        self.entries.push(Entry { word: word.into(), sounds: sounds.into(), rarity });
    }

    pub(super) fn has(&self, word: &str) -> bool {
        let numbers = Skeleton::of_sounds(&sounds(word));
        let mut numbers = numbers.iter().filter_map(|skeleton| self.by_skeleton.get(skeleton)).flatten();
        numbers.any(|number| self.entries.get(*number as usize).is_some_and(|entry| &*entry.word == word))
    }

    fn find(&self, skeleton: Skeleton, typed: &str, found: &mut Vec<Found>) {
        let numbers = self.by_skeleton.get(&skeleton).into_iter().flatten();
        for entry in numbers.filter_map(|number| self.entries.get(*number as usize)) {
            if let Some(cost) = spelling::cost(&entry.sounds, typed) {
                found.push(Found { word: entry.word.to_string(), cost, score: cost + entry.rarity });
            }
        }
    }
}

struct Found {
    word: String,
    /// Of the spelling alone.
    cost: u16,
    /// With how rare the word is.
    score: u16,
}

/// The lists that come with the program.
struct Lexicon {
    index: Index,
    /// How often two consonants with no spoken vowel between them are joined, less how often they are not.
    joined: HashMap<(char, char), i32>,
    /// By what is typed, in small letters: what to write for it.
    spellings: HashMap<&'static str, Vec<&'static str>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut rarities: HashMap<&str, u16> =
        HINDI.lines().enumerate().map(|(rank, word)| (word, rarity(rank))).collect();
    for word in OFFICE.lines() {
        let rarity = rarities.entry(word).or_insert(OFFICE_RARITY);
        *rarity = OFFICE_RARITY.min(*rarity);
    }
    prefer_chandrabindu(&mut rarities);
    let right = with_chandrabindu(&mut rarities);
    let mut index = Index::default();
    for (word, rarity) in right {
        index.add(&word, rarity);
    }
    for word in HINDI.lines().chain(OFFICE.lines()) {
        if let Some(rarity) = rarities.remove(word) {
            index.add(word, rarity);
        }
    }
    let mut spellings: HashMap<&str, Vec<&str>> = HashMap::new();
    for (word, typed) in SPELLINGS.lines().filter_map(|line| line.split_once('\t')) {
        for typed in typed.split(' ') {
            spellings.entry(typed).or_default().push(word);
        }
    }
    let joined = joined(&index);
    Lexicon { index, joined, spellings }
});

/// Where both spellings are in use, यहाँ comes before यहां and जाएँ before जाएं, though the web has the others more
/// often: a nasal vowel takes chandrabindu unless a sign above the line leaves no room for it (में, नहीं), as
/// Kendriya Hindi Nideshalaya's rules of spelling say (देवनागरी लिपि तथा हिंदी वर्तनी का मानकीकरण).
fn prefer_chandrabindu(rarities: &mut HashMap<&str, u16>) {
    let is_right = |word: &str| {
        let before = word.chars().zip(word.chars().skip(1)).filter(|(_, sign)| *sign == 'ँ');
        let mut before = before.map(|(letter, _)| letter).peekable();
        before.peek().is_some() && before.all(|letter| !"िीेैोौ".contains(letter))
    };
    let right: Vec<&str> = rarities.keys().copied().filter(|word| is_right(word)).collect();
    for word in right {
        let lax = word.replace('ँ', "ं");
        let (Some(of_word), Some(of_lax)) = (rarities.get(word).copied(), rarities.get(&*lax).copied())
        else {
            continue;
        };
        let common = of_word.min(of_lax);
        rarities.insert(word, common);
        if let Some(rarity) = rarities.get_mut(&*lax) {
            *rarity = common.saturating_add(1);
        }
    }
}

/// The right spelling of words that the list has without chandrabindu alone: समितियाँ for समितियां, दवाएँ for दवाएं.
fn with_chandrabindu(rarities: &mut HashMap<&str, u16>) -> Vec<(String, u16)> {
    let right = |word: &str| {
        let stem = word.strip_suffix('ं').filter(|stem| stem.ends_with("ाए") || stem.ends_with("िया"))?;
        Some(format!("{stem}ँ"))
    };
    let lax: Vec<(&str, String)> = rarities.keys().filter_map(|word| Some((*word, right(word)?))).collect();
    let mut found = Vec::new();
    for (lax, right) in lax {
        if rarities.contains_key(&*right) {
            continue;
        }
        if let Some(rarity) = rarities.get_mut(lax) {
            found.push((right, *rarity));
            *rarity = rarity.saturating_add(1);
        }
    }
    found.sort();
    found
}

fn joined(index: &Index) -> HashMap<(char, char), i32> {
    let mut joined = HashMap::new();
    for entry in &index.entries {
        let mut rest = &*entry.sounds;
        while let [first, after @ ..] = rest {
            let pair = match (first, after) {
                (Sound::Consonant(first), [Sound::Consonant(second), ..]) => Some((*first, *second, 1)),
                (Sound::Consonant(first), [Sound::Schwa { silent: true }, Sound::Consonant(second), ..]) => {
                    Some((*first, *second, -1))
                }
                _ => None,
            };
            if let Some((first, second, count)) = pair {
                *joined.entry((first, second)).or_default() += count;
            }
            rest = after;
        }
    }
    joined
}

fn rarity(rank: usize) -> u16 {
    // Six points for each power of e: common words win over rare ones, but not over a better spelling.
    (6.0 * (rank as f32 + 1.0).ln()).round() as u16
}

/// Reads the lists that come with the program. They are read at the first key otherwise; a thread that has
/// nothing to draw can do it before.
pub fn prepare() {
    LazyLock::force(&LEXICON);
}

/// Of a word; joiners and the hyphen of ई-मित्र belong to it.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}' | '-')
}

/// Whether the lists that come with the program have the word.
pub(super) fn is_known(word: &str) -> bool {
    LEXICON.index.has(word)
}

/// Whether the word is one of the commonest of all.
pub(super) fn is_common(word: &str) -> bool {
    HINDI.lines().take(MOST_COMMON).any(|common| common == word)
}

/// Whether a word of the lists begins so.
pub fn is_beginning(of_word: &str) -> bool {
    HINDI.lines().chain(OFFICE.lines()).any(|word| word.starts_with(of_word))
}

/// Whether what was typed is a word that is known.
pub fn is_word(typed: &str, learned: &Learned) -> bool {
    let small = typed.to_ascii_lowercase();
    LEXICON.spellings.contains_key(small.as_str())
        || find(&small, learned).first().is_some_and(|best| best.cost < WRONG)
}

/// Whether the lists say what to write for these letters.
pub fn is_spelt(typed: &str) -> bool {
    LEXICON.spellings.contains_key(typed.to_ascii_lowercase().as_str())
}

/// The word at the end of a text that goes on behind a space.
pub fn last_word(before: &str) -> &str {
    let text = before.trim_end();
    let word = text.rsplit(|c: char| !is_letter(c)).next();
    word.filter(|_| text.len() < before.len()).unwrap_or_default()
}

/// The readings of what was typed behind the word `before`, the best first; never none. In a name of the office that
/// has that word, the one that follows there comes first: गौरीशंकर नाई, and not नहीं.
pub fn candidates(typed: &str, before: &str, learned: &Learned) -> Vec<String> {
    let joins = |a, b| LEXICON.joined.get(&(a, b)).is_none_or(|count| *count >= 0);
    if let Some(mut readings) = capitals::lone(typed).or_else(|| capitals::several(typed)) {
        if let Some(accepted) = learned.accepted.get(typed) {
            readings.retain(|reading| reading != accepted);
            readings.insert(0, accepted.clone());
        }
        return readings;
    }
    let literal = Some(literal::read(typed, joins)).filter(|read| !capitals::is_mixed(read));
    let literal = literal.unwrap_or_else(|| typed.to_owned());
    let is_capitals = typed.len() > 1 && typed.chars().all(|c| c.is_ascii_uppercase());
    let small = typed.to_ascii_lowercase();
    let found = if is_capitals { find(&small, learned) } else { find(typed, learned) };
    let mut readings = Vec::new();
    let is_strict = literal::is_strict(typed) && !is_capitals;
    if let Some(names) = learned.next.get(before).filter(|_| !is_strict) {
        let of_name = found.iter().filter(|found| found.cost < WRONG && names.contains(&found.word));
        readings.extend(of_name.map(|found| found.word.clone()));
    }
    readings.extend(endings::behind(before, &small).map(str::to_owned));
    readings.extend(learned.accepted.get(typed).cloned());
    // WiFi is no strict spelling, though it has capitals.
    let is_known =
        LEXICON.spellings.contains_key(small.as_str()) && typed.bytes().all(|b| b.is_ascii_alphabetic());
    if is_strict && !is_known {
        readings.push(literal.clone());
    }
    // A capital at the beginning may be a sign, too: टा for Taa. It is a habit where a word is known by it.
    let capital = literal::capital_as_sign(typed);
    if literal::has_long_sign(typed) && !is_word(typed, learned) {
        readings.extend(capital.clone());
    }
    let known = LEXICON.spellings.get(small.as_str()).into_iter().flatten();
    readings.extend(known.map(|word| (*word).to_owned()));
    if !is_known {
        readings.extend(of_english(&small));
    }
    if is_capitals {
        let word = found.first().filter(|best| typed.len() >= LEAST_IN_CAPITALS && best.cost < NO_DIFFERENCE);
        readings.extend(word.map(|best| best.word.clone()));
        readings.extend([literal::letter_names(typed), typed.to_owned()]);
    }
    // In a long word a second slip is forgiven.
    let forgiven = WRONG + 6 * u16::try_from(typed.len().saturating_sub(5)).unwrap_or(0);
    let is_found = found.first().is_some_and(|best| best.cost < forgiven);
    if !is_found {
        let has_vowel = small.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        readings.extend((!has_vowel && typed.len() > 1).then(|| literal::letter_names(typed)));
        readings.push(literal.clone());
        readings.extend(plurals::unknown(&small).map(|_| literal::plain(typed, joins)));
    }
    readings.extend(found.into_iter().map(|found| found.word));
    if literal::is_long_vowel(typed) {
        readings.insert(readings.len().min(1), literal.clone());
    }
    let mut seen = HashSet::new();
    readings.retain(|reading| !reading.is_empty() && seen.insert(reading.clone()));
    with_last(readings, [Some(literal), capital].into_iter().flatten())
}

/// The best of the readings, and these among them in any case.
fn with_last(mut readings: Vec<String>, always: impl Iterator<Item = String>) -> Vec<String> {
    let mut last: Vec<String> = always.collect();
    loop {
        let room = MOST_CANDIDATES.saturating_sub(last.len());
        let before = last.len();
        last.retain(|reading| !readings.iter().take(room).any(|shown| shown == reading));
        if last.len() == before {
            readings.retain(|reading| !last.contains(reading));
            readings.truncate(room);
            readings.extend(last);
            return readings;
        }
    }
}

fn find(typed: &str, learned: &Learned) -> Vec<Found> {
    let mut found = Vec::new();
    if typed.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        found = find_in_lists(typed, learned);
        found.extend(of_verb(typed));
        let forms = of_noun(typed, learned, found.iter().any(|found| found.cost < NO_DIFFERENCE));
        found.extend(forms);
    }
    // Stable, so of two with one score the learned and the more frequent one stays first.
    found.sort_by_key(|found| found.score);
    found
}

fn find_in_lists(typed: &str, learned: &Learned) -> Vec<Found> {
    let mut found = Vec::new();
    let skeleton = Skeleton::of_roman(&typed.to_ascii_lowercase());
    learned.recent.find(skeleton, typed, &mut found);
    learned.index.find(skeleton, typed, &mut found);
    // What was once accepted by mistake does not stand against an exact spelling.
    found.retain(|found| found.cost < WRONG || !literal::has_long_sign(typed));
    LEXICON.index.find(skeleton, typed, &mut found);
    found
}

/// The forms of a noun that the lists have by itself alone: पोलों, by पोल.
fn of_noun(typed: &str, learned: &Learned, beside_word: bool) -> Vec<Found> {
    let extra = FORM_RARITY + if beside_word { FORM_BESIDE_WORD } else { 0 };
    let mut forms = Vec::new();
    for form in plurals::forms(typed) {
        let spelt = LEXICON.spellings.get(form.noun.to_ascii_lowercase().as_str()).into_iter().flatten();
        let spelt = spelt.map(|word| Found { word: (*word).to_owned(), cost: 0, score: OFFICE_RARITY });
        let listed = find_in_lists(&form.noun, learned).into_iter().filter(|noun| noun.cost < WRONG);
        let nouns = spelt.chain(listed).filter(|noun| !is_common(&noun.word));
        forms.extend(nouns.filter_map(|noun| {
            Some(Found { word: form.of(&noun.word)?, cost: noun.cost, score: noun.score + extra })
        }));
    }
    forms
}

/// Several of an English word that is known by how it is typed: phones, batteries.
fn of_english(small: &str) -> impl Iterator<Item = String> {
    let words = plurals::english(small).into_iter().filter_map(|word| LEXICON.spellings.get(word.as_str()));
    let nouns = words.flatten().filter(|word| !is_common(word));
    nouns.flat_map(|word| plurals::of_english(word))
}

/// The forms of a verb that the list has by its infinitive alone: बदलवाएँगे, by बदलवाना.
fn of_verb(typed: &str) -> Vec<Found> {
    let Some((infinitive, ending)) = endings::infinitive(typed) else { return Vec::new() };
    let mut found = Vec::new();
    LEXICON.index.find(Skeleton::of_roman(&infinitive), &infinitive, &mut found);
    let form = |verb: Found| {
        let stem = verb.word.strip_suffix("ना").filter(|stem| stem.ends_with('ा'))?;
        Some(Found { word: format!("{stem}{ending}"), score: verb.score + FORM_RARITY, ..verb })
    };
    found.into_iter().filter(|verb| verb.cost < WRONG).filter_map(form).collect()
}
