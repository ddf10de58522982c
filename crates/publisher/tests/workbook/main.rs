//! The workbook that is written, looked at with other eyes.

mod texts;
