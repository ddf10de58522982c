//! The component around every widget: it picks the widget, runs the drill, and reports the first drawing.

use assembly_kit::{Settings, Source};
use assembly_tracker::Tracker;
use yew::{Html, Properties, component, html, use_effect_with};

use crate::drill::Drill;
use crate::report;

/// The widgets in this bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widget {
    /// Recommendation tracker.
    Tracker,
}

impl Widget {
    /// By its name in `data-assembly-widget`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "tracker" => Some(Self::Tracker),
            _ => None,
        }
    }

    /// Its own style sheet.
    pub fn style(self) -> &'static str {
        match self {
            Self::Tracker => assembly_tracker::STYLE,
        }
    }
}

/// All that a widget is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct StageProps {
    /// Which widget.
    pub widget: Widget,
    /// The feed.
    pub source: Source,
    /// What the placeholder asks for.
    pub settings: Settings,
    /// How it is to break, if at all.
    pub drill: Option<Drill>,
}

/// A widget on the page.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps {
        widget,
        source,
        settings,
        drill,
    } = props.clone();
    if drill == Some(Drill::Panic) {
        Drill::Panic.strike();
    }
    // Effects run from the inside out, so by now the widget's own have run too.
    use_effect_with((), |()| report::ready());
    let shown = match widget {
        Widget::Tracker => html! { <Tracker {source} {settings} /> },
    };
    match drill {
        Some(drill) => html! { <div onclick={move |_| drill.strike()}>{ shown }</div> },
        None => shown,
    }
}
