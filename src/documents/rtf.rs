//! RTF: its text, with the font that draws each part. Understands groups, the font table, characters by byte
//! and by number, and which groups hold no text; everything else of the format is looks.

use std::collections::HashMap;

use super::error::DocumentError;
use super::legacy::{self, Piece};
use super::package::LIMIT_MB;
use super::{Document, Paragraph, Run};
use crate::hindi::krutidev;

/// Groups within groups; word processors stay below a hundred.
const DEEPEST: usize = 10_000;

/// Groups whose content is no text of the document, besides those that say so with `\\*`.
const NO_TEXT: [&str; 12] = [
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "themedata",
    "datastore",
    "xmlnstbl",
    "listtable",
    "rsidtbl",
    "generator",
    "fldinst",
];

pub(super) fn read(bytes: &[u8]) -> Result<Document, DocumentError> {
    if bytes.len() as u64 > LIMIT_MB << 20 {
        return Err(DocumentError::TooBig);
    }
    let mut reader = Reader { rest: bytes.trim_ascii_start(), ..Reader::default() };
    reader.read()?;
    let texts = legacy::converted(&reader.pieces);
    let mut document = Document::default();
    let mut paragraph = Paragraph::default();
    let mut ends = reader.paragraph_ends.into_iter().peekable();
    for (at, (piece, text)) in reader.pieces.iter().zip(texts).enumerate() {
        while ends.next_if_eq(&at).is_some() {
            document.paragraphs.push(std::mem::take(&mut paragraph));
        }
        match paragraph.runs.last_mut() {
            Some(last) if last.converted == piece.is_legacy => last.text.push_str(&text),
            _ => paragraph.runs.push(Run { text, converted: piece.is_legacy }),
        }
    }
    for _ in ends {
        document.paragraphs.push(std::mem::take(&mut paragraph));
    }
    if !paragraph.runs.is_empty() {
        document.paragraphs.push(paragraph);
    }
    Ok(document)
}

/// What a group inherits and gives back at its end.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    font: i32,
    kind: Kind,
    /// How many characters stand behind each `\\u` for readers that do not know it.
    skip: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Text,
    FontTable,
    Ignored,
}

#[derive(Default)]
struct Reader<'a> {
    rest: &'a [u8],
    state: State,
    groups: Vec<State>,
    fonts: HashMap<i32, String>,
    default_font: i32,
    pieces: Vec<Piece>,
    /// Before which pieces a paragraph ends.
    paragraph_ends: Vec<usize>,
    stands_apart: bool,
    /// Substitute characters still to be passed over.
    to_skip: usize,
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), DocumentError> {
        self.state.skip = 1;
        while let Some((&byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            match byte {
                b'{' if self.groups.len() < DEEPEST => self.groups.push(self.state),
                b'{' => return Err(DocumentError::Damaged),
                b'}' => {
                    self.state = self.groups.pop().ok_or(DocumentError::Damaged)?;
                    if self.groups.is_empty() {
                        return Ok(());
                    }
                }
                b'\\' => self.control(),
                b'\r' | b'\n' => {}
                byte => self.character(krutidev::windows_1252(byte)),
            }
        }
        // The outermost group never ended: the file was cut off.
        Err(DocumentError::Damaged)
    }

    fn control(&mut self) {
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            return self.symbol();
        }
        let (word, rest) = self.rest.split_at_checked(letters).unwrap_or_default();
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = match digits {
            0 => (None, rest),
            _ => {
                let (number, rest) = rest.split_at_checked(sign + digits).unwrap_or_default();
                (std::str::from_utf8(number).ok().and_then(|number| number.parse().ok()), rest)
            }
        };
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        self.word(std::str::from_utf8(word).unwrap_or_default(), number);
    }

    /// A backslash before something else than a letter.
    fn symbol(&mut self) {
        let Some((&symbol, rest)) = self.rest.split_first() else { return };
        self.rest = rest;
        match symbol {
            b'\'' => {
                let (digits, rest) = self.rest.split_at_checked(2).unwrap_or((self.rest, &[]));
                self.rest = rest;
                let byte = std::str::from_utf8(digits).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                if let Some(byte) = byte {
                    self.character(krutidev::windows_1252(byte));
                }
            }
            b'*' => self.state.kind = Kind::Ignored,
            b'~' => self.character('\u{a0}'),
            b'_' => self.character('-'),
            b'\\' | b'{' | b'}' => self.character(char::from(symbol)),
            b'\r' | b'\n' => self.end_paragraph(),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("f", Some(font)) => {
                self.state.font = font;
                if self.state.kind == Kind::FontTable {
                    self.fonts.insert(font, String::new());
                }
            }
            ("deff", Some(font)) => {
                self.default_font = font;
                self.state.font = font;
            }
            ("plain", _) => self.state.font = self.default_font,
            ("fonttbl", _) => self.state.kind = Kind::FontTable,
            ("uc", Some(skip)) => self.state.skip = usize::try_from(skip).unwrap_or(0),
            ("u", Some(code)) => {
                // Numbers from 32,768 on are written as negative ones.
                let code = if code < 0 { code + 0x1_0000 } else { code };
                let c = u32::try_from(code).ok().and_then(char::from_u32).unwrap_or('\u{fffd}');
                self.to_skip = 0;
                self.character(c);
                self.to_skip = self.state.skip;
            }
            ("bin", Some(length)) => {
                let length = usize::try_from(length).unwrap_or(0);
                self.rest = self.rest.get(length..).unwrap_or_default();
            }
            ("par" | "row" | "sect" | "page", _) => self.end_paragraph(),
            ("line", _) => self.apart('\n'),
            ("tab" | "cell", _) => self.apart('\t'),
            ("emdash", _) => self.character('—'),
            ("endash", _) => self.character('–'),
            ("lquote", _) => self.character('‘'),
            ("rquote", _) => self.character('’'),
            ("ldblquote", _) => self.character('“'),
            ("rdblquote", _) => self.character('”'),
            ("bullet", _) => self.character('•'),
            (word, _) if NO_TEXT.contains(&word) => self.state.kind = Kind::Ignored,
            _ => {}
        }
    }

    fn character(&mut self, c: char) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        match self.state.kind {
            Kind::Ignored => {}
            Kind::FontTable => {
                if let Some(name) = self.fonts.get_mut(&self.state.font) {
                    name.push(c);
                }
            }
            Kind::Text => {
                let font = self.fonts.get(&self.state.font);
                // A letter of Hindi is drawn by another font, whatever the file names.
                let is_legacy = font.is_some_and(|name| krutidev::is_font(name))
                    && !krutidev::has_devanagari_letters(c.encode_utf8(&mut [0; 4]));
                match self.pieces.last_mut() {
                    Some(last) if last.is_legacy == is_legacy && !self.stands_apart => last.text.push(c),
                    _ => {
                        let stands_apart = std::mem::take(&mut self.stands_apart);
                        self.pieces.push(Piece { text: c.to_string(), is_legacy, stands_apart });
                    }
                }
            }
        }
    }

    /// A character that ends a word in any font.
    fn apart(&mut self, c: char) {
        if self.state.kind == Kind::Text {
            self.pieces.push(Piece { text: c.to_string(), is_legacy: false, stands_apart: true });
            self.stands_apart = true;
        }
    }

    fn end_paragraph(&mut self) {
        if self.state.kind == Kind::Text {
            self.paragraph_ends.push(self.pieces.len());
            self.stands_apart = true;
        }
    }
}
