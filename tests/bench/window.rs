//! What the benchmarks of the window share: a meeting with a long table, and the program on it.

use std::path::{Path, PathBuf};

use baithak::app::Start;
use baithak::app::prefs::Prefs;
use baithak::app::source::{Source, Sources};
use baithak::model::{Bilingual, SchemeCode, Unit, UnitLevel, Value};
use baithak::session::{Edit, FiguresImport, ListedUnit, Session};
use baithak::tabular::{Address, Mapping, PlannedReading};
use eframe::egui::{Event, FullOutput, Key, Modifiers, Shape};

pub const ROW_NAME: &str = "ग्राम पंचायत";

/// A meeting of the sample whose phone table has so many rows with figures besides its own.
pub fn fill(path: &Path, rows: u32) {
    super::common::write_sample(path, None, None);
    let mut session = Session::open(path, super::common::clock()).expect("the sample opens");
    let scheme = SchemeCode::from("ip-phone");
    let day = session.home().expect("the list").meetings.first().expect("a meeting").date;
    let units: Vec<Unit> = (0..rows)
        .map(|row| Unit {
            id: super::common::clock().new_uuid().into(),
            level: UnitLevel::Block,
            name: Bilingual::new(format!("{ROW_NAME} {row}"), format!("Gram panchayat {row}")),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        })
        .collect();
    let listed = units.iter().map(|unit| ListedUnit { unit: unit.clone(), spellings: Vec::new() });
    session.apply(Edit::ImportUnits(listed.collect())).expect("the units are taken");
    let readings = (0..rows).zip(&units).flat_map(|(row, unit)| {
        ["allotted", "installed", "working"].map(|code| PlannedReading {
            unit: unit.id,
            indicator: code.into(),
            value: Value::Number(f64::from(20 + row % if code == "working" { 20 } else { 40 })),
            at: Address::new(row + 1, 2),
            rewritten: false,
        })
    });
    let import = FiguresImport {
        scheme,
        as_on: day,
        file_name: "phones.csv".to_owned(),
        file_hash: String::new(),
        rows,
        mapping: Mapping::default(),
        readings: readings.collect(),
    };
    session.apply(Edit::ImportFigures(Box::new(import))).expect("the figures are taken");
}

/// The program on a database of its own, with nothing remembered.
pub fn start(own: PathBuf, folder: &Path) -> Start {
    Start {
        prefs: Prefs::default(),
        prefs_path: None,
        clock: super::common::clock(),
        sources: Sources {
            own,
            make_folder: false,
            samples: folder.to_path_buf(),
            clock: super::common::clock(),
        },
        first: Source::Own,
        grow: false,
        measure_from: None,
        opener: |_| Ok(()),
    }
}

pub fn press(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// All that is written on a frame.
pub fn texts(output: &FullOutput) -> Vec<String> {
    let texts = output.shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some(text.galley.text().to_owned()),
        _ => None,
    });
    texts.collect()
}
