//! The content of a view as bytes that change with whatever its readers read, and with nothing else: not with the
//! program's version, which brings other labels, nor with faces, templates or addresses.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

/// What is no content, by the struct and the member: what the program's own labels say, and what follows from the rest.
const LEFT_OUT: &[(&str, &str)] = &[
    ("AttachmentView", "address"),
    ("AttachmentView", "anchor"),
    ("AttachmentView", "href"),
    ("AttachmentView", "media"),
    ("AttachmentView", "number"),
    ("AttachmentView", "ordinal"),
    ("AttachmentView", "size"),
    ("AttachmentView", "type"),
    ("AttachmentView", "url"),
    ("DateView", "text"),
    ("FileLanguage", "dir"),
    ("FileLanguage", "name"),
    ("Group", "id"),
    ("Item", "anchor"),
    ("LinkView", "href"),
    ("MeetingView", "anchor"),
    ("NoticePeriodView", "text"),
    ("Presidium", "label"),
    ("ProvisionView", "anchor"),
    ("Row", "anchor"),
    ("SectionView", "anchor"),
    ("SectionView", "number"),
    ("Table", "anchor"),
    ("TableView", "controls"),
    ("TableView", "filters"),
    ("TableView", "table"),
    ("View", "fingerprint"),
    ("View", "locale"),
    ("View", "summary"),
    ("View", "title"),
    ("View", "untranslated"),
    ("View", "year"),
    ("View", "year_in_title"),
];

/// Adds the content of a value to `bytes`. Each value stands behind its kind and its length, so that no two contents
/// have the same bytes. What is absent or empty leaves no trace: a member that a later version of the program adds
/// changes nothing where it has nothing to say.
pub(super) fn add_content(value: &impl Serialize, bytes: &mut Vec<u8>) {
    // Nothing in a view refuses to be written.
    let _ = value.serialize(Writer(bytes));
}

/// Whether the content is being written, and not data or a value for templates.
pub(super) fn is_content<S: Serializer>(serializer: &S) -> bool {
    !serializer.is_human_readable()
}

struct Writer<'a>(&'a mut Vec<u8>);

/// A list, a map or a struct that is being written.
struct Members<'a> {
    bytes: &'a mut Vec<u8>,
    /// The name of the struct.
    name: &'static str,
    /// Where the entry began whose key was written last.
    entry: usize,
    close: u8,
}

impl Writer<'_> {
    fn put(self, kind: u8, text: impl fmt::Display) {
        let text = text.to_string();
        self.0
            .extend_from_slice(format!("{}{}:{text}", char::from(kind), text.len()).as_bytes());
    }
}

impl<'a> Writer<'a> {
    fn members(self, name: &'static str, open: u8, close: u8) -> Members<'a> {
        self.0.push(open);
        Members {
            entry: self.0.len(),
            bytes: self.0,
            name,
            close,
        }
    }
}

/// Whether a value that was written says nothing.
fn is_empty(written: &[u8]) -> bool {
    matches!(written, b"n" | b"f" | b"[]" | b"{}")
}

impl Members<'_> {
    fn key(&mut self, key: &(impl Serialize + ?Sized)) -> Result<(), fmt::Error> {
        self.entry = self.bytes.len();
        key.serialize(Writer(self.bytes))
    }

    /// Writes the value of the key that was written last; takes both back where it says nothing.
    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), fmt::Error> {
        let start = self.bytes.len();
        value.serialize(Writer(self.bytes))?;
        if is_empty(&self.bytes[start..]) {
            self.bytes.truncate(self.entry);
        }
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident: $number:ty,)*) => {
        $(fn $method(self, number: $number) -> Result<(), fmt::Error> {
            self.put(b'#', number);
            Ok(())
        })*
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Members<'a>;
    type SerializeTuple = Members<'a>;
    type SerializeTupleStruct = Members<'a>;
    type SerializeTupleVariant = Members<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    /// By this, values that say more to templates than data does know what is being written.
    fn is_human_readable(&self) -> bool {
        false
    }

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64,
    }

    fn serialize_bool(self, is: bool) -> Result<(), fmt::Error> {
        self.0.push(if is { b't' } else { b'f' });
        Ok(())
    }
    fn serialize_char(self, c: char) -> Result<(), fmt::Error> {
        self.serialize_str(c.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, text: &str) -> Result<(), fmt::Error> {
        self.put(b'"', text);
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), fmt::Error> {
        bytes.serialize(self)
    }
    fn serialize_none(self) -> Result<(), fmt::Error> {
        self.0.push(b'n');
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), fmt::Error> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), fmt::Error> {
        self.serialize_none()
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), fmt::Error> {
        self.serialize_none()
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), fmt::Error> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        let mut members = self.members("", b'{', b'}');
        members.key(variant)?;
        members.value(value)?;
        members.close();
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, fmt::Error> {
        Ok(self.members("", b'[', b']'))
    }
    fn serialize_tuple(self, _: usize) -> Result<Members<'a>, fmt::Error> {
        self.serialize_seq(None)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, fmt::Error> {
        self.serialize_seq(None)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a>, fmt::Error> {
        self.serialize_seq(None)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, fmt::Error> {
        Ok(self.members("", b'{', b'}'))
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a>, fmt::Error> {
        Ok(self.members(name, b'{', b'}'))
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a>, fmt::Error> {
        self.serialize_struct(name, 0)
    }
}

impl Members<'_> {
    fn close(self) {
        self.bytes.push(self.close);
    }

    fn member(
        &mut self,
        key: &'static str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), fmt::Error> {
        if LEFT_OUT.contains(&(self.name, key)) {
            return Ok(());
        }
        self.key(key)?;
        self.value(value)
    }
}

/// Members that are written one after the other.
macro_rules! in_a_row {
    ($($kind:ident: $method:ident,)*) => {
        $(impl ser::$kind for Members<'_> {
            type Ok = ();
            type Error = fmt::Error;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
                value.serialize(Writer(self.bytes))
            }
            fn end(self) -> Result<(), fmt::Error> {
                self.close();
                Ok(())
            }
        })*
    };
}

in_a_row! {
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field,
}

/// Members that have names.
macro_rules! by_name {
    ($($kind:ident,)*) => {
        $(impl ser::$kind for Members<'_> {
            type Ok = ();
            type Error = fmt::Error;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), fmt::Error> {
                self.member(key, value)
            }
            fn end(self) -> Result<(), fmt::Error> {
                self.close();
                Ok(())
            }
        })*
    };
}

by_name! { SerializeStruct, SerializeStructVariant, }

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = fmt::Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        self.key(key)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.value(value)
    }
    fn end(self) -> Result<(), fmt::Error> {
        self.close();
        Ok(())
    }
}
