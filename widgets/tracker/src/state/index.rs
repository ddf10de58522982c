//! What is worked out once for a feed, so that typing stays fast at 50,000 recommendations.

use std::collections::{BTreeMap, BTreeSet};

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
        let ranks = Ranks::new(feed);
        let picks = Facet::ALL.map(|facet| ranks.sorted(facet, &feed.recommendations));
        let places = picks.each_ref().map(|all| all.iter().zip(0..).collect());
        let entries = feed
            .recommendations
            .iter()
            .map(|it| Entry::new(it, &ranks, &places, fold))
            .collect();
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
    fn new(it: &Recommendation, ranks: &Ranks, places: &[BTreeMap<&Pick, usize>; 3], fold: Fold) -> Self {
        let mut words = String::new();
        gather(it, ranks, &mut |part| {
            words.push_str(part);
            words.push('\n'); // no search spans two parts: words are split at white space
        });
        let mut picks = [usize::MAX; 3];
        for ((pick, places), facet) in picks.iter_mut().zip(places).zip(Facet::ALL) {
            *pick = places.get(&facet.of(it)).copied().unwrap_or(usize::MAX);
        }
        Self {
            haystack: alike(&words, fold),
            number: number(&alike(it.number.as_deref().unwrap_or_default(), fold)),
            picks,
        }
    }
}

/// In which order picks stand. Themes are looked up in a map: a feed may have thousands.
pub(crate) struct Ranks<'a> {
    themes: BTreeMap<&'a str, (usize, &'a Text)>,
}

impl<'a> Ranks<'a> {
    pub(crate) fn new(feed: &'a Feed) -> Self {
        let themes = feed.themes.iter().enumerate().rev(); // of several alike the first counts
        Self {
            themes: themes
                .map(|(place, theme)| (&*theme.id, (place, &theme.title)))
                .collect(),
        }
    }

    /// The picks that occur, each once.
    fn sorted(&self, facet: Facet, recommendations: &[Recommendation]) -> Vec<Pick> {
        let distinct: BTreeSet<Pick> = recommendations.iter().map(|it| facet.of(it)).collect();
        let mut distinct: Vec<Pick> = distinct.into_iter().collect();
        distinct.sort_by_cached_key(|pick| self.rank(facet, pick)); // stable: alike ones stay by the alphabet
        distinct
    }

    pub(crate) fn rank(&self, facet: Facet, pick: &Pick) -> usize {
        let unknown = usize::MAX - 2;
        match (facet, pick) {
            (Facet::Theme, Pick::Word(id)) => {
                self.themes.get(id.as_str()).map_or(unknown, |(place, _)| *place)
            }
            (_, Pick::Word(word)) => known(facet).iter().position(|it| it == word).unwrap_or(unknown),
            (_, Pick::Unreadable) => usize::MAX - 1,
            (_, Pick::None) => usize::MAX,
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

/// Hands over every text by which people may look for a recommendation, in every language.
fn gather(it: &Recommendation, ranks: &Ranks, take: &mut impl FnMut(&str)) {
    it.number.iter().for_each(|number| take(number));
    if let Some(id) = it.theme.as_deref() {
        match ranks.themes.get(id) {
            Some((_, title)) if !title.is_empty() => every(title, take),
            _ => take(id),
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
