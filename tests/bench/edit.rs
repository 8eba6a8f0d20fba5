//! One typed edit on the way to the disk: the job is sent, committed, and the new picture of the open
//! meeting comes back, in the sample and in a database of ten years. The quarter of a second for which
//! typing is gathered before it is sent is not in it.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

mod common;

use std::time::Duration;

use baithak::app::worker::{Data, Worker};
use baithak::session::{Edit, Session};
use criterion::{Criterion, criterion_group, criterion_main};

/// The picture after all that was sent.
fn wait(worker: &mut Worker) -> Data {
    loop {
        match worker.poll() {
            Some(news) if !worker.is_busy() => return news.data.expect("the database can be read"),
            Some(_) => {}
            None => std::thread::yield_now(),
        }
    }
}

fn typed_edit(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("typed edit, sent to committed and shown");
    group.measurement_time(Duration::from_secs(10)).sample_size(50);
    for (name, years) in [("sample", None), ("ten years", Some(10))] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bench.db");
        common::write_sample(&path, years, None);
        let mut worker = Worker::spawn(move || Session::open(&path, common::clock()), || {});
        let data = wait(&mut worker);
        let meeting = data.home.meetings.iter().find(|meeting| meeting.directions > 0).expect("a meeting").id;
        worker.open(Some(meeting));
        let file = wait(&mut worker).file.expect("an open meeting");
        let mut direction = file.directions.first().expect("a direction").clone();
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                direction.text =
                    if direction.text.ends_with('।') { "क".to_owned() } else { "क।".to_owned() };
                worker.edit(Edit::PutDirection(direction.clone()));
                wait(&mut worker)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, typed_edit);
criterion_main!(benches);
