//! The wall: what the hall sees, beside what the operator does. Stored data → scene → page → paint, one way;
//! the operator's small preview and the wall are the same page.
//!
//! Two ways to the hall: a window of its own on the projector (`projector`), or the operator's own window in
//! hall view where the laptop is mirrored.

pub mod build;
pub mod layout;
pub mod measure;
pub mod paint;
pub mod picture;
pub mod projector;
pub mod scene;
pub mod view;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::model::{Direction, Lang, MeetingFile, UnitId};

use build::Wanted;
use measure::Measure;
use picture::Picture;
use scene::Scene;
use view::{Show, WallView};

/// What the meeting screen points at.
#[derive(Clone, Debug, Default)]
pub struct Pointing {
    pub item: Option<crate::model::AgendaItemId>,
    /// The row that has the table's cursor.
    pub unit: Option<UnitId>,
    pub all_columns: bool,
    /// The direction in the editor, as it is being typed.
    pub typing: Option<Direction>,
}

/// The wall and what is on it.
#[derive(Default)]
pub struct Hall {
    pub view: WallView,
    pub projector: projector::Projector,
    /// The operator's own window shows the wall.
    pub mirrored: bool,
    /// While this stands the wall does not change, whatever the operator looks at.
    frozen: Option<Scene>,
    measure: Measure,
    drawn: Option<Drawn>,
}

/// The page that was laid out last, and from what.
struct Drawn {
    scene: Scene,
    width: f32,
    page: usize,
    picture: Arc<Picture>,
}

impl Hall {
    /// True when the hall sees anything of the program but the operator's own window.
    pub fn is_on(&self) -> bool {
        self.mirrored || self.projector.is_open()
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// Holds what is on the wall, or lets it go on.
    pub fn freeze(&mut self) {
        self.frozen = match self.frozen.take() {
            Some(_) => None,
            None => self.drawn.as_ref().map(|drawn| drawn.scene.clone()),
        };
    }

    /// How many pages there are of what is shown.
    pub fn pages(&self) -> usize {
        self.drawn.as_ref().map_or(1, |drawn| drawn.picture.pages)
    }

    /// The page that the hall sees now, on a screen of this shape (width by height). Laid out anew only when
    /// something on it has changed.
    pub fn picture(
        &mut self,
        file: Option<&MeetingFile>,
        lang: Lang,
        pointing: &Pointing,
        shape: f32,
    ) -> Arc<Picture> {
        if pointing.item.is_some() && !self.is_frozen() {
            self.view.follow(pointing.item);
        }
        let scene = self.scene(file, lang, pointing);
        let width = (picture::HEIGHT * shape).round();
        let page = self.view.page();
        if let Some(drawn) = &self.drawn
            && drawn.scene == scene
            && drawn.width == width
            && drawn.page == page
        {
            return Arc::clone(&drawn.picture);
        }
        let picture = Arc::new(layout::lay_out(&scene, width, page, &mut self.measure));
        self.drawn = Some(Drawn { scene, width, page, picture: Arc::clone(&picture) });
        picture
    }

    fn scene(&self, file: Option<&MeetingFile>, lang: Lang, pointing: &Pointing) -> Scene {
        let Some(file) = file.filter(|_| !self.view.blank) else { return build::blank(file, lang) };
        if let Some(frozen) = &self.frozen {
            return frozen.clone();
        }
        let wanted = Wanted {
            lang,
            show: self.view.show(),
            item: self.view.item(),
            focus: pointing.unit,
            all_columns: pointing.all_columns,
            live: pointing.typing.as_ref().filter(|_| self.view.live),
        };
        build::scene(file, &wanted)
    }

    /// The next or the previous way of showing the item.
    pub fn turn(&mut self, forward: bool) {
        self.frozen = None;
        self.view.blank = false;
        self.view.turn(forward);
    }

    /// The next or the previous page of what is shown.
    pub fn leaf(&mut self, forward: bool) {
        let pages = self.pages();
        self.view.leaf(forward, pages);
    }

    /// Puts something on the wall, which is no longer blank then.
    pub fn put(&mut self, show: Show) {
        self.frozen = None;
        self.view.put(show);
    }
}
