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
    /// Who has not sent figures.
    Received,
    Units,
    Schemes,
    Settings,
}

impl Place {
    pub const ALL: [Self; 12] = [
        Self::Welcome,
        Self::Home,
        Self::Prepare,
        Self::Review,
        Self::Attendance,
        Self::Minutes,
        Self::Import,
        Self::People,
        Self::Received,
        Self::Units,
        Self::Schemes,
        Self::Settings,
    ];

    /// True for the screens of one open meeting.
    pub fn is_in_meeting(self) -> bool {
        matches!(
            self,
            Self::Prepare | Self::Review | Self::Attendance | Self::Minutes | Self::Import | Self::Received
        )
    }
}
