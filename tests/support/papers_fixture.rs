//! A meeting to print: the review that a press note of Churu district reports, built by hand. Its figures
//! are made up.

use std::sync::Arc;

use baithak::model::*;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;

/// What the meeting's numbers of ids begin with, one for each kind.
const POST: u128 = 0x1000;
const OFFICER: u128 = 0x2000;
const OFFICE: u128 = 0x3000;
const ITEM: u128 = 0x4000;
const DIRECTION: u128 = 0x5000;
const UNIT: u128 = 0x6000;
const INVITEE: u128 = 0x7000;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// Two days after the meeting.
pub fn clock() -> NaiveDateTime {
    day(2026, 11, 23).and_hms_opt(11, 42, 7).expect("a time of day")
}

/// The directions that the note reports, with phrase and date of their deadlines.
pub const DIRECTIONS: [(&str, &str); 5] = [
    (
        "सभी शासकीय कार्यालयों में आईपी फोन की कनेक्टिविटी को तत्काल प्रभाव से सुचारू किया जाए तथा इसकी प्रगति की समीक्षा आगामी सोमवार की बैठक में अनिवार्य रूप से की जाए।",
        "आगामी सोमवार",
    ),
    ("भविष्य में शासकीय कार्यालयों से संपर्क आईपी फोन के माध्यम से ही किया जाए।", "तत्काल प्रभाव से"),
    (
        "जिला स्तरीय तकनीकी समिति की बैठक शीघ्र आयोजित कर लंबित तकनीकी प्रकरणों का समयबद्ध निस्तारण किया जाए।",
        "15 दिवस",
    ),
    ("जिला मुख्यालय पर संचालित आई-स्टार्ट इन्क्यूबेशन सेंटर पर मेंटरशिप व प्रशिक्षणों का लाभ अधिकतम बच्चों को दिया जाए।", ""),
    (
        "विभागीय समन्वय से तकनीकी संसाधनों को मजबूत करें व e-Mitra तथा ई-मित्र प्लस मशीनों का बेहतर उपयोग किया जाए।",
        "माह के अंत तक",
    ),
];

/// The points of the agenda and the scheme that each reviews.
const ITEMS: [(&str, &str); 9] = [
    ("ई-मित्र कियोस्क", "e-Mitra kiosks"),
    ("ई-मित्र प्लस मशीन", "e-Mitra Plus machines"),
    ("जिला एवं ब्लॉक मुख्यालयों पर राजनेट कनेक्टिविटी", "RajNET at district and block headquarters"),
    ("ग्राम पंचायत स्तर पर बीबीएनएल कनेक्टिविटी", "BBNL connectivity at gram panchayats"),
    ("अभय कमाण्ड एण्ड कन्ट्रोल सेन्टर", "Abhay Command and Control Centre"),
    ("लाड़ली सुरक्षा योजना", "Ladli Suraksha Yojana"),
    ("समस्त शासकीय कार्यालयों में आईपी फोन", "IP phones in all government offices"),
    ("आई-स्टार्ट इन्क्यूबेशन सेन्टर", "iStart incubation centre"),
    ("जिला स्तरीय तकनीकी समिति", "District technical committee"),
];

const PEOPLE: [(&str, &str, &str, &str); 11] = [
    ("अभिषेक सुराणा", "Abhishek Surana", "जिला कलक्टर", "District Collector"),
    ("नरेश कुमार", "Naresh Kumar", "संयुक्त निदेशक", "Joint Director"),
    ("पुष्पा सैनी", "Pushpa Saini", "एसीपी", "ACP"),
    ("विनोद कुमारी", "Vinod Kumari", "एसीपी एवं इन्क्यूबेशन प्रभारी", "ACP and Incubation In-charge"),
    ("राजेंद्र प्रजापत", "Rajendra Prajapat", "प्रोग्रामर", "Programmer"),
    ("वंदना माटोलिया", "Vandana Matoliya", "प्रोग्रामर", "Programmer"),
    ("राकेश बबेरवाल", "Rakesh Baberwal", "प्रोग्रामर", "Programmer"),
    ("गौरीशंकर नाई", "Gaurishankar Nai", "प्रोग्रामर", "Programmer"),
    ("मामराज बेनीवाल", "Mamraj Beniwal", "प्रोग्रामर", "Programmer"),
    ("तृप्ता", "Tripta", "प्रोग्रामर", "Programmer"),
    ("जितेंद्र सिंह", "Jitendra Singh", "प्रोग्रामर", "Programmer"),
];

const BLOCKS: [(&str, &str); 7] = [
    ("चूरू", "Churu"),
    ("राजगढ़", "Rajgarh"),
    ("रतनगढ़", "Ratangarh"),
    ("सरदारशहर", "Sardarshahar"),
    ("सुजानगढ़", "Sujangarh"),
    ("तारानगर", "Taranagar"),
    ("बीदासर", "Bidasar"),
];

fn seat(index: usize) -> Seat {
    let n = index as u128;
    Seat { officer: OfficerId(id(OFFICER + n)), post: Some(PostId(id(POST + n))) }
}

pub fn office() -> OfficeProfile {
    OfficeProfile {
        district: Bilingual::new("चूरू", "Churu"),
        government: Bilingual::new("राजस्थान सरकार", "Government of Rajasthan"),
        office_line: Bilingual::new(
            "कार्यालय संयुक्त निदेशक, सूचना प्रौद्योगिकी और संचार विभाग, चूरू",
            "Office of the Joint Director, Information Technology and Communication, Churu",
        ),
        reference_prefix: Bilingual::new("सू.प्रौ./चूरू", "IT/Churu"),
        ..OfficeProfile::default()
    }
}

pub fn people() -> People {
    let mut people = People::default();
    let office = OfficeId(id(OFFICE));
    let name = Bilingual::new("सूचना प्रौद्योगिकी और संचार विभाग, चूरू", "DoIT&C, Churu");
    people.offices.insert(office, Office { id: office, name });
    for (index, (hi, en, post_hi, post_en)) in PEOPLE.into_iter().enumerate() {
        let seat = seat(index);
        let post = PostId(id(POST + index as u128));
        let belongs = (index > 0).then_some(office);
        people.posts.insert(post, Post { id: post, name: Bilingual::new(post_hi, post_en), office: belongs });
        let officer = Officer { id: seat.officer, name: Bilingual::new(hi, en), post: Some(post) };
        people.officers.insert(seat.officer, officer);
    }
    people
}

pub fn item(index: usize, title: Bilingual) -> AgendaItem {
    AgendaItem {
        position: index as u32,
        title,
        presenter: Some(seat(1)),
        planned_minutes: Some(5),
        brief: "गोपनीय-सार BRIEF-TEXT".to_owned(),
        private_note: "निजी-टिप्पणी PRIVATE-NOTE".to_owned(),
        ..AgendaItem::blank(AgendaItemId(id(ITEM + index as u128)), MeetingId(id(1)))
    }
}

pub fn direction(index: usize, item: usize, text: &str) -> Direction {
    let mut direction = Direction::blank(
        DirectionId(id(DIRECTION + index as u128)),
        MeetingId(id(1)),
        AgendaItemId(id(ITEM + item as u128)),
        index as u32,
    );
    direction.number =
        Some(DirectionNumber { series_code: "07".to_owned(), year: 2026, serial: index as u32 + 11 });
    direction.text = text.to_owned();
    direction
}

/// A meeting with neither agenda nor people nor letterhead.
pub fn empty_file() -> MeetingFile {
    let series = Series { id: SeriesId(id(2)), code: "07".to_owned(), name: Bilingual::default() };
    let meeting = Meeting {
        id: MeetingId(id(1)),
        series: series.id,
        number: 7,
        date: day(2026, 11, 21),
        time: None,
        venue: Bilingual::default(),
        subject: Bilingual::default(),
        chair: None,
        convener: None,
        state: MeetingState::Closed,
        letter_number: String::new(),
        is_sample: false,
    };
    MeetingFile {
        office: OfficeProfile::default(),
        series,
        meeting,
        people: Arc::new(People::default()),
        invitees: Vec::new(),
        items: Vec::new(),
        directions: Vec::new(),
        earlier: Vec::new(),
        last: None,
        parked: Vec::new(),
        tables: Default::default(),
        beside: Default::default(),
        histories: Default::default(),
        charts: AnnexureCharts::default(),
        wall_list: Vec::new(),
    }
}

/// The meeting of the press note: nine points, five directions, eleven people, one table of figures.
pub fn press_note_file() -> MeetingFile {
    let mut file = empty_file();
    file.office = office();
    file.people = Arc::new(people());
    file.series.name = Bilingual::new("विभागीय समीक्षा", "Departmental review");
    let subject = "सूचना प्रौद्योगिकी एवं संचार विभाग की समीक्षा बैठक";
    file.meeting.subject =
        Bilingual::new(subject, "the review meeting of the Department of IT and Communication");
    file.meeting.venue = Bilingual::new("कलेक्ट्रेट सभागार (आपणी योजना)", "the Collectorate hall (Aapni Yojana)");
    file.meeting.time = NaiveTime::from_hms_opt(11, 0, 0);
    file.meeting.chair = Some(seat(0));
    file.meeting.convener = Some(seat(1));
    file.meeting.is_sample = true;
    file.invitees = (0..PEOPLE.len()).map(|index| invitee(index, Attendance::Present)).collect();
    file.items = ITEMS.into_iter().enumerate().map(|(i, (hi, en))| item(i, Bilingual::new(hi, en))).collect();
    file.items[6].discussion =
        "289 आवंटित आईपी फोन में से 221 चालू (76%) पाए गए। तारानगर में 38 में से 21 चालू।".to_owned();
    file.items[6].scheme = Some(SchemeCode::from("ip-phone"));
    let places = [6, 6, 8, 7, 1];
    for (index, (text, phrase)) in DIRECTIONS.into_iter().enumerate() {
        let mut given = direction(index, places[index], text);
        given.deadline.phrase = phrase.to_owned();
        given.deadline.date = Some(day(2026, 11, 30));
        given.lead = Some(if index == 2 {
            Responsible::Post(PostId(id(POST + 1)))
        } else {
            Responsible::Officer(seat(index + 2).officer)
        });
        given.priority = if index == 0 { Priority::Urgent } else { Priority::Normal };
        file.directions.push(given);
    }
    file.directions[0].supporting =
        vec![Responsible::Officer(seat(4).officer), Responsible::Post(PostId(id(POST)))];
    let table = phones(4, true);
    file.tables.insert(table.scheme.code.clone(), Arc::new(table));
    file
}

pub fn invitee(index: usize, attendance: Attendance) -> Invitee {
    Invitee {
        id: InviteeId(id(INVITEE + index as u128)),
        meeting: MeetingId(id(1)),
        seat: seat(index % PEOPLE.len()),
        position: index as u32,
        attendance,
        deputy: None,
        arrived: None,
    }
}

fn indicator(code: &str, name: Bilingual, kind: Kind) -> Indicator {
    let plain = Indicator::plain(IndicatorCode::from(code), name, kind);
    Indicator { better: Better::More, main: true, ..plain }
}

/// IP phones by block: two columns and their share, and `extra` counts more.
pub fn phones(extra: usize, is_sample: bool) -> SchemeTable {
    let mut share = indicator("share", Bilingual::new("चालू प्रतिशत", "Working per cent"), Kind::Percent);
    share.formula = Some(Formula::Ratio { of: "working".into(), per: "allotted".into() });
    share.adds_up = AddsUp::RatioOfSums;
    (share.target, share.behind) = (Some(85.0), Some(70.0));
    let mut indicators = vec![
        indicator("allotted", Bilingual::new("आवंटित", "Allotted"), Kind::Count),
        indicator("working", Bilingual::new("चालू", "Working"), Kind::Count),
        share,
        indicator("spent", Bilingual::new("व्यय राशि", "Amount spent"), Kind::Rupees),
    ];
    for index in 0..extra {
        let name = Bilingual::new(
            format!("बंद होने का कारण {}", index + 1),
            format!("Reason {} for being down", index + 1),
        );
        indicators.push(indicator(&format!("reason-{index}"), name, Kind::Count));
    }
    let (name, heading) = (Bilingual::new("आईपी फोन", "IP phones"), Bilingual::new("ब्लॉक", "Block"));
    let plain = Scheme::plain(SchemeCode::from("ip-phone"), name, heading, vec![UnitLevel::Block]);
    let scheme = Arc::new(Scheme { indicators, ..plain });
    let snapshot =
        Snapshot { id: SnapshotId(id(9)), scheme: scheme.code.clone(), as_on: day(2026, 11, 20), is_sample };
    let mut units = Vec::new();
    let mut readings = Vec::new();
    for (index, (hi, en)) in BLOCKS.into_iter().enumerate() {
        let unit = UnitId(id(UNIT + index as u128));
        units.push(Unit {
            id: unit,
            level: UnitLevel::Block,
            name: Bilingual::new(hi, en),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        });
        let working = [40.0, 33.0, 35.0, 36.0, 30.0, 21.0, 26.0][index];
        let mut values = vec![("allotted".to_owned(), 38.0 + index as f64), ("working".to_owned(), working)];
        values.push(("spent".to_owned(), 1_234_567.0 * (index as f64 + 1.0)));
        values.extend((0..extra).map(|n| (format!("reason-{n}"), n as f64)));
        // One block has reported nothing.
        for (code, number) in values.into_iter().filter(|_| index != 4) {
            readings.push(Reading {
                snapshot: snapshot.id,
                unit,
                indicator: IndicatorCode(code.into()),
                value: Value::Number(number),
            });
        }
    }
    SchemeTable::evaluate(scheme, Some(snapshot), day(2026, 11, 21), &units, &readings)
}

/// The same meeting with `count` directions, spread over its points.
pub fn file_with_directions(count: usize) -> MeetingFile {
    let mut file = press_note_file();
    file.directions = (0..count)
        .map(|index| {
            let (text, phrase) = DIRECTIONS[index % DIRECTIONS.len()];
            let mut given = direction(index, index * ITEMS.len() / count.max(1), text);
            given.lead = Some(Responsible::Officer(seat(index % PEOPLE.len()).officer));
            given.deadline.phrase = phrase.to_owned();
            given.deadline.date = Some(day(2026, 12, 1 + (index % 28) as u32));
            given
        })
        .collect();
    file
}
