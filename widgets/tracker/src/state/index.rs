//! What is worked out once for a feed, so that typing stays fast at 50,000 recommendations.

use assembly_feed::follow_up;
use assembly_feed::{Date, Day, Feed, Recommendation, Text};

use super::query::{alike, number};
use super::{Facet, Fold, Pick};

/// Everything to search in, and where each recommendation stands.
pub struct Index {
    entries: Vec<Entry>,
    /// The picks of each facet in the order of [`Facet::ALL`]; an entry names its own by place.
    picks: [Vec<Pick>; 3],
    /// Places of recommendations, latest reported first.
    latest: Vec<usize>,
    themes: Vec<String>,
}

/// One recommendation.
pub(crate) struct Entry {
    /// All its words, folded.
    pub(crate) haystack: String,
    /// Its printed number, folded.
    pub(crate) number: String,
    /// Its place in the picks of each facet.
    pub(crate) picks: [usize; 3],
}

impl Index {
    /// Reads every text in every language once.
    pub fn new(feed: &Feed, fold: Fold) -> Self {
        let mut picks = Facet::ALL.map(|facet| {
            let mut all: Vec<Pick> = feed.recommendations.iter().map(|it| facet.of(it)).collect();
            all.sort_by_cached_key(|pick| (rank(feed, facet, pick), pick.clone()));
            all.dedup();
            all
        });
        let entries = feed
            .recommendations
            .iter()
            .map(|it| Entry::new(feed, it, &picks, fold))
            .collect();
        for all in &mut picks {
            all.shrink_to_fit();
        }
        Self {
            entries,
            picks,
            latest: latest_first(&feed.recommendations),
            themes: feed.themes.iter().map(|theme| theme.id.to_string()).collect(),
        }
    }

    /// How many recommendations there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The picks that occur: themes as the feed lists them, words in the order of the format, then words it does
    /// not know, then what is missing.
    pub fn picks(&self, facet: Facet) -> &[Pick] {
        let [theme, decision, progress] = &self.picks;
        match facet {
            Facet::Theme => theme,
            Facet::Decision => decision,
            Facet::Progress => progress,
        }
    }

    /// Whether a pick means something here: it occurs, or is a word that could.
    pub(crate) fn knows(&self, facet: Facet, pick: &Pick) -> bool {
        let could = match (facet, pick) {
            (Facet::Theme, Pick::Word(id)) => self.themes.contains(id),
            (Facet::Decision, Pick::Word(word)) => known(facet).contains(&word.as_str()),
            (Facet::Progress, Pick::Word(word)) => known(facet).contains(&word.as_str()),
            (Facet::Decision | Facet::Progress, Pick::None) => true,
            _ => false,
        };
        could || self.picks(facet).contains(pick)
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn latest(&self) -> &[usize] {
        &self.latest
    }
}

impl Entry {
    fn new(feed: &Feed, recommendation: &Recommendation, picks: &[Vec<Pick>; 3], fold: Fold) -> Self {
        let mut words = String::new();
        gather(feed, recommendation, &mut |part| {
            words.push_str(part);
            words.push('\n'); // no search spans two parts: words are split at white space
        });
        let mut places = Facet::ALL.iter().zip(picks).map(|(facet, all)| {
            let pick = facet.of(recommendation);
            all.iter().position(|it| *it == pick).unwrap_or(usize::MAX)
        });
        Self {
            haystack: alike(&words, fold),
            number: number(&alike(recommendation.number.as_deref().unwrap_or_default(), fold)),
            picks: [(); 3].map(|()| places.next().unwrap_or(usize::MAX)),
        }
    }
}

/// The words of the format.
fn known(facet: Facet) -> &'static [&'static str] {
    match facet {
        Facet::Theme => &[],
        Facet::Decision => assembly_feed::words::Decision::KNOWN,
        Facet::Progress => assembly_feed::words::ProgressState::KNOWN,
    }
}

/// Where a pick stands among those of its facet; alike ones go by the alphabet.
pub(crate) fn rank(feed: &Feed, facet: Facet, pick: &Pick) -> usize {
    let unknown = usize::MAX - 2;
    match (facet, pick) {
        (Facet::Theme, Pick::Word(id)) => feed
            .themes
            .iter()
            .position(|it| *it.id == **id)
            .unwrap_or(unknown),
        (_, Pick::Word(word)) => known(facet).iter().position(|it| it == word).unwrap_or(unknown),
        (_, Pick::Unreadable) => usize::MAX - 1,
        (_, Pick::None) => usize::MAX,
    }
}

/// Hands over every text by which people may look for a recommendation, in every language.
fn gather(feed: &Feed, it: &Recommendation, take: &mut impl FnMut(&str)) {
    it.number.iter().for_each(|number| take(number));
    if let Some(id) = it.theme.as_deref() {
        match super::facet::theme_title(feed, id) {
            Some(title) => every(title, take),
            None => take(id),
        }
    }
    let mut texts: Vec<&Text> = Vec::new();
    texts.extend(it.title.iter().chain(&it.text));
    texts.extend(it.addressed_to.iter().map(|body| &body.name));
    texts.extend(it.support.iter().flat_map(|support| &support.ballot));
    if let Some(response) = &it.response {
        texts.extend(
            response
                .explanation
                .iter()
                .chain(&response.agreed_text)
                .chain(&response.decided_by),
        );
        texts.extend(response.documents.iter().flat_map(|document| &document.title));
    }
    texts.extend(it.progress.iter().flat_map(|progress| &progress.summary));
    texts.extend(
        it.next_step
            .iter()
            .flat_map(|next| next.title.iter().chain(&next.body)),
    );
    for action in &it.actions {
        texts.extend(&action.title);
        texts.extend(
            action
                .owner
                .iter()
                .flat_map(|owner| owner.body.iter().chain(&owner.post)),
        );
    }
    for update in &it.updates {
        texts.extend(update.title.iter().chain(&update.text).chain(&update.by));
        texts.extend(update.documents.iter().flat_map(|document| &document.title));
    }
    texts.extend(it.corrections.iter().flat_map(|correction| &correction.text));
    texts.into_iter().for_each(|text| every(text, take));
}

fn every(text: &Text, take: &mut impl FnMut(&str)) {
    match text {
        Text::Plain(words) => take(words),
        Text::ByLanguage(languages) => languages.values().for_each(|words| take(words)),
    }
}

fn latest_first(recommendations: &[Recommendation]) -> Vec<usize> {
    let mut places: Vec<(Option<Moment>, usize)> = recommendations
        .iter()
        .enumerate()
        .map(|(place, it)| (follow_up::latest(it).map(moment), place))
        .collect();
    places.sort_by(|(one, _), (other, _)| other.cmp(one));
    places.into_iter().map(|(_, place)| place).collect()
}

type Moment = (Day, Option<i64>);

/// To order dates by: the last day that is meant, as deadlines and `follow_up` have it, then the time.
pub(crate) fn moment(date: Date) -> Moment {
    (date.last_day(), date.moment())
}
