//! What is worked out once for a feed, so that typing stays fast at 50,000 recommendations.

use std::cmp::Ordering;

use assembly_feed::document::Theme;
use assembly_feed::follow_up;
use assembly_feed::sorting::by_key;
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
        let entries = feed
            .recommendations
            .iter()
            .map(|it| Entry::new(it, &ranks, &picks, fold))
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
    fn new(it: &Recommendation, ranks: &Ranks, known: &[Vec<Pick>; 3], fold: Fold) -> Self {
        let mut words = String::new();
        gather(it, ranks, &mut |part| {
            words.push_str(part);
            words.push('\n'); // no search spans two parts: words are split at white space
        });
        let mut picks = [usize::MAX; 3];
        for ((place, known), facet) in picks.iter_mut().zip(known).zip(Facet::ALL) {
            let pick = facet.of(it);
            *place = known
                .binary_search_by(|other| ranks.compare(facet, other, &pick))
                .unwrap_or(usize::MAX);
        }
        Self {
            haystack: alike(&words, fold),
            number: number(&alike(it.number.as_deref().unwrap_or_default(), fold)),
            picks,
        }
    }
}

/// In which order picks stand. Themes are looked up by halves: a feed may have thousands.
pub(crate) struct Ranks<'a> {
    themes: &'a [Theme],
    /// Places of the themes, ordered by their ids.
    by_id: Vec<usize>,
}

impl<'a> Ranks<'a> {
    pub(crate) fn new(feed: &'a Feed) -> Self {
        let themes = &feed.themes;
        let by_id = by_key(themes, &|one, other| one.id.cmp(&other.id));
        Self { themes, by_id }
    }

    /// A theme and its place; of several alike the first counts.
    fn theme(&self, id: &str) -> Option<(usize, &'a Theme)> {
        let before = |place: &usize| self.themes.get(*place).is_some_and(|theme| &*theme.id < id);
        let place = *self.by_id.get(self.by_id.partition_point(before))?;
        let theme = self.themes.get(place).filter(|theme| &*theme.id == id)?;
        Some((place, theme))
    }

    /// The picks that occur, each once.
    fn sorted(&self, facet: Facet, recommendations: &[Recommendation]) -> Vec<Pick> {
        self.counted(facet, recommendations)
            .into_iter()
            .map(|(pick, _)| pick)
            .collect()
    }

    /// The picks that occur, each with how many recommendations have it.
    pub(crate) fn counted(&self, facet: Facet, recommendations: &[Recommendation]) -> Vec<(Pick, usize)> {
        let keys: Vec<(usize, Pick)> = recommendations
            .iter()
            .map(|it| facet.of(it))
            .map(|pick| (self.rank(facet, &pick), pick))
            .collect();
        let mut counted: Vec<(Pick, usize)> = Vec::new();
        for (_, pick) in by_key(&keys, &|one, other| one.cmp(other))
            .into_iter()
            .filter_map(|place| keys.get(place))
        {
            match counted.last_mut() {
                Some((last, count)) if last == pick => *count += 1,
                _ => counted.push((pick.clone(), 1)),
            }
        }
        counted
    }

    /// Which of two picks comes first: by rank, alike ones by the alphabet.
    fn compare(&self, facet: Facet, one: &Pick, other: &Pick) -> Ordering {
        let ranks = self.rank(facet, one).cmp(&self.rank(facet, other));
        ranks.then_with(|| one.cmp(other))
    }

    pub(crate) fn rank(&self, facet: Facet, pick: &Pick) -> usize {
        let unknown = usize::MAX - 2;
        match (facet, pick) {
            (Facet::Theme, Pick::Word(id)) => self.theme(id).map_or(unknown, |(place, _)| place),
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
        match ranks.theme(id) {
            Some((_, Theme { title, .. })) if !title.is_empty() => every(title, take),
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
        Text::ByLanguage(languages) => languages.iter().for_each(|(_, words)| take(words)),
    }
}

fn latest_first(recommendations: &[Recommendation]) -> Vec<usize> {
    let moments: Vec<Option<Moment>> = recommendations
        .iter()
        .map(|it| follow_up::latest(it).map(moment))
        .collect();
    by_key(&moments, &|one, other| other.cmp(one))
}

pub(crate) type Moment = (Day, Option<i64>);

/// To order dates by: the last day that is meant, as deadlines and `follow_up` have it, then the time.
pub(crate) fn moment(date: Date) -> Moment {
    (date.last_day(), date.moment())
}
