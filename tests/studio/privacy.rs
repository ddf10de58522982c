//! No byte of the workbook leaves.

use anyhow::Result;
use assembly_tests::visit;
use serde_json::{Value, json};

use crate::officer::Officer;
use crate::workbook;

#[test]
fn nothing_is_asked_for_once_the_page_is_there() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let loaded = "performance.getEntriesByType('resource').length";
        let (asked, entries) = (
            visit.council.asked_at_all().len(),
            visit.browser.number(loaded).await?,
        );
        officer.choose_workbook(&workbook::of(12)).await?;
        for kind in ["tracker", "timeline"] {
            officer.previews(kind).await?;
        }
        officer.downloads().await?;
        let after: Vec<String> = visit
            .council
            .asked_at_all()
            .split_off(asked)
            .into_iter()
            .map(|asked| asked.path)
            .collect();
        assert_eq!(after, Vec::<String>::new());
        assert_eq!(visit.browser.number(loaded).await?, entries);
        Ok(())
    })
}

/// Ways to send something that a page and a worker both have. Each gives a promise that holds when it was let through.
const BOTH: &str = r#"
    const ways = {
        fetch: () => untouched(to, { method: "POST", mode: "no-cors", body: "secret" }),
        xhr: () => new Promise((sent, refused) => {
            const request = new XMLHttpRequest();
            request.onload = sent; request.onerror = refused;
            request.open("POST", to); request.send("secret");
        }),
        socket: () => new Promise((sent, refused) => {
            const socket = new WebSocket(to.replace("http", "ws"));
            socket.onopen = sent; socket.onerror = refused;
        }),
        events: () => new Promise((sent, refused) => {
            const source = new EventSource(to);
            source.onopen = sent; source.onerror = refused;
        }),
        transport: () => new WebTransport(to.replace("http:", "https:")).ready,
    };"#;

/// Ways that only a page has.
const PAGE: &str = r#"
    const loads = (name, attributes) => new Promise((sent, refused) => {
        const element = Object.assign(document.createElement(name), attributes);
        element.onload = sent; element.onerror = refused;
        element.addEventListener("securitypolicyviolation", refused);
        document.addEventListener("securitypolicyviolation", refused, { once: true });
        document.body.append(element);
    });
    Object.assign(ways, {
        image: () => loads("img", { src: to }),
        script: () => loads("script", { src: elsewhere }),
        frame: () => loads("iframe", { src: to }),
        sheet: () => loads("link", { rel: "stylesheet", href: elsewhere }),
        object: () => loads("object", { data: to }),
        video: () => loads("video", { src: to }),
        beacon: () => new Promise((sent, refused) => {
            document.addEventListener("securitypolicyviolation", refused, { once: true });
            navigator.sendBeacon(to, "secret");
        }),
        form: () => new Promise((sent, refused) => {
            const form = Object.assign(document.createElement("form"), { action: to, method: "post" });
            document.addEventListener("securitypolicyviolation", refused, { once: true });
            document.body.append(form); form.submit();
        }),
    });"#;

const TRY: &str = r#"
    const outcomes = Object.entries(ways).map(([name, way]) => {
        let tried;
        try { tried = Promise.resolve(way()); } catch (error) { tried = Promise.reject(error); }
        return tried.then(() => [name, "sent"], () => [name, "refused"]);
    });"#;

#[test]
fn the_policy_refuses_every_way_out() -> Result<()> {
    visit(async |visit| {
        // The page puts the widgets' answers in the place of `fetch`.
        visit.browser.before_every_page("self.untouched = fetch").await?;
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::of(2)).await?;
        let to = json!(visit.council.url("/collect"));
        let elsewhere = json!(format!("{}/collect", visit.council.elsewhere));
        let names = format!("const [to, elsewhere] = [{to}, {elsewhere}];");
        let in_page = format!("{names}{BOTH}{PAGE}{TRY} return Promise.all(outcomes);");
        all_refused(&visit.browser.run(&in_page, &[]).await?, 13);
        let worker = format!(
            "const untouched = self.fetch; {names}{BOTH}
             ways.script = async () => importScripts(elsewhere);
             {TRY} Promise.all(outcomes).then(postMessage);"
        );
        let in_worker = format!(
            "const worker = new Worker(URL.createObjectURL(new Blob([{}])));
             return new Promise((done) => worker.onmessage = ({{ data }}) => done(data));",
            json!(worker)
        );
        all_refused(&visit.browser.run(&in_worker, &[]).await?, 6);
        // A worker of the site's own would go by the rules of its own answer: there can be none.
        let from_site = "return new Promise((done) => {
            const worker = new Worker('/pkg/assembly-widgets.js');
            worker.onerror = () => done('refused'); worker.onmessage = () => done('begun'); })";
        let from_site = format!("try {{ {from_site} }} catch {{ return 'refused' }}");
        assert_eq!(visit.browser.run(&from_site, &[]).await?, "refused");
        assert!(visit.council.asked("/collect").is_empty(), "something was sent");
        visit.browser.console().await?;
        Ok(())
    })
}

fn all_refused(outcomes: &Value, many: usize) {
    let outcomes = outcomes.as_array().unwrap();
    assert_eq!(outcomes.len(), many, "{outcomes:?}");
    for outcome in outcomes {
        assert_eq!(outcome[1], "refused", "{outcome}");
    }
}

/// The rules that all this stands on, word by word: who changes them should mean it.
#[test]
fn the_policy_stands_first_in_the_page() -> Result<()> {
    visit(async |visit| {
        Officer::at_work(visit).await?;
        let policy = visit
            .browser
            .text("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
            .await?;
        let mut rules: Vec<&str> = policy.split("; ").collect();
        rules.sort_unstable();
        assert_eq!(
            rules,
            [
                "base-uri 'none'",
                "connect-src 'none'",
                "default-src 'none'",
                "form-action 'none'",
                "img-src data:",
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self'",
                "worker-src blob:",
            ]
        );
        Ok(())
    })
}
