//! Answers on their way.

use assembly_submission::Receipt;

use super::draft::Draft;
use super::notes::{self, Note};
use super::reply::Trouble;

/// Answers that somebody has sent, and that no receipt has come for yet. Its body never changes: whatever becomes of the first try,
/// the next one says the same under the same id.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// Absolute address of the receiver.
    pub address: String,
    /// The submission, as JSON.
    pub body: String,
    /// What it was made of, under its id: for the case that the receiver does not take it.
    pub draft: Draft,
    /// Whether the device keeps it.
    pub kept: bool,
    /// How often it was tried in this tab.
    pub tries: u32,
    /// When it is to be tried next, in seconds since 1970 in UTC; `None` where only a person has it tried again.
    pub next: Option<i64>,
    /// Why the receiver does not take it, where that came while somebody else was at the form.
    pub refused: Option<Trouble>,
}

impl Parcel {
    /// As it is kept on the device.
    pub fn to_json(&self) -> String {
        Note::new()
            .string("address", &self.address)
            .string("body", &self.body)
            .json("draft", &self.draft.to_json())
            .done()
    }

    /// As it was kept, to be tried at once. `None` where it is none.
    pub fn read(json: &str) -> Option<Self> {
        let json = notes::read(json)?;
        Some(Self {
            address: notes::string(&json, "address")?,
            body: notes::string(&json, "body")?,
            draft: Draft::of(json.get("draft")?)?,
            kept: true,
            tries: 0,
            next: Some(0),
            refused: None,
        })
    }
}

/// Answers that were received.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// Under which id.
    pub id: String,
    /// What the receiver said.
    pub receipt: Receipt,
    /// What was answered, to be read again in any language.
    pub draft: Draft,
}

impl Sent {
    /// What other tabs are told: it stands on the device for as long as that takes.
    pub fn to_json(&self) -> String {
        Note::new()
            .string("sent", &self.id)
            .string("reference", &self.receipt.reference)
            .string("received", &self.receipt.received)
            .string("content", &self.receipt.content)
            .json("draft", &self.draft.to_json())
            .done()
    }

    /// What another tab told. `None` where it told something else.
    pub fn read(json: &str) -> Option<Self> {
        let json = notes::read(json)?;
        Some(Self {
            id: notes::string(&json, "sent")?,
            receipt: Receipt {
                reference: notes::string(&json, "reference")?,
                received: notes::string(&json, "received")?,
                content: notes::string(&json, "content")?,
            },
            draft: Draft::of(json.get("draft")?)?,
        })
    }
}
