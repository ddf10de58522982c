//! Two versions of a form.

use assembly_receive::definition::Definition;
use serde_json::{Value as Json, json};

fn both(en: &str, cy: &str) -> Json {
    json!({"en": en, "cy": cy})
}

fn option(value: &str, more: Json) -> Json {
    let mut option = json!({"value": value, "label": both(&value.to_uppercase(), &format!("{value} (cy)"))});
    for (name, value) in more.as_object().unwrap() {
        option[name] = value.clone();
    }
    option
}

/// The feed in which a form is published.
pub fn feed(version: &str, pages: &Json) -> Json {
    json!({
        "assembly_feed": "1.0", "id": "glan-yr-afon", "title": both("Warm homes", "Cartrefi cynnes"), "language": "en",
        "updated": "2026-11-01T09:00:00Z", "commissioning_body": {"name": "Glan yr Afon Council"},
        "consultations": [{
            "id": "homes", "version": version, "title": both("Which homes first?", "Pa gartrefi yn gyntaf?"), "pages": pages,
        }],
    })
}

pub fn form(version: &str, pages: &Json) -> Definition {
    let reading = assembly_feed::read(feed(version, pages).to_string().as_bytes()).unwrap();
    let consultation = &reading.feed.consultations[0];
    assert_eq!(reading.findings, [], "the form is sound");
    Definition::of(&reading.feed, consultation, "2026-11-01T00:00:00.000Z".to_owned())
}

/// The pages of the first version.
pub fn first_pages() -> Json {
    let write_in = json!({"write_in": true});
    json!([
        {"id": "you", "title": both("You", "Chi"), "monitoring": true, "questions": [
            {"id": "age", "kind": "number", "label": both("Age", "Oedran"), "min": 0, "max": 120},
            {"id": "faith", "kind": "multiple-choice", "label": both("Faith", "Ffydd"),
             "options": [option("none", json!({"exclusive": true})), option("other", write_in.clone())]},
        ]},
        {"id": "views", "title": both("Views", "Barn"), "questions": [
            {"id": "read", "kind": "information", "label": both("Read", "Darllenwch")},
            {"id": "tenure", "kind": "single-choice", "label": both("Do you rent?", "Ydych chi'n rhentu?"), "required": true,
             "options": [option("rent", json!({})), option("own", json!({})), option("other", write_in.clone())]},
            {"id": "landlord", "kind": "short-text", "label": both("From whom?", "Gan bwy?"),
             "show_if": {"question": "tenure", "any_of": ["rent"]}},
            {"id": "why", "kind": "multiple-choice", "label": both("Why?", "Pam?"),
             "options": [option("cost", json!({})), option("old", json!({})), option("other", write_in)]},
            {"id": "story", "kind": "long-text", "label": both("Story", "Stori")},
        ]},
    ])
}

/// Those of the second: an option gone, another new, a question gone, others new.
pub fn second_pages() -> Json {
    let mut pages = first_pages();
    let questions = pages[1]["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["id"] != "landlord");
    let why = questions
        .iter_mut()
        .find(|question| question["id"] == "why")
        .unwrap();
    why["options"][1] = option("damp", json!({}));
    let abc = json!([
        option("a", json!({})),
        option("b", json!({})),
        option("c", json!({"write_in": true}))
    ]);
    let rows = json!([
        {"value": "bed", "label": both("Bedroom", "Ystafell wely")}, {"value": "bath", "label": both("Bathroom", "Ystafell ymolchi")}
    ]);
    questions.extend([
        json!({"id": "warm", "kind": "scale", "label": both("How warm?", "Pa mor gynnes?"), "min": 1, "max": 5}),
        json!({"id": "order", "kind": "ranking", "label": both("Order", "Trefn"), "options": abc}),
        json!({"id": "rooms", "kind": "grid", "label": both("Rooms", "Ystafelloedd"), "rows": rows,
               "options": [option("cold", json!({})), option("mild", json!({}))]}),
        json!({"id": "bill", "kind": "number", "label": both("Bill", "Bil")}),
        json!({"id": "since", "kind": "date", "label": both("Since", "Ers")}),
    ]);
    pages
}

pub fn first() -> Definition {
    form("1", &first_pages())
}

pub fn second() -> Definition {
    form("2", &second_pages())
}
