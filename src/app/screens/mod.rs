//! The screens. Each keeps its drafts, reads a `View`, and sends actions.

mod attendance;
mod calendar_form;
mod home;
pub mod import;
mod minutes;
mod new_meeting;
mod office_form;
mod people;
mod prepare;
mod received;
mod record_list;
mod review;
mod rows;
mod schemes;
mod settings;
mod units;
pub mod welcome;

use crate::app::place::Place;
use crate::app::view::Screen;
use crate::app::worker::{Data, Worker};
use crate::model::SearchTarget;

pub use home::open as open_meeting;
pub use minutes::Minutes;
pub use prepare::title_or_blank;

#[derive(Default)]
pub struct Screens {
    welcome: welcome::Welcome,
    home: home::Home,
    prepare: prepare::Prepare,
    pub review: review::Review,
    attendance: attendance::AttendanceList,
    pub minutes: Minutes,
    pub import: import::Import,
    people: people::PeopleLists,
    pub received: received::Received,
    pub units: units::Units,
    schemes: schemes::SchemesScreen,
    settings: settings::Settings,
}

impl Screens {
    pub fn at(&mut self, place: Place) -> &mut dyn Screen {
        match place {
            Place::Welcome => &mut self.welcome,
            Place::Home => &mut self.home,
            Place::Prepare => &mut self.prepare,
            Place::Review => &mut self.review,
            Place::Attendance => &mut self.attendance,
            Place::Minutes => &mut self.minutes,
            Place::Import => &mut self.import,
            Place::People => &mut self.people,
            Place::Received => &mut self.received,
            Place::Units => &mut self.units,
            Place::Schemes => &mut self.schemes,
            Place::Settings => &mut self.settings,
        }
    }

    /// The first screen is left for good.
    pub fn leave_welcome(&mut self) {
        self.welcome.leave();
    }

    /// Shows what was found on the screen to which it belongs.
    pub fn show(&mut self, target: &SearchTarget) {
        for place in Place::ALL {
            self.at(place).show(target);
        }
    }

    pub fn sync(&mut self, data: &Data) {
        for place in Place::ALL {
            self.at(place).sync(data);
        }
    }

    pub fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        Place::ALL
            .into_iter()
            .filter_map(|place| self.at(place).save(now_s, all, worker))
            .min_by(f64::total_cmp)
    }

    pub fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        for place in Place::ALL {
            self.at(place).failed(ticket, retry_at_s);
        }
    }
}
