//! What people do in a form, and what the page tells it.

use assembly_feed::Id;
use assembly_submission::Change;

use super::reply::Reply;
use super::screen::Screen;

/// Something that a person, or the page, did.
pub enum Act {
    /// Types, chooses, moves.
    Change(Id, Change),
    /// Writes into the field that people do not see.
    Trap(String),
    /// Begins with the first page.
    Begin,
    /// Goes on with the draft that is kept on the device.
    Resume,
    /// Deletes the draft that is kept on the device, and what of it is on the screen.
    Discard,
    /// Lets the draft be kept on the device, or no longer.
    Keep(bool),
    /// Goes on to the next page, or to checking.
    Next,
    /// Goes back a page.
    Back,
    /// Goes to a question, wherever it stands.
    GoTo(Id),
    /// Sends the answers; the language in which the form was read (BCP 47 tag).
    Send(String),
    /// Tries to send what is not sent yet, now.
    TryNow,
    /// The time has come to try again.
    Due,
    /// Another consultation is to be shown.
    Show(Box<Screen>),
    /// Goes back to the answers after the receiver did not take them.
    Mend,
    /// Takes up answers that were refused while somebody else was at the form.
    Mine,
    /// Somebody else answers, or the same person once more.
    Again,
    /// An answer came, or none, to what was sent under this id.
    Answered(String, Reply),
    /// Another tab kept something under this name, or forgot it.
    Elsewhere(String, Option<String>),
    /// The device did not keep what it was asked to keep under this name.
    NotKept(String),
    /// The connection is there, or not.
    Online(bool),
    /// Nobody has typed for a while.
    Quiet,
}
