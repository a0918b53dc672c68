//! Text as readers see it: characters that look alike made one, what nobody sees left out, and the way
//! back to the author's bytes.

mod address;
mod around;
mod bare;

mod counts;
mod digits;
mod fingerprint;
mod fold;
mod form;
mod han;
mod hex;
mod institutions;
mod invisible;
mod lengths;
mod letters;
mod mapped;
mod marks;
mod measures;
mod months;
mod named_texts;
mod names;
mod nearest;
mod notices;
mod number_words;
mod numbers;
mod pattern;
mod quantities;
mod reading;
mod roman;
mod romanise;
mod short_code;
mod shortened;
mod shown;
mod slips;
mod spelled;
mod stated;
mod stated_counts;
mod stated_numbers;
mod statements;
mod tallies;
mod typed_numbers;
mod unprintable;
mod word_matcher;
mod written_dates;
mod written_numbers;

pub(crate) use address::{decoded, encoded, readable};
pub(crate) use bare::{bare, unquoted};
pub(crate) use counts::{Counted, StatedCount};
pub(crate) use digits::{ascii_digit, decimal, digit};
pub(crate) use fingerprint::{content_hash, fingerprint, is_fingerprint};
pub use fold::{fold, unified};
pub(crate) use fold::{folded_text, is_blank, key};
pub use form::Form;
pub(crate) use han::{
    Script, has_han, is_compatibility_ideograph, is_han, is_ideograph, is_spaceless, script,
};
pub(crate) use hex::{code_point, hex};
pub(crate) use institutions::Institutions;
pub(crate) use invisible::{Invisible, invisible};
pub(crate) use lengths::{more_than, paragraphs, piled_marks};
pub(crate) use letters::in_letters;
pub use mapped::Mapped;
pub(crate) use marks::{
    category, closes, full_width, half_width, is_letter_or_number, is_pause,
    is_quotation_or_title_mark, is_shared_quotation_mark, is_terminal, is_wide, is_wide_mark,
    opens, partner,
};
pub(crate) use months::{chinese_months, names_month_of_date};
pub(crate) use named_texts::NamedTexts;
pub(crate) use names::{MIDDLE_DOT, is_like_middle_dot, name_key};
pub(crate) use nearest::{near, nearest};
pub(crate) use numbers::{chinese_numeral, number, numbers, percentages};
pub(crate) use reading::{Reading, read_plain};
pub(crate) use romanise::Readings;
pub(crate) use short_code::{Mistyped, code_length, content_code, typed_code};
pub(crate) use shortened::shortened;
pub(crate) use shown::{ShownLine, is_written_out, shown, shown_json, shown_lines};
pub(crate) use slips::Slips;
pub(crate) use stated::{DATE_PLACEHOLDER, PLACEHOLDER, odd_placeholder, stated_number};
pub(crate) use stated_counts::stated_counts;
pub(crate) use stated_numbers::StatedNumbers;
pub(crate) use statements::Statements;
pub(crate) use typed_numbers::{Behind, TypedNumbers};
pub(crate) use unprintable::{Unprintable, unprintable};
pub(crate) use word_matcher::word_matcher;
pub(crate) use written_dates::{WrittenDate, written_dates};
pub(crate) use written_numbers::{NumberWriting, WrittenNumber, written_numbers};
