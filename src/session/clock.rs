//! Time and chance, passed in: with a clock set by hand the same steps make the same database.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};
use uuid::{Builder, Uuid};

pub trait Clock: Send + Sync {
    /// Local time with its distance from UTC.
    fn now(&self) -> DateTime<FixedOffset>;
    /// A fresh id of version 7.
    fn new_uuid(&self) -> Uuid;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn new_uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Stands still until it is moved; its ids count up.
#[derive(Debug)]
pub struct ManualClock {
    start: DateTime<FixedOffset>,
    passed_ms: AtomicI64,
    ids: AtomicU64,
}

impl ManualClock {
    pub fn new(start: DateTime<FixedOffset>) -> Self {
        Self { start, passed_ms: AtomicI64::new(0), ids: AtomicU64::new(0) }
    }

    pub fn advance(&self, by: TimeDelta) {
        self.passed_ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.start + TimeDelta::milliseconds(self.passed_ms.load(Ordering::Relaxed))
    }

    fn new_uuid(&self) -> Uuid {
        let count = self.ids.fetch_add(1, Ordering::Relaxed);
        counted_uuid(&self.now(), count)
    }
}

/// An id of version 7 whose random part is a number.
pub(super) fn counted_uuid(at: &DateTime<FixedOffset>, count: u64) -> Uuid {
    let mut rest = [0; 10];
    for (place, byte) in rest.iter_mut().rev().zip(count.to_le_bytes()) {
        *place = byte;
    }
    Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0), &rest).into_uuid()
}
