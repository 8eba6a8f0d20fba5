//! Cells as offices write them, each with the figure that must come out.

use baithak::model::Lang;
use baithak::tabular::*;
use rust_xlsxwriter::Format;

use super::support::*;

const NOTHING: [&str; 0] = [];

#[test]
fn numbers_are_read_as_offices_write_them() {
    let desk = Desk::new("emitra");
    let plan = desk.csv(
        "ब्लॉक;कुल;ट्रांजेक्शन संख्या;ट्रांजेक्शन राशि\nराजगढ़ ब्लॉक;१,२३४;12,34,567;₹ 1.5 करोड़\nरतनगढ़ ब्लॉक;1 234;1,234,567;रु. 2,50,000/-\nतारानगर ब्लॉक;12.0;2.5 लाख;Rs 10.50\n",
    );
    assert_eq!(problems(&plan), NOTHING);
    assert_eq!(
        desk.written(&plan),
        [
            "Rajgarh total=1234",
            "Rajgarh transaction-rupees=15000000",
            "Rajgarh transactions=1234567",
            "Ratangarh total=1234",
            "Ratangarh transaction-rupees=250000",
            "Ratangarh transactions=1234567",
            "Taranagar total=12",
            "Taranagar transaction-rupees=10.5",
            "Taranagar transactions=250000"
        ]
    );
}

#[test]
fn an_amount_in_lakh_by_its_heading_is_said() {
    let desk = Desk::new("emitra");
    let plan = desk.csv("ब्लॉक,शास्ति राशि (लाख में)\nराजगढ़ ब्लॉक,2.3\n");
    assert_eq!(desk.written(&plan), ["Rajgarh penalty-rupees=230000"]);
    assert_eq!(problems(&plan), ["B scaled"]);
}

#[test]
fn the_letter_o_is_no_zero_and_each_wrong_cell_is_named() {
    let desk = Desk::new("rajnet");
    let plan =
        desk.csv("ब्लॉक,कुल लिंक,चालू\nचूरू,4O,35\nराजगढ़,30,-2\nरतनगढ़,12.5,\"1,5\"\nतारानगर,23.11.2026,५०%\n");
    assert_eq!(
        problems(&plan),
        [
            "B2 wrong-value",
            "B4 wrong-value",
            "B5 wrong-value",
            "C3 wrong-value",
            "C4 wrong-value",
            "C5 wrong-value"
        ]
    );
    assert_eq!(desk.written(&plan), ["Churu up=35", "Rajgarh links=30"]);
    let sentence = plan.problems[0].sentence(Lang::Hi);
    assert!(sentence.contains("B2") && sentence.contains("4O") && sentence.contains("चूरू"), "{sentence}");
}

#[test]
fn a_wrong_cell_can_be_set_right_in_the_plan_and_a_row_left_out() {
    let mut desk = Desk::new("rajnet");
    desk.choices.fixes = vec![Fix { at: Address::new(1, 1), text: "40".to_owned() }];
    desk.choices.skip_rows = [2].into();
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,4O\nजयपुर,x\n");
    assert_eq!(problems(&plan), NOTHING);
    assert_eq!(desk.written(&plan), ["Churu links=40"]);
}

#[test]
fn shares_and_percentages_are_told_apart_by_format_and_by_column() {
    let desk = Desk::new("rajnet");
    let shares = desk.csv("ब्लॉक,अपटाइम %\nचूरू,0.875\nराजगढ़,1\n");
    assert_eq!(desk.written(&shares), ["Churu uptime=87.5", "Rajgarh uptime=100"]);
    assert_eq!(problems(&shares), ["B scaled"]);
    let percentages = desk.csv("ब्लॉक,अपटाइम %\nचूरू,2.5\nराजगढ़,98.5\nतारानगर,99%\n");
    assert_eq!(
        desk.written(&percentages),
        ["Churu uptime=2.5", "Rajgarh uptime=98.5", "Taranagar uptime=99"]
    );
    let formatted =
        xlsx("ब्लॉक|अपटाइम %\nचूरू|\nराजगढ़|98.5", |sheet| {
            sheet.write_with_format(1, 1, 0.875, &Format::new().set_num_format("0.0%")).unwrap();
        });
    let plan = desk.plan(&formatted, "a.xlsx");
    assert_eq!(desk.written(&plan), ["Churu uptime=87.5", "Rajgarh uptime=98.5"]);
    assert_eq!(problems(&plan), NOTHING);
}

#[test]
fn where_the_file_does_not_tell_shares_from_percentages_it_is_asked_and_the_answer_holds() {
    for (rows, taken, as_shares) in [
        ("चूरू,1\nराजगढ़,1\n", ["1", "1"], ["100", "100"]),
        ("चूरू,1\nराजगढ़,0\n", ["1", "0"], ["100", "0"]),
        ("चूरू,0.875\nराजगढ़,0.9\nतारानगर,1.05\n", ["0.875", "0.9"], ["87.5", "90"]),
    ] {
        let file = format!("ब्लॉक,अपटाइम %\n{rows}");
        let mut desk = Desk::new("rajnet");
        let said = |values: [&str; 2]| {
            [format!("Churu uptime={}", values[0]), format!("Rajgarh uptime={}", values[1])]
        };
        let plan = desk.csv(&file);
        assert_eq!(desk.written(&plan)[..2], said(taken), "{rows}");
        assert_eq!(problems(&plan), ["B share-or-percent"], "{rows}");
        desk.edit = |mapping, _| mapping.confirm_scale(1, Scale::One);
        assert_eq!(problems(&desk.csv(&file)), NOTHING, "{rows}");
        desk.edit = |mapping, _| mapping.confirm_scale(1, Scale::Hundred);
        let plan = desk.csv(&file);
        assert_eq!(desk.written(&plan)[..2], said(as_shares), "{rows}");
        assert_eq!(problems(&plan)[0], "B scaled", "{rows}");
    }
    let desk = Desk::new("rajnet");
    for rows in ["चूरू,0\nराजगढ़,0\n", "चूरू,1\nराजगढ़,98\n", "चूरू,1%\nराजगढ़,1\n", "चूरू,0.5\nराजगढ़,9.5\n"]
    {
        assert_eq!(problems(&desk.csv(&format!("ब्लॉक,अपटाइम %\n{rows}"))), NOTHING, "{rows}");
    }
}

#[test]
fn dates_are_read_as_words_types_and_serial_numbers() {
    let desk = Desk::new("tech-committee");
    let as_text = desk.csv("ब्लॉक,गत बैठक दिनांक\nचूरू,46348\n");
    assert_eq!(desk.written(&as_text)[0], desk.written(&desk.csv("ब्लॉक,गत बैठक दिनांक\nचूरू,22.11.2026\n"))[0]);
    let file = xlsx(
        "ब्लॉक|गत बैठक दिनांक\nचूरू|23.11.2026\nराजगढ़|05/10/2026\nरतनगढ़|1-9-26\nतारानगर|46349\nबीदासर|",
        |sheet| {
            sheet.write_with_format(5, 1, 46_348.0, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
        },
    );
    let plan = desk.plan(&file, "a.xlsx");
    assert_eq!(
        desk.written(&plan),
        [
            "Bidasar last-sitting=2026-11-22",
            "Churu last-sitting=2026-11-23",
            "Rajgarh last-sitting=2026-10-05",
            "Ratangarh last-sitting=2026-09-01",
            "Taranagar last-sitting=2026-11-23"
        ]
    );
}

#[test]
fn words_for_nothing_mean_what_the_user_says_and_are_counted() {
    let mut desk = Desk::new("rajnet");
    let text = "ब्लॉक,कुल लिंक,चालू\nचूरू,NA,-\nराजगढ़,शून्य,nil\nरतनगढ़,,5\n";
    let plan = desk.csv(text);
    assert_eq!(desk.written(&plan), ["Rajgarh links=0", "Rajgarh up=0", "Ratangarh up=5"]);
    let counts = [(Absent::Blank, 1), (Absent::NotAvailable, 2), (Absent::Nil, 2)];
    assert_eq!(absent(&plan), counts.into());
    desk.edit = |mapping, _| mapping.absences.not_available = Meaning::Zero;
    assert!(desk.written(&desk.csv(text)).contains(&"Churu links=0".to_owned()));
}

#[test]
fn choices_and_words_are_kept_in_hindi_whatever_they_were_written_in() {
    let desk = Desk::new("bbnl");
    let plan = desk.csv("Block,Provider\nChuru,bsnl\nRajgarh,अन्य\nTaranagar,Jio\n");
    assert_eq!(desk.written(&plan), ["Churu provider=बीएसएनएल", "Rajgarh provider=अन्य"]);
    assert_eq!(problems(&plan), ["B4 wrong-value"]);
}

#[test]
fn more_than_the_whole_is_refused_with_all_that_it_follows_from() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक,चालू,उपयोग में नहीं\nचूरू,40,45,2\nराजगढ़,30,28,1\n");
    assert_eq!(desk.written(&plan), ["Rajgarh links=30", "Rajgarh not-in-use=1", "Rajgarh up=28"]);
    let found = problems(&plan);
    assert!(found.iter().all(|problem| problem == "C2 above-whole") && !found.is_empty(), "{found:?}");
}
