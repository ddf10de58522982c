//! Colours as browsers count with them: OKLab for mixing and lightness, sRGB for contrast.

/// A colour in OKLab, with its alpha.
#[derive(Clone, Copy, Debug)]
pub struct Colour {
    pub l: f64,
    pub a: f64,
    pub b: f64,
    pub alpha: f64,
}

impl Colour {
    /// `#fff` or `#ffffff`.
    pub fn hex(text: &str) -> Self {
        let digits = text.strip_prefix('#').unwrap();
        let channel = |at: usize| match digits.len() {
            3 => u8::from_str_radix(&digits[at..=at].repeat(2), 16).unwrap(),
            6 => u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap(),
            _ => panic!("{text} is no colour that this test reads"),
        };
        Self::of([0, 1, 2].map(|at| linear(f64::from(channel(at)) / 255.0)))
    }

    pub fn oklch(l: f64, chroma: f64, hue: f64) -> Self {
        let (b, a) = hue.to_radians().sin_cos();
        let l = l.clamp(0.0, 1.0);
        // At both ends of lightness there is no colour.
        let chroma = if l == 1.0 || l == 0.0 { 0.0 } else { chroma };
        Self {
            l,
            a: chroma * a,
            b: chroma * b,
            alpha: 1.0,
        }
    }

    fn of([r, g, b]: [f64; 3]) -> Self {
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        Self {
            l: 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
            a: 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
            b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
            alpha: 1.0,
        }
    }

    /// Linear light; what a screen cannot show is cut off.
    fn light(self) -> [f64; 3] {
        let l = (self.l + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b).powi(3);
        let m = (self.l - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b).powi(3);
        let s = (self.l - 0.089_484_177_5 * self.a - 1.291_485_548 * self.b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ]
        .map(|channel| channel.clamp(0.0, 1.0))
    }

    /// `color-mix(in oklab, self, other share)`.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let alpha = self.alpha * (1.0 - share) + other.alpha * share;
        let of = |own: f64, others: f64| {
            (own * self.alpha * (1.0 - share) + others * other.alpha * share) / alpha.max(1e-9)
        };
        Self {
            l: of(self.l, other.l),
            a: of(self.a, other.a),
            b: of(self.b, other.b),
            alpha,
        }
    }

    /// Painted over something that hides all behind it.
    pub fn over(self, under: Self) -> Self {
        let (own, under) = (self.light(), under.light());
        let painted = [0, 1, 2]
            .map(|at| linear(encoded(own[at]) * self.alpha + encoded(under[at]) * (1.0 - self.alpha)));
        Self::of(painted)
    }

    /// WCAG's relative luminance.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.light();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

/// WCAG's contrast ratio.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn linear(channel: f64) -> f64 {
    if channel <= 0.040_45 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

fn encoded(light: f64) -> f64 {
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}
