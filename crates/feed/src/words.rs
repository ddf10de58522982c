//! Lists of words. A word that this version does not know is kept and shown as it stands (reading rule 1).

/// Makes an enum of known words with `Other` for the rest, and its conversions.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $word:literal,)+ }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $vdoc])* $variant,)+
            /// A word that this version of the format does not know, as it stands in the feed.
            Other(String),
        }

        impl $name {
            /// Every word the format knows, in its own order.
            pub const KNOWN: &'static [&'static str] = &[$($word),+];

            /// The word as it stands in the feed.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// Whether the format knows the word.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                // One search for all lists, as comparing with each word in turn weighs a resident more.
                enum Place {
                    $($variant,)+
                }
                match place(word, Self::KNOWN) {
                    $(Some(place) if place == Place::$variant as usize => Self::$variant,)+
                    _ => Self::Other(word.to_owned()),
                }
            }
        }

        impl crate::shape::Value for $name {
            fn blank() -> Self {
                Self::Other(String::new())
            }

            fn read(&mut self, value: crate::json::Json, reader: &mut crate::reader::Reader) -> bool {
                reader.word(value).map(|word| *self = Self::from(word.as_str())).is_some()
            }

            fn visit(&self, path: &str, visitor: &mut dyn crate::visitor::Visitor) {
                if !self.is_known() {
                    visitor.unknown_word(path, self.as_str(), Self::KNOWN);
                }
            }

            #[cfg(feature = "schema")]
            fn schema(definitions: &mut crate::schema::Definitions) -> crate::schema::Node {
                definitions.words(stringify!($name), &[$($doc),*], &[$(($word, &[$($vdoc),*])),+])
            }

            #[cfg(feature = "arbitrary")]
            fn arbitrary(source: &mut crate::arbitrary::Source) -> Self {
                Self::KNOWN.get(source.below(Self::KNOWN.len() as u32 + 1) as usize).copied().unwrap_or("unheard-of").into()
            }
        }

        #[cfg(feature = "write")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

fn place(word: &str, known: &[&str]) -> Option<usize> {
    known.iter().position(|known| *known == word)
}

words! {
    /// What the body decided about a recommendation; says nothing of what happened since.
    Decision {
        /// Accepted as the members put it.
        Accepted = "accepted",
        /// Accepted in part; `agreed_text` says which.
        AcceptedInPart = "accepted-in-part",
        /// Not accepted; an explanation is required.
        Rejected = "rejected",
        /// The body has answered that it is still considering.
        UnderConsideration = "under-consideration",
        /// Handed to another body, who decides.
        PassedOn = "passed-on",
    }
}

words! {
    /// What has happened; says nothing of what was decided.
    ProgressState {
        /// Nothing has been done yet.
        NotStarted = "not-started",
        /// Work goes on.
        UnderWay = "under-way",
        /// Done.
        Completed = "completed",
        /// Later than was said.
        Delayed = "delayed",
        /// Given up.
        Stopped = "stopped",
    }
}

words! {
    /// Kind of majority that a recommendation got.
    SupportKind {
        /// A majority recommendation.
        Majority = "majority",
        /// A minority recommendation.
        Minority = "minority",
    }
}

words! {
    /// What a document is.
    DocumentKind {
        /// The letter that invited residents to take part.
        InvitationLetter = "invitation-letter",
        /// How the assembly is to be run.
        ProcessPlan = "process-plan",
        /// Background for members.
        Briefing = "briefing",
        /// Evidence given to members.
        Evidence = "evidence",
        /// A speaker's slides.
        Slides = "slides",
        /// A sound or video recording.
        Recording = "recording",
        /// A transcript.
        Transcript = "transcript",
        /// Minutes.
        Minutes = "minutes",
        /// The assembly's own report.
        Report = "report",
        /// The formal answer.
        Response = "response",
        /// A report on what has happened since.
        ProgressReport = "progress-report",
        /// Somebody's evaluation of the assembly.
        Evaluation = "evaluation",
        /// Anything else.
        Unclassified = "other",
    }
}

words! {
    /// Part of an assembly's course.
    PhaseKind {
        /// The body decides to hold an assembly.
        Commissioning = "commissioning",
        /// Members are invited and drawn by lot.
        Recruitment = "recruitment",
        /// Members hear evidence.
        Learning = "learning",
        /// Members weigh it.
        Deliberation = "deliberation",
        /// Members vote.
        Decision = "decision",
        /// The report is written and handed over.
        Reporting = "reporting",
        /// The body answers.
        Response = "response",
        /// The body acts and reports.
        FollowUp = "follow-up",
    }
}

words! {
    /// Whether a session takes place.
    SessionState {
        /// It takes, or took, place as planned.
        Scheduled = "scheduled",
        /// Moved; `previous_start` has the date before.
        Postponed = "postponed",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

words! {
    /// Kind of a consultation's question.
    QuestionKind {
        /// One line of text.
        ShortText = "short-text",
        /// Several lines of text.
        LongText = "long-text",
        /// One of the options.
        SingleChoice = "single-choice",
        /// Any of the options, up to `max_choices`.
        MultipleChoice = "multiple-choice",
        /// A whole number from `min` to `max`.
        Scale = "scale",
        /// The options in order of preference.
        Ranking = "ranking",
        /// One option for each row.
        Grid = "grid",
        /// A number from `min` to `max`.
        Number = "number",
        /// A calendar date.
        Date = "date",
        /// An e-mail address.
        Email = "email",
        /// A UK postcode.
        Postcode = "postcode",
        /// Text to read; nothing to answer.
        Information = "information",
    }
}

words! {
    /// Another way to take part in a consultation.
    WayKind {
        /// By e-mail.
        Email = "email",
        /// By post.
        Post = "post",
        /// By telephone.
        Phone = "phone",
        /// In person.
        Visit = "visit",
        /// On paper.
        Paper = "paper",
    }
}

words! {
    /// Whom an indicator of impact is about.
    About {
        /// The people who took part.
        Members = "members",
        /// The wider community.
        Community = "community",
        /// The authority.
        Authority = "authority",
    }
}
