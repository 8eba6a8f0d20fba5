//! Which font a run of a DOCX is set in, where the run itself does not say: character style, paragraph style,
//! what these are based on, the document's defaults, the theme.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::error::DocumentError;
use super::package::Package;
use super::xml;

/// How deep styles are followed; Word itself allows eleven, and a circle must end.
const DEEPEST: usize = 32;

/// The fonts of styles, by the styles' ids.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    styles: HashMap<String, Style>,
    default_font: Option<String>,
    default_paragraph_style: Option<String>,
    theme: Theme,
}

#[derive(Debug, Default)]
struct Style {
    font: Option<String>,
    based_on: Option<String>,
}

#[derive(Debug, Default)]
struct Theme {
    major: Option<String>,
    minor: Option<String>,
}

impl Fonts {
    pub fn of(package: &mut Package<'_>) -> Result<Self, DocumentError> {
        let mut fonts = Self::default();
        if let Some(theme) = package.text("word/theme/theme1.xml")? {
            fonts.theme = read_theme(&theme)?;
        }
        if let Some(styles) = package.text("word/styles.xml")? {
            fonts.read_styles(&styles)?;
        }
        Ok(fonts)
    }

    /// The font that an `rFonts` names for Latin text, in which Kruti Dev is written.
    pub fn named(&self, fonts: &BytesStart<'_>) -> Option<String> {
        let theme = || {
            let named =
                xml::attribute(fonts, "asciiTheme").or_else(|| xml::attribute(fonts, "hAnsiTheme"))?;
            if named.starts_with("major") { self.theme.major.clone() } else { self.theme.minor.clone() }
        };
        // Where both stand, Word takes the theme's.
        theme().or_else(|| xml::attribute(fonts, "ascii")).or_else(|| xml::attribute(fonts, "hAnsi"))
    }

    /// The font of a run that names none itself.
    pub fn inherited(&self, run_style: Option<&str>, paragraph_style: Option<&str>) -> Option<&str> {
        let paragraph_style = paragraph_style.or(self.default_paragraph_style.as_deref());
        let by_style = |style: Option<&str>| style.and_then(|style| self.of_style(style));
        by_style(run_style).or_else(|| by_style(paragraph_style)).or(self.default_font.as_deref())
    }

    fn of_style(&self, id: &str) -> Option<&str> {
        let mut style = self.styles.get(id)?;
        for _ in 0..DEEPEST {
            if let Some(font) = &style.font {
                return Some(font);
            }
            style = self.styles.get(style.based_on.as_ref()?)?;
        }
        None
    }

    fn read_styles(&mut self, text: &str) -> Result<(), DocumentError> {
        let mut id: Option<String> = None;
        for event in xml::events(text)? {
            match &event {
                Event::Start(start) | Event::Empty(start) => match xml::local_name(start) {
                    "style" => {
                        id = xml::attribute(start, "styleId");
                        let is_default =
                            xml::attribute(start, "default").is_some_and(|on| on == "1" || on == "true");
                        if is_default && xml::attribute(start, "type").as_deref() == Some("paragraph") {
                            self.default_paragraph_style = id.clone();
                        }
                        self.styles.entry(id.clone().unwrap_or_default()).or_default();
                    }
                    "basedOn" => {
                        if let Some(style) = id.as_ref().and_then(|id| self.styles.get_mut(id)) {
                            style.based_on = xml::attribute(start, "val");
                        }
                    }
                    "rFonts" => self.take_font(id.as_deref(), start),
                    _ => {}
                },
                Event::End(end) if end.local_name().into_inner() == "style" => id = None,
                _ => {}
            }
        }
        Ok(())
    }

    /// Outside a style it is the font of the document's defaults.
    fn take_font(&mut self, id: Option<&str>, fonts: &BytesStart<'_>) {
        let font = self.named(fonts);
        match id {
            None => self.default_font = font.or_else(|| self.default_font.take()),
            Some(id) => {
                if let Some(style) = self.styles.get_mut(id) {
                    style.font = font.or_else(|| style.font.take());
                }
            }
        }
    }
}

fn read_theme(text: &str) -> Result<Theme, DocumentError> {
    let mut theme = Theme::default();
    let mut within = String::new();
    for event in xml::events(text)? {
        let (Event::Start(start) | Event::Empty(start)) = &event else { continue };
        match xml::local_name(start) {
            name @ ("majorFont" | "minorFont") => name.clone_into(&mut within),
            "latin" if within == "majorFont" => theme.major = xml::attribute(start, "typeface"),
            "latin" if within == "minorFont" => theme.minor = xml::attribute(start, "typeface"),
            _ => {}
        }
    }
    Ok(theme)
}
