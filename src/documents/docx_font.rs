//! Setting a converted run of a DOCX in a font that has the script.

use std::collections::BTreeMap;

use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::xml;

/// The font that converted text is set in: Windows has had it since Hindi was first typed there, and other
/// systems put another font of the script in its place.
const UNICODE_FONT: &str = "Mangal";

/// Word sets Devanagari by the properties for complex scripts; each with the one for Latin text that Kruti
/// Dev was set by.
const COUNTERPARTS: [(&str, &str); 3] = [("sz", "szCs"), ("b", "bCs"), ("i", "iCs")];

/// What takes the place of events, by their number.
#[derive(Default)]
pub(super) struct Changes<'a> {
    instead: BTreeMap<usize, Vec<Event<'a>>>,
    behind: BTreeMap<usize, Vec<Event<'a>>>,
}

impl<'a> Changes<'a> {
    pub fn instead(&mut self, at: usize, events: Vec<Event<'a>>) {
        self.instead.insert(at, events);
    }

    pub fn applied(mut self, events: Vec<Event<'a>>) -> impl Iterator<Item = Event<'a>> {
        events.into_iter().enumerate().flat_map(move |(at, event)| {
            let mut now = self.instead.remove(&at).unwrap_or_else(|| vec![event]);
            now.extend(self.behind.remove(&at).unwrap_or_default());
            now
        })
    }

    /// `run`: where the run starts; `properties`: start and end of its properties.
    pub fn set_font(&mut self, run: usize, properties: Option<(usize, usize)>, events: &[Event<'a>]) {
        let prefix = match events.get(run) {
            Some(Event::Start(start)) => prefix_of(start),
            _ => return,
        };
        let Some((start, end)) = properties.filter(|(start, end)| start < end) else {
            let whole = vec![
                Event::Start(BytesStart::new(format!("{prefix}rPr"))),
                font_element(&prefix),
                Event::End(BytesEnd::new(format!("{prefix}rPr"))),
            ];
            match properties {
                Some((empty, _)) => self.instead(empty, whole),
                None => {
                    self.behind.insert(run, whole);
                }
            }
            return;
        };
        let own = own_elements(events, start, end);
        let named = |name: &str| own.iter().find(|(_, _, element)| xml::local_name(element) == name);
        if let Some((first, last, _)) = named("rFonts") {
            (*first..=*last).for_each(|at| self.instead(at, Vec::new()));
        }
        let before = named("rStyle").map_or(start, |(_, last, _)| *last);
        self.behind.insert(before, vec![font_element(&prefix)]);
        for (latin, complex) in COUNTERPARTS {
            if let (Some((_, last, element)), None) = (named(latin), named(complex)) {
                let mut copy = BytesStart::new(format!("{prefix}{complex}"));
                copy.extend_attributes(element.attributes().with_checks(false).flatten());
                self.behind.insert(*last, vec![Event::Empty(copy.into_owned())]);
            }
        }
    }
}

/// The elements directly within the properties: first event, last event, the start itself. What a tracked
/// change keeps of former properties lies deeper.
fn own_elements<'e, 'a>(
    events: &'e [Event<'a>],
    start: usize,
    end: usize,
) -> Vec<(usize, usize, &'e BytesStart<'a>)> {
    let mut own = Vec::new();
    let mut depth = 0_usize;
    let mut opened = None;
    for (at, event) in events.iter().enumerate().take(end).skip(start + 1) {
        match event {
            Event::Empty(element) if depth == 0 => own.push((at, at, element)),
            Event::Start(element) => {
                if depth == 0 {
                    opened = Some((at, element));
                }
                depth += 1;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if let (0, Some((first, element))) = (depth, opened) {
                    own.push((first, at, element));
                }
            }
            _ => {}
        }
    }
    own
}

fn font_element(prefix: &str) -> Event<'static> {
    let mut fonts = BytesStart::new(format!("{prefix}rFonts"));
    for kind in ["ascii", "hAnsi", "cs"] {
        fonts.push_attribute((format!("{prefix}{kind}").as_str(), UNICODE_FONT));
    }
    Event::Empty(fonts)
}

/// The prefix of a tag's name with its colon; Word writes `w:`.
fn prefix_of(start: &BytesStart<'_>) -> String {
    let name = start.name().into_inner();
    name.rsplit_once(':').map_or_else(String::new, |(prefix, _)| format!("{prefix}:"))
}
