//! What was entered on an earlier direction, entry by entry.

use std::path::PathBuf;

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::hindi::thread::entry_label;
use crate::i18n::thread::ThreadText;
use crate::model::{Compliance, ComplianceEntry, EarlierDirection, Evidence, Report, Reporter};
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
        let mut line = line(view, entry);
        if past.is_corrected(entry) {
            line = ThreadText::WasCorrected.with(view.lang, &[("line", &line)]);
        }
        ui.add(egui::Label::new(theme::second(ui.ctx(), line)).wrap());
        if let ComplianceEntry::Report(report) = &entry.entry {
            let details = details(view, report).join(" · ");
            if !details.is_empty() {
                let shown = ui.add(egui::Label::new(theme::small_second(ui.ctx(), details)).wrap());
                if let Some(place) = place_of_file(view, report) {
                    shown.on_hover_text(place.display().to_string());
                }
            }
        }
    }
}

/// "06.11.2026: अनुपालना पूर्ण – सूची तैयार कर नोटिस जारी किए गए।"
fn line(view: &View<'_>, entry: &Compliance) -> String {
    let date = view.date(entry.date);
    let label = entry_label(&entry.entry, view.lang, view.writing());
    let what = match entry.text.trim() {
        "" => label,
        text => format!("{label} – {text}"),
    };
    let what = match entry.corrects {
        Some(_) => ThreadText::Correction.with(view.lang, &[("what", &what)]),
        None => what,
    };
    ThreadText::EntryLine.with(view.lang, &[("date", &date), ("what", &what)])
}

/// "विलम्ब का कारण: केबल नहीं थी", "साक्ष्य: पत्र 412.pdf", "पुष्पा सैनी द्वारा सूचित".
fn details(view: &View<'_>, report: &Report) -> Vec<String> {
    let mut parts = Vec::new();
    let reason = report.delay_reason.trim();
    if !reason.is_empty() {
        parts.push(ThreadText::ReasonIs.with(view.lang, &[("reason", reason)]));
    }
    let evidence: Vec<&str> = report.evidence.iter().map(words).collect();
    if !evidence.is_empty() {
        parts.push(ThreadText::EvidenceIs.with(view.lang, &[("evidence", &evidence.join(", "))]));
    }
    let by = report.by.as_ref().map(|by| match by {
        Reporter::Known(who) => view.data.people.responsible_label(*who, view.lang),
        Reporter::Other(name) => name.clone(),
    });
    parts.extend(by.map(|name| ThreadText::ReporterIs.with(view.lang, &[("name", &name)])));
    parts
}

fn words(evidence: &Evidence) -> &str {
    match evidence {
        Evidence::Document(name) => name,
        Evidence::Reference(words) => words,
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
    let standing = past.entries.iter().rev().filter(|entry| !past.is_corrected(entry));
    standing
        .filter_map(|entry| match &entry.entry {
            ComplianceEntry::Report(report) => place_of_file(view, report),
            _ => None,
        })
        .next()
}
