//! What is around the fields of any question: its words, what helps to answer it, what is wrong.

use assembly_feed::consultation::Question;
use assembly_kit::parts::some;
use assembly_kit::{Key, Node, block, el, nothing, text};
use assembly_submission::{Change, Entry, Rule, length, limit};

use super::sheet::{Purpose, Sheet};
use super::{condition, labels, problem};
use crate::state::{Act, Field, Part};
use crate::texts::keys::*;

/// A question being asked.
pub struct Asking<'a> {
    pub it: &'a Sheet<'a>,
    pub question: &'a Question,
    pub entry: Entry,
    /// Whether it stands on a page where no question has to be answered.
    pub free: bool,
    /// How its ids begin.
    pub base: String,
    /// What follows `base` in the id of the field to which the focus is sent.
    goal: String,
}

impl<'a> Asking<'a> {
    pub fn new(it: &'a Sheet<'a>, question: &'a Question, free: bool) -> Self {
        Self {
            it,
            question,
            entry: it.entry(question),
            free,
            base: it.base(question),
            goal: goal(question, it.rule(question), &it.entry(question)),
        }
    }

    /// The id of a field or of what belongs to it.
    pub fn id(&self, suffix: &str) -> String {
        [&self.base, suffix].concat()
    }

    /// Makes an element a field: its name, its id, and whether the focus is sent to it.
    pub fn field(&self, node: Node, place: Part, suffix: &str) -> Node {
        let name = Field::at(&self.question.id, place).name();
        self.goal(node.set("id", &self.id(suffix)).set("name", &name), suffix)
            .part("field")
    }

    /// Marks an element if it is the one to which the focus is sent.
    pub fn goal(&self, node: Node, suffix: &str) -> Node {
        match suffix == self.goal {
            true => node.set("data-goal", &goal_name(self.question)),
            false => node,
        }
    }

    /// Ties a field, or a group of fields, to what helps to answer it and to what is wrong; a field of words by its own `limit`, too.
    pub fn described(&self, node: Node, limit: &str) -> Node {
        let mut ids = Vec::new();
        let mut tie = |there: bool, suffix| {
            if there {
                ids.push(self.id(suffix));
            }
        };
        tie(self.it.is_plain() && self.question.show_if.is_some(), "-when");
        tie(some(&self.question.hint).is_some(), "-hint");
        tie(self.rule_words().is_some(), "-rule");
        tie(!limit.is_empty(), limit);
        tie(self.it.rule(self.question).is_some(), "-error");
        match ids.is_empty() {
            true => node,
            false => node.set("aria-describedby", &ids.join(" ")),
        }
    }

    /// One field with its label, for questions that have only one.
    pub fn single(&self, field: Node) -> Node {
        let limit = limit(self.question).map(|_| limit_of(""));
        let label = el("label").set("for", &self.base).add(self.words());
        self.whole(
            el("div")
                .add(el("h4").add(label))
                .add(self.around())
                .add(self.described(field, &limit.unwrap_or_default())),
        )
    }

    /// Several fields under one legend.
    pub fn group(&self, fields: Node) -> Node {
        let legend = el("legend").add(el("h4").add(self.words()));
        let group = el("fieldset").add(legend).add(self.around()).add(fields);
        self.whole(self.described(group, ""))
    }

    fn whole(&self, node: Node) -> Node {
        let class = match self.it.rule(self.question) {
            Some(_) => "asked wrong",
            None => "asked",
        };
        node.class(class).part("asked")
    }

    /// The question itself, and whether it may be passed over.
    fn words(&self) -> Node {
        let words = labels::question(self.it, self.question).isolated();
        match self.free || !self.may_be_passed() {
            true => words,
            false => self.it.reader.set(OPTIONAL, &[("question", words)]),
        }
    }

    /// Whether it need not be answered.
    pub fn may_be_passed(&self) -> bool {
        self.free || !self.question.required
    }

    /// The way back from a choice: a radio button that is chosen cannot be left again, and nobody has to answer this.
    pub fn clear(&self) -> Node {
        let nothing_chosen = self.entry.chosen.is_empty() && self.entry.cells.is_empty();
        let (Purpose::Live(acts), true, false) = (self.it.purpose, self.may_be_passed(), nothing_chosen)
        else {
            return nothing();
        };
        let (acts, id) = (acts.clone(), self.question.id.clone());
        let about = labels::question(self.it, self.question).isolated();
        let about = el("span").class("unseen").say(": ").add(about);
        let button = self.it.pressed("plain", self.it.reader.say(CLEAR), move || {
            acts.act(Act::Change(id.clone(), Change::Clear));
            // The button is gone now, and the focus with it.
            acts.act(Act::GoTo(id.clone()));
        });
        button.map(|button| button.add(about)).unwrap_or_default()
    }

    /// The way back in a form that the browser posts by itself: one more radio button, which stands for no answer.
    pub fn no_answer(&self, place: Part, suffix: &str) -> Node {
        if !self.it.is_plain() || !self.may_be_passed() {
            return nothing();
        }
        let suffix = [suffix, "-none"].concat();
        let field = self.field(el("input").fix("type", "radio").value(""), place, &suffix);
        let label = el("label").set("for", &self.id(&suffix));
        let label = label.say(self.it.reader.say(NO_ANSWER));
        el("div").class("option").add(field).add(label)
    }

    /// What stands between the question and its fields.
    fn around(&self) -> Node {
        let Self { it, question, .. } = self;
        let mut around = Vec::new();
        if it.is_plain()
            && let Some(when) = condition::when(it, question)
        {
            around.push(el("p").set("id", &self.id("-when")).class("when").add(when));
        }
        if let Some(hint) = some(&question.hint) {
            // Its own words and lines: a hint may be a paragraph.
            around.push(
                block(it.reader, hint)
                    .set("id", &self.id("-hint"))
                    .class("words hint"),
            );
        }
        if let Some(rule) = self.rule_words() {
            around.push(el("p").set("id", &self.id("-rule")).class("hint").say(&rule));
        }
        around.push(background(it, question));
        around.push(match it.rule(question) {
            Some(rule) => error(it, question, rule, &self.id("-error")),
            None => nothing(),
        });
        assembly_kit::together(around)
    }

    /// What can be answered, where the question itself does not say.
    fn rule_words(&self) -> Option<String> {
        use assembly_feed::words::QuestionKind as Kind;

        let (reader, question) = (self.it.reader, self.question);
        let say = |key: Key| Some(reader.say(key).to_owned());
        let number = |number: f64| reader.number(number);
        match question.kind {
            Kind::MultipleChoice => match question.max_choices {
                Some(most) => Some(reader.count(SELECT_UP_TO, most as usize)),
                None => say(SELECT_ALL),
            },
            Kind::Ranking => match (question.max_choices, self.it.is_plain()) {
                (Some(most), _) => Some(reader.count(RANK_UP_TO, most as usize)),
                (None, true) => say(RANK_PLAIN),
                (None, false) => say(RANK_ALL),
            },
            Kind::Number | Kind::Scale => match (question.min, question.max) {
                (Some(least), Some(most)) => Some(reader.fill(
                    if question.kind == Kind::Scale {
                        SCALE_BETWEEN
                    } else {
                        NUMBER_BETWEEN
                    },
                    &[("least", &number(least)), ("most", &number(most))],
                )),
                (Some(least), None) => Some(reader.fill(NUMBER_FROM, &[("least", &number(least))])),
                (None, Some(most)) => Some(reader.fill(NUMBER_UP_TO, &[("most", &number(most))])),
                (None, None) => None,
            },
            Kind::Date => say(DATE_EXAMPLE),
            Kind::Postcode => say(POSTCODE_EXAMPLE),
            _ => None,
        }
    }
}

/// What an element bears to which the focus is sent when somebody goes to a question.
pub fn goal_name(question: &Question) -> String {
    Field::own(&question.id).name()
}

/// What follows a question's base in the id of its field that is to be seen to: the one with the problem, else the first.
pub fn goal(question: &Question, rule: Option<&Rule>, entry: &Entry) -> String {
    use assembly_feed::words::QuestionKind as Kind;

    let place = |value: &String| question.options.iter().position(|option| option.value == *value);
    let beside = match rule {
        Some(Rule::WriteInNeeded(value)) => Some(value),
        Some(Rule::TooLong(most, _)) => {
            let mut chosen = entry.chosen.iter();
            chosen.find(|value| length(entry.typed(value)) > *most)
        }
        _ => None,
    };
    if let Some(at) = beside.and_then(place) {
        return write_in(at);
    }
    match rule {
        Some(Rule::Exclusive(value)) => option(place(value).unwrap_or_default()),
        Some(Rule::RowNeeded(value)) => {
            let at = question.rows.iter().position(|row| row.value == *value);
            row(at.unwrap_or_default())
        }
        _ => match question.kind {
            Kind::Date => ".day".to_owned(),
            Kind::Grid => row(0),
            _ => String::new(),
        },
    }
}

/// What follows the base in the id of an option. The first has none, so that what leads to the question leads to it.
pub fn option(at: usize) -> String {
    match at {
        0 => String::new(),
        at => ["-", &at.to_string()].concat(),
    }
}

/// What follows the base in the id of the field beside an option. By place, as an id can have no spaces.
pub fn write_in(at: usize) -> String {
    [".text.", &at.to_string()].concat()
}

/// What follows the base in the id of a row's first option.
pub fn row(at: usize) -> String {
    [".row.", &at.to_string()].concat()
}

/// What follows the base in the id of the limit of a field whose id ends like this.
pub fn limit_of(suffix: &str) -> String {
    [suffix, "-limit"].concat()
}

fn background(it: &Sheet, question: &Question) -> Node {
    let Some(background) = some(&question.background) else {
        return nothing();
    };
    let about = el("span")
        .class("unseen")
        .say(": ")
        .add(labels::question(it, question).isolated());
    let summary = el("summary").say(it.reader.say(BACKGROUND)).add(about);
    el("details")
        .part("background")
        .add(summary)
        .add(block(it.reader, background))
}

/// What is wrong, beside the field.
fn error(it: &Sheet, question: &Question, rule: &Rule, id: &str) -> Node {
    let prefix = el("span").class("unseen").say(it.reader.say(ERROR)).say(" ");
    el("p")
        .set("id", id)
        .class("error")
        .part("error")
        .add(prefix)
        .add(problem::sentence(it.reader, question, rule))
}

/// Something that has a label of its own, within a group.
pub fn labelled(id: &str, label: Node, field: Node) -> Node {
    el("div").add(el("label").set("for", id).add(label)).add(field)
}

/// A sentence where nothing can be chosen, because the council published nothing to choose from.
pub fn no_options(it: &Sheet) -> Node {
    el("p").add(text(it.reader.say(NO_OPTIONS)))
}
