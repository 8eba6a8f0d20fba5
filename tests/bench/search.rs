//! Finding in ten years of meetings, some 5,000 directions: a query as it is typed, letter by letter, from the
//! text to the hits with their marked words; beside it the bare questions to FTS5 for the same words, ids only.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

mod common;

use std::hint::black_box;
use std::time::Duration;

use baithak::hindi::fold;
use baithak::model::{Responsible, SearchFilter, SoughtState};
use baithak::session::{Query, Session};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;

/// As many as a screen shows.
const SHOWN: u32 = 20;

/// The last is one that nothing has.
const QUERIES: [(&str, &str); 7] = [
    ("one letter", "क"),
    ("a frequent word", "ई-मित्र"),
    ("an unfinished word", "निरी"),
    ("two words", "ब्लॉक मशीन"),
    ("Roman letters", "nirikshan"),
    ("a number", "07/2024-12"),
    ("nothing", "अनुपस्थितिविवरण"),
];

fn bare(db: &Connection, typed: &str) -> Vec<i64> {
    let folded = fold(typed);
    let words: Vec<String> = folded.split(' ').map(|word| format!("\"{word}\"")).collect();
    let sql = "SELECT rowid FROM search_text WHERE search_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
    let mut query = db.prepare_cached(sql).expect("a query");
    let found =
        query.query_map((format!("{} *", words.join(" AND ")), SHOWN), |row| row.get(0)).expect("rows");
    found.map(|id| id.expect("an id")).collect()
}

fn search(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    common::write_sample(&path, Some(10), None);
    let session = Session::open_read_only(&path, common::clock()).expect("the database opens");
    let db = Connection::open(&path).expect("the database opens");
    let mut group = criterion.benchmark_group("search in ten years");
    group.measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1)).sample_size(50);
    for (name, typed) in QUERIES {
        let query = Query { text: typed.to_owned(), limit: SHOWN as usize, ..Query::default() };
        group.bench_function(format!("{name}, ours"), |bencher| {
            bencher.iter(|| session.search(black_box(&query)).expect("hits"));
        });
        group.bench_function(format!("{name}, bare"), |bencher| {
            bencher.iter(|| bare(&db, black_box(typed)));
        });
    }
    group.finish();
}

/// The same with filters, each beside a frequent beginning, which has most to be passed over.
fn filtered(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    common::write_sample(&path, Some(10), None);
    let session = Session::open_read_only(&path, common::clock()).expect("the database opens");
    let home = session.home().expect("the first screen");
    let people = session.people().expect("people");
    let all = SearchFilter::default;
    let filters = [
        ("series", SearchFilter { series: home.series.last().map(|series| series.id), ..all() }),
        ("scheme", SearchFilter { scheme: Some("istart".into()), ..all() }),
        (
            "officer",
            SearchFilter {
                responsible: people.officers.keys().next_back().copied().map(Responsible::Officer),
                ..all()
            },
        ),
        ("state", SearchFilter { state: Some(SoughtState::NotAccepted), ..all() }),
        ("an old year", SearchFilter { to: home.meetings.last().map(|meeting| meeting.date), ..all() }),
    ];
    let mut group = criterion.benchmark_group("search in ten years, filtered");
    group.measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1)).sample_size(50);
    for (name, filter) in filters {
        for (typed, words) in [("with a letter", "क"), ("without words", "")] {
            let query = Query {
                text: words.to_owned(),
                filter: filter.clone(),
                limit: SHOWN as usize,
                ..Query::default()
            };
            group.bench_function(format!("{name}, {typed}"), |bencher| {
                bencher.iter(|| session.search(black_box(&query)).expect("hits"));
            });
        }
    }
    group.finish();
}

/// What an opening costs when the index is of another version, beside one where it is not.
fn index_made_anew(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    common::write_sample(&path, Some(10), None);
    let mut group = criterion.benchmark_group("opening ten years");
    group.sample_size(10);
    for (name, version) in [("with the index", "version"), ("with the index made anew", "0")] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let db = Connection::open(&path).expect("the database opens");
                let sql = format!("UPDATE search_state SET version = {version}");
                db.execute_batch(&sql).expect("a version");
                drop(db);
                Session::open(&path, common::clock()).expect("the database opens")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, search, filtered, index_made_anew);
criterion_main!(benches);
