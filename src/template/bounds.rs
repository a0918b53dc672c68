//! What a template may take: steps and memory (minijinja's fuel), depth, and length of what it makes.

use std::io::{self, Write};
use std::thread;

use minijinja::{Environment, Error, ErrorKind, Template, Value};

use crate::locale::limits;
use crate::typeset::running;

/// The least stack on which a school's own template is compiled.
const LEAST_STACK: usize = 16 << 20;

/// Further stack for each byte of it. A chain (`1+1+…`, `a|b|c|…`) is as deep as it is long, and takes two bytes a link.
const STACK_PER_BYTE: usize = 1 << 10;

/// Compiles a school's own template, on a stack on which no chain of expressions is too long. What comes of it is a
/// list of instructions, which is not deep.
pub(super) fn add(
    environment: &mut Environment<'static>,
    name: String,
    text: String,
) -> Result<(), Error> {
    let stack = LEAST_STACK + text.len().saturating_mul(STACK_PER_BYTE);
    let (own_name, own_text) = (name.clone(), text.clone());
    let compiled = thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack);
        let compile = || environment.add_template_owned(own_name, own_text);
        Some(thread.spawn_scoped(scope, compile).ok()?.join())
    });
    match compiled {
        Some(Ok(compiled)) => compiled,
        Some(Err(_)) => Err(Error::new(ErrorKind::InvalidOperation, "panicked")),
        // Where no thread is to be had, the stack at hand must do: ordinary templates fit it.
        None => environment.add_template_owned(name, text),
    }
}

/// Renders a template, up to the length that it may have.
pub(super) fn render(template: &Template, context: Value) -> Result<String, Error> {
    let _running = running(template.name());
    let mut output = Output {
        bytes: Vec::new(),
        most: limits().templates.output,
    };
    template.render_captured_to(context, &mut output)?;
    String::from_utf8(output.bytes)
        .map_err(|error| Error::new(ErrorKind::InvalidOperation, error.to_string()))
}

/// What a template has made so far.
struct Output {
    bytes: Vec<u8>,
    most: usize,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
