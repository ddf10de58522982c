//! How long to wait before sending again.

/// So many times it is tried without anybody asking: some ten hours. Then only a person, a new start of the page, or the
/// connection coming back has it tried again.
pub const MOST_TRIES: u32 = 120;

/// Never longer than this, in seconds.
const LONGEST: u32 = 300;

/// Seconds to wait after so many tries: twice as long each time, and by chance up to half of it less, as a thousand
/// phones that lost the same receiver must not come back at once. `None` when it was tried often enough.
pub fn wait(tries: u32, chance: u8) -> Option<u32> {
    if tries >= MOST_TRIES {
        return None;
    }
    let whole = 1_u32.checked_shl(tries + 1).unwrap_or(LONGEST).clamp(2, LONGEST);
    Some(whole - whole / 2 * u32::from(chance) / 255)
}
