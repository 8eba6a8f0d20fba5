//! A paper as source for Typst: the same words in the same table, faces, sizes and margins.

use std::fmt::Write as _;

use baithak::papers::block::{Align, Block, Ink, Paper, Paragraph, RuleWeight, Style, Table, Text};
use baithak::papers::flow::MARGIN_PT;

/// All sizes as this program has them; a line is as high as its letters, and leading is the rest.
const HEAD: &str = r##"
#set text(font: ("Inter", "Noto Sans Devanagari"), top-edge: 0.84em, bottom-edge: -0.16em)
#set par(spacing: 0pt)
#set block(spacing: 0pt)
#let bold(words) = text(weight: 600, words)
#let grey(words) = text(fill: rgb("#4A5059"), words)
#let line-of(size, leading, words) = {
  set text(size: size)
  set par(leading: leading)
  words
}
#let signature(words) = block(breakable: false, width: 100%, inset: (top: 40pt, left: 50%), align(center, words))
"##;

pub fn source(paper: &Paper) -> String {
    let mut out = String::new();
    let _ =
        writeln!(out, "#set document(title: {}, author: {})", quoted(&paper.title), quoted(&paper.author));
    let label = quoted(paper.page_label);
    let _ = writeln!(
        out,
        "#set page(paper: \"a4\", margin: (x: {MARGIN_PT}pt, top: {MARGIN_PT}pt, bottom: 62pt), footer: context text(size: 8pt, {} + h(1fr) + {label}.replace(\"{{page}}\", str(counter(page).get().first())).replace(\"{{pages}}\", str(counter(page).final().first()))))",
        quoted(&paper.notice),
    );
    let _ = writeln!(out, "#set text(lang: {})", quoted(paper.lang.tag()));
    out.push_str(HEAD);
    for (index, section) in paper.sections.iter().enumerate() {
        if index > 0 {
            let _ = writeln!(out, "#pagebreak()\n#set page(flipped: {})", section.landscape);
        }
        for block in &section.blocks {
            write_block(&mut out, block);
        }
    }
    out
}

fn write_block(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Paragraph(paragraph) => write_paragraph(out, paragraph),
        Block::Pair { left, right, style, above_pt } => {
            let words = format!("{} + h(1fr) + {}", expression(left), expression(right));
            let above_pt = above_pt + leading_pt(*style);
            writeln!(out, "#v({above_pt}pt)\n#{}", line_of(*style, &words))
        }
        Block::ListItem { label, text, style } => {
            let words = format!("{} + \" \" + {}", expression(label), expression(text));
            writeln!(out, "#block(inset: (left: 10pt), {})", line_of(*style, &words))
        }
        Block::Rule { weight, above_pt } => {
            let thickness = if *weight == RuleWeight::Heavy { 1.2 } else { 0.5 };
            writeln!(out, "#v({above_pt}pt)\n#line(length: 100%, stroke: {thickness}pt)")
        }
        Block::Table(table) => write_table(out, table),
        // Names and values alone: the minutes that are timed have no chart.
        Block::Chart(chart) => chart.bars.iter().try_for_each(|bar| {
            let words = format!("{} + h(1fr) + {}", expression(&bar.name), expression(&bar.value));
            writeln!(out, "#{}", line_of(Style::Cell, &words))
        }),
        Block::LineChart(chart) => chart.points.iter().try_for_each(|point| {
            let value = point.value.as_ref().map_or_else(|| "[]".to_owned(), |(_, value)| expression(value));
            let words = format!("{} + h(1fr) + {value}", expression(&point.date));
            writeln!(out, "#{}", line_of(Style::Cell, &words))
        }),
        Block::Signature(signature) => {
            let lines: Vec<_> = signature.lines.iter().map(expression).collect();
            let words = line_of(Style::Body, &lines.join(" + linebreak() + "));
            writeln!(out, "#signature({words})")
        }
    };
}

fn write_paragraph(out: &mut String, paragraph: &Paragraph) -> std::fmt::Result {
    let words = line_of(paragraph.style, &expression(&paragraph.text));
    let sticky = paragraph.keeps_with_next;
    let align = align(paragraph.align);
    let above_pt = paragraph.above_pt + leading_pt(paragraph.style);
    writeln!(out, "#v({above_pt}pt)\n#block(sticky: {sticky}, width: 100%, align({align}, {words}))")
}

fn write_table(out: &mut String, table: &Table) -> std::fmt::Result {
    let widths: Vec<_> = table.columns.iter().map(|column| format!("{}fr", column.share)).collect();
    let aligns: Vec<_> = table.columns.iter().map(|column| align(column.align)).collect();
    let heads: Vec<_> = table.columns.iter().map(|column| expression(&column.head)).collect();
    writeln!(out, "#v({}pt)\n#[\n#set text(size: {}pt)", table.above_pt, Style::Cell.size_pt())?;
    writeln!(out, "#set par(leading: {}pt)", leading_pt(Style::Cell))?;
    writeln!(out, "#table(columns: ({}), align: ({}),", widths.join(", "), aligns.join(", "))?;
    writeln!(out, "inset: (x: 5pt, top: 7pt, bottom: 7.5pt), stroke: (x: none, top: none, bottom: 0.5pt),")?;
    writeln!(out, "table.header({}),", heads.join(", "))?;
    for group in &table.groups {
        for (index, row) in group.rows.iter().enumerate() {
            let lead = group.lead.iter().filter(|_| index == 0);
            let lead =
                lead.map(|cell| format!("table.cell(rowspan: {}, {})", group.rows.len(), expression(cell)));
            let cells: Vec<_> = lead.chain(row.iter().map(expression)).collect();
            writeln!(out, "{},", cells.join(", "))?;
        }
    }
    writeln!(out, ")\n]")
}

fn leading_pt(style: Style) -> f32 {
    style.pitch_pt() - style.size_pt()
}

fn line_of(style: Style, words: &str) -> String {
    format!("line-of({}pt, {}pt, {words})", style.size_pt(), leading_pt(style))
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    }
}

/// The spans of a text, as something that Typst evaluates to content.
fn expression(text: &Text) -> String {
    let spans = text.0.iter().filter(|span| !span.text.is_empty()).map(|span| {
        let words = quoted(&span.text);
        match (span.bold, span.ink) {
            (true, _) => format!("bold({words})"),
            (false, Ink::Black) => words,
            (false, Ink::Grey | Ink::Grade(_)) => format!("grey({words})"),
        }
    });
    let spans: Vec<_> = spans.collect();
    if spans.is_empty() { "[]".to_owned() } else { spans.join(" + ") }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
