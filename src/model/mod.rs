//! The disclosure as typed values, each with the place it came from.

mod advisors;
mod congress;
mod criteria;
mod delegates;
mod draft;
mod edition;
mod find;
mod guidance;
mod ids;
mod languages;
mod load;
mod localized;
mod marker;
mod original;
mod overlay;
mod phrases;
mod provable;
mod provision;
pub(crate) mod read;
mod schema;
mod self_assessment;
mod settings;
mod staff;
mod standing;
mod stray;
mod values;
mod waivers;
mod wording;

pub use advisors::{Advisor, Advisors};
pub use congress::{Agenda, Congress, Meeting};
pub use criteria::{
    ColumnTitles, Conclusions, Criteria, DelegatesWanted, Indicator, Line, Mark, Question,
};
pub use delegates::{Delegates, Figures};
pub use draft::{DisclosureDraft, Draft};
pub use find::find;
pub use guidance::{Guidance, GuidanceText, Prose};
pub use ids::ids;
pub use languages::FINGERPRINTS;
pub use load::{Disclosure, load};
pub use localized::{Localized, Markdown, Tag};
pub use marker::Marker;
pub use overlay::{is_naming, member_name};
pub use phrases::Phrases;
pub use provable::{AdvisorWanted, Limit, Parameter, Provable};
pub use provision::{Item, Provision, Role};
pub use read::Text;
pub(crate) use read::{shortened, unprintable};
pub use schema::{LANGUAGE_FILES, SUBJECTS, schema};
pub use self_assessment::{Answer, SelfAssessment};
pub use settings::{FaceFiles, Fonts, Section, SectionKind, Settings, read_fonts};
pub use staff::{Columns, Department, Person, Staff};
pub use standing::Standing;
pub use values::{Date, Id, Level, Percent, Rank, SchoolYear, TimeOfDay, Token, YesNo};
pub use waivers::{Term, Terms, Waiver};
pub use wording::Wording;
