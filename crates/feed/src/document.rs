//! The document itself and the parts that several others share.

use crate::consultation::Consultation;
use crate::date::{Date, Duration};
use crate::recommendation::Recommendation;
use crate::schedule::Phase;
use crate::shape::shape;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{About, DocumentKind};

shape! {
    /// One citizens' assembly: how it was set up, what it recommended, and what became of it.
    #[derive(Default)]
    pub struct Feed {
        /// Version of the format, `"1.0"`.
        pub assembly_feed: String = blank,
        /// Id of the assembly.
        pub id: Id = blank,
        /// Name of the assembly.
        pub title: Text = blank,
        /// BCP 47 tag of the language in which plain texts are written.
        pub language: String = blank,
        /// The assembly's `unique_id` in the Citizens' Assembly Register.
        pub register_id: Option<String>,
        /// Page about the assembly.
        pub url: Option<Url>,
        /// A paragraph about it.
        pub summary: Option<Text>,
        /// The question that members were asked.
        pub question: Option<Text>,
        /// What they could and could not decide.
        pub remit: Option<Text>,
        /// Moment of this publication. `None` only where it could not be read.
        pub updated: Option<Date> = blank,
        /// IANA name of the zone in which the council keeps its dates; `Europe/London` where it is missing.
        pub time_zone: Option<String>,
        /// Under what licence the feed may be used again.
        pub licence: Option<Licence>,
        /// Whom to name when it is.
        pub attribution: Option<Text>,
        /// Who commissioned the assembly and answers it.
        pub commissioning_body: Body = blank,
        /// A team or post, not a private person.
        pub contact: Option<Contact>,
        /// How many were invited, took part and voted.
        pub members: Option<Members>,
        /// What was promised about answering and reporting.
        pub follow_up: Option<FollowUp>,
        /// What other local bodies promised.
        pub charter: Option<Charter>,
        /// Themes that recommendations belong to.
        pub themes: Vec<Theme>,
        /// The course of the assembly, in the order in which it is told.
        pub phases: Vec<Phase>,
        /// Documents about the assembly as a whole.
        pub documents: Vec<Document>,
        /// What members recommended, in the order of the report.
        pub recommendations: Vec<Recommendation>,
        /// Consultations about the assembly or its recommendations.
        pub consultations: Vec<Consultation>,
        /// What the process changed.
        pub impact: Option<Impact>,
    }
}

shape! {
    /// A public body: the one that commissioned the assembly, or another that is asked.
    #[derive(Default)]
    pub struct Body {
        /// Its name.
        pub name: Text,
        /// Its site.
        pub url: Option<Url>,
        /// GSS or local-authority code.
        pub code: Option<String>,
    }
}

shape! {
    /// A licence.
    #[derive(Default)]
    pub struct Licence {
        /// Its name.
        pub name: Option<String>,
        /// Where it stands.
        pub url: Option<Url>,
    }
}

shape! {
    /// How to reach a team or post.
    #[derive(Default)]
    pub struct Contact {
        /// The team or post.
        pub name: Option<Text>,
        /// E-mail address.
        pub email: Option<String>,
        /// Telephone number, as printed.
        pub phone: Option<String>,
        /// A page, such as a contact form.
        pub url: Option<Url>,
    }
}

shape! {
    /// Numbers of people, each only where it is known; sources disagree, so each publication may carry its own.
    #[derive(Default)]
    pub struct Members {
        /// Letters or households.
        pub invited: Option<u64>,
        /// People.
        pub applied: Option<u64>,
        /// People.
        pub recruited: Option<u64>,
        /// People.
        pub attended: Option<u64>,
        /// People.
        pub voted: Option<u64>,
        /// How members were chosen.
        pub selection: Option<Text>,
        /// Where the numbers stand.
        pub source: Option<Link>,
    }
}

shape! {
    /// What was promised. Deadlines are data, never constants in code.
    #[derive(Default)]
    pub struct FollowUp {
        /// Time to answer, from the report.
        pub response_within: Option<Duration>,
        /// Time between reports on progress.
        pub report_every: Option<Duration>,
        /// When the answer is due, where a date was promised; it goes before `response_within`.
        pub response_due: Option<Date>,
        /// Where the promise stands.
        pub source: Option<Link>,
    }
}

shape! {
    /// What other local bodies promised.
    #[derive(Default)]
    pub struct Charter {
        /// Its title.
        pub title: Option<Text>,
        /// Where it stands.
        pub url: Option<Url>,
        /// Who promised what.
        pub signatories: Vec<Signatory>,
    }
}

shape! {
    /// One body that signed a charter.
    #[derive(Default)]
    pub struct Signatory {
        /// The body.
        pub name: Option<Text>,
        /// What it promised.
        pub commitment: Option<Text>,
        /// When it signed.
        pub date: Option<Date>,
    }
}

shape! {
    /// A theme that recommendations belong to.
    #[derive(Default)]
    pub struct Theme {
        /// Id.
        pub id: Id,
        /// Its name.
        pub title: Text,
        /// A sentence about it.
        pub summary: Option<Text>,
    }
}

shape! {
    /// A titled address.
    #[derive(Default)]
    pub struct Link {
        /// What is there.
        pub title: Option<Text>,
        /// The address; `None` where it was missing or unsafe.
        pub url: Option<Url>,
    }
}

shape! {
    /// A document, by address.
    #[derive(Default)]
    pub struct Document {
        /// Id.
        pub id: Option<Id>,
        /// What it is.
        pub kind: Option<DocumentKind>,
        /// Its title.
        pub title: Option<Text>,
        /// Where it is; `None` where it was missing or unsafe.
        pub url: Option<Url>,
        /// Media type, such as `application/pdf`.
        pub media_type: Option<String>,
        /// Size in bytes.
        pub bytes: Option<u64>,
        /// BCP 47 tag.
        pub language: Option<String>,
        /// When it was published.
        pub published: Option<Date>,
    }
}

shape! {
    /// What the process changed.
    #[derive(Default)]
    pub struct Impact {
        /// What is measured.
        pub indicators: Vec<Indicator>,
    }
}

shape! {
    /// One thing that is measured over time.
    #[derive(Default)]
    pub struct Indicator {
        /// Id.
        pub id: Id,
        /// Whom it is about.
        pub about: Option<About>,
        /// What is measured.
        pub title: Option<Text>,
        /// In what unit.
        pub unit: Option<Text>,
        /// What was aimed at.
        pub target: Option<f64>,
        /// What was measured.
        pub readings: Vec<Measurement>,
    }
}

shape! {
    /// One measurement.
    #[derive(Default)]
    pub struct Measurement {
        /// When.
        pub date: Option<Date>,
        /// How much, in the unit of the indicator.
        pub value: Option<f64>,
        /// Where it stands.
        pub source: Option<Link>,
        /// What to know about it.
        pub note: Option<Text>,
    }
}
