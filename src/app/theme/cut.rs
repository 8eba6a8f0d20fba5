//! One line of text that ends in … where there is too little room. The toolkit would cut between two glyphs, which may
//! be inside a cluster: of “उपस्थिति” it leaves “उपस्ि…”. Here a line ends between clusters.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Color32, FontId, FontSelection, Galley, Label, Response, Ui, WidgetInfo, WidgetText, accesskit,
};

use crate::hindi::cluster::next_boundary_byte;

/// One line of text that ends in … where it would be wider than `width` points.
pub fn one_line(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    cut(ui, LayoutJob::simple_singleline(text.to_owned(), font, colour), width)
}

/// The same of text in several hands.
pub fn cut(ui: &Ui, job: LayoutJob, width: f32) -> Arc<Galley> {
    let whole = on_one_line(ui, job);
    shortened(ui, &whole, width).map_or(whole, |short| laid_out(ui, short))
}

/// A label on one line. Where it is cut, all of it is said to screen readers, and shown under the pointer.
pub fn cut_ui(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    let job = text.into().into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let whole = on_one_line(ui, Arc::unwrap_or_clone(job));
    match shortened(ui, &whole, ui.available_width()) {
        None => ui.add(Label::new(LayoutJob::clone(&whole.job)).extend()),
        Some(short) => {
            let response = ui.add(Label::new(short).extend());
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, whole.text()));
            response.on_hover_text(whole.text())
        }
    }
}

/// The text on as many lines as it needs at this width, at most so many; the last one ends in … where that is not all.
pub fn few_lines(ui: &Ui, text: impl Into<WidgetText>, width: f32, lines: usize) -> Lines {
    let job = text.into().into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let wrap = TextWrapping { max_width: width, ..TextWrapping::default() };
    let job = LayoutJob { wrap, break_on_newline: false, ..Arc::unwrap_or_clone(job) };
    let whole = laid_out(ui, job);
    let fits = |galley: &Galley| galley.rows.len() <= lines;
    if fits(&whole) {
        return Lines { galley: whole, all: None };
    }
    let short = longest(&whole.job, |short| fits(&laid_out(ui, short)));
    Lines { galley: laid_out(ui, short), all: Some(whole.text().to_owned()) }
}

/// Text on a few lines, laid out.
pub struct Lines {
    pub galley: Arc<Galley>,
    /// What it would be where it is cut.
    all: Option<String>,
}

impl Lines {
    /// Draws it; where it is cut, all of it is said and shown as of `cut_ui`.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let response = ui.add(Label::new(self.galley));
        match self.all {
            None => response,
            Some(all) => {
                response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &all));
                response.on_hover_text(all)
            }
        }
    }
}

fn on_one_line(ui: &Ui, job: LayoutJob) -> Arc<Galley> {
    laid_out(ui, LayoutJob { wrap: TextWrapping::no_max_width(), break_on_newline: false, ..job })
}

fn laid_out(ui: &Ui, job: LayoutJob) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// As much of the line as there is room for; `None` where there is room for all of it.
fn shortened(ui: &Ui, whole: &Galley, width: f32) -> Option<LayoutJob> {
    if whole.size().x <= width {
        return None;
    }
    Some(longest(&whole.job, |short| laid_out(ui, short).size().x <= width))
}

/// The longest beginning of the text that fits with its ….
fn longest(job: &LayoutJob, fits: impl Fn(LayoutJob) -> bool) -> LayoutJob {
    let ends = cluster_ends(&job.text);
    let last = ends.partition_point(|end| fits(ending_at(job, *end))).saturating_sub(1);
    ending_at(job, ends.get(last).copied().unwrap_or_default())
}

/// Where a text may end, from nothing of it to all of it, in bytes.
fn cluster_ends(text: &str) -> Vec<usize> {
    let next = |end: &usize| Some(next_boundary_byte(text, *end)).filter(|next| next > end);
    std::iter::successors(Some(0), next).collect()
}

/// The first `end` bytes of the text and …, which is written as the last of them.
fn ending_at(job: &LayoutJob, end: usize) -> LayoutJob {
    let kept = job.text.get(..end).unwrap_or_default().trim_end();
    let mut short = LayoutJob { text: format!("{kept}…"), sections: Vec::new(), ..job.clone() };
    for section in &job.sections {
        if section.byte_range.start.0 < kept.len() || short.sections.is_empty() {
            let mut section = section.clone();
            section.byte_range.end.0 = section.byte_range.end.0.min(kept.len());
            short.sections.push(section);
        }
    }
    if let Some(last) = short.sections.last_mut() {
        last.byte_range.end.0 = short.text.len();
    }
    short
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, TextFormat};

    use super::*;
    use crate::app::theme;

    fn in_window(work: impl FnMut(&mut Ui)) {
        let ctx = Context::default();
        ctx.set_fonts(theme::font_definitions());
        let mut work = work;
        let mut output = ctx.run_ui(Default::default(), |ui| work(ui));
        output.textures_delta.clear();
    }

    #[test]
    fn a_line_ends_between_clusters_whatever_the_room() {
        let text = "बायोमेट्रिक उपस्थिति मशीन का क्रय";
        let ends = cluster_ends(text);
        in_window(|ui| {
            for width in 8..260 {
                let font = theme::regular_font(theme::SIZE_BODY);
                let galley = one_line(ui, text, font, Color32::BLACK, width as f32);
                let shown = galley.text();
                if shown == text {
                    continue;
                }
                let kept = shown.strip_suffix('…').expect("an ellipsis");
                let is_whole = |end: &usize| text.get(..*end).is_some_and(|start| start.trim_end() == kept);
                assert!(ends.iter().any(is_whole), "{width}: {kept}");
                assert!(kept.is_empty() || galley.size().x <= width as f32, "{width}: {kept}");
            }
        });
    }

    #[test]
    fn what_needs_more_lines_than_it_may_have_ends_between_clusters_on_the_last() {
        let text = "जिला एवं ब्लॉक मुख्यालय पर राजनेट कनेक्टिविटी की स्थिति";
        let ends = cluster_ends(text);
        in_window(|ui| {
            let of = |width: f32| few_lines(ui, theme::body(text), width, 2);
            let (mut whole, mut cut) = (0, 0);
            for width in 60..400 {
                let lines = of(width as f32);
                assert!(lines.galley.rows.len() <= 2, "{width}");
                match lines.galley.text().strip_suffix('…') {
                    None => whole += 1,
                    Some(kept) => {
                        cut += 1;
                        let is_whole =
                            |end: &usize| text.get(..*end).is_some_and(|start| start.trim_end() == kept);
                        assert!(ends.iter().any(is_whole), "{width}: {kept}");
                        assert_eq!(lines.all.as_deref(), Some(text));
                    }
                }
            }
            assert!(whole > 50 && cut > 50, "{whole}, {cut}");
        });
    }

    #[test]
    fn the_hands_of_a_text_end_with_it() {
        in_window(|ui| {
            let mut job = LayoutJob::default();
            for part in ["निर्देश", " संख्या", " सात"] {
                let font = theme::regular_font(theme::SIZE_BODY);
                job.append(part, 0.0, TextFormat::simple(font, Color32::BLACK));
            }
            let whole = cut(ui, job.clone(), 1000.0);
            assert_eq!(whole.text(), "निर्देश संख्या सात");
            let short = cut(ui, job, whole.size().x * 0.75);
            assert!(short.text().starts_with("निर्देश सं") && short.text().ends_with('…'), "{}", short.text());
            let ends: Vec<usize> =
                short.job.sections.iter().map(|section| section.byte_range.end.0).collect();
            assert_eq!(ends.last(), Some(&short.text().len()));
        });
    }
}
