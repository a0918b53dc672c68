//! The whole program, tested through the built binary.

mod bad_input;
mod catalogues;
mod command_line;
mod data;
mod editions;
mod escaping;
mod exchange;
mod fidelity;
mod fixing;
mod formats;
mod languages;
mod lists;
mod locales;
mod markup;
mod messages;
mod parallel;
mod pdf;
mod press;
mod publishing;
mod rules;
mod site;
mod strays;
mod support;
mod templates;
mod three;
mod translation;
