//! How long the minutes of a meeting with 200 directions take, from the meeting's file to the bytes of the
//! PDF, and what part of it is layout.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

mod common;

use std::hint::black_box;

use baithak::model::Lang;
use baithak::papers::{flow, minutes, minutes_pdf};
use baithak::session::Session;
use criterion::{Criterion, criterion_group, criterion_main};

#[expect(clippy::indexing_slicing, reason = "a fixture that is wrong should stop at once")]
#[path = "../support/papers_fixture.rs"]
mod papers_fixture;

fn two_hundred_directions(criterion: &mut Criterion) {
    let file = papers_fixture::file_with_directions(200);
    let now = papers_fixture::clock();
    let mut group = criterion.benchmark_group("minutes of 200 directions");
    group.sample_size(20);
    group.bench_function("layout", |bencher| {
        bencher.iter(|| flow::lay_out(&minutes::paper(black_box(&file), Lang::Hi, now)));
    });
    group.bench_function("file to bytes", |bencher| {
        bencher.iter(|| minutes_pdf(black_box(&file), Lang::Hi, now));
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    common::write_sample(&path, None, Some(200));
    group.bench_function("store to bytes", |bencher| {
        bencher.iter(|| {
            let session = Session::open(&path, common::clock()).expect("the database opens");
            let meeting = session.home().expect("the list").meetings.first().expect("a meeting").id;
            let file = session.meeting_file(meeting).expect("the meeting");
            minutes_pdf(black_box(&file), Lang::Hi, now)
        });
    });
    group.finish();
}

criterion_group!(benches, two_hundred_directions);
criterion_main!(benches);
