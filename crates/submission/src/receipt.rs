//! What the receiver answers.

use assembly_feed::json::{self, Json};

use crate::quote::quote;

/// The receiver's word that a submission is stored for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What a resident can quote.
    pub reference: String,
    /// When it was received, by the receiver's clock: RFC 3339, UTC.
    pub received: String,
    /// [`digest`](crate::digest()) of the bytes that were received.
    pub content: String,
}

impl Receipt {
    /// As JSON; the same receipt gives the same bytes.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        for (name, value) in [
            ("{\"reference\":", &self.reference),
            (",\"received\":", &self.received),
            (",\"content\":", &self.content),
        ] {
            json.push_str(name);
            quote(value, &mut json);
        }
        json.push('}');
        json
    }

    /// A receipt for `sent`. `None` where it is none, or one for something else: then nothing may be thrown away.
    pub fn read(json: &str, sent: &str) -> Option<Self> {
        let json = json::parse(json).ok()?;
        let field = |name| json.get(name).and_then(Json::as_str).map(str::to_owned);
        let receipt = Self {
            reference: field("reference")?,
            received: field("received")?,
            content: field("content")?,
        };
        let said = !receipt.reference.is_empty() && !receipt.received.is_empty();
        (said && receipt.content == crate::digest(sent.as_bytes())).then_some(receipt)
    }
}
