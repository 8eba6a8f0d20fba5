//! The screens there are.

/// Where the user is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// First start: the office, or the sample.
    Welcome,
    #[default]
    Home,
    Prepare,
    Review,
    Attendance,
    Minutes,
    /// Figures of a scheme come in from a file.
    Import,
    People,
    Units,
    Settings,
}

impl Place {
    pub const ALL: [Self; 10] = [
        Self::Welcome,
        Self::Home,
        Self::Prepare,
        Self::Review,
        Self::Attendance,
        Self::Minutes,
        Self::Import,
        Self::People,
        Self::Units,
        Self::Settings,
    ];

    /// True for the screens of one open meeting.
    pub fn is_in_meeting(self) -> bool {
        matches!(self, Self::Prepare | Self::Review | Self::Attendance | Self::Minutes | Self::Import)
    }
}
