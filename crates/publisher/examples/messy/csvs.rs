//! Text files, as Excel and others save them.

use crate::page::{Made, zipped};

/// `CSV (Comma delimited)` of an English Windows: £, curly quotes and dashes in an encoding of their own.
pub fn windows() -> Made {
    let text = "Ref,Recommendation,Decision,Council's response,Due date\r\n\
        1,Spend \u{a3}2m on paths,Accepted,\"We\u{2019}ll spend \u{a3}1.5m, \u{2018}subject to budget\u{2019} \u{2013} and more later\",01/04/2027\r\n\
        2,\u{201c}Green\u{201d} roofs on all schools,Not agreed,Too dear: \u{a3}40m\u{2026},\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    Ok(bytes.into_owned())
}

/// The same of a computer whose comma is for decimals.
pub fn semicolons() -> Made {
    let text = "\u{feff}Ref;Recommendation;Decision;Reason;% support\r\n\
        1;Pay artists;Agreed;;82,5\r\n\
        2;\"Buy art; lend it\";Partly agreed;\"Lend, yes; buy, no\";61,0\r\n";
    Ok(text.as_bytes().to_vec())
}

/// `Unicode Text`: UTF-16 with tabs.
pub fn unicode_text() -> Made {
    let text = "Ref\tRecommendation\tDecision\tStatus\r\n\
        1\tTeach every child to swim\tAccepted\tOngoing\r\n\
        2\t\"A caf\u{e9} in T\u{177} Mawr,\nopen all year\"\tAccepted\tComplete\r\n";
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    Ok(bytes)
}

/// A folder of them, sent as a ZIP.
pub fn folder() -> Made {
    zipped(&[
        ("export/Assembly.csv", b"Field,Value\nTitle,Skelbeck Assembly\nCouncil,Skelbeck Council\nLast updated,01/06/2026 09:00\n"),
        ("export/Recommendations.csv", b"Number,Recommendation,Decision,Why\n1,Mend the weir,Accepted,\n2,Move the weir,Rejected,It is listed\n"),
        ("export/Actions.csv", b"Recommendation,Action,Owner,Due\n1,Survey,Rivers Team,30/09/2026\n1,Repair,Rivers Team,2027\n"),
        ("export/Updates.csv", b"Recommendation,Date,Update\n1,04/05/2026,The survey began.\n"),
        ("export/readme.txt", b"Exported from the case system."),
    ])
}

/// What a form's answers look like: questions for headings, most of them too long to be known.
pub fn questions() -> Made {
    let text = "Timestamp,Your email address,Which recommendation is this about? (number),What did the assembly recommend?,Does the council accept it?,If not please say why,Who is the lead officer?,RAG status as at 1 June 2026\n\
        01/06/2026 09:12:44,a.b@council.example,4,Free swimming on Sundays,Accept,,Leisure Manager,Green\n\
        01/06/2026 10:40:02,c.d@council.example,5,Free parking on Sundays,Reject,Traffic would double,Parking Manager,N/A\n";
    Ok(text.as_bytes().to_vec())
}
