//! What is hidden, and what is coloured.

use rust_xlsxwriter::{Color, FilterCondition, Format, Workbook};

use crate::{book, cell, numbers, packed, row, sheet};

#[test]
fn what_nobody_sees_is_read_and_marked() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name("Actions").unwrap();
    for (number, status) in ["Status", "open", "done", "open", "done"].iter().enumerate() {
        page.write(number as u32, 0, *status).unwrap();
        page.write(number as u32, 3, 1).unwrap();
    }
    page.autofilter(0, 0, 4, 0).unwrap();
    page.filter_column(0, &FilterCondition::new().add_list_filter("open"))
        .unwrap();
    page.set_row_hidden(1).unwrap();
    page.set_column_hidden(1).unwrap();
    page.set_column_range_hidden(3, 16_383).unwrap();
    let other = workbook.add_worksheet();
    other.set_name("Lists").unwrap().set_hidden(true);
    other.write(0, 0, "x").unwrap();
    let book = book(&workbook.save_to_buffer().unwrap());
    let names: Vec<_> = book
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(names, [("Actions", false), ("Lists", true)]);
    let hidden = book.sheets[0]
        .rows
        .iter()
        .map(|row| row.hidden)
        .collect::<Vec<_>>();
    assert_eq!(
        hidden,
        [false, true, true, false, true],
        "by hand the second, by the filter the third and the fifth"
    );
    assert_eq!(
        book.sheets[0].hidden_columns,
        [1, 3],
        "no column beyond the sheet's own"
    );
}

#[test]
fn colours_are_those_that_a_person_sees() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    let on = |colour: Color| Format::new().set_background_color(colour);
    page.write_with_format(0, 0, "a", &on(Color::RGB(0xFFC000)))
        .unwrap();
    page.write_with_format(0, 1, "b", &on(Color::White)).unwrap();
    page.write(0, 2, "c").unwrap();
    page.write_blank(1, 1, &on(Color::Red)).unwrap();
    page.write(1, 0, "answered by a colour only").unwrap();
    page.write_blank(1, 9, &on(Color::Red)).unwrap();
    page.write_blank(2, 0, &on(Color::Red)).unwrap();
    let found = sheet(&workbook.save_to_buffer().unwrap());
    assert_eq!(cell(&found, "A1").fill, Some([0xFF, 0xC0, 0]));
    assert_eq!(cell(&found, "B1").fill, None);
    assert_eq!(cell(&found, "C1").fill, None);
    assert_eq!(cell(&found, "B2").fill, Some([0xFF, 0, 0]));
    assert_eq!(
        row(&found, 2).unwrap().cells.len(),
        2,
        "a colour beyond the table is a background"
    );
    assert_eq!(numbers(&found), [1, 2], "a colour alone is no row");
}

#[test]
fn colours_of_the_theme_and_of_1997_are_worked_out() {
    let theme = r#"<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="Office">
        <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
        <a:accent1><a:srgbClr val="5B9BD5"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2></a:clrScheme></a:themeElements></a:theme>"#;
    let solid = |colour: &str| {
        format!(
            r#"<fill><patternFill patternType="solid"><fgColor {colour}/><bgColor indexed="64"/></patternFill></fill>"#
        )
    };
    let fills = [
        r#"<fill><patternFill patternType="none"/></fill>"#.to_owned(),
        solid(r#"theme="0" tint="-0.249977111117893""#),
        solid(r#"theme="5" tint="0.59999389629810485""#),
        solid(r#"theme="3""#),
        solid(r#"indexed="13""#),
        solid(r#"indexed="64""#),
        solid(r#"theme="0""#),
        r#"<fill><patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill></fill>"#
            .to_owned(),
    ];
    let styles: String = (0..fills.len())
        .map(|fill| format!(r#"<xf fillId="{fill}"/>"#))
        .collect();
    let styles = format!(
        "<styleSheet><fills>{}</fills><cellStyleXfs><xf fillId=\"3\"/></cellStyleXfs><cellXfs>{styles}</cellXfs><dxfs><dxf>{}</dxf></dxfs></styleSheet>",
        fills.concat(),
        fills[3]
    );
    let cells: String = (0..fills.len())
        .map(|style| format!(r#"<c s="{style}"><v>1</v></c>"#))
        .collect();
    let rows = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let found = sheet(&packed::workbook(&[
        ("xl/theme/theme1.xml", theme.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", rows.as_bytes()),
    ]));
    let fills: Vec<_> = found.rows[0].cells.iter().map(|cell| cell.fill).collect();
    // What Excel shows: white 25 % darker, orange 60 % lighter, and so on.
    assert_eq!(
        fills,
        [
            None,
            Some([0xBF, 0xBF, 0xBF]),
            Some([0xF8, 0xCB, 0xAD]),
            Some([0x44, 0x54, 0x6A]),
            Some([0xFF, 0xFF, 0]),
            None,
            None,
            None
        ]
    );
}
