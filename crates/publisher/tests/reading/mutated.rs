//! Any bytes, and workbooks with any bytes in them changed: nothing panics, and what is read is as promised.

use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use crate::exercise::exercise;

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.write(0, 0, "words").unwrap();
    page.write_with_format(1, 1, 45_000, &Format::new().set_num_format("dd/mm/yyyy"))
        .unwrap();
    page.merge_range(2, 0, 3, 1, "merged", &Format::new()).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// Pieces that sheets are made of, in no order that makes sense.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<worksheet>",
        "<sheetData>",
        "<row>",
        "<row r=\"3\">",
        "</row>",
        "<c r=\"B2\">",
        "<c t=\"s\">",
        "<c t=\"d\" s=\"1\">",
        "</c>",
        "<v>",
        "</v>",
        "1",
        "1e308",
        "-5",
        "NaN",
        "words",
        "&amp;",
        "&#0;",
        "&x;",
        "_x000D_",
        "<f>",
        "</f>",
        "<is>",
        "<t>",
        "</t>",
        "</is>",
        "<mergeCell ref=\"A1:C9\"/>",
        "<mergeCell ref=\"XFD1048576:A1\"/>",
        "<col min=\"0\" max=\"4294967295\" hidden=\"1\"/>",
        "</sheetData>",
        "</worksheet>",
        "<table:table>",
        "</table:table>",
        "<table:table-row>",
        "<table:table-row table:number-rows-repeated=\"9\">",
        "</table:table-row>",
        "<table:table-cell office:value-type=\"float\" office:value=\"1\">",
        "<table:table-cell table:number-rows-spanned=\"4294967295\">",
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"time\" office:time-value=\"-PT9H\">",
        "<text:p>",
        "</text:p>",
        "<text:s text:c=\"99\"/>",
        "<sst>",
        "<si>",
        "</si>",
        "<rPh>",
        "<fills>",
        "<fill>",
        "<patternFill patternType=\"solid\">",
        "<fgColor rgb=\"FF0000\"/>",
        "<cellXfs>",
        "<xf numFmtId=\"14\" fillId=\"0\"/>",
        "\r\n",
        ",",
        ";",
        "\"",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?xml?>",
    ]);
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..300)) {
        exercise(&bytes);
    }

    #[test]
    fn pieces_in_any_order(soup in soup()) {
        exercise(soup.as_bytes());
    }

    #[test]
    fn a_workbook_with_bytes_changed(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(), whole in any::<bool>()) {
        let mut bytes = workbook();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        exercise(&bytes);
    }
}

#[test]
fn what_fuzzing_keeps_still_holds() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/read");
    let mut count = 0;
    for entry in std::fs::read_dir(corpus).expect("there is a corpus") {
        exercise(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 5);
}
