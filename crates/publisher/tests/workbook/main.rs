//! The workbook that is written, looked at with other eyes.

mod parts;
mod template;
mod texts;
mod values;
