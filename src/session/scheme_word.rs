//! What a change of a scheme's definition was, in a word: for what stands beside “undo”, and so that each change of the
//! form is a step of its own. What must change along with it (a total with its formula) belongs to it.

use super::register_word;
use super::word::OperationKind as Kind;
use crate::model::{Bilingual, Indicator, Lang, Scheme};

/// The kind of the change and what it was done to.
pub(super) fn word(before: Option<&Scheme>, after: &Scheme) -> (Kind, Bilingual) {
    let of_scheme = |kind: Kind| (kind, after.name.clone());
    let Some(before) = before else { return of_scheme(Kind::AddScheme) };
    if before.register != after.register {
        return register_word::word(before, after);
    }
    let of_indicator = |kind: Kind, indicator: &Indicator| (kind, named(after, indicator));
    if let Some((kind, indicator)) = of_columns(before, after) {
        return of_indicator(kind, indicator);
    }
    let pairs = before.indicators.iter().zip(&after.indicators);
    let changed: Vec<(&Indicator, &Indicator)> = pairs.filter(|(was, is)| was != is).collect();
    // The verified twin follows the reported one.
    let reported = changed.iter().find(|(_, is)| is.verifies.is_none()).or_else(|| changed.first());
    if let Some((was, is)) = reported {
        let others = changed.iter().filter(|(_, other)| other.code != is.code);
        let mut apart = others.filter(|(_, other)| other.verifies.as_ref() != Some(&is.code));
        let renamed = was.code != is.code;
        if renamed || apart.next().is_none() && before.checks == after.checks {
            return of_indicator(of_one(was, is), is);
        }
        return of_scheme(Kind::PutScheme);
    }
    match after.checks.len().cmp(&before.checks.len()) {
        std::cmp::Ordering::Greater => of_scheme(Kind::AddCheck),
        std::cmp::Ordering::Less => of_scheme(Kind::DeleteCheck),
        std::cmp::Ordering::Equal if before.checks != after.checks => of_scheme(Kind::ChangeCheck),
        std::cmp::Ordering::Equal => of_scheme(Kind::PutScheme),
    }
}

fn named(scheme: &Scheme, indicator: &Indicator) -> Bilingual {
    let [hi, en] = Lang::ALL.map(|lang| {
        let (scheme, indicator) = (scheme.name.get(lang), indicator.name.get(lang));
        let both = [scheme, indicator].into_iter().filter(|name| !name.trim().is_empty());
        both.collect::<Vec<_>>().join(": ")
    });
    Bilingual { hi, en }
}

/// Columns that came, went or moved.
fn of_columns<'a>(before: &'a Scheme, after: &'a Scheme) -> Option<(Kind, &'a Indicator)> {
    let fresh = |from: &Scheme, to: &'a Scheme| {
        to.indicators.iter().find(|indicator| from.indicator(&indicator.code).is_none())
    };
    let twin_of = |scheme: &'a Scheme, twin: &Indicator| scheme.indicator(twin.verifies.as_ref()?);
    match after.indicators.len().cmp(&before.indicators.len()) {
        std::cmp::Ordering::Greater => {
            let new = fresh(before, after)?;
            Some(twin_of(after, new).map_or((Kind::AddIndicator, new), |of| (Kind::IndicatorVerified, of)))
        }
        std::cmp::Ordering::Less => {
            let gone = fresh(after, before)?;
            Some(
                twin_of(after, gone)
                    .map_or((Kind::DeleteIndicator, gone), |of| (Kind::IndicatorVerified, of)),
            )
        }
        std::cmp::Ordering::Equal => {
            let stays = fresh(before, after).is_none();
            let mut pairs = before.indicators.iter().zip(&after.indicators);
            // The first two that stand otherwise: the one that was moved is one of them.
            let (was, is) = pairs.find(|(was, is)| was.code != is.code).filter(|_| stays)?;
            let place = |scheme: &Scheme, of: &Indicator| {
                scheme.indicators.iter().position(|indicator| indicator.code == of.code).unwrap_or_default()
            };
            let by = |of: &Indicator| place(before, of).abs_diff(place(after, of));
            Some((Kind::MoveIndicator, if by(was) > by(is) { was } else { is }))
        }
    }
}

/// The part of an indicator that was changed; of several the one that the others follow.
fn of_one(was: &Indicator, is: &Indicator) -> Kind {
    if was.code != is.code {
        Kind::IndicatorCode
    } else if was.formula != is.formula {
        Kind::IndicatorFormula
    } else if was.kind != is.kind {
        Kind::IndicatorKind
    } else if was.adds_up != is.adds_up {
        Kind::IndicatorTotal
    } else if was.better != is.better || was.target_of != is.target_of {
        Kind::IndicatorBetter
    } else if was.target != is.target || was.behind != is.behind {
        Kind::IndicatorTarget
    } else if was.main != is.main || was.retired != is.retired {
        Kind::IndicatorShown
    } else if was.group != is.group {
        Kind::IndicatorGroup
    } else {
        Kind::IndicatorName
    }
}

impl Kind {
    /// Typing of this kind goes on for moments and is one step; what is chosen is a step each time.
    pub(super) fn is_typed(self) -> bool {
        !matches!(
            self,
            Self::SetCharts
                | Self::SetWallList
                | Self::AddScheme
                | Self::AddIndicator
                | Self::MoveIndicator
                | Self::DeleteIndicator
                | Self::IndicatorKind
                | Self::IndicatorFormula
                | Self::IndicatorTotal
                | Self::IndicatorBetter
                | Self::IndicatorShown
                | Self::IndicatorVerified
                | Self::AddRegister
                | Self::DeleteRegister
                | Self::RegisterAges
                | Self::AddState
                | Self::DeleteState
                | Self::StateMeaning
                | Self::MoveState
                | Self::AddCheck
                | Self::DeleteCheck
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AddsUp, Better, FigureCheck, FigureRule, Formula, FormulaKind, OnBreach};
    use crate::session::catalogue;

    fn scheme() -> Scheme {
        (*catalogue::scheme(&"ip-phone".into()).unwrap()).clone()
    }

    fn word_of(change: impl FnOnce(&mut Scheme)) -> (Kind, String) {
        let before = scheme();
        let mut after = before.clone();
        change(&mut after);
        let (kind, subject) = word(Some(&before), &after);
        (kind, subject.en)
    }

    #[test]
    fn each_part_of_the_form_has_a_word_of_its_own() {
        let code = "working".into();
        let of = |change: fn(&mut Indicator)| {
            word_of(|scheme| change(scheme.indicator_mut(&"working".into()).unwrap()))
        };
        let named = "IP phones: Working".to_owned();
        for (found, kind) in [
            (of(|one| one.adds_up = AddsUp::Mean), Kind::IndicatorTotal),
            (of(|one| one.set_better(Better::Less)), Kind::IndicatorBetter),
            (of(|one| one.target = Some(3.0)), Kind::IndicatorTarget),
            (of(|one| one.retired = true), Kind::IndicatorShown),
            (of(|one| one.group = Some(Bilingual::new("क", "A"))), Kind::IndicatorGroup),
            (word_of(|scheme| scheme.set_kind(&code, crate::model::Kind::Text)), Kind::IndicatorKind),
            (
                word_of(|scheme| {
                    scheme.set_formula(&code, Some(Formula::Sum { of: vec!["installed".into()] }))
                }),
                Kind::IndicatorFormula,
            ),
            (
                word_of(|scheme| scheme.set_verified(&code, Some(Bilingual::new("क", "A")))),
                Kind::IndicatorVerified,
            ),
            (word_of(|scheme| scheme.rename_indicator(&code, &"running".into())), Kind::IndicatorCode),
            (word_of(|scheme| scheme.move_indicator(&code, 2)), Kind::MoveIndicator),
            (word_of(|scheme| scheme.move_indicator(&code, -1)), Kind::MoveIndicator),
        ] {
            assert_eq!(found, (kind, named.clone()));
        }
        assert_eq!(
            of(|one| one.name.en = "Up".to_owned()),
            (Kind::IndicatorName, "IP phones: Up".to_owned())
        );
        assert_eq!(FormulaKind::Sum, Formula::Sum { of: Vec::new() }.kind());
    }

    #[test]
    fn what_comes_and_goes_is_named() {
        let added = word_of(|scheme| {
            scheme.add_indicator(None);
        });
        assert_eq!(added, (Kind::AddIndicator, "IP phones".to_owned()), "it has no name yet");
        let gone = word_of(|scheme| scheme.remove_indicator(&"last-test".into()));
        assert_eq!(gone, (Kind::DeleteIndicator, "IP phones: Last test".to_owned()));
        let rule = FigureRule::Change { of: Vec::new(), percent: 3.0 };
        let check = FigureCheck { rule, on_breach: OnBreach::Ask };
        assert_eq!(word_of(|scheme| scheme.checks.push(check.clone())).0, Kind::AddCheck);
        assert_eq!(word_of(|scheme| drop(scheme.checks.pop())).0, Kind::DeleteCheck);
        assert_eq!(word_of(|scheme| scheme.checks[0] = check).0, Kind::ChangeCheck);
        assert_eq!(
            word_of(|scheme| scheme.name.en = "Phones".to_owned()),
            (Kind::PutScheme, "Phones".to_owned())
        );
        assert_eq!(word(None, &scheme()).0, Kind::AddScheme);
    }

    #[test]
    fn changes_that_have_nothing_to_do_with_each_other_are_a_change_of_the_scheme() {
        let several = word_of(|scheme| {
            for indicator in &mut scheme.indicators {
                indicator.name = Bilingual::new("क", "A");
            }
        });
        assert_eq!(several.0, Kind::PutScheme);
    }
}
