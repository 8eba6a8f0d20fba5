//! Messy files, each with what must come out.

use baithak::model::{FigureCheck, FigureRule, Lang, OnBreach, Scheme, UnitLevel};
use baithak::tabular::*;
use rust_xlsxwriter::Format;

use super::support::*;

const NOTHING: [&str; 0] = [];

#[test]
fn a_plain_hindi_table_is_taken_whole() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक,चालू,उपयोग में नहीं\nचूरू,40,35,2\nराजगढ़,30,28,1\n");
    assert_eq!(
        desk.written(&plan),
        [
            "Churu links=40",
            "Churu not-in-use=2",
            "Churu up=35",
            "Rajgarh links=30",
            "Rajgarh not-in-use=1",
            "Rajgarh up=28"
        ]
    );
    assert_eq!(problems(&plan), NOTHING);
    assert_eq!((plan.accepted(), plan.changed()), (6, 6));
}

#[test]
fn an_english_table_is_the_same_table() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("Block,Links,UP,Not in use\nChuru,40,35,2\n");
    assert_eq!(desk.written(&plan), ["Churu links=40", "Churu not-in-use=2", "Churu up=35"]);
    assert_eq!(problems(&plan), NOTHING);
}

#[test]
fn titles_serial_numbers_numbering_totals_and_notes_are_no_figures() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv(
        "कार्यालय संयुक्त निदेशक,,,\nराजनेट की सूचना,दिनांक 23.11.2026,,\n\nक्र.सं.,ब्लॉक,कुल लिंक,चालू\n1,2,3,4\n1,चूरू,40,35\n2,राजगढ़,30,28\n,,,\n,कुल योग,70,63\nनोट: आँकड़े अनन्तिम हैं,,,\n",
    );
    assert_eq!(desk.written(&plan), ["Churu links=40", "Churu up=35", "Rajgarh links=30", "Rajgarh up=28"]);
    assert_eq!(problems(&plan), NOTHING);
}

#[test]
fn a_column_of_running_numbers_is_none_of_figures_however_it_is_headed() {
    let desk = Desk::new("rajnet");
    for serial in ["क.सं.", "क्रं.सं.", "क0सं0", "क्र०सं०", "#"] {
        let plan = desk.csv(&format!("{serial},ब्लॉक,कुल लिंक,कार्यशील\n1,चूरू,40,35\n2,राजगढ़,30,28\n"));
        assert_eq!((problems(&plan), plan.readings().len()), (Vec::new(), 4), "{serial}");
    }
}

#[test]
fn a_heading_that_leaves_words_of_a_name_out_is_asked_about() {
    let desk = Desk::new("emitra");
    let plan = desk.csv("इकाई,कुल,20 से कम ट्रांजेक्शन\nराजगढ़ ब्लॉक,40,5\n");
    assert_eq!(problems(&plan), ["C unknown-column"]);
    let said = plan.problems[0].sentence(Lang::Hi);
    assert!(said.contains("20 से कम मासिक ट्रांजेक्शन वाले"), "{said}");
}

#[test]
fn of_two_units_of_one_name_the_level_is_said_with_their_figures() {
    let desk = Desk::new("emitra");
    let plan = desk.csv("स्तर,इकाई,कुल,सक्रिय\nब्लॉक,चूरू,40,45\nनगर निकाय,चूरू,4O,5\nनगर निकाय,छापर,30,31\n");
    let said: Vec<String> = plan.problems.iter().map(|one| one.sentence(Lang::Hi)).collect();
    for name in ["चूरू (ब्लॉक):", "चूरू (नगरीय निकाय),", "छापर:"]
    {
        assert!(said.iter().any(|one| one.contains(&format!(": {name}"))), "{name}: {said:?}");
    }
}

#[test]
fn a_file_of_another_month_is_noticed_by_its_title() {
    let desk = Desk::new("rajnet");
    let text = |title: &str| format!("{title},\nब्लॉक,कुल लिंक\nचूरू,40\n");
    assert_eq!(problems(&desk.csv(&text("सूचना दिनांक 31-10-2026 तक"))), ["- other-date"]);
    for title in ["सूचना २३.११.२०२६ की", "पत्रांक 12/3 दिनांक 20.11.26, आँकड़े 23/11/2026", "सूचना"]
    {
        assert_eq!(problems(&desk.csv(&text(title))), NOTHING, "{title}");
    }
}

#[test]
fn a_total_that_differs_from_its_rows_is_a_problem_and_never_a_figure() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,40\nराजगढ़,30\nयोग,71\n");
    assert_eq!(problems(&plan), ["B4 total-differs"]);
    assert_eq!(plan.accepted(), 2);
    let sentence = plan.problems[0].sentence(Lang::Hi);
    assert!(sentence.contains("71") && sentence.contains("70"), "{sentence}");
}

#[test]
fn totals_of_parts_and_of_all_are_both_right() {
    let desk = Desk::new("emitra");
    let plan =
        desk.csv("इकाई,कुल\nब्लॉक,\nचूरू,40\nराजगढ़,30\nयोग,70\nनगरीय निकाय,\nचूरू,10\nछापर,5\nयोग,15\nकुल योग,85\n");
    assert_eq!(problems(&plan), NOTHING);
    assert_eq!(
        desk.written(&plan),
        ["Chhapar* total=5", "Churu total=40", "Churu* total=10", "Rajgarh total=30"]
    );
}

#[test]
fn headings_of_two_rows_with_merged_cells_are_read() {
    let desk = Desk::new("emitra");
    let text = "ई-मित्र\nब्लॉक|कियोस्क||शास्ति|\n|कुल|सक्रिय|संख्या|राशि\nराजगढ़ ब्लॉक|40|35|3|1500";
    let file = xlsx(text, |sheet| {
        let format = Format::new();
        sheet.merge_range(0, 0, 0, 4, "ई-मित्र", &format).unwrap();
        sheet.merge_range(1, 0, 2, 0, "ब्लॉक", &format).unwrap();
        sheet.merge_range(1, 1, 1, 2, "कियोस्क", &format).unwrap();
        sheet.merge_range(1, 3, 1, 4, "शास्ति", &format).unwrap();
    });
    let expected =
        ["Rajgarh active=35", "Rajgarh penalties=3", "Rajgarh penalty-rupees=1500", "Rajgarh total=40"];
    for plan in [desk.plan(&file, "a.xlsx"), desk.csv(&text.replace('|', ","))] {
        assert_eq!(desk.written(&plan), expected);
        assert_eq!(problems(&plan), NOTHING);
    }
}

#[test]
fn other_spellings_are_taken_and_said_and_likely_ones_too() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लाक,कुल लिंक\nचुरू,1\nबिदासर,2\nसरदार शहर,3\nसुजनगढ,4\n");
    assert_eq!(
        desk.written(&plan),
        ["Bidasar links=2", "Churu links=1", "Sardarshahar links=3", "Sujangarh links=4"]
    );
    assert_eq!(problems(&plan), ["3 likely-unit", "5 likely-unit"]);
    assert!(!plan.is_refused_anywhere());
}

#[test]
fn an_unknown_unit_is_refused_and_the_rest_stands() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,1\nजयपुर,2\nरतननगर,3\n");
    assert_eq!(desk.written(&plan), ["Churu links=1"]);
    assert_eq!(problems(&plan), ["3 unknown-unit", "4 unknown-unit"]);
}

#[test]
fn a_unit_that_the_user_named_is_taken() {
    let mut desk = Desk::new("rajnet");
    desk.edit = |mapping, units| {
        let bidasar = units.iter().find(|unit| unit.level == UnitLevel::Block && unit.name.en == "Bidasar");
        mapping.confirm_unit("विदा सर ब्लाक-2", bidasar.unwrap().id);
    };
    let plan = desk.csv("ब्लॉक,कुल लिंक\nविदा सर ब्लाक 2,7\n");
    assert_eq!(desk.written(&plan), ["Bidasar links=7"]);
    assert_eq!(problems(&plan), NOTHING);
}

#[test]
fn one_name_of_two_units_is_refused_until_a_code_or_level_tells_them_apart() {
    let desk = Desk::new("emitra");
    assert_eq!(problems(&desk.csv("इकाई,कुल\nचूरू,1\n")), ["2 ambiguous-unit"]);
    for text in [
        "LGD कोड,इकाई,कुल\n654,चूरू,1\n248673,चुरू,2\n",
        "स्तर,इकाई,कुल\nब्लॉक,चूरू,1\nनगर निकाय,चूरू,2\n",
        "इकाई,कुल\nपं.स. चूरू,1\nनगर परिषद चूरू,2\n",
    ] {
        assert_eq!(desk.written(&desk.csv(text)), ["Churu total=1", "Churu* total=2"], "{text}");
    }
    let differs = desk.csv("LGD कोड,इकाई,कुल\n654,चूरू,1\n655,छापर,2\n");
    assert_eq!(problems(&differs), ["3 code-differs"]);
}

#[test]
fn of_two_units_of_one_name_the_heading_of_their_column_says_which_is_meant() {
    let desk = Desk::new("emitra");
    let plan = desk.csv("पंचायत समिति का नाम,कुल\nचुरू,1\nछापर,2\n");
    assert_eq!(desk.written(&plan), ["Chhapar* total=2", "Churu total=1"]);
    assert_eq!(problems(&plan), ["2 likely-unit"]);
    assert!(plan.problems[0].sentence(Lang::Hi).contains("चूरू (ब्लॉक)"), "{:?}", plan.problems);
    let towns = desk.csv("नगरीय निकाय,कुल\nचूरू,1\n");
    assert_eq!(desk.written(&towns), ["Churu* total=1"]);
    // A list of both under the name of one is not taken twice for it.
    let both = desk.csv("ब्लॉक,कुल\nचूरू,1\nचूरू,2\n");
    assert!(desk.written(&both).is_empty() && problems(&both).contains(&"2 doubled-unit".to_owned()));
}

#[test]
fn what_is_impossible_together_with_what_stands_is_refused_too() {
    let mut desk = Desk::new("rajnet");
    desk.current = figures(&[(desk.unit(UnitLevel::Block, "Churu"), "links", 40.0)]);
    let plan = desk.csv("ब्लॉक,चालू\nचूरू,45\n");
    assert_eq!(desk.written(&plan), NOTHING);
    assert_eq!(problems(&plan), ["B2 above-whole"]);
    // Where the scheme has no check, what follows from the figures still cannot be.
    let scheme = Scheme { checks: Vec::new(), ..Scheme::clone(&desk.scheme) };
    desk.scheme = std::sync::Arc::new(scheme);
    let plan = desk.csv("ब्लॉक,चालू\nचूरू,45\n");
    assert_eq!(desk.written(&plan), NOTHING);
    assert!(problems(&plan).contains(&"B2 impossible".to_owned()));
}

#[test]
fn a_share_above_the_whole_is_asked_about_where_a_check_of_the_scheme_only_asks() {
    let mut desk = Desk::new("rajnet");
    let rule = FigureRule::AtMost { parts: vec!["up".into()], whole: "links".into() };
    let checks = vec![FigureCheck { rule, on_breach: OnBreach::Ask }];
    desk.scheme = std::sync::Arc::new(Scheme { checks, ..Scheme::clone(&desk.scheme) });
    let text = "ब्लॉक,कुल लिंक,चालू,उपयोग में नहीं\nचूरू,40,45,2\n";
    let plan = desk.csv(text);
    assert_eq!((problems(&plan), plan.asks()), (vec!["C2 above-whole".to_owned()], 2));
    desk.choices.accept.insert(Address::new(1, 2));
    let lines = ["Churu links=40", "Churu not-in-use=2", "Churu up=45"];
    assert_eq!(desk.written(&desk.csv(text)), lines);
    // About those not in use the scheme asks nothing.
    desk.choices.accept_all = true;
    let idle = desk.csv("ब्लॉक,कुल लिंक,चालू,उपयोग में नहीं\nचूरू,40,1,45\n");
    assert_eq!((problems(&idle), desk.written(&idle).len()), (vec!["C2 impossible".to_owned()], 0));
}

#[test]
fn a_large_change_asks_and_is_taken_when_the_user_says_so() {
    let mut desk = Desk::new("rajnet");
    desk.previous = figures(&[(desk.unit(UnitLevel::Block, "Churu"), "links", 40.0)]);
    let text = "ब्लॉक,कुल लिंक\nचूरू,400\n";
    let plan = desk.csv(text);
    assert_eq!(
        (plan.asks(), desk.written(&plan).len(), problems(&plan)),
        (1, 0, vec!["B2 improbable".into()])
    );
    desk.choices.accept = [Address::new(1, 1)].into();
    assert_eq!(desk.written(&desk.csv(text)), ["Churu links=400"]);
    let mut scheme = Scheme::clone(&desk.scheme);
    let rule = FigureRule::Change { of: Vec::new(), percent: 1_000.0 };
    scheme.checks = vec![FigureCheck { rule, on_breach: OnBreach::Ask }];
    (desk.scheme, desk.choices) = (scheme.into(), Choices::default());
    assert_eq!(problems(&desk.csv(text)), NOTHING);
}

#[test]
fn parts_that_do_not_make_the_whole_ask_for_all_of_them_and_go_in_together() {
    let mut desk = Desk::new("tech-committee");
    let text = "ब्लॉक,प्राप्त,निस्तारित,लंबित 0–15 दिवस,लंबित 16–30 दिवस,लंबित 31–60 दिवस,लंबित 61–180 दिवस,लंबित 180 दिवस से अधिक\n\
                चूरू,20,12,2,2,2,1,0\nराजगढ़,20,12,2,2,2,1,1\n";
    let plan = desk.csv(text);
    assert_eq!((plan.asks(), problems(&plan)), (7, vec!["D2 not-the-whole".to_owned()]));
    assert_eq!(desk.written(&plan).len(), 7, "the other row");
    desk.choices.accept = [Address::new(1, 3)].into();
    assert_eq!(desk.written(&desk.csv(text)).len(), 14);
}

#[test]
fn the_same_unit_or_column_twice_is_refused_and_says_where_the_other_is() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,1\nराजगढ़,2\nचुरू,3\n");
    assert_eq!(problems(&plan), ["2 doubled-unit", "4 doubled-unit"]);
    assert_eq!(desk.written(&plan), ["Rajgarh links=2"]);
    let plan = desk.csv("ब्लॉक,चालू,कुल लिंक,Up\nचूरू,1,5,2\n");
    assert_eq!(problems(&plan), ["B doubled-column", "D doubled-column"]);
    assert_eq!(desk.written(&plan), ["Churu links=5"]);
}

#[test]
fn an_unknown_column_is_refused_and_remarks_are_not() {
    let mut desk = Desk::new("rajnet");
    let text = "ब्लॉक,कुल लिंक,राउटर मेक,टिप्पणी\nचूरू,1,5,ठीक है\n";
    assert_eq!(problems(&desk.csv(text)), ["C unknown-column"]);
    desk.edit = |mapping, _| mapping.confirm_column(2, Role::Ignored);
    assert_eq!(problems(&desk.csv(text)), NOTHING);
}

#[test]
fn a_heading_that_turns_an_indicator_round_is_not_taken_for_it() {
    let desk = Desk::new("abhay");
    let plan = desk.csv("ब्लॉक,लक्ष्य,स्थापित कैमरे,स्थापित नहीं हुए\nचूरू,50,40,10\n");
    assert_eq!(problems(&plan), ["C likely-column", "D unknown-column"]);
    assert_eq!(desk.written(&plan), ["Churu mounted=40", "Churu planned=50"]);
}

#[test]
fn columns_that_the_program_works_out_are_compared_and_not_taken() {
    let desk = Desk::new("rajnet");
    let plan = desk
        .csv("ब्लॉक,कुल लिंक,चालू,चालू %,उपयोग में नहीं,तकनीकी कारण से बंद\nचूरू,40,30,75%,5,5\nराजगढ़,40,30,80,5,7\n");
    assert_eq!(problems(&plan), ["D3 formula-differs", "F3 formula-differs"]);
    assert_eq!(plan.readings().len(), 6);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut desk = Desk::new("rajnet");
    let churu = desk.unit(UnitLevel::Block, "Churu");
    desk.current = figures(&[(churu, "links", 40.0), (churu, "up", 30.0)]);
    let plan = desk.csv("ब्लॉक,कुल लिंक,चालू\nचूरू,40,30\n");
    assert_eq!((plan.accepted(), plan.changed(), plan.readings().len()), (2, 0, 0));
    let plan = desk.csv("ब्लॉक,कुल लिंक,चालू\nचूरू,40,31\n");
    assert_eq!((plan.accepted(), plan.changed()), (2, 1));
}

#[test]
fn figures_of_a_unit_above_the_rows_are_marked_as_such() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("ब्लॉक,कुल लिंक\nचूरू,40\nजिला चूरू,300\n");
    assert_eq!(problems(&plan), ["3 coarser"]);
    assert_eq!(desk.written(&plan), ["Churu links=40", "Churu^ links=300"]);
    assert_eq!(plan.rows.iter().map(|row| row.coarse).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn the_level_that_stands_over_the_names_is_meant_and_one_that_the_scheme_does_not_take_is_asked_about() {
    let desk = Desk::new("rajnet");
    for heading in ["जिला", "District"] {
        let plan = desk.csv(&format!("{heading},कुल लिंक\nचूरू,500\n"));
        assert_eq!(desk.written(&plan), ["Churu^ links=500"], "{heading}");
        assert_eq!(problems(&plan), ["2 coarser", "2 likely-unit"], "{heading}");
    }
    // The name says it itself; and a town among blocks is what it is.
    assert_eq!(desk.written(&desk.csv("ब्लॉक,कुल लिंक\nजिला चूरू,300\n")), ["Churu^ links=300"]);
    assert_eq!(desk.written(&desk.csv("ब्लॉक,कुल लिंक\nचूरू,40\n")), ["Churu links=40"]);
    let plan = Desk::new("istart").csv("तहसील,पंजीकृत स्टार्टअप\nचूरू,4\n");
    assert!(problems(&plan).contains(&"2 unknown-unit".to_owned()), "{:?}", problems(&plan));
}

#[test]
fn failed_formulas_dates_and_truth_values_are_no_figures() {
    let desk = Desk::new("rajnet");
    let file = xlsx(
        "ब्लॉक|कुल लिंक|चालू\nचूरू||\nराजगढ़|30|28",
        |sheet| {
            sheet.write_formula(1, 1, rust_xlsxwriter::Formula::new("=B9/0").set_result("#DIV/0!")).unwrap();
            sheet.write_with_format(1, 2, 46_348.0, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
        },
    );
    let plan = desk.plan(&file, "a.xlsx");
    assert_eq!(problems(&plan), ["B2 wrong-value", "C2 wrong-value"]);
}

#[test]
fn figures_without_a_name_are_refused() {
    let desk = Desk::new("rajnet");
    assert_eq!(problems(&desk.csv("ब्लॉक,कुल लिंक,चालू\nचूरू,40,30\n,30,20\n")), ["3 no-unit"]);
}

#[test]
fn a_table_without_units_or_indicators_says_so() {
    let desk = Desk::new("rajnet");
    let found = problems(&desk.csv("क,ख\nअ,1\n"));
    assert_eq!(found, ["- no-indicator-column", "- no-unit-column", "A unknown-column", "B unknown-column"]);
}

#[test]
fn words_of_an_old_font_are_offered_and_converted_only_when_wanted() {
    let desk = Desk::new("rajnet");
    let book = read("CykWd,links\npw:,40\n".as_bytes(), "a.csv", &Limits::default(), &unwatched).unwrap();
    let table = find(&book.sheets[0]).unwrap();
    let convert = |text: &str| match text {
        "pw:" => Some("चूरू".to_owned()),
        "CykWd" => Some("ब्लॉक".to_owned()),
        _ => None,
    };
    let index = UnitIndex::new(&desk.scheme, &desk.units, &[], day());
    let mut mapping = propose(&table, &desk.scheme, &index);
    let context = Context {
        scheme: &desk.scheme,
        units: &desk.units,
        index: &index,
        as_on: day(),
        current: &desk.current,
        previous_day: day().pred_opt(),
        previous: &desk.previous,
        counted: &std::collections::BTreeMap::new(),
        register: None,
        legacy: Some(&convert),
    };
    let offered = plan(&table, &mapping, &Choices::default(), &context);
    assert!(problems(&offered).contains(&"- legacy-font".to_owned()));
    assert_eq!(desk.written(&offered), NOTHING);
    mapping.legacy = true;
    mapping.confirm_column(0, Role::Unit);
    assert_eq!(desk.written(&plan(&table, &mapping, &Choices::default(), &context)), ["Churu links=40"]);
}

#[test]
fn a_mapping_is_plain_data() {
    let desk = Desk::new("rajnet");
    let book = read("ब्लॉक,कुल लिंक,अपटाइम %\nचूरू,40,0.9\n".as_bytes(), "a.csv", &Limits::default(), &unwatched);
    let table = find(&book.unwrap().sheets[0]).unwrap();
    let index = UnitIndex::new(&desk.scheme, &desk.units, &[], day());
    let mapping = propose(&table, &desk.scheme, &index);
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
}
