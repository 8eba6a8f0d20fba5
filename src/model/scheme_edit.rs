//! How a definition is changed so that it stays one that can be reckoned with: what belongs together changes
//! together. Pure.

use super::{
    AddsUp, Better, Bilingual, Counts, FigureRule, Formula, Indicator, IndicatorCode, Kind, Scheme,
    SchemeFault, TargetOf,
};

/// Which formula an indicator has, without what it reckons with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaKind {
    Ratio,
    Difference,
    Sum,
    ShareOfTotal,
}

impl Formula {
    pub fn kind(&self) -> FormulaKind {
        match self {
            Self::Ratio { .. } => FormulaKind::Ratio,
            Self::Difference { .. } => FormulaKind::Difference,
            Self::Sum { .. } => FormulaKind::Sum,
            Self::ShareOfTotal { .. } => FormulaKind::ShareOfTotal,
        }
    }
}

impl AddsUp {
    /// Whether the indicator can add up in this way.
    pub fn fits(self, kind: &Kind, formula: Option<FormulaKind>) -> bool {
        match (self, formula) {
            (Self::None, _) => true,
            (Self::RatioOfSums, formula) => formula == Some(FormulaKind::Ratio),
            (_, Some(FormulaKind::Ratio | FormulaKind::ShareOfTotal)) => false,
            (Self::Latest, _) => *kind == Kind::Date,
            (Self::Sum, _) => kind.is_number() && *kind != Kind::Percent,
            (Self::Mean, _) => kind.is_number(),
        }
    }

    /// The way in which most such indicators add up.
    pub fn usual(kind: &Kind, formula: Option<FormulaKind>) -> Self {
        let ways = [Self::RatioOfSums, Self::Sum, Self::Mean, Self::None];
        ways.into_iter().find(|way| way.fits(kind, formula)).unwrap_or(Self::None)
    }
}

impl Scheme {
    /// The definition with a change, if it can stay so.
    pub fn changed(&self, change: impl FnOnce(&mut Self)) -> Result<Self, SchemeFault> {
        let mut changed = self.clone();
        change(&mut changed);
        changed.fault().map_or(Ok(changed), Err)
    }

    pub fn indicator_mut(&mut self, code: &IndicatorCode) -> Option<&mut Indicator> {
        self.indicators.iter_mut().find(|indicator| &indicator.code == code)
    }

    /// A code that no indicator has: the stem, or with a number behind it.
    pub fn fresh_code(&self, stem: &str) -> IndicatorCode {
        let with_number = (2_u32..).map(|number| IndicatorCode(format!("{stem}-{number}").into()));
        let mut codes = std::iter::once(IndicatorCode(stem.into())).chain(with_number);
        codes.find(|code| self.indicator(code).is_none()).unwrap_or_else(|| IndicatorCode(stem.into()))
    }

    /// A new count behind the one named, or at the end.
    pub fn add_indicator(&mut self, behind: Option<&IndicatorCode>) -> IndicatorCode {
        let code = self.fresh_code("indicator");
        let place = behind.and_then(|behind| self.indicators.iter().position(|one| &one.code == behind));
        let place = place.map_or(self.indicators.len(), |place| place + 1);
        // What is made now is to be seen; for all that are never projected there is a word.
        let indicator =
            Indicator { main: true, ..Indicator::plain(code.clone(), Bilingual::default(), Kind::Count) };
        self.indicators.insert(place.min(self.indicators.len()), indicator);
        code
    }

    /// Takes it away, with what verifies it.
    pub fn remove_indicator(&mut self, code: &IndicatorCode) {
        self.indicators.retain(|one| &one.code != code && one.verifies.as_ref() != Some(code));
    }

    /// Moves it by places among the columns.
    pub fn move_indicator(&mut self, code: &IndicatorCode, by: isize) {
        let Some(from) = self.indicators.iter().position(|one| &one.code == code) else { return };
        let to = from.saturating_add_signed(by).min(self.indicators.len().saturating_sub(1));
        let indicator = self.indicators.remove(from);
        self.indicators.insert(to, indicator);
    }

    /// Gives an indicator another code, also wherever formulas and checks name it.
    pub fn rename_indicator(&mut self, code: &IndicatorCode, new: &IndicatorCode) {
        let rename = |named: &mut IndicatorCode| {
            if named == code {
                *named = new.clone();
            }
        };
        for indicator in &mut self.indicators {
            rename(&mut indicator.code);
            indicator.verifies.iter_mut().for_each(rename);
            match &mut indicator.formula {
                Some(Formula::Ratio { of, per }) => {
                    rename(of);
                    rename(per);
                }
                Some(Formula::Difference { of, minus }) => {
                    rename(of);
                    minus.iter_mut().for_each(rename);
                }
                Some(Formula::Sum { of }) => of.iter_mut().for_each(rename),
                Some(Formula::ShareOfTotal { of }) => rename(of),
                None => {}
            }
        }
        for check in &mut self.checks {
            match &mut check.rule {
                FigureRule::AtMost { parts, whole } | FigureRule::AddsTo { parts, whole } => {
                    rename(whole);
                    parts.iter_mut().for_each(rename);
                }
                FigureRule::Change { of, .. } => of.iter_mut().for_each(rename),
            }
        }
    }

    /// What values an indicator has; how it adds up, its target and its formula follow where they must.
    pub fn set_kind(&mut self, code: &IndicatorCode, kind: Kind) {
        let verified = self.verified_of(code).map(|twin| twin.code.clone());
        for code in std::iter::once(code.clone()).chain(verified) {
            let Some(indicator) = self.indicator_mut(&code) else { continue };
            indicator.kind = kind.clone();
            if kind != Kind::Count {
                indicator.counts = None;
            }
            if !kind.is_number() {
                (indicator.formula, indicator.target, indicator.behind) = (None, None, None);
                indicator.target_of = TargetOf::Unit;
            }
            indicator.settle_total();
        }
    }

    /// From what an indicator is worked out; `None`: it is entered.
    pub fn set_formula(&mut self, code: &IndicatorCode, formula: Option<Formula>) {
        if formula.is_some() {
            // What is worked out was not verified on the spot.
            self.set_verified(code, None);
        }
        let Some(indicator) = self.indicator_mut(code) else { return };
        let begins_ratio = matches!(formula, Some(Formula::Ratio { .. }))
            && !matches!(indicator.formula, Some(Formula::Ratio { .. }));
        // A part of a whole is said in percent; what else a ratio is in, the office says.
        let is_part = begins_ratio && indicator.kind == Kind::Count;
        if is_part || matches!(formula, Some(Formula::ShareOfTotal { .. })) {
            indicator.kind = Kind::Percent;
        }
        if formula.is_some() {
            indicator.counts = None;
        }
        indicator.formula = formula;
        indicator.settle_total();
    }

    /// What an indicator counts of the register; `None`: nothing.
    pub fn set_counts(&mut self, code: &IndicatorCode, counts: Option<Counts>) {
        let Some(indicator) = self.indicator_mut(code) else { return };
        if counts.is_some() {
            (indicator.kind, indicator.formula) = (Kind::Count, None);
        }
        indicator.counts = counts;
        indicator.settle_total();
    }

    /// The indicator that holds the verified values of this one.
    pub fn verified_of(&self, code: &IndicatorCode) -> Option<&Indicator> {
        self.indicators.iter().find(|one| one.verifies.as_ref() == Some(code))
    }

    /// Whether its verified values stand beside the reported ones: in a column of that name, or in none.
    pub fn set_verified(&mut self, code: &IndicatorCode, name: Option<Bilingual>) {
        match (name, self.verified_of(code)) {
            (Some(_), Some(twin)) if !twin.retired => {}
            (Some(name), Some(twin)) => {
                let twin = twin.code.clone();
                if let Some(twin) = self.indicator_mut(&twin) {
                    (twin.retired, twin.name) = (false, name);
                }
            }
            (Some(name), None) => {
                let Some(place) = self.indicators.iter().position(|one| &one.code == code) else { return };
                let Some(reported) = self.indicators.get(place) else { return };
                let twin = Indicator {
                    group: reported.group.clone(),
                    better: reported.better,
                    adds_up: reported.adds_up,
                    verifies: Some(code.clone()),
                    ..Indicator::plain(
                        self.fresh_code(&format!("{code}-verified")),
                        name,
                        reported.kind.clone(),
                    )
                };
                self.indicators.insert(place + 1, twin);
            }
            (None, _) => self.indicators.retain(|one| one.verifies.as_ref() != Some(code)),
        }
    }
}

impl Indicator {
    /// Sets the way in which it adds up right, where the one that it has does not fit.
    fn settle_total(&mut self) {
        let formula = self.formula.as_ref().map(Formula::kind);
        if !self.adds_up.fits(&self.kind, formula) || formula == Some(FormulaKind::Ratio) {
            self.adds_up = AddsUp::usual(&self.kind, formula);
        }
        if self.adds_up == AddsUp::None {
            self.target_of = TargetOf::Unit;
        }
    }

    /// Which way is better; without one there is no target.
    pub fn set_better(&mut self, better: Better) {
        self.better = better;
        let (target, behind) = (self.target, self.behind);
        match (better, target, behind) {
            (Better::Neither, ..) => (self.target, self.behind) = (None, None),
            // The bound changes sides with the way.
            (Better::More, Some(target), Some(behind)) if behind > target => self.behind = None,
            (Better::Less, Some(target), Some(behind)) if behind < target => self.behind = None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
