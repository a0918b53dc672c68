//! The links to the pages and files of a disclosure.

use super::files::FileFacts;
use super::listing::{ListedLocale, Listing};
use super::notice::{ListedNotice, NoticeLink};
use super::variant::PageVariant;
use crate::document::{ANNOUNCEMENT, NOTICE, PARALLEL};
use crate::text::encoded;

impl Listing {
    /// Links to all its pages from the page in the folder `current` (`None`: from elsewhere); `up` is the relative
    /// path from there to the disclosure's folder.
    pub(crate) fn variants(&self, up: &str, current: Option<&str>) -> Vec<PageVariant> {
        let variant = |folder: String, name: &str, locales: &[&ListedLocale]| {
            let current = current == Some(&*folder);
            let base = if current {
                String::new()
            } else {
                format!("{up}/{}/", encoded(name))
            };
            PageVariant {
                parallel: locales.len() > 1,
                languages: locales.iter().map(|locale| locale.language()).collect(),
                href: format!("{base}index.html"),
                pdf: Some(format!("{base}{}.pdf", ANNOUNCEMENT.name)),
                file: Some(self.announcement(locales)),
                canonical: self.canonical(&folder),
                current,
                notices: Vec::new(),
            }
        };
        let single = self.locales.iter().map(|locale| PageVariant {
            notices: self.notices_in(locale, up),
            ..variant(self.folder(&locale.tag), &locale.tag, &[locale])
        });
        // The PDF of two languages lies beside the folders of the pages, not in one of them.
        let paired = self.pairs().map(|pair| PageVariant {
            pdf: Some(format!(
                "{up}/{}.pdf",
                encoded(&PARALLEL.place(&pair.tags()))
            )),
            ..variant(pair.folder(), &pair.name(), &[pair.first, pair.second])
        });
        single.chain(paired).collect()
    }

    /// Links to those of its notices that are in one language; `up` is the relative path to its folder.
    fn notices_in(&self, locale: &ListedLocale, up: &str) -> Vec<NoticeLink> {
        let own = self.notices.iter();
        let own = own.filter(|notice| notice.tag == locale.tag);
        let link = |notice: &ListedNotice| {
            let place = NOTICE.named_place(&notice.tag, &notice.name);
            let behind = [&*notice.called, &*locale.name];
            NoticeLink {
                href: format!("{up}/{}.pdf", encoded(&place)),
                paper: notice.paper.clone(),
                sections: notice.sections.clone(),
                file: self.file(&format!("{place}.pdf"), locale, &behind),
            }
        };
        own.map(link).collect()
    }

    /// What is to be said of the announcement in these languages.
    fn announcement(&self, locales: &[&ListedLocale]) -> FileFacts {
        let tags: Vec<&str> = locales.iter().map(|locale| &*locale.tag).collect();
        let kind = match locales.len() {
            1 => &ANNOUNCEMENT,
            _ => &PARALLEL,
        };
        let languages: Vec<&str> = locales.iter().map(|locale| &*locale.name).collect();
        self.file(
            &format!("{}.pdf", kind.place(&tags)),
            locales[0],
            &languages,
        )
    }

    /// What is to be said of its open data, which are in all its languages.
    pub(super) fn data(&self) -> FileFacts {
        self.file("disclosure.json", &self.locales[0], &[])
    }

    /// What is to be said of one of its files. The file's name tells title and school year, and the school where the
    /// title does not name it; `behind` stands behind these.
    fn file(&self, path: &str, locale: &ListedLocale, behind: &[&str]) -> FileFacts {
        let (school, title) = (locale.institution.text(), locale.title.text());
        let mut years = self.school_year.split('-');
        let school = Some(school).filter(|school| !title.contains(school));
        let year = Some(&*locale.year).filter(|_| !years.all(|year| title.contains(year)));
        let parts = school.into_iter().chain([title]).chain(year);
        let parts: Vec<&str> = parts.chain(behind.iter().copied()).collect();
        FileFacts::new(&self.files, path, &parts)
    }
}
