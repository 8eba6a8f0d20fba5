//! Whatever bytes come in: they are read, looked through for a table and for units, or refused.

#![no_main]

use baithak::tabular::{Limits, find, form_key, plan_units, read, unwatched};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { unpacked_bytes: 16 << 20, cells: 200_000, ..Limits::default() };
    let Ok(book) = read(bytes, "fuzz", &limits, &unwatched) else { return };
    let _ = form_key(&book);
    for sheet in &book.sheets {
        if let Ok(table) = find(sheet) {
            let _ = table.fingerprint();
            let _ = plan_units(&table, &[], &[], &mut || baithak::model::UnitId(uuid::Uuid::nil()));
        }
    }
});
