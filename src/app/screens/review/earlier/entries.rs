//! What was entered on an earlier direction, entry by entry.

use std::path::PathBuf;

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::hindi::thread::{entry_line, report_details};
use crate::i18n::thread::ThreadText;
use crate::model::{ComplianceEntry, EarlierDirection, Evidence, Report};
use crate::session::evidence_folder;

/// Oldest first; below a report why it is late, what shows it, and who said so.
pub fn entries_ui(ui: &mut egui::Ui, view: &View<'_>, past: &EarlierDirection) {
    if past.direction.deferred {
        // The meeting that has it left it for a later one.
        let (date, what) = (view.date(past.meeting_date), ThreadText::Deferred.text(view.lang));
        let line = ThreadText::EntryLine.with(view.lang, &[("date", &date), ("what", what)]);
        ui.add(egui::Label::new(theme::second(ui.ctx(), line)).wrap());
    }
    for entry in &past.entries {
        let line = entry_line(past, entry, view.lang, view.writing());
        ui.add(egui::Label::new(theme::second(ui.ctx(), line)).wrap());
        if let ComplianceEntry::Report(report) = &entry.entry {
            let details = report_details(report, &view.data.people, view.lang).join(" · ");
            if !details.is_empty() {
                let shown = ui.add(egui::Label::new(theme::small_second(ui.ctx(), details)).wrap());
                if let Some(place) = place_of_file(view, report) {
                    shown.on_hover_text(place.display().to_string());
                }
            }
        }
    }
}

/// Where the file lies that shows it.
fn place_of_file(view: &View<'_>, report: &Report) -> Option<PathBuf> {
    let name = report.evidence.iter().find_map(|one| match one {
        Evidence::Document(name) => Some(name),
        Evidence::Reference(_) => None,
    })?;
    Some(evidence_folder(&view.data.path).join(name))
}

/// That of the newest entry that has one and stands.
pub fn newest_file(view: &View<'_>, past: &EarlierDirection) -> Option<PathBuf> {
    past.in_force()
        .rev()
        .filter_map(|entry| match &entry.entry {
            ComplianceEntry::Report(report) => place_of_file(view, report),
            _ => None,
        })
        .next()
}
