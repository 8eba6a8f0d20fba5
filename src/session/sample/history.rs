//! Years of history before the sample's own meetings, for trials of a database that has grown.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};

use super::content::{DirectionContent, EntryContent, Who};
use super::writer::{Sitting, Writer, Written};
use crate::model::{MeetingState, SeriesId, UnitLevel};

const DIRECTIONS_A_MEETING: usize = 21;
/// Days of a month on which figures were reported.
const FIGURE_DAYS: [u32; 3] = [5, 14, 22];

/// How far the numbers of the sample's own meetings move up, the first of which is number 10.
pub(super) fn renumbered(years: u32) -> i64 {
    if years == 0 { 0 } else { i64::from(years) * 12 - 9 }
}

impl<'a> Writer<'a> {
    /// Twelve meetings a year in each of two series, oldest first, with figures thrice a month.
    pub fn write_history(&mut self, series: SeriesId, years: u32) -> Written {
        let content = self.content;
        let second = self.write_series(&content.second_series)?;
        let Some(first) = content.meetings.first() else { return Ok(()) };
        let months = years.saturating_mul(12);
        for (number, months_ago) in (1..=months).zip((1..=months).rev()) {
            let Some(month) = first.date.checked_sub_months(Months::new(months_ago)) else { continue };
            for day in FIGURE_DAYS.iter().filter_map(|day| month.with_day(*day)) {
                self.write_figures(day, months_ago + 1)?;
            }
            let own = [(second, &content.second_series.code, 8), (series, &content.series.code, 22)];
            for (series, code, day) in own {
                let date = saturday_from(month.with_day(day).unwrap_or(month));
                let next = match months_ago {
                    1 => first.date,
                    _ => month
                        .checked_add_months(Months::new(1))
                        .and_then(|month| month.with_day(day))
                        .map_or(first.date, saturday_from),
                };
                self.write_sitting(Sitting {
                    series,
                    code,
                    number,
                    date,
                    time: NaiveTime::from_hms_opt(11, 30, 0).unwrap_or_default(),
                    state: MeetingState::Closed,
                    directions: self.of_month(months_ago as usize, date, next),
                    with_discussion: true,
                    all_present: false,
                })?;
            }
        }
        Ok(())
    }

    fn of_month(&self, month: usize, given: NaiveDate, next: NaiveDate) -> Vec<DirectionContent> {
        (0..DIRECTIONS_A_MEETING)
            .filter_map(|place| {
                let place = month * DIRECTIONS_A_MEETING + place;
                let direction = self.pooled(place)?;
                let compliance = answered(place, given, next, direction.lead.as_ref());
                Some(DirectionContent { compliance, ..direction })
            })
            .collect()
    }

    /// The made-up direction at a place of an endless list.
    pub fn pooled(&self, place: usize) -> Option<DirectionContent> {
        let pool = &self.content.pool.directions;
        let blocks: Vec<_> = self.units.iter().filter(|unit| unit.level == UnitLevel::Block).collect();
        let round = place.checked_div(pool.len())?;
        let template = pool.get(place.checked_rem(pool.len())?)?;
        let block = blocks.get((place + round).checked_rem(blocks.len())?)?;
        let posts = &self.content.posts;
        // The chair's own post answers for nothing.
        let lead = posts.get(1 + place.checked_rem(posts.len().saturating_sub(1))?)?;
        Some(DirectionContent {
            text: template.text.replace("{unit}", &block.name.hi),
            lead: Some(Who::Post(lead.key.clone())),
            ..template.clone()
        })
    }
}

fn saturday_from(day: NaiveDate) -> NaiveDate {
    let ahead = Weekday::Sat.days_since(day.weekday());
    day.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(day)
}

/// What became of the direction at a place of the list: nearly all were complied with and accepted in the
/// next meeting, some after a first part, and one in forty was never heard of again.
fn answered(place: usize, given: NaiveDate, next: NaiveDate, lead: Option<&Who>) -> Vec<EntryContent> {
    let after = |days| given.checked_add_days(Days::new(days)).unwrap_or(given).min(next);
    let entry = |date: NaiveDate, code: &str, text: &str| EntryContent {
        date,
        entry: code.to_owned(),
        text: text.to_owned(),
        by: lead.cloned(),
        ..EntryContent::default()
    };
    let partly = entry(after(7), "partly", "कार्य आंशिक रूप से पूर्ण किया गया।");
    let complied = entry(after(14), "complied", "निर्देश की अनुपालना कर दी गई।");
    let accepted = EntryContent { in_next_meeting: true, by: None, ..entry(next, "accepted", "") };
    match (place % 40, place % 10) {
        (7, _) => Vec::new(),
        (_, 3) => vec![partly, complied, accepted],
        _ => vec![complied, accepted],
    }
}
