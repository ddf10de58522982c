//! The gallery: every named example of every widget, from the widgets' own folders.

use assembly_kit::Example;

use crate::template::escape;

/// The widgets, each with its examples.
pub(crate) fn widgets() -> [(&'static str, Vec<Example>); 3] {
    [
        ("tracker", assembly_tracker::fixtures::examples()),
        ("timeline", assembly_timeline::fixtures::examples()),
        ("consultation", assembly_consultation::fixtures::examples()),
    ]
}

/// The feed of an example.
pub(crate) fn feed(widget: &str, file: &str) -> Option<String> {
    let name = file.strip_suffix(".json")?;
    let (_, examples) = widgets().into_iter().find(|(known, _)| *known == widget)?;
    let example = examples.into_iter().find(|example| example.name == name)?;
    Some(example.json.into_owned())
}

/// The gallery's main part below its heading.
pub(crate) fn html() -> String {
    let mut html = String::from("<ul class=\"govuk-list gallery-contents\">\n");
    for (widget, examples) in widgets() {
        for example in examples {
            html += &format!(
                "<li><a class=\"govuk-link\" href=\"#{0}\">{0}</a>: {1}</li>\n",
                id(widget, &example),
                escape(example.about)
            );
        }
    }
    html += "</ul>\n";
    for (widget, examples) in widgets() {
        for example in examples {
            html += &section(widget, &example);
        }
    }
    html
}

fn id(widget: &str, example: &Example) -> String {
    format!("{widget}-{}", example.name)
}

fn section(widget: &str, example: &Example) -> String {
    let placeholder = placeholder(widget, example);
    format!(
        "<section class=\"gallery\" aria-labelledby=\"{id}\">\n\
         <h2 class=\"govuk-heading-m\" id=\"{id}\">{id}</h2>\n\
         <p class=\"govuk-body\">{about}</p>\n\
         <details class=\"govuk-details\"><summary class=\"govuk-details__summary\">\
         <span class=\"govuk-details__summary-text\">What to paste<span class=\"govuk-visually-hidden\"> for {id}</span></span></summary>\n\
         <pre class=\"govuk-details__text\" tabindex=\"0\"><code>{code}</code></pre></details>\n{placeholder}\n</section>\n",
        id = id(widget, example),
        about = escape(example.about),
        code = escape(&placeholder),
    )
}

fn placeholder(widget: &str, example: &Example) -> String {
    let mut attributes = String::new();
    for (name, value) in [
        ("data-view", example.view),
        ("lang", example.lang),
        ("data-as-of", &example.as_of()),
    ] {
        if !value.is_empty() {
            attributes += &format!(" {name}=\"{value}\"");
        }
    }
    let feed = format!("/gallery/{widget}/{}.json", example.name);
    format!(
        "<div data-assembly-widget=\"{widget}\" data-feed=\"{feed}\"{attributes}>\n  \
         <p><a href=\"{feed}\">Read this as data</a></p>\n</div>"
    )
}
