//! What is typed in a value field and not yet a value: a command that leads elsewhere waits until it is one.

use eframe::egui::{Context, Id};

/// The field, and whether what stands there could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    pub field: Id,
    pub wrong: bool,
}

fn slot() -> Id {
    Id::unique("pending-value")
}

/// Once a frame, by each field: `wrong` when something is typed in it.
pub(super) fn note(ctx: &Context, field: Id, wrong: Option<bool>) {
    ctx.data_mut(|data| {
        let other = data.get_temp::<Option<Pending>>(slot()).flatten().filter(|one| one.field != field);
        let now = wrong.map(|wrong| Pending { field, wrong }).or(other);
        data.insert_temp(slot(), now);
    });
}

/// The last field in which something is typed that is no value yet.
pub fn pending_value(ctx: &Context) -> Option<Pending> {
    ctx.data(|data| data.get_temp(slot())).flatten()
}
