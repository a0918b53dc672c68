//! The organisation chart as templates have it: `chart.draw(width=…)` sets it for a place of that width.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Kwargs, Object, ObjectRepr, Serde, from_args, serializing_for_value};
use minijinja::{Error, ErrorKind, State, Value};
use serde::{Serialize, Serializer};

use super::chart_drawing::{Side, Wanted, drawn};
use super::chart_units::Chart;

/// What is drawn, in one language, with the faces that set it.
#[derive(Debug, Clone)]
pub(crate) struct ChartView(pub Arc<Chart>);

impl Object for Chart {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn call_method(
        self: &Arc<Self>,
        _: &mut State,
        method: &str,
        arguments: &[Value],
    ) -> Result<Value, Error> {
        if method != "draw" {
            return Err(ErrorKind::UnknownMethod.into());
        }
        let (options,): (Kwargs,) = from_args(arguments)?;
        let beside: Option<Value> = options.get("beside")?;
        let beside = beside
            .as_ref()
            .and_then(|it| it.downcast_object_ref::<Self>());
        let sides: Vec<Side> = [Some(&**self), beside].into_iter().flatten().collect();
        let letters: Option<f64> = options.get("letters")?;
        let (dense, guides): (Option<bool>, Option<bool>) =
            (options.get("dense")?, options.get("guides")?);
        let wanted = Wanted {
            width: options.get("width")?,
            letters: letters.unwrap_or(1.0),
            dense: dense.unwrap_or(false),
            guides: guides.unwrap_or(true),
        };
        options.assert_all_used()?;
        Ok(Value::from(Serde(drawn(&sides, wanted))))
    }

    fn render(self: &Arc<Self>, _: &mut fmt::Formatter) -> fmt::Result {
        Ok(())
    }
}

impl Serialize for ChartView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_dyn_object(Arc::clone(&self.0)).serialize(serializer)
    }
}

/// Whether the open data is being written, which has what is drawn, but no drawing.
pub(super) fn is_open_data(_: &ChartView) -> bool {
    !serializing_for_value()
}
