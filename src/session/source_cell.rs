//! The cell of a file from which a figure came, as it stands beside the figure: `C7`, and `C7*` where the user wrote
//! something else over what the file had there before it was taken in.

use std::fmt;

use crate::tabular::Address;

const REWRITTEN: char = '*';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceCell {
    pub at: Address,
    pub rewritten: bool,
}

impl fmt::Display for SourceCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.fmt(f)?;
        if self.rewritten { fmt::Write::write_char(f, REWRITTEN) } else { Ok(()) }
    }
}

/// The cell as spreadsheets name it, and whether it was written over.
pub fn read(stored: &str) -> (&str, bool) {
    stored.strip_suffix(REWRITTEN).map_or((stored, false), |cell| (cell, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again() {
        for rewritten in [false, true] {
            let cell = SourceCell { at: Address::new(6, 2), rewritten };
            assert_eq!(read(&cell.to_string()), ("C7", rewritten));
        }
    }
}
