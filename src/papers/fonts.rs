//! The four faces of papers, compiled into the program so that a paper never depends on the computer it is
//! made on. Inter stands first for Latin, Noto Sans Devanagari takes what Inter does not have.

use std::sync::Arc;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};

/// As parley wants a list of families.
pub const FAMILIES: &str = "Inter, Noto Sans Devanagari";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Inter,
    InterSemiBold,
    Devanagari,
    DevanagariSemiBold,
}

impl Face {
    pub const ALL: [Self; 4] = [Self::Inter, Self::InterSemiBold, Self::Devanagari, Self::DevanagariSemiBold];

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Inter => include_bytes!("../../assets/fonts/inter/Inter-Regular.ttf"),
            Self::InterSemiBold => include_bytes!("../../assets/fonts/inter/Inter-SemiBold.ttf"),
            Self::Devanagari => {
                include_bytes!("../../assets/fonts/noto-sans-devanagari/NotoSansDevanagari-Regular.ttf")
            }
            Self::DevanagariSemiBold => {
                include_bytes!("../../assets/fonts/noto-sans-devanagari/NotoSansDevanagari-SemiBold.ttf")
            }
        }
    }

    pub fn post_script_name(self) -> &'static str {
        match self {
            Self::Inter => "Inter-Regular",
            Self::InterSemiBold => "Inter-SemiBold",
            Self::Devanagari => "NotoSansDevanagari-Regular",
            Self::DevanagariSemiBold => "NotoSansDevanagari-SemiBold",
        }
    }

    /// The name under which pages refer to the face.
    pub fn resource_name(self) -> &'static str {
        match self {
            Self::Inter => "F1",
            Self::InterSemiBold => "F2",
            Self::Devanagari => "F3",
            Self::DevanagariSemiBold => "F4",
        }
    }
}

/// A font collection with these faces and no other, and parley's ids of their data.
pub fn context() -> (FontContext, Vec<(u64, Face)>) {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut fonts =
        FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
    let mut ids = Vec::with_capacity(Face::ALL.len());
    for face in Face::ALL {
        let data = Blob::new(Arc::new(face.bytes()));
        ids.push((data.id(), face));
        fonts.collection.register_fonts(data, None);
    }
    (fonts, ids)
}
