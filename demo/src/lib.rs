//! A fictional council's site with the widgets in it, and the small server that serves it.
//!
//! [`site`] is the whole site as a router, for the binary and for the browser tests; [`Answers`] puts a receiver on it; [`Listeners`] binds it to
//! this machine only, under both `127.0.0.1` (the council) and `localhost` (the campaign: another origin).

mod answer;
mod answers;
mod fallback;
mod gallery;
mod govuk;
mod headers;
mod listen;
mod origins;
mod pages;
mod template;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::middleware;
use axum::response::Redirect;
use axum::routing::get;
use axum::{Extension, Router};
use tower_http::services::{ServeDir, ServeFile};

pub use answers::Answers;
pub use listen::Listeners;
pub use pages::{PAGES, Page};

/// The folder that holds `demo`, `pkg` and `node_modules`, as this crate was compiled.
pub fn workspace() -> PathBuf {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR"));
    demo.parent().unwrap_or(demo).to_path_buf()
}

/// Every page, the feeds, and the widgets as a council would host them. Files are read anew at each request, so
/// that a page can be changed, or the widgets built, while the site is served.
pub fn site(root: impl AsRef<Path>) -> Router {
    let root: Arc<Path> = root.as_ref().into();
    let demo = root.join("demo");
    let icon = ServeFile::new(demo.join("assets/icon.svg"));

    let mut router = Router::new()
        .nest_service(
            "/pkg",
            ServeDir::new(root.join("pkg"))
                .precompressed_br()
                .precompressed_gzip(),
        )
        .nest_service("/feeds", ServeDir::new(demo.join("feeds")))
        .nest_service("/documents", ServeDir::new(demo.join("documents")))
        .nest_service("/assets", ServeDir::new(demo.join("assets")))
        // Browsers ask for this when they show a feed or a document by itself.
        .route_service("/favicon.ico", icon)
        .route("/gallery/{widget}/{file}", get(answer::example))
        .route("/govuk-frontend.css", get(govuk::style_sheet));
    for page in PAGES {
        router = router.route(
            page.path,
            get(move |Extension(root), headers| answer::show(page, root, headers)),
        );
        let bare = page.path.trim_end_matches('/');
        if !bare.is_empty() {
            router = router.route(bare, get(|| async { Redirect::permanent(page.path) }));
        }
    }
    router
        .fallback(answer::missing)
        .layer(middleware::from_fn(headers::add))
        .layer(Extension(Root(root)))
}

/// Where the files are; handlers take it from the request.
#[derive(Clone)]
struct Root(Arc<Path>);

impl Root {
    fn file(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    async fn read(&self, path: &str) -> anyhow::Result<String> {
        use anyhow::Context;
        let file = self.file(path);
        tokio::fs::read_to_string(&file)
            .await
            .with_context(|| format!("{} could not be read", file.display()))
    }
}

/// One sentence for each thing that has yet to be made before the site looks as it should.
pub fn not_ready(root: &Path) -> Vec<&'static str> {
    let needed = [
        (
            "pkg/assembly-widgets.js",
            "The widgets are not built yet, so pages show their fallback. Build them: cargo xtask build",
        ),
        (
            govuk::FILE,
            "GOV.UK Frontend is not installed yet, so council pages look plain. Install it: cargo xtask setup",
        ),
    ];
    needed
        .into_iter()
        .filter(|(file, _)| !root.join(file).exists())
        .map(|(_, sentence)| sentence)
        .collect()
}
