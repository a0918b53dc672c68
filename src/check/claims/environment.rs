//! The sandbox in which claims are evaluated: a few filters and tests, none of which builds more than it is
//! given, and fuel that bounds time and memory.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the library hands values over so"
)]

use minijinja::value::{Kwargs, Rest, ValueKind};
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior, Value, filters, tests};

/// Fuel for each claim. An instruction costs one unit, and so do 64 bytes of data.
const FUEL: u64 = 20_000;

/// Further fuel for each person on the roster: a claim passes over all of them a few times.
const FUEL_A_PERSON: u64 = 20;

/// A sandbox for a disclosure with this many people. It starts out empty and is given neither functions
/// (`range`) nor filters that build nested or longer values than they are given (`batch`, `replace`,
/// `format`, `join`, `map` with a default): comparing nested values is the one thing that fuel does not pay
/// for item by item.
pub(super) fn bounded(people: usize) -> Environment<'static> {
    let mut environment = Environment::empty();
    // A misspelt name must be an error, not an empty value that makes the claim true.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_recursion_limit(100);
    environment.set_fuel(Some(FUEL + FUEL_A_PERSON * people as u64));
    add_filters(&mut environment);
    add_tests(&mut environment);
    environment
}

fn add_filters(environment: &mut Environment) {
    environment.add_filter("length", length);
    environment.add_filter("count", length);
    environment.add_filter("map", map);
    environment.add_filter("sum", sum);
    environment.add_filter("select", filters::select);
    environment.add_filter("reject", filters::reject);
    environment.add_filter("selectattr", selectattr);
    environment.add_filter("rejectattr", rejectattr);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("min", filters::min);
    environment.add_filter("max", filters::max);
    environment.add_filter("sort", filters::sort);
    environment.add_filter("unique", filters::unique);
    environment.add_filter("list", filters::list);
    environment.add_filter("round", filters::round);
    environment.add_filter("abs", filters::abs);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("upper", filters::upper);
    environment.add_filter("trim", filters::trim);
}

fn add_tests(environment: &mut Environment) {
    for (names, test) in [
        (
            ["eq", "equalto", "=="],
            tests::is_eq as fn(&Value, &Value) -> bool,
        ),
        // The arrays need one length, so a test with two names repeats one.
        (["ne", "!=", "ne"], tests::is_ne),
        (["lt", "lessthan", "<"], tests::is_lt),
        (["le", "<=", "le"], tests::is_le),
        (["gt", "greaterthan", ">"], tests::is_gt),
        (["ge", ">=", "ge"], tests::is_ge),
    ] {
        for name in names {
            environment.add_test(name, test);
        }
    }
    environment.add_test("in", tests::is_in);
    environment.add_test("none", tests::is_none);
    environment.add_test("true", tests::is_true);
    environment.add_test("false", tests::is_false);
    environment.add_test("odd", tests::is_odd);
    environment.add_test("even", tests::is_even);
    environment.add_test("startingwith", tests::is_startingwith);
    environment.add_test("endingwith", tests::is_endingwith);
}

/// Length of a list or text. An undefined value is reported as such.
fn length(value: &Value) -> Result<usize, Error> {
    if value.is_undefined() {
        return Err(ErrorKind::UndefinedError.into());
    }
    filters::length(value)
}

/// `map(attribute="grade")`: one attribute of each; `map("length")`: a filter for each.
fn map(
    state: &mut State,
    values: Value,
    filter: Rest<Value>,
    kwargs: Kwargs,
) -> Result<Value, Error> {
    let path: Option<String> = kwargs.get("attribute")?;
    kwargs.assert_all_used()?;
    let mut mapped = Vec::new();
    for value in values.try_iter()? {
        // The loop runs inside one instruction, so the engine does not charge for it.
        state.consume_fuel(1)?;
        mapped.push(match (&path, filter.first()) {
            (Some(path), None) => attribute(&value, path)?,
            (None, Some(name)) => {
                state.apply_filter(name.as_str().unwrap_or_default(), &[value])?
            }
            _ => return Err(ErrorKind::MissingArgument.into()),
        });
    }
    Ok(mapped.into())
}

/// `selectattr("grade", "eq", "一年级")`: those whose attribute passes the test, or is true.
fn selectattr(
    state: &mut State,
    values: Value,
    path: String,
    test: Rest<Value>,
) -> Result<Value, Error> {
    by_attribute(state, values, &path, &test, true)
}

fn rejectattr(
    state: &mut State,
    values: Value,
    path: String,
    test: Rest<Value>,
) -> Result<Value, Error> {
    by_attribute(state, values, &path, &test, false)
}

fn by_attribute(
    state: &mut State,
    values: Value,
    path: &str,
    test: &[Value],
    wanted: bool,
) -> Result<Value, Error> {
    let mut selected = Vec::new();
    for value in values.try_iter()? {
        // One unit for the attribute, one for the test.
        state.consume_fuel(2)?;
        let tested = attribute(&value, path)?;
        let passes = match test.split_first() {
            None => tested.is_true(),
            Some((name, arguments)) => {
                let arguments: Vec<Value> = std::iter::once(tested)
                    .chain(arguments.iter().cloned())
                    .collect();
                state.perform_test(name.as_str().unwrap_or_default(), &arguments)?
            }
        };
        if passes == wanted {
            selected.push(value);
        }
    }
    Ok(selected.into())
}

/// An attribute, or one of an attribute: `rank.percent`. A misspelt one is an error: passed over in silence,
/// nobody would seem to have it.
fn attribute(value: &Value, path: &str) -> Result<Value, Error> {
    let mut value = value.clone();
    for name in path.split('.') {
        value = value.get_attr(name)?;
        if value.is_undefined() {
            let error = Error::from(ErrorKind::UndefinedError);
            return Err(error.with_source(Unknown(path.to_owned())));
        }
    }
    Ok(value)
}

/// The path of an attribute that does not exist; travels as the source of the error, so that the message can
/// name it.
#[derive(Debug)]
pub(super) struct Unknown(pub String);

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unknown {}

/// The sum of numbers only: adding lists would build deep ones.
fn sum(state: &State, values: Value) -> Result<f64, Error> {
    let mut sum = 0.0;
    for value in values.try_iter()? {
        state.consume_fuel(1)?;
        if value.kind() != ValueKind::Number {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                "sum adds numbers only",
            ));
        }
        sum += f64::try_from(value)?;
    }
    Ok(sum)
}
