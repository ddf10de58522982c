//! A consultation with a receiver, and the hands that answer it.

use anyhow::Result;
use assembly_tests::{Receiver, Visit, Widget, page};
use serde_json::{Value, json};

/// What a page needs to be answered: the feed is at `/feed.json`, the form at `/form.html`.
pub struct Asked<'a> {
    pub visit: &'a Visit,
    pub receiver: Receiver,
}

/// Questions that have everything that matters to what is kept and sent: one that must be answered, one that waits for another, one
/// with words beside an option.
pub fn buses() -> Value {
    json!({
        "id": "buses", "version": "2", "title": "Buses in the valley",
        "privacy": { "summary": "Nobody is named." },
        "ways_to_respond": [ { "kind": "phone", "text": "01632 960123", "url": "tel:+441632960123" } ],
        "pages": [
            { "id": "you", "title": "You", "questions": [
                { "id": "name", "kind": "short-text", "label": "Which stop is yours?", "required": true },
                { "id": "rides", "kind": "single-choice", "label": "Do you ride?", "options": [
                    { "value": "yes", "label": "I do" }, { "value": "no", "label": "I do not" } ] } ] },
            { "id": "why", "title": "Riding", "questions": [
                { "id": "why", "kind": "long-text", "label": "What is it like?", "max_length": 200,
                  "show_if": { "question": "rides", "any_of": [ "yes" ] } } ] },
            { "id": "first", "title": "What first", "questions": [
                { "id": "fix", "kind": "multiple-choice", "label": "What first?", "required": true, "options": [
                    { "value": "fares", "label": "Cheaper fares" },
                    { "value": "other", "label": "Something of my own", "write_in": true },
                    { "value": "none", "label": "Nothing at all", "exclusive": true } ] } ] }
        ]
    })
}

/// A feed with one consultation.
pub fn feed(consultation: Value) -> Value {
    json!({
        "assembly_feed": "1.0", "id": "valley", "title": "Valley Assembly", "language": "en",
        "updated": "2026-11-16T09:00:00+00:00", "time_zone": "Europe/London",
        "commissioning_body": { "name": "Ambleford Borough Council", "url": "https://ambleford.example" },
        "consultations": [ consultation ]
    })
}

impl<'a> Asked<'a> {
    /// The questions about buses, with a receiver for them.
    pub async fn buses(visit: &'a Visit) -> Result<Self> {
        Self::of(visit, buses()).await
    }

    /// Any consultation, with a receiver for it.
    pub async fn of(visit: &'a Visit, consultation: Value) -> Result<Self> {
        let published = feed(consultation.clone()).to_string();
        let receiver = Receiver::start(&published, &[&visit.council.origin]).await?;
        let asked = Self { visit, receiver };
        asked.publish(consultation)?;
        Ok(asked)
    }

    /// Publishes the consultation on the council's site and to the receiver.
    pub fn publish(&self, consultation: Value) -> Result<()> {
        self.receiver.publish(&feed(consultation.clone()).to_string())?;
        self.publish_on_site(consultation);
        Ok(())
    }

    /// Publishes it on the council's site alone.
    pub fn publish_on_site(&self, mut consultation: Value) {
        consultation["submit_to"] = self.receiver.submit_to().into();
        self.visit.council.feed("/feed.json", feed(consultation));
        let form = page::placeholder("consultation", "/feed.json", "id=form");
        self.visit
            .council
            .page("/form.html", assembly_tests::Page::of(form));
    }

    /// Opens the page with the form.
    pub async fn open(&self) -> Result<Widget<'a>> {
        self.visit
            .browser
            .open(&self.visit.council.url("/form.html"))
            .await?;
        let widget = self.visit.widget();
        widget.is_ready().await?;
        Ok(widget)
    }

    /// Opens it and begins; `keep` lets the device keep the answers.
    pub async fn begin(&self, keep: bool) -> Result<Widget<'a>> {
        let widget = self.open().await?;
        if keep {
            widget
                .click("field", "Keep my answers on this device while I write them")
                .await?;
        }
        widget.click("button", "Start").await?;
        widget.element("field", "Which stop is yours?").await?;
        Ok(widget)
    }

    /// Everything that is stored.
    pub fn stored(&self) -> Result<Vec<Value>> {
        self.receiver.stored("buses")
    }
}

/// Answers the questions about buses, as far as the check.
pub async fn fill_in(widget: &Widget<'_>, stop: &str) -> Result<()> {
    widget.type_into("Which stop is yours?", stop).await?;
    widget.click("button", "Continue").await?;
    choose_first(widget).await
}

/// Answers the last page.
pub async fn choose_first(widget: &Widget<'_>) -> Result<()> {
    widget.click("field", "Cheaper fares").await?;
    widget.click("button", "Continue").await?;
    widget.wait_until_shows("Check your answers").await
}

/// Sends, and waits for the receipt; its reference.
pub async fn send(widget: &Widget<'_>) -> Result<String> {
    widget.click("button", "Send my answers").await?;
    reference(widget).await
}

/// Waits for the receipt; its reference.
pub async fn reference(widget: &Widget<'_>) -> Result<String> {
    widget.wait_until_shows("Your answers have been received").await?;
    Ok(widget.texts(".reference").await?.remove(0))
}

/// What the device keeps, in all.
pub async fn kept(visit: &Visit) -> Result<usize> {
    Ok(visit.browser.number("localStorage.length").await? as usize)
}

/// The browser itself writes down each request that failed; nobody else wrote anything.
pub async fn failed_requests_only(visit: &Visit) -> Result<()> {
    let console = visit.browser.console().await?;
    assert!(
        console.0.iter().all(|entry| entry.source == "network"),
        "{console}"
    );
    Ok(())
}
