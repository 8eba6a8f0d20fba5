//! Signs drawn as shapes, so that they look the same at every size: the three grades, a cross, a tick.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

use crate::model::Grade;

/// ▲ good, ◆ to be watched, ▼ behind, in a square of `size` around `centre`.
pub fn paint_grade(painter: &Painter, centre: Pos2, size: f32, grade: Grade, colour: Color32) {
    let half = size / 2.0;
    let at = |x: f32, y: f32| centre + vec2(x * half, y * half);
    let points = match grade {
        Grade::Good => vec![at(0.0, -0.9), at(1.0, 0.9), at(-1.0, 0.9)],
        Grade::Watch => vec![at(0.0, -1.05), at(1.05, 0.0), at(0.0, 1.05), at(-1.05, 0.0)],
        Grade::Behind => vec![at(-1.0, -0.9), at(1.0, -0.9), at(0.0, 0.9)],
    };
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// An arrow downwards or upwards: by what rows are sorted.
pub fn paint_arrow(painter: &Painter, centre: Pos2, size: f32, down: bool, stroke: Stroke) {
    let half = size / 2.0;
    let turn = if down { 1.0 } else { -1.0 };
    let at = |x: f32, y: f32| centre + vec2(x * half, y * turn * half);
    painter.line_segment([at(0.0, -1.0), at(0.0, 1.0)], stroke);
    painter.add(Shape::line(vec![at(-0.7, 0.25), at(0.0, 1.0), at(0.7, 0.25)], stroke));
}

/// The cross of "remove" and "close".
pub fn paint_cross(painter: &Painter, rect: Rect, stroke: Stroke) {
    painter.line_segment([rect.left_top(), rect.right_bottom()], stroke);
    painter.line_segment([rect.left_bottom(), rect.right_top()], stroke);
}

pub fn paint_tick(painter: &Painter, rect: Rect, stroke: Stroke) {
    let at = |x: f32, y: f32| rect.lerp_inside(vec2(x, y));
    painter.add(Shape::line(vec![at(0.0, 0.55), at(0.38, 0.9), at(1.0, 0.12)], stroke));
}
