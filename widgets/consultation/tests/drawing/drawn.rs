//! Draws an example after some acts, as a page or as a form without JavaScript.

use std::rc::Rc;

use assembly_consultation::Form;
use assembly_consultation::fixtures::{example, examples};
use assembly_consultation::state::{Act, entered};
use assembly_consultation::view::{Plain, Stage};
use assembly_feed::Id;
use assembly_feed::consultation::Consultation;
use assembly_kit::host::Native;
use assembly_kit::markup::{is_strict, is_whole};
use assembly_kit::{Example, Held, Holder, Piece, Settings, Source};
use assembly_submission::{Change, answers};
use yew::ServerRenderer;

const FRAGMENTS: &[&str] = &["#assembly-q."];

pub fn source(example: &Example) -> Source {
    Source {
        reading: Rc::new(assembly_feed::read(example.json.as_bytes()).unwrap()),
        bytes: example.json.as_bytes().into(),
        host: Rc::new(Native::at(example.now)),
    }
}

pub fn settings(example: &Example) -> Settings {
    Settings {
        feed: "https://council.example/data/feed.json".into(),
        lang: example.lang.into(),
        key: "assembly".into(),
        texts: match example.lang {
            "cy" => WELSH.to_owned(),
            _ => String::new(),
        },
        ..Settings::default()
    }
}

const WELSH: &str = concat!(
    r#"{"language": "cy", "kit": "#,
    include_str!("../../../kit/texts/cy.json"),
    r#", "consultation": "#,
    include_str!("../../texts/cy.json"),
    "}"
);

fn render(piece: impl FnOnce() -> Rc<dyn Piece> + Send + 'static) -> String {
    let renderer = ServerRenderer::<Holder>::with_props(move || Held { piece: piece() });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(renderer.hydratable(false).render())
}

/// The example after these acts, and sound.
pub fn live(name: &'static str, acts: impl FnOnce() -> Vec<Act> + Send + 'static) -> String {
    live_of(example(name).unwrap(), acts)
}

/// The same, of an example that a test has changed.
pub fn live_of(example: Example, acts: impl FnOnce() -> Vec<Act> + Send + 'static) -> String {
    let name = example.name;
    let html = render(move || {
        let form = Form::new(source(&example), settings(&example));
        for act in acts() {
            form.act(act);
        }
        form
    });
    is_strict(name, &html, FRAGMENTS);
    is_whole(name, &html);
    html
}

/// The example to be read.
pub fn still(name: &'static str) -> String {
    let example = example(name).unwrap();
    let html = render(move || Form::still(source(&example), settings(&example)));
    is_strict(name, &html, FRAGMENTS);
    is_whole(name, &html);
    html
}

/// Every question of an example may be passed over.
pub fn free(name: &str) -> Example {
    let mut example = example(name).unwrap();
    example.json = example
        .json
        .replace("\"required\": true", "\"required\": false")
        .into();
    example
}

/// The first consultation of an example.
pub fn consultation(example: &Example) -> Consultation {
    let source = source(example);
    source.feed().consultations.first().unwrap().clone()
}

/// The form without JavaScript after this was posted; with what is wrong, if it was posted at all.
pub fn plain(name: &'static str, pairs: &'static [(&'static str, &'static str)]) -> String {
    plain_of(example(name).unwrap(), pairs)
}

/// The same, of an example that a test has changed.
pub fn plain_of(example: Example, pairs: &'static [(&'static str, &'static str)]) -> String {
    let name = example.name;
    let html = render(move || {
        let consultation = consultation(&example);
        let entries = entered(&consultation, pairs.iter().copied());
        let problems = answers(&consultation, &entries).err().unwrap_or_default();
        let problems = if pairs.is_empty() { Vec::new() } else { problems };
        Plain::new(
            source(&example),
            settings(&example),
            consultation,
            entries,
            problems,
        )
    });
    is_strict(name, &html, FRAGMENTS);
    is_whole(name, &html);
    html
}

/// The check without JavaScript after this was posted.
pub fn checked(name: &'static str, pairs: &'static [(&'static str, &'static str)]) -> String {
    let example = example(name).unwrap();
    let html = render(move || {
        let consultation = consultation(&example);
        let entries = entered(&consultation, pairs.iter().copied());
        Plain::at(
            Stage::Check,
            source(&example),
            settings(&example),
            consultation,
            entries,
        )
    });
    is_strict(name, &html, FRAGMENTS);
    is_whole(name, &html);
    html
}

/// An id.
pub fn id(id: &str) -> Id {
    id.parse().unwrap()
}

/// Types into a question's own field.
pub fn types(question: &str, words: &str) -> Act {
    Act::Change(id(question), Change::Type(String::new(), words.to_owned()))
}

/// Chooses one option.
pub fn picks(question: &str, value: &str) -> Act {
    Act::Change(id(question), Change::Pick(value.to_owned()))
}

/// Ticks an option.
pub fn ticks(question: &str, value: &str) -> Act {
    Act::Change(id(question), Change::Tick(value.to_owned()))
}

#[test]
fn each_is_strict_and_whole() {
    for example in examples() {
        let name = example.name;
        still(name);
        live(name, Vec::new);
        live(name, || vec![Act::Begin]);
        live(name, || vec![Act::Begin, Act::Next]);
        plain(name, &[]);
        plain(name, &[("website", "")]);
    }
}
