// What a reader is told when something fails: one plain sentence each, no blame, no jargon. English and Welsh are in the script itself,
// as nothing else may be there when something fails; a council's own texts have further languages, under `loader`.

import cy from "./texts/cy.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };

const SENTENCES = new Map([["en", en], ["cy", cy]]);

/**
 * Says what is to be told, and in which language that is: in the one asked for, the council's own texts before ours; in English where
 * neither has it.
 */
export function speaker(tag, { language, loader } = {}) {
  const primary = tag.toLowerCase().split("-")[0];
  const all = [
    [tag, language === tag ? loader : undefined],
    [primary, SENTENCES.get(primary)],
    ["en", en],
  ];
  const find = (code) => {
    for (const [lang, sentences] of all) if (sentences && Object.hasOwn(sentences, code)) return { lang, text: String(sentences[code]) };
  };
  return (code) => find(code) ?? find("crashed");
}
