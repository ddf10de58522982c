//! Yew parts that every widget uses: host, texts, dates, words, notices, tags.
