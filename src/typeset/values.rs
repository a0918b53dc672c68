//! What Typst code comes to, without a document.

use std::collections::BTreeMap;

use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

use super::faces::Faces;
use super::watch::running;
use super::world::{DocumentWorld, Pictures};

/// The numbers in the dictionaries that Typst code leaves as metadata, by their keys. `None` where Typst
/// refuses the code.
pub(crate) fn values(code: String, faces: &Faces) -> Option<BTreeMap<String, f64>> {
    let _running = running("values.typ");
    let world = DocumentWorld::new("values.typ", code, &Pictures::new(), faces);
    let document = typst::compile::<PagedDocument>(&world).output.ok()?;
    let notes = document.introspector().query(&MetadataElem::ELEM.select());
    let mut values = BTreeMap::new();
    for note in notes {
        let note = note.to_packed::<MetadataElem>().map(|note| &note.value);
        if let Some(Value::Dict(entries)) = note {
            let numbers = entries.iter().filter_map(|(key, value)| {
                Some((key.to_string(), value.clone().cast::<f64>().ok()?))
            });
            values.extend(numbers);
        }
    }
    Some(values)
}
