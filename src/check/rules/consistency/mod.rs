//! Rules about contradictions: what one file says against what another says.

mod article_references;
mod date_outside_school_year;
mod dates_out_of_order;
mod department_names;
mod department_without_head;
mod departments;
mod departments_of_people;
mod experience_differs;
mod false_claim;
mod figure_not_in_text;
mod impossible_grade;
mod kind_in_name;
mod mixed_markers;
mod named_texts;
mod namesakes;
mod notice_period;
mod other_institution;
mod person_twice;
mod reference_to_nothing;
mod same_rank;
mod sentences;
mod share_differs;
mod stated_number;
mod stated_offices;
mod two_spellings;
mod typed_reference;
mod typed_reference_to_nothing;
mod unchecked_section;
mod unknown_department;
mod working_days;
mod wrong_level;

use crate::check::subject::Check;
use crate::diagnostic::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&false_claim::FALSE_CLAIM, false_claim::check),
    (&stated_number::STATED_NUMBER, stated_number::check),
    (&department_names::DEPARTMENT_NAMES, department_names::check),
    (
        &department_without_head::DEPARTMENT_WITHOUT_HEAD,
        department_without_head::check,
    ),
    (
        &unchecked_section::UNCHECKED_SECTION,
        unchecked_section::check,
    ),
    (
        &unknown_department::UNKNOWN_DEPARTMENT,
        unknown_department::check,
    ),
    (&share_differs::SHARE_DIFFERS, share_differs::check),
    (
        &figure_not_in_text::FIGURE_NOT_IN_TEXT,
        figure_not_in_text::check,
    ),
    (&person_twice::PERSON_TWICE, person_twice::check),
    (
        &experience_differs::EXPERIENCE_DIFFERS,
        experience_differs::check,
    ),
    (&namesakes::NAMESAKES, namesakes::check),
    (&impossible_grade::IMPOSSIBLE_GRADE, impossible_grade::check),
    (&two_spellings::TWO_SPELLINGS, two_spellings::check),
    (&same_rank::SAME_RANK, same_rank::check),
    (
        &dates_out_of_order::DATES_OUT_OF_ORDER,
        dates_out_of_order::check,
    ),
    (&notice_period::NOTICE_PERIOD, notice_period::check),
    (&working_days::WORKING_DAYS, working_days::check),
    (
        &date_outside_school_year::DATE_OUTSIDE_SCHOOL_YEAR,
        date_outside_school_year::check,
    ),
    (
        &reference_to_nothing::REFERENCE_TO_NOTHING,
        reference_to_nothing::check,
    ),
    (
        &typed_reference_to_nothing::TYPED_REFERENCE_TO_NOTHING,
        typed_reference_to_nothing::check,
    ),
    (&typed_reference::TYPED_REFERENCE, typed_reference::check),
    (
        &other_institution::OTHER_INSTITUTION,
        other_institution::check,
    ),
    (&wrong_level::WRONG_LEVEL, wrong_level::check),
    (&kind_in_name::KIND_IN_NAME, kind_in_name::check),
    (&mixed_markers::MIXED_MARKERS, mixed_markers::check),
];
