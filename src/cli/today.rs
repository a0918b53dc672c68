//! The day it is where the user is. The clock is looked at here only, and only where the command says so.

use chrono::{Local, NaiveDate};

pub(super) fn today() -> NaiveDate {
    Local::now().date_naive()
}
