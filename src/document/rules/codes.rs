//! Whether notice-board copies can lead to the page: what the two rules about codes find.

use super::fine_code::FINE_CODE;
use super::no_page_address::NO_PAGE_ADDRESS;
use crate::diagnostic::Finding;
use crate::document::code::Code;
use crate::locale::sheets;
use crate::model::Settings;
use crate::view::PageAddress;

/// The findings about the addresses of pages to which notice-board copies are to lead; none is known without a base
/// address.
pub(crate) fn code_findings<'a>(
    settings: &Settings,
    addresses: impl Iterator<Item = &'a PageAddress>,
) -> Vec<Finding> {
    let Some(notice) = settings.notices.iter().flatten().next() else {
        return Vec::new();
    };
    let Some(base) = &settings.base_url else {
        return vec![NO_PAGE_ADDRESS.finding().at(notice.place)];
    };
    // Languages differ by a letter or two: the longest of them says it.
    let longest = addresses.max_by_key(|address| address.canonical.len());
    let finding = longest.and_then(|address| {
        let module = module(&address.canonical);
        let finding = FINE_CODE
            .finding()
            .with("address", address.canonical.as_str())
            .with("count", address.canonical.len())
            .with("module", format!("{module:.2}"))
            .with("least", sheets().module.0.to_string())
            .with("side", sheets().code.size.0.to_string())
            .at(base.span);
        (module < sheets().module.0).then_some(finding)
    });
    finding.into_iter().collect()
}

/// The size of a module of the code for an address, in millimetres; none where there can be no code.
fn module(address: &str) -> f64 {
    let modules = Code::of(address).and_then(|code| u32::try_from(code.modules()).ok());
    modules.map_or(0.0, |modules| sheets().code.size.0 / f64::from(modules))
}
