//! How the file is to be read: which sheet, of which day the figures are, what cells without a figure mean,
//! and what each column is.

use chrono::NaiveDate;
use eframe::egui::{self, Id};

use super::going_on::Field;
use super::other_day::other_day;
use super::{Import, Step};
use crate::app::sheets::{Preview, SheetOffer};
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, DateField, PickOption, Picker};
use crate::hindi::shown_name;
use crate::i18n::import::ImportWord as Word;
use crate::model::Lang;
use crate::tabular::{Absent, Meaning, ProblemKind, Role, column_name};

/// The day of the figures: no later than the meeting, which the user is told.
pub fn not_after_meeting(
    view: &View<'_>,
    day: NaiveDate,
    meeting_day: NaiveDate,
    out: &mut Vec<Action>,
) -> NaiveDate {
    if day > meeting_day {
        let date = view.date(meeting_day);
        out.push(Action::Say(Notice::info(Word::AfterMeeting.with(view.lang, &[("date", &date)]))));
    }
    day.min(meeting_day)
}

impl Import {
    /// Of which day the figures are.
    pub(super) fn day_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        self.date_ui(ui, view, out);
        self.own_date_ui(ui, view, out);
    }

    /// How the rest of the file is read.
    pub(super) fn settings_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        if let Some(remark) = self.preview.as_ref().and_then(|preview| other_day(view, preview)) {
            widgets::remark_ui(ui, theme::body(remark));
        }
        self.sheet_ui(ui, view);
        let Some(preview) = self.preview.clone() else { return };
        self.register_ui(ui, view, &preview);
        self.absences_ui(ui, view, &preview);
        ui.add_space(theme::SPACE_S);
        if preview.converted {
            let sure = view.in_digits(preview.sure_percent);
            let said = Word::Converted.with(view.lang, &[("sure", &sure)]);
            ui.add(egui::Label::new(theme::body(said)).wrap());
            if widgets::button_ui(ui, Word::KeepAsWritten.text(view.lang)).clicked() {
                self.convert(false);
            }
            ui.add_space(theme::SPACE_S);
        }
    }

    /// Whether words of an old font are converted. Headings and names are other ones then.
    pub(super) fn convert(&mut self, convert: bool) {
        self.answers.convert = Some(convert);
        self.answers.columns.clear();
        self.answers.scales.clear();
        self.answers.units.clear();
        self.ask_again = true;
    }

    fn date_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(meeting_day) = view.file().map(|file| file.meeting.date) else { return };
        let mut chosen = Some(self.as_on);
        let field = DateField::new(Id::unique("import-as-on"), Word::AsOn.text(view.lang));
        // Figures always have a day: an emptied field keeps the old one.
        if let (Some(Some(day)), _) = field.show(ui, view.lang, view.digits(), &mut chosen, meeting_day) {
            self.take_day(view, day, meeting_day, out);
        }
    }

    fn take_day(&mut self, view: &View<'_>, day: NaiveDate, meeting_day: NaiveDate, out: &mut Vec<Action>) {
        self.as_on = not_after_meeting(view, day, meeting_day, out);
        self.as_on_is_given = true;
        self.ask_again = true;
    }

    /// The file names a day itself, over its table: it stands by the field, and one click takes it.
    fn own_date_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let own = self.preview.as_ref().and_then(|preview| preview.plan.problems.get(preview.own_date?));
        let Some(problem) = own else { return };
        let ProblemKind::OtherDate { date, .. } = problem.kind else { return };
        widgets::remark_ui(ui, theme::body(problem.sentence(view.lang)));
        let Some(meeting_day) = view.file().map(|file| file.meeting.date) else { return };
        let take = Word::TakeDate.with(view.lang, &[("date", &view.date(date))]);
        if date <= meeting_day && widgets::button_ui(ui, &take).clicked() {
            self.take_day(view, date, meeting_day, out);
        }
        ui.add_space(theme::SPACE_S);
    }

    /// Also where the chosen sheet has no table: another may have one.
    fn sheet_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        let Step::Looking(file) = &self.step else { return };
        if file.sheets.len() < 2 {
            return;
        }
        ui.add_space(theme::SPACE_S);
        let option = |sheet: &SheetOffer| PickOption {
            value: sheet.name.clone(),
            text: sheet.name.clone(),
            second: sheet.hidden.then(|| Word::SheetHidden.text(view.lang).to_owned()),
            search: sheet.name.clone(),
        };
        let options: Vec<PickOption<String>> = file.sheets.iter().map(option).collect();
        let hidden = file.sheets.iter().filter(|sheet| sheet.hidden).count();
        let said = [(Word::TablesInSheets, file.tables, 2), (Word::HiddenSheets, hidden, 1)];
        let field = Picker::new(Id::unique("import-sheet"), Word::Sheet.text(view.lang));
        let shown = self.preview.as_ref().map(|preview| preview.table.sheet.clone());
        let chosen = field.show(ui, view.lang, &options, shown.or(self.sheet.clone()).as_ref()).changed;
        for (word, count, _) in said.into_iter().filter(|(_, count, least)| count >= least) {
            let text = word.counted(view.lang, count as u64, &[("count", &view.count(count))]);
            ui.add(egui::Label::new(theme::second(ui.ctx(), text)).wrap());
        }
        if let Some(Some(name)) = chosen {
            self.sheet = Some(name);
            // Other columns, other rows: what was said of them does not hold there.
            self.answers.columns.clear();
            self.answers.scales.clear();
            self.answers.choices = crate::tabular::Choices::default();
            self.ask_again = true;
        }
    }

    /// Whether the file has figures or the things of the register.
    fn register_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        if !preview.has_register {
            return;
        }
        ui.add_space(theme::SPACE_S);
        let words = [Word::BringsFigures.text(view.lang), Word::BringsRegister.text(view.lang)];
        let (id, label) = (Id::unique("import-register"), Word::Brings.text(view.lang));
        let at = usize::from(preview.is_register());
        if let Some(chosen) = widgets::choice_ui(ui, id, label, &words, at) {
            self.register = Some(chosen == 1);
            // Other columns and other rows, as in another sheet.
            self.answers.columns.clear();
            self.answers.scales.clear();
            self.answers.choices = crate::tabular::Choices::default();
            self.ask_again = true;
        }
    }

    /// What cells without a figure mean; only for those kinds that the file has.
    fn absences_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        let mut absences = preview.mapping.absences;
        let kinds = [
            (Absent::Blank, Word::AbsentBlank, &mut absences.blank),
            (Absent::NotAvailable, Word::AbsentNotAvailable, &mut absences.not_available),
            (Absent::Nil, Word::AbsentNil, &mut absences.nil),
        ];
        let words = [Word::MeansNothing.text(view.lang), Word::MeansZero.text(view.lang)];
        let mut changed = false;
        for (absent, word, meaning) in kinds {
            let Some(count) = preview.plan.absent.get(&absent).filter(|count| **count > 0) else { continue };
            ui.add_space(theme::SPACE_S);
            let count = view.count(*count);
            let label = word.with(view.lang, &[("count", &count)]);
            let at = usize::from(*meaning == Meaning::Zero);
            let id = Id::unique(("import-absent", absent));
            if let Some(chosen) = widgets::choice_ui(ui, id, &label, &words, at) {
                *meaning = if chosen == 1 { Meaning::Zero } else { Meaning::NotReported };
                changed = true;
            }
        }
        if changed {
            self.answers.absences = Some(absences);
            self.ask_again = true;
        }
    }

    /// A picker for what a column is.
    pub(super) fn column_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview, place: u32) {
        let Some(column) = preview.map_of(place) else { return };
        let values = [("column", column_name(place)), ("heading", column.heading.clone())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let label = Word::ColumnIs.with(view.lang, &values);
        let options = roles(view, preview);
        let known = (column.role != Role::Unknown).then_some(&column.role);
        let field = Picker::new(Field::Column(place).id(), &label);
        if let Some(role) = field.show(ui, view.lang, &options, known).changed {
            self.answers.columns.insert(place, role.unwrap_or(Role::Unknown));
            self.doubt_again(place);
            self.answered((None, Some(place)));
        }
    }
}

/// What a column can be: an indicator of the scheme, a part of the unit's name, or nothing of interest.
fn roles(view: &View<'_>, preview: &Preview) -> Vec<PickOption<Role>> {
    let indicator = |indicator: &crate::model::Indicator| PickOption {
        value: Role::Indicator(indicator.code.clone()),
        text: shown_name(&indicator.name, view.writing()),
        second: None,
        search: format!("{} {}", indicator.name.hi, indicator.name.en),
    };
    let other = |(role, word): (Role, Word)| PickOption {
        value: role,
        text: word.text(view.lang).to_owned(),
        second: None,
        search: Lang::ALL.map(|lang| word.text(lang)).join(" "),
    };
    let others =
        [(Role::Ignored, Word::RoleIgnored), (Role::Unit, Word::RoleUnit), (Role::UnitCode, Word::RoleCode)];
    let offered = preview.ground.scheme.indicators.iter().filter(|one| !one.retired);
    let indicators = offered.map(indicator);
    indicators.chain(others.into_iter().map(other)).collect()
}
