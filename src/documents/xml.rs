//! XML as a list of events that can be looked through twice and written again with a few of them changed.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::error::DocumentError;

/// Tags and texts of one part; a book has a tenth of it. Bounds the memory that a small hostile file takes.
const MOST_EVENTS: usize = 4_000_000;

/// How deep elements may lie within each other. Word nests some dozens: tables in text boxes in tables.
const DEEPEST: usize = 1_000;

pub(super) fn events(text: &str) -> Result<Vec<Event<'_>>, DocumentError> {
    let mut reader = Reader::from_str(text);
    let mut events = Vec::new();
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| DocumentError::Damaged)? {
            Event::Eof => return Ok(events),
            _ if events.len() >= MOST_EVENTS => return Err(DocumentError::TooBig),
            event => {
                depth = match event {
                    Event::Start(_) => depth + 1,
                    Event::End(_) => depth.saturating_sub(1),
                    _ => depth,
                };
                if depth > DEEPEST {
                    return Err(DocumentError::Damaged);
                }
                events.push(event);
            }
        }
    }
}

pub(super) fn written<'a>(events: impl Iterator<Item = Event<'a>>) -> Result<String, DocumentError> {
    let mut writer = Writer::new(Vec::new());
    for event in events {
        writer.write_event(event).map_err(|_| DocumentError::Damaged)?;
    }
    String::from_utf8(writer.into_inner()).map_err(|_| DocumentError::Damaged)
}

/// The name without its prefix.
pub(super) fn local_name<'a>(start: &'a BytesStart<'_>) -> &'a str {
    start.local_name().into_inner()
}

/// The value of the first attribute of this local name.
pub(super) fn attribute(start: &BytesStart<'_>, local_name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == local_name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The characters that a piece of text between tags stands for; nothing for other events.
pub(super) fn characters(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => text.xml10_content().into_owned(),
        Event::CData(text) => text.xml10_content().into_owned(),
        Event::GeneralRef(reference) => referred(reference),
        _ => String::new(),
    }
}

fn referred(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    resolve_xml_entity(&reference.xml10_content()).unwrap_or_default().to_owned()
}
