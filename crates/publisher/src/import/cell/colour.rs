//! Colours as officers use them: red, amber, green.

/// The name of a cell's colour, where it is one of those that carry a meaning.
pub fn name([red, green, blue]: [u8; 3]) -> Option<&'static str> {
    let (red, green, blue) = (f32::from(red), f32::from(green), f32::from(blue));
    let most = red.max(green).max(blue);
    let least = red.min(green).min(blue);
    let range = most - least;
    // Hardly a colour: white, grey, black.
    if range < 40.0 {
        return (80.0..215.0).contains(&most).then_some("Grey");
    }
    let sixth = if most == red {
        ((green - blue) / range).rem_euclid(6.0)
    } else if most == green {
        (blue - red) / range + 2.0
    } else {
        (red - green) / range + 4.0
    };
    match sixth * 60.0 {
        0.0..=20.0 | 335.0.. => Some("Red"),
        20.0..=68.0 => Some("Amber"),
        68.0..=170.0 => Some("Green"),
        185.0..=250.0 => Some("Blue"),
        _ => None,
    }
}

/// How a colour that has no name here is written in a mapping: `#7030A0`. `None` for what is hardly a colour.
pub fn code([red, green, blue]: [u8; 3]) -> Option<String> {
    let range = red.max(green).max(blue) - red.min(green).min(blue);
    (range >= 40).then(|| format!("#{red:02X}{green:02X}{blue:02X}"))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn the_colours_of_spreadsheet_programs_have_their_names() {
        // Excel's standard colours and the pale ones of its styles "Bad", "Neutral" and "Good".
        assert_eq!(
            [name([255, 0, 0]), name([192, 0, 0]), name([255, 199, 206])],
            [Some("Red"); 3]
        );
        assert_eq!(
            [name([255, 192, 0]), name([255, 255, 0]), name([255, 235, 156])],
            [Some("Amber"); 3]
        );
        assert_eq!(
            [name([0, 176, 80]), name([146, 208, 80]), name([198, 239, 206])],
            [Some("Green"); 3]
        );
        assert_eq!([name([0, 112, 192]), name([0, 32, 96])], [Some("Blue"); 2]);
        assert_eq!(
            [name([255, 255, 255]), name([112, 48, 160]), name([166, 166, 166])],
            [None, None, Some("Grey")]
        );
    }
}
