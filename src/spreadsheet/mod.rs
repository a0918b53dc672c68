//! Spreadsheets and tables of text: from a file or standard input to sheets of cells, in whatever format they came.
//! What the cells mean is no matter here.

mod archive;
mod compound;
mod decoded;
mod delimited;
mod extents;
mod failures;
mod guarded;
mod kind;
mod new_table;
mod new_workbook;
mod ods;
mod open;
mod records;
mod references;
mod shared_strings;
mod source;
mod tags;
mod values;
mod workbook;
mod written;
mod xls;
mod xlsx;
mod xlsx_parts;

pub(crate) use new_table::{Content, NewColumn, NewForm, NewTable};
pub(crate) use open::open;
pub(crate) use source::Source;
pub(crate) use workbook::{Area, Cell, Form, Sheet, Value, Workbook};
