//! A session over a real file, with a little of everything in it, and ways to look at the file from outside.

#![expect(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use baithak::model::*;
use baithak::session::{
    Applied, CaseChange, Clock, Edit, FiguresImport, ManualClock, Session, SessionError, catalogue,
};
use baithak::tabular::{Address, Mapping, PlannedReading, PlannedState, PlannedThing};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use rusqlite::Connection;
use rusqlite::types::Value as SqlValue;
use tempfile::TempDir;

pub fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T11:00:00+05:30").unwrap()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn both(text: &str) -> Bilingual {
    Bilingual::new(text, "")
}

/// A session in a folder of its own.
pub struct Desk {
    pub folder: TempDir,
    pub clock: Arc<ManualClock>,
    pub session: Session,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(moment()));
        let session =
            Session::open(&folder.path().join("meetings.db"), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
        Self { folder, clock, session }
    }

    pub fn path(&self) -> PathBuf {
        self.session.path().to_owned()
    }

    pub fn id<T: From<uuid::Uuid>>(&self) -> T {
        self.clock.new_uuid().into()
    }

    /// Applies with a pause before it, so that nothing is taken for typing.
    pub fn apply(&mut self, edit: Edit) -> Applied {
        self.try_apply(edit).unwrap()
    }

    pub fn try_apply(&mut self, edit: Edit) -> Result<Applied, SessionError> {
        self.clock.advance(TimeDelta::seconds(60));
        self.session.apply(edit)
    }

    /// Closes the session and opens the file again.
    pub fn reopen(self) -> Self {
        let Self { folder, clock, session } = self;
        let path = session.path().to_owned();
        drop(session);
        let session = Session::open(&path, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
        Self { folder, clock, session }
    }
}

/// What stands in the database that `filled` makes.
#[derive(Clone, Debug)]
pub struct Content {
    pub series: Series,
    pub meeting: Meeting,
    pub office: Office,
    pub posts: [Post; 2],
    pub officers: [Officer; 3],
    /// The third stands under the first.
    pub items: [AgendaItem; 3],
    pub invitees: [InviteeId; 2],
    /// Both on the first item.
    pub directions: [Direction; 2],
    pub scheme: SchemeCode,
    /// Numbers that are entered.
    pub indicators: [IndicatorCode; 2],
    pub unit: Unit,
}

pub fn item(id: AgendaItemId, meeting: MeetingId, parent: Option<AgendaItemId>, title: &str) -> AgendaItem {
    AgendaItem { parent, title: both(title), planned_minutes: Some(10), ..AgendaItem::blank(id, meeting) }
}

/// A database with a little of everything.
#[expect(clippy::too_many_lines, reason = "one fixture, read from top to bottom")]
pub fn filled() -> (Desk, Content) {
    let mut desk = Desk::new();
    let scheme = SchemeCode::from("ip-phone");
    let definition = catalogue::scheme(&scheme).unwrap();
    let mut entered = definition
        .indicators
        .iter()
        .filter(|i| i.kind.is_number() && i.formula.is_none())
        .map(|i| i.code.clone());
    let indicators = [entered.next().unwrap(), entered.next().unwrap()];

    let office = Office { id: desk.id(), name: both("कलेक्ट्रेट") };
    let posts =
        ["संयुक्त निदेशक", "एसीपी"].map(|name| Post { id: desk.id(), name: both(name), office: Some(office.id) });
    let officers = ["नरेश कुमार", "पुष्पा सैनी", "वंदना माटोलिया"].map(|name| Officer {
        id: desk.id(),
        name: both(name),
        post: Some(posts[0].id),
    });
    let series =
        Series { id: desk.id(), code: "07".to_owned(), name: both("समीक्षा बैठक") };
    let seat = Seat { officer: officers[0].id, post: Some(posts[0].id) };
    let meeting = Meeting {
        id: desk.id(),
        series: series.id,
        number: 1,
        date: day(2026, 11, 21),
        time: chrono::NaiveTime::from_hms_opt(11, 30, 0),
        venue: both("कलेक्ट्रेट सभागार"),
        subject: both("समीक्षा"),
        chair: Some(seat),
        convener: Some(seat),
        state: MeetingState::Draft,
        letter_number: String::new(),
        is_sample: false,
    };
    let first: AgendaItemId = desk.id();
    let items = [
        AgendaItem {
            scheme: Some(scheme.clone()),
            presenter: Some(seat),
            discussion: "चर्चा हुई।".to_owned(),
            ..item(first, meeting.id, None, "आईपी फोन")
        },
        AgendaItem { position: 1, ..item(desk.id(), meeting.id, None, "राजनेट") },
        item(desk.id(), meeting.id, Some(first), "शेष फोन"),
    ];
    let invitees = [desk.id(), desk.id()];
    let mut directions = [0, 1].map(|position| Direction::blank(desk.id(), meeting.id, first, position));
    directions[0].text = "सभी फोन चालू किए जाएँ।".to_owned();
    directions[0].lead = Some(Responsible::Officer(officers[0].id));
    directions[0].supporting = vec![Responsible::Post(posts[1].id), Responsible::Officer(officers[1].id)];
    let unit = Unit {
        id: desk.id(),
        level: UnitLevel::Block,
        name: both("चूरू"),
        lgd_code: Some(654),
        parent: None,
        valid_from: None,
        valid_to: None,
    };

    desk.apply(Edit::PutOffice(office.clone()));
    posts.iter().for_each(|post| drop(desk.apply(Edit::PutPost(post.clone()))));
    officers.iter().for_each(|officer| drop(desk.apply(Edit::PutOfficer(officer.clone()))));
    desk.apply(Edit::PutSeries(series.clone()));
    desk.apply(Edit::PutMeeting(meeting.clone()));
    items.iter().for_each(|item| drop(desk.apply(Edit::AddItem(item.clone()))));
    let seats = [0, 1].map(|n| (invitees[n], Seat { officer: officers[n].id, post: Some(posts[n].id) }));
    desk.apply(Edit::Invite { meeting: meeting.id, invitees: seats.to_vec() });
    directions.iter().for_each(|direction| drop(desk.apply(Edit::PutDirection(direction.clone()))));
    desk.apply(Edit::PutUnit(unit.clone()));
    desk.apply(Edit::PutReading {
        scheme: scheme.clone(),
        as_on: meeting.date,
        unit: unit.id,
        indicator: indicators[0].clone(),
        value: Some(Value::Number(42.0)),
    });
    let content = Content {
        series,
        meeting,
        office,
        posts,
        officers,
        items,
        invitees,
        directions,
        scheme,
        indicators,
        unit,
    };
    (desk, content)
}

/// A report on the first direction that is being written.
pub fn begun(c: &Content) -> ReportDraft {
    ReportDraft {
        state: Some(ReportedState::Extended),
        until: c.meeting.date.succ_opt(),
        done: "कार्य प्रगति पर".to_owned(),
        by: Some(Responsible::Officer(c.officers[2].id)),
        ..ReportDraft::blank(c.directions[0].id)
    }
}

/// The content's first figures, entered together.
pub fn several(c: &Content, numbers: &[Option<f64>]) -> Edit {
    let figure = |(indicator, number): (&IndicatorCode, &Option<f64>)| Entered {
        unit: c.unit.id,
        indicator: indicator.clone(),
        value: number.map(Value::Number),
    };
    let figures = c.indicators.iter().zip(numbers).map(figure).collect();
    Edit::PutReadings { scheme: c.scheme.clone(), as_on: c.meeting.date, figures }
}

/// A scheme with the indicators for which the fixture has figures.
pub fn own_scheme(code: &str) -> Scheme {
    let indicator = |code: &str| Indicator::plain(code.into(), both(code), Kind::Count);
    let plain = Scheme::plain(code.into(), both("सौर पंप"), both("ब्लॉक"), vec![UnitLevel::Block]);
    Scheme { indicators: ["allotted", "installed"].map(indicator).into(), ..plain }
}

/// Two figures, one in place of another.
pub fn import(c: &Content, number: f64) -> FiguresImport {
    let reading = |indicator: &IndicatorCode, number, row| PlannedReading {
        unit: c.unit.id,
        indicator: indicator.clone(),
        value: Value::Number(number),
        at: Address::new(row, 2),
        rewritten: false,
    };
    FiguresImport {
        scheme: c.scheme.clone(),
        as_on: c.meeting.date,
        file_name: "आँकड़े.xlsx".to_owned(),
        file_hash: "00".to_owned(),
        rows: 1,
        mapping: Mapping::default(),
        readings: vec![reading(&c.indicators[0], number, 6), reading(&c.indicators[1], 7.0, 7)],
    }
}

/// A thing that comes by a file, with a state.
pub fn thing(c: &Content) -> PlannedThing {
    PlannedThing {
        id: None,
        unit: c.unit.id,
        reference: "2102".to_owned(),
        title: "तहसील कार्यालय".to_owned(),
        opened: day(2026, 10, 1),
        remark: String::new(),
        state: Some(PlannedState {
            date: c.meeting.date,
            state: "faulty".into(),
            remark: String::new(),
            corrects: None,
        }),
    }
}

/// A phone is entered in the scheme's register.
pub fn enter_phone(desk: &Desk, c: &Content) -> Edit {
    let changes = phone(desk, c);
    Edit::ChangeCases { scheme: c.scheme.clone(), as_on: Some(c.meeting.date), changes }
}

/// A thing in the scheme's register, with a state.
pub fn phone(desk: &Desk, c: &Content) -> Vec<CaseChange> {
    let case = Case::blank(desk.id(), c.scheme.clone(), c.unit.id, day(2026, 10, 1));
    let case = Case { reference: "2101".to_owned(), ..case };
    let state = CaseState {
        id: desk.id(),
        case: case.id,
        date: c.meeting.date,
        state: "working".into(),
        remark: "जाँच की गई".to_owned(),
        corrects: None,
    };
    vec![CaseChange::Put(case), CaseChange::AddState(state)]
}

pub fn report(state: ComplianceState) -> ComplianceEntry {
    ComplianceEntry::Report(Report { state, ..Report::default() })
}

/// An entry on the first direction, on the day of the meeting and outside of it.
pub fn entry(desk: &Desk, c: &Content, entry: ComplianceEntry) -> Compliance {
    Compliance {
        id: desk.id(),
        direction: c.directions[0].id,
        meeting: None,
        date: c.meeting.date,
        entry,
        text: "कार्य प्रगति पर है।".to_owned(),
        corrects: None,
    }
}

/// Every row of every table of data, as text.
pub fn dump(path: &Path) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let own = ["migration", "operation", "open_operation", "journal", "journal_batch", "journal_images"];
    // The index of the search follows from the rest; `Session::check` holds it to that.
    let names =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name";
    let mut query = db.prepare(names).unwrap();
    let tables: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut rows = Vec::new();
    for table in tables.iter().filter(|table| !own.contains(&table.as_str())) {
        let mut query = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let found = query.query_map([], |row| {
            let cells: Vec<SqlValue> = (0..columns).map(|n| row.get_unwrap(n)).collect();
            Ok(format!("{table} {cells:?}"))
        });
        rows.extend(found.unwrap().map(Result::unwrap));
    }
    rows.sort();
    rows
}

/// How many operations stand in the journal.
pub fn operations(path: &Path) -> i64 {
    Connection::open(path).unwrap().query_row("SELECT count(*) FROM operation", [], |row| row.get(0)).unwrap()
}

/// Runs SQL against the file behind the program's back.
pub fn sql(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}
