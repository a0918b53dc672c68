//! The code on paper that leads to a page: which of its modules are dark. Templates draw them.

use minijinja::{Value, context};
use qrcode::{Color, EcLevel, QrCode};

/// The code (ISO/IEC 18004) for an address, of level Q: a quarter of it may be dirty or torn. `None` where the address
/// is longer than any code.
pub(crate) struct Code(QrCode);

impl Code {
    pub(crate) fn of(address: &str) -> Option<Self> {
        QrCode::with_error_correction_level(address, EcLevel::Q)
            .ok()
            .map(Self)
    }

    /// How many modules each side has, with the quiet zone of four on either side.
    pub(crate) fn modules(&self) -> usize {
        self.0.width() + 2 * QUIET_ZONE
    }

    /// The stretches of dark modules: the column and the row of the first, counted with the quiet zone, and how many
    /// there are.
    fn runs(&self) -> Vec<[usize; 3]> {
        let width = self.0.width();
        let is_dark = |x: usize, y: usize| self.0[(x, y)] == Color::Dark;
        let mut runs = Vec::new();
        for y in 0..width {
            let mut x = 0;
            while x < width {
                let length = (x..width).take_while(|at| is_dark(*at, y)).count();
                if length > 0 {
                    runs.push([x + QUIET_ZONE, y + QUIET_ZONE, length]);
                }
                x += length + 1;
            }
        }
        runs
    }
}

/// So many modules around a code stay white, by which readers tell it from what stands beside.
const QUIET_ZONE: usize = 4;

/// The template function `code("https://…")`: `size`, the number of modules on each side with the quiet zone, and
/// `runs`, the stretches of dark ones as `[column, row, length]`; none where the address is longer than any code.
pub(super) fn code_function() -> Value {
    Value::from_function(|address: &str| {
        Code::of(address).map(|code| {
            let runs: Vec<Value> = code.runs().iter().map(|run| run.to_vec().into()).collect();
            context! { size => code.modules(), runs => runs }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_finder_pattern_stands_behind_the_quiet_zone() {
        let code = Code::of("https://example.edu.cn/xsh/2026/zh-CN/").unwrap();
        // 38 letters at level Q are version 4, of 33 modules.
        assert_eq!(code.modules(), 33 + 8);
        assert_eq!(code.runs()[0], [4, 4, 7]);
        assert!(Code::of(&"x".repeat(2_000)).is_none());
    }
}
