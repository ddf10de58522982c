//! Workbooks to choose.

use rust_xlsxwriter::Workbook;

/// A workbook with so many recommendations, every third without words.
pub fn of(rows: u32) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Recommendations").unwrap();
    for (column, heading) in ["Number", "Recommendation"].iter().enumerate() {
        sheet.write(0, column as u16, *heading).unwrap();
    }
    for row in 1..=rows {
        sheet.write(row, 0, row.to_string()).unwrap();
        if row % 3 != 0 {
            sheet
                .write(row, 1, format!("Run buses on Sundays, number {row}"))
                .unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A file as Excel writes it under a password: a container of another kind, with the workbook encrypted inside.
pub fn protected() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    bytes
}
