//! What a file brings that can be read and is not to be believed without a word: totals, units above the rows, tables
//! below, dates and shares.

use baithak::model::*;
use baithak::tabular::*;
use rust_xlsxwriter::Format;

use super::support::*;

const NOTHING: [&str; 0] = [];
const BLOCKS: [&str; 7] = ["चूरू", "राजगढ़", "रतनगढ़", "सरदारशहर", "सुजानगढ़", "तारानगर", "बीदासर"];

#[test]
fn a_second_table_is_not_read_under_the_headings_of_the_first_and_its_row_is_named() {
    let mut desk = Desk::new("emitra");
    for second in ["कुल,निरीक्षित,सक्रिय", "सक्रिय,निरीक्षित,कुल", "लक्ष्य,आवंटित,शेष"]
    {
        let text = format!(
            "ब्लॉक,कुल,सक्रिय,निरीक्षित\nतारानगर,200,150,50\n\nनगरीय निकाय,{second}\nछापर,60,10,45\nरतननगर,60,10,45\n"
        );
        let plan = desk.csv(&text);
        assert_eq!(
            desk.written(&plan),
            ["Taranagar active=150", "Taranagar inspected=50", "Taranagar total=200"],
            "{second}"
        );
        assert!(problems(&plan).contains(&"4 second-table".to_owned()) && plan.is_refused_anywhere());
        // The table above alone.
        desk.choices.skip_rows = [3].into();
        let plan = desk.csv(&text);
        assert!(!plan.is_refused_anywhere() && plan.readings().len() == 3, "{:?}", plan.problems);
        desk.choices = Choices::default();
    }
    // With the same columns it goes on, for units of the level that its heading names.
    let plan = desk.csv("ब्लॉक,कुल,सक्रिय\nचूरू,200,150\n\nनगरीय निकाय,कुल,सक्रिय\nचूरू,60,45\n");
    assert_eq!(
        desk.written(&plan),
        ["Churu active=150", "Churu total=200", "Churu* active=45", "Churu* total=60"]
    );
}

#[test]
fn a_total_may_stand_above_its_rows() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nकुल योग,70\nचूरू,40\nराजगढ़,30\n");
    assert_eq!(problems(&plan), NOTHING);
    let plan = desk.csv("ब्लॉक,कुल लिंक\nमहायोग,100\nयोग,70\nचूरू,40\nराजगढ़,30\nयोग,30\nतारानगर,30\n");
    assert_eq!(problems(&plan), NOTHING);
    for total in ["71", "0"] {
        let plan = desk.csv(&format!("ब्लॉक,कुल लिंक\nकुल योग,{total}\nचूरू,40\nराजगढ़,30\n"));
        assert_eq!(problems(&plan), ["B2 total-differs"]);
        let sentence = plan.problems[0].sentence(Lang::Hi);
        assert!(sentence.contains(total) && sentence.contains("70"), "{sentence}");
    }
}

#[test]
fn the_sum_that_is_said_of_rows_has_those_that_are_not_known_yet() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,40\nसाहवा,20\nयोग,75\n");
    assert_eq!(problems(&plan), ["3 unknown-unit", "B4 total-differs"]);
    let said = plan.problems.iter().find(|one| one.code() == "total-differs").unwrap().sentence(Lang::Hi);
    assert!(said.contains("75") && said.contains("60"), "{said}");
    // Of the district's own figures above its blocks the same places would be counted twice.
    let plan = desk.csv("ब्लॉक,कुल लिंक\nजिला चूरू,100\nचूरू,40\nयोग,75\n");
    let said = plan.problems.iter().find(|one| one.code() == "total-differs").unwrap().sentence(Lang::Hi);
    assert!(said.contains("योग 40"), "{said}");
}

#[test]
fn the_districts_total_is_a_total_and_a_row_that_is_not_known_is_none_of_the_next() {
    let mut desk = Desk::new("rajnet");
    let file = |total: &str| format!("ब्लॉक,कुल लिंक\nचूरू,40\nराजगढ़,30\n{total},70\nमहा योग,70\n");
    for total in ["कुल जिला", "जिला कुल", "जिले का कुल", "District total"]
    {
        let plan = desk.csv(&file(total));
        assert_eq!((problems(&plan).len(), plan.readings().len()), (0, 2), "{total}: {:?}", plan.problems);
    }
    assert_eq!(problems(&desk.csv(&file("समस्त ब्लॉकों का"))), ["4 unknown-unit"]);
    let mut scheme = Scheme::clone(&desk.scheme);
    scheme.levels.push(UnitLevel::District);
    desk.scheme = scheme.into();
    let own = problems(&desk.csv(&file("जिला कुल")));
    assert!(own.contains(&"4 unknown-unit".to_owned()), "it may be the district's own: {own:?}");
}

#[test]
fn figures_of_a_unit_above_the_rows_are_held_against_all_rows_below_it() {
    let mut desk = Desk::new("rajnet");
    let file = |blocks: usize, district: u32| {
        let rows: String = BLOCKS.iter().take(blocks).map(|name| format!("{name},37,90\n")).collect();
        format!("ब्लॉक,कुल लिंक,अपटाइम %\n{rows}जिला चूरू,{district},95\n")
    };
    let plan = desk.csv(&file(7, 300));
    assert_eq!((problems(&plan), plan.asks()), (vec!["9 coarser".into(), "B9 coarse-differs".into()], 1));
    let sentence = plan.problems[1].sentence(Lang::Hi);
    for said in ["चूरू (जिला)", "300", "259"] {
        assert!(sentence.contains(said), "{sentence}");
    }
    assert!(!desk.written(&plan).contains(&"Churu^ links=300".to_owned()));
    assert_eq!(problems(&desk.csv(&file(7, 259))), ["9 coarser"]);
    assert_eq!(problems(&desk.csv(&file(6, 300))), ["8 coarser"]);
    desk.choices.accept = [Address::new(8, 1)].into();
    let plan = desk.csv(&file(7, 300));
    assert!(desk.written(&plan).contains(&"Churu^ links=300".to_owned()) && plan.asks() == 0);
}

#[test]
fn a_share_among_percentages_is_asked_about() {
    let mut desk = Desk::new("rajnet");
    let text = "ब्लॉक,अपटाइम %\nचूरू,99\nराजगढ़,0.98\nरतनगढ़,97\nतारानगर,99.5\n";
    let plan = desk.csv(text);
    assert_eq!((problems(&plan), plan.asks()), (vec!["B3 improbable".to_owned()], 1));
    let sentence = plan.problems[0].sentence(Lang::En);
    assert!(sentence.contains("0.98 is written") && sentence.contains("perhaps 98%"), "{sentence}");
    desk.choices.accept = [Address::new(2, 1)].into();
    assert!(desk.written(&desk.csv(text)).contains(&"Rajgarh uptime=0.98".to_owned()));
    desk.choices = Choices::default();
    for sound in ["चूरू,99\nराजगढ़,0.98%\n", "चूरू,99\nराजगढ़,0.98\nरतनगढ़,4\n", "चूरू,99\nराजगढ़,0\n"]
    {
        assert_eq!(problems(&desk.csv(&format!("ब्लॉक,अपटाइम %\n{sound}"))), NOTHING, "{sound}");
    }
    desk.edit = |mapping, _| mapping.confirm_scale(1, Scale::One);
    assert_eq!(problems(&desk.csv(text)), NOTHING, "the user has said that they are percentages");
}

#[test]
fn dates_after_the_day_of_the_figures_and_long_ago_are_asked_about() {
    let mut desk = Desk::new("rajnet");
    let text = "ब्लॉक,कुल लिंक,कब से बंद\nचूरू,40,05.12.2027\nराजगढ़,30,01.01.1999\nतारानगर,30,20.11.2026\nबीदासर,30,23.11.2026\n";
    let plan = desk.csv(text);
    assert_eq!((problems(&plan), plan.asks()), (vec!["C2 improbable".into(), "C3 improbable".into()], 2));
    assert!(plan.problems[0].sentence(Lang::En).contains("later than 23.11.2026"));
    desk.choices.accept_all = true;
    assert_eq!(desk.csv(text).readings().len(), 8);
}

#[test]
fn much_where_nothing_was_is_asked_about() {
    let mut desk = Desk::new("rajnet");
    desk.previous = figures(&[
        (desk.unit(UnitLevel::Block, "Churu"), "links", 0.0),
        (desk.unit(UnitLevel::Block, "Rajgarh"), "links", 0.0),
    ]);
    assert_eq!(problems(&desk.csv("ब्लॉक,कुल लिंक\nचूरू,400\nराजगढ़,4\n")), ["B2 improbable"]);
}

#[test]
fn counts_with_a_counter_and_names_with_a_running_number_are_what_they_say() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv(
        "Name of Block,Total Links,Working\n1. Churu,37 Nos,24 नग\n2. Rajgarh (Sadulpur),37 nos.,24\n3) रतनगढ़,37,24 Nos.\n",
    );
    assert_eq!(
        desk.written(&plan),
        [
            "Churu links=37",
            "Churu up=24",
            "Rajgarh links=37",
            "Rajgarh up=24",
            "Ratangarh links=37",
            "Ratangarh up=24"
        ]
    );
    assert_eq!(problems(&plan), ["3 likely-unit"]);
}

#[test]
fn a_name_over_two_rows_and_the_level_beside_it_make_two_units() {
    let desk = Desk::new("emitra");
    let text = "ब्लॉक|ग्रामीण / शहरी|कुल\nचूरू|ग्रामीण|100\n|शहरी|50\nराजगढ़|ग्रामीण|90\n|शहरी|40";
    let file = xlsx(text, |sheet| {
        for (row, name) in [(1, "चूरू"), (3, "राजगढ़")] {
            sheet.merge_range(row, 0, row + 1, 0, name, &Format::new()).unwrap();
        }
    });
    let plan = desk.plan(&file, "a.xlsx");
    assert_eq!(
        desk.written(&plan),
        ["Churu total=100", "Churu* total=50", "Rajgarh total=90", "Rajgarh* total=40"]
    );
    assert_eq!(problems(&plan), NOTHING);
}
