//! What the Local Government Directory gives out, as it gives it out. Where the fixtures come from is said in
//! `tests/fixtures/README.md`.

use baithak::model::*;
use baithak::tabular::*;

const DISTRICTS: &[u8] = include_bytes!("../fixtures/lgd/districtofSpecificState.xls");
const BLOCKS: &[u8] = include_bytes!("../fixtures/lgd/blockofspecificState.xls");
const BODIES: &[u8] = include_bytes!("../fixtures/lgd/priLbSpecificState.xls");

fn table(bytes: &[u8], name: &str) -> Table {
    let book = read(bytes, name, &Limits::default(), &unwatched).unwrap();
    find(book.visible().next().unwrap()).unwrap()
}

fn planned(table: &Table, units: &[Unit]) -> UnitPlan {
    let mut next = 1000_u128;
    let mut id = || {
        next += 1;
        UnitId(uuid::Uuid::from_u128(next))
    };
    plan_units(table, units, &[], &mut id).unwrap()
}

fn unit(n: u128, level: UnitLevel, name: (&str, &str), code: u32, parent: Option<u128>) -> Unit {
    let id = |n: u128| UnitId(uuid::Uuid::from_u128(n));
    Unit {
        id: id(n),
        level,
        name: Bilingual::new(name.0, name.1),
        lgd_code: Some(code),
        parent: parent.map(id),
        valid_from: None,
        valid_to: None,
    }
}

/// An office of the district of Garhwa; the code of the block is made up.
fn garhwa() -> Vec<Unit> {
    let district = unit(1, UnitLevel::District, ("गढ़वा", "Garhwa"), 328, None);
    vec![district, unit(2, UnitLevel::Block, ("बरडीहा", "Bardiha"), 9_001, Some(1))]
}

fn named(plan: &UnitPlan) -> Vec<(&str, &str, Option<u32>)> {
    plan.listed
        .iter()
        .map(|one| (one.unit.name.hi.as_str(), one.unit.name.en.as_str(), one.unit.lgd_code))
        .collect()
}

#[test]
fn a_report_of_districts_is_read_with_its_heading_of_two_rows_and_fills_an_empty_list() {
    let plan = planned(&table(DISTRICTS, "districtofSpecificState.xls"), &[]);
    let expected =
        [("बोकारो", "Bokaro", Some(322)), ("चतरा", "Chatra", Some(323)), ("गढ़वा", "Garhwa", Some(328))];
    assert_eq!(named(&plan), expected);
    assert_eq!((plan.rows, plan.problems.len(), plan.elsewhere), (3, 0, 0));
}

#[test]
fn an_office_takes_its_own_district_from_a_report_of_the_whole_state() {
    let plan = planned(&table(DISTRICTS, "a.xls"), &garhwa());
    assert_eq!((plan.rows, plan.elsewhere, plan.listed.len()), (1, 2, 0), "its own stands already");
    let bokaro = [unit(1, UnitLevel::District, ("बोकारो", "Bokaro"), 322, None)];
    let plan = planned(&table(BLOCKS, "a.xls"), &bokaro);
    assert_eq!(named(&plan), [("", "Bermo", Some(3064)), ("", "Chandankiyari", Some(3065))]);
    assert!(plan.listed.iter().all(|one| one.unit.parent == Some(bokaro[0].id)));
    assert!(plan.listed.iter().all(|one| one.unit.level == UnitLevel::Block));
    assert_eq!((plan.elsewhere, plan.problems.len()), (2, 0));
}

#[test]
fn a_gram_panchayat_stands_under_the_block_of_its_block_panchayat_which_has_another_code() {
    let units = garhwa();
    let plan = planned(&table(BODIES, "priLbSpecificState.xls"), &units);
    // A local name that only repeats the English one is none.
    assert_eq!(named(&plan), [("", "Adar", Some(112_577))]);
    assert_eq!(plan.listed[0].unit.level, UnitLevel::GramPanchayat);
    assert_eq!(plan.listed[0].unit.parent, Some(units[1].id));
    assert_eq!((plan.rows, plan.elsewhere, plan.problems.len()), (1, 1, 0));
    // Taken in, it stands: the same file again changes nothing.
    let mut taken = units.clone();
    taken.push(plan.listed[0].unit.clone());
    assert!(planned(&table(BODIES, "a.xls"), &taken).listed.is_empty());
}

/// Headings as in the daily copies of the directory as CSV (github.com/ramSeraph/opendata, “Anatomy of a LGD
/// archive”) and in an older dump (github.com/planemad/india-local-government-directory, `administrative/`,
/// `municipal/`); the rows are of Churu or made up.
#[test]
fn copies_of_the_directory_as_csv_are_known_by_their_headings_too() {
    let churu = [
        unit(1, UnitLevel::District, ("चूरू", "Churu"), 96, None),
        unit(2, UnitLevel::Block, ("चूरू", "Churu"), 654, Some(1)),
    ];
    for (text, found) in [
        // subdistricts.csv
        (
            "S.No.,State Code,State Name,District Code,District Name,Sub-district Code,Sub-district Version,Sub-district Name,Census 2001 code,Census 2011 code\n1,8,Rajasthan,96,Churu,467,1,Taranagar,,\n2,8,Rajasthan,97,Bikaner,470,1,Nokha,,\n",
            (UnitLevel::Tehsil, ("", "Taranagar"), 467, 1),
        ),
        // blocks.csv of today
        (
            "S.No.,State Code,State Name (In English),District Code,District Name (In English),Development Block Code,Development Block Version,Development Block Name (In English),Development Block Name (In Local)\n1,8,Rajasthan,96,Churu,655,1,Taranagar,तारानगर\n2,8,Rajasthan,97,Bikaner,700,1,Nokha,नोखा\n",
            (UnitLevel::Block, ("तारानगर", "Taranagar"), 655, 1),
        ),
        // blocks.csv of 2020: both names under one word
        (
            "S.No.,State Code,State Name,District Code,District Name,Block Code,Block Version,Block Name ,Block Name\n1,8,RAJASTHAN,96,CHURU,655,1,TARANAGAR,तारानगर\n2,8,RAJASTHAN,97,BIKANER,700,1,NOKHA,\n",
            (UnitLevel::Block, ("तारानगर", "TARANAGAR"), 655, 1),
        ),
        // villages_by_blocks.csv: a row for each village
        (
            "S.No.,State Code,State Name (In English),District Code,District Name (In English),Subdistrict Code,Subdistrict Name (In English),Village Code,Village Name (In English),Localbody Code,Localbody Name (In English),Block Code,Block Name (In English)\n1,8,Rajasthan,96,Churu,467,Churu,1,A,36001,Ghanghu,654,Churu\n2,8,Rajasthan,96,Churu,467,Churu,2,B,36001,Ghanghu,654,Churu\n3,8,Rajasthan,97,Bikaner,470,Nokha,3,C,36900,Other,700,Nokha\n",
            (UnitLevel::GramPanchayat, ("", "Ghanghu"), 36_001, 2),
        ),
    ] {
        let plan = planned(&table(text.as_bytes(), "a.csv"), &churu);
        let (level, (hi, en), code, parent) = found;
        assert_eq!(named(&plan), [(hi, en, Some(code))], "{text}");
        let listed = &plan.listed[0].unit;
        assert_eq!((listed.level, listed.parent), (level, Some(churu[parent - 1].id)), "{text}");
        assert_eq!((plan.elsewhere, plan.problems.len()), (1, 0), "{text}");
    }
}

#[test]
fn an_urban_body_of_which_no_district_is_said_is_taken_only_where_it_is_known() {
    let units = [
        unit(1, UnitLevel::District, ("चूरू", "Churu"), 96, None),
        unit(2, UnitLevel::UrbanBody, ("चूरू", ""), 249_001, Some(1)),
    ];
    // As in urban_local_bodies.csv of the daily copies.
    let text = "S.No.,State Code,State Name (In English),Local Body Code,Local Body Version,Local Body Name (In English),Local Body Name (In Local),Localbody Type Code,Census 2011 Code\n1,8,Rajasthan,249001,2,Churu,,8,800521\n2,8,Rajasthan,249777,1,Nokha,,5,800499\n";
    let plan = planned(&table(text.as_bytes(), "a.csv"), &units);
    assert_eq!(named(&plan), [("चूरू", "Churu", Some(249_001))]);
    assert_eq!((plan.added, plan.elsewhere), (0, 1));
}

#[test]
fn a_name_that_is_known_stays_as_it_is_written_where_the_directory_has_it_in_capitals() {
    let churu = [
        unit(1, UnitLevel::District, ("चूरू", "Churu"), 96, None),
        unit(2, UnitLevel::Block, ("तारानगर", "Taranagar"), 659, Some(1)),
    ];
    let text = "S.No.,District Code,District Name (In English),Block Code,Block Name (In English),Block Name (In Local)\n1,96,CHURU,659,TARANAGAR,तारानगर\n2,96,CHURU,660,SALASAR,सालासर\n";
    let plan = planned(&table(text.as_bytes(), "a.csv"), &churu);
    assert_eq!(named(&plan), [("सालासर", "SALASAR", Some(660))]);
    assert_eq!((plan.rows, plan.added), (2, 1));
}

#[test]
fn the_type_of_a_local_body_may_be_said_in_words() {
    let churu = [unit(1, UnitLevel::District, ("चूरू", "Churu"), 96, None)];
    let text = "S.No.,State Code,Local Body Code,Local Body Version,Local Body Name (In English),Local Body Name (In Local language),Local Body Type Name,District Code\n1,8,309999,1,Sahwa,साहवा,Municipality,96\n2,8,309998,1,Nokha,नोखा,Municipality,97\n3,8,290,1,Churu,,Zilla Panchayat,96\n4,8,36001,1,Ghanghu,घांघू,Gram Panchayat,96\n5,8,36002,1,Other,,Autonomous Council,96\n";
    let plan = planned(&table(text.as_bytes(), "a.csv"), &churu);
    let levels: Vec<_> = plan.listed.iter().map(|one| (one.unit.level, one.unit.lgd_code)).collect();
    assert_eq!(levels, [(UnitLevel::UrbanBody, Some(309_999)), (UnitLevel::GramPanchayat, Some(36_001))]);
    assert!(plan.listed.iter().all(|one| one.unit.parent == Some(churu[0].id)));
    let written = "Autonomous Council".to_owned();
    assert_eq!(plan.problems, [UnitProblem { row: 6, kind: UnitProblemKind::WrongLevel { written } }]);
    assert_eq!(plan.elsewhere, 1);
}

#[test]
fn a_gram_panchayat_stands_under_the_block_that_is_only_named_and_under_none_it_is_refused() {
    let churu = [
        unit(1, UnitLevel::District, ("चूरू", "Churu"), 96, None),
        unit(2, UnitLevel::Block, ("तारानगर", "Taranagar"), 659, Some(1)),
    ];
    let text = "S.No.,District Panchayat Code,District Panchayat Name (In English),Intermediate Panchayat Code,Intermediate Panchayat Name (In English),Village Panchayat Code,Village Panchayat Name (In English),Village Panchayat Name (In Local)\n1,290,CHURU,2901,TARANAGAR,36011,DEPALSAR,देपालसर\n2,290,CHURU,2902,SALASAR,36012,GHANTEL,घांटेल\n3,291,BIKANER,2911,NOKHA,36013,OTHER,\n";
    let plan = planned(&table(text.as_bytes(), "a.csv"), &churu);
    assert_eq!(named(&plan), [("देपालसर", "DEPALSAR", Some(36_011))]);
    assert_eq!(plan.listed[0].unit.parent, Some(churu[1].id));
    let block = "SALASAR".to_owned();
    assert_eq!(plan.problems, [UnitProblem { row: 3, kind: UnitProblemKind::NoBlock { block } }]);
    assert_eq!(plan.elsewhere, 1);
}

#[test]
fn villages_are_no_units() {
    let text = "S.No.,District Code,District Name (In English),Sub-District Code,Sub-District Name (In English),Village Code,Village Version,Village Name (In English)\n1,96,Churu,467,Churu,1,1,A\n2,96,Churu,467,Churu,2,1,B\n";
    assert!(plan_units(&table(text.as_bytes(), "a.csv"), &[], &[], &mut || panic!("none is new")).is_none());
}

#[test]
fn a_cut_off_report_is_a_damaged_file() {
    for cut in [BLOCKS.len() / 2, BLOCKS.len() - 30] {
        let found = read(&BLOCKS[..cut], "a.xls", &Limits::default(), &unwatched);
        assert_eq!(found, Err(ReadError::Damaged), "{cut}");
    }
}
