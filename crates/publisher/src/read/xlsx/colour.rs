//! Colours: as such, by the number that they had in 1997, or of the workbook's theme.

use quick_xml::events::{BytesStart, Event};

use crate::read::Unreadable;
use crate::read::archive::Archive;
use crate::read::xml::{attribute, number};

/// The theme's colours in the order in which cells count them.
pub(super) struct Theme {
    colours: Vec<Option<[u8; 3]>>,
}

/// The colours that older workbooks count, from 8 on; from ECMA-376, 18.8.27.
const NUMBERED: [u32; 56] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000,
    0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF,
    0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
    0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966,
    0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
];

impl Theme {
    pub fn read(archive: &mut Archive<'_>, path: &str) -> Result<Self, Unreadable> {
        let mut colours = Vec::new();
        let Some(mut xml) = archive.xml(path, "its colours")? else {
            return Ok(Self { colours });
        };
        let mut inside = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "clrScheme" => inside = true,
                    "srgbClr" if inside => colours.push(attribute(&element, "val").and_then(|hex| rgb(&hex))),
                    "sysClr" if inside => {
                        colours.push(attribute(&element, "lastClr").and_then(|hex| rgb(&hex)))
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "clrScheme" => break,
                Event::Eof => break,
                _ => {}
            }
            if colours.len() > 12 {
                break;
            }
        }
        // The theme lists dark before light, cells count light before dark.
        for pair in colours.chunks_exact_mut(2).take(2) {
            pair.reverse();
        }
        Ok(Self { colours })
    }

    /// What an element such as `<fgColor theme="4" tint="0.6"/>` says.
    pub fn colour(&self, element: &BytesStart<'_>) -> Option<[u8; 3]> {
        if let Some(hex) = attribute(element, "rgb") {
            return rgb(&hex);
        }
        let plain = match number::<usize>(element, "theme") {
            Some(place) => self.colours.get(place).copied().flatten(),
            None => numbered(number(element, "indexed")?),
        };
        let tint: f64 = number(element, "tint").unwrap_or_default();
        plain.map(|plain| tinted(plain, tint.clamp(-1.0, 1.0)))
    }
}

fn numbered(number: usize) -> Option<[u8; 3]> {
    let place = if number < 8 { number } else { number - 8 };
    let [_, rgb @ ..] = NUMBERED.get(place)?.to_be_bytes();
    Some(rgb)
}

/// `FFC000`, or `FFFFC000` with how opaque it is.
pub(in crate::read) fn rgb(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.trim().trim_start_matches('#');
    let all = u32::from_str_radix(digits, 16).ok()?;
    let [_, rgb @ ..] = all.to_be_bytes();
    matches!(digits.len(), 6 | 8).then_some(rgb)
}

/// Lighter or darker in its lightness, which for the whole of a colour is the same as nearer to white or, in proportion, to black.
fn tinted(colour: [u8; 3], tint: f64) -> [u8; 3] {
    let [red, green, blue] = colour.map(|part| f64::from(part) / 255.0);
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let (light, spread) = ((most + least) / 2.0, most - least);
    let wanted = match tint < 0.0 {
        true => light * (1.0 + tint),
        false => light + (1.0 - light) * tint,
    };
    // At the same hue and saturation, the spread goes with the room that the lightness leaves.
    let room = |light: f64| 1.0 - (2.0 * light - 1.0).abs();
    let scale = match room(light) > 0.0 && spread > 0.0 {
        true => room(wanted) / room(light),
        false => 0.0,
    };
    [red, green, blue].map(|part| {
        (((part - light) * scale + wanted) * 255.0)
            .round()
            .clamp(0.0, 255.0) as u8
    })
}
