//! A criteria edition: the official wording of the indicators, as data.

use super::conclusions::{Conclusion, Conclusions};
use super::dates::Date;
use super::form::{HeadField, Legend, Mark, NumberPattern};
use super::localized::{Localized, Tag};
use super::provable::{Parameter, Provable};
use super::read::record;
use super::section::SectionKind;
use super::self_assessment::{Answer, SelfAssessment};
use super::spelling::usual;
use super::values::{Id, Level, Percent, Token};
use crate::diagnostic::Spanned;

record! {
    /// 一套评估标准：栏目、结论用词、各项指标的官方文字。
    /// A criteria edition: columns, words for the conclusions, the indicators' official wording.
    struct Criteria {
        /// 名称，如 2020。 Name of the edition.
        "name" => name: Spanned<Token>,
        /// 以哪一版为底本，如 2021；写了的，只写与它不同的地方。
        /// The edition that this one is based on; only what differs is written then.
        "based-on" => based_on: Option<Spanned<Token>>,
        /// 指标文字的语言，如 zh-CN；不写就是公开的原文语言。
        /// Language of the wording; the disclosure's original one where none is given.
        "locale" => locale: Option<Tag>,
        /// 标题。 Title.
        "title" => title: Localized,
        /// 校级 school，院级 college。 Level.
        "level" => level: Spanned<Level>,
        /// 表头。 Column titles.
        "columns" => columns: ColumnTitles,
        /// 结论用词：met 和 unmet 两个，或者一张清单，每个写明算不算达标。
        /// Words for the conclusions: two of them, or a list that says of each whether it counts as met.
        "conclusions" => conclusions: Conclusions,
        /// 表前要填的各栏。 Fields above the table.
        "head" => head: Option<Vec<HeadField>>,
        /// 项目前的记号（★ 核心指标、▲ 观测指标）和含义。 Marks before indicators (★ core, ▲ observed), and what they mean.
        "marks" => marks: Option<Vec<Mark>>,
        /// 记号的说明怎样印。 How the marks are explained.
        "legend" => legend: Option<Legend>,
        /// 序号和记号的写法，如 {n}{mark}. 印作 1★.；不写就是记号印在文字前面。
        /// How a number is written with its mark; the mark stands before the wording where nothing is said.
        "number" => number: Option<Spanned<NumberPattern>>,
        /// 表下的自由填写栏，如 问题不足（选填）。 A free field below the table.
        "free-field" => free_field: Option<Localized>,
        /// 学生代表大会代表的要求。 What is asked of the delegates.
        "delegates" => delegates: Option<DelegatesWanted>,
        /// 这一版要求公开的各节，写各节的 kind；没有公开的，检查时提示。 Sections that are to be disclosed.
        "sections" => sections: Option<Vec<Spanned<SectionKind>>>,
        /// 各项文字在哪些公开的表里见过；列了的，没有见过的各项会提示核对。
        /// The published forms in which the wording was seen; of an edition that lists them, what none shows is to be
        /// compared with the form received.
        "sources" => sources: Option<Vec<Source>>,
        /// 各项指标，编号由次序算出。 Indicators, numbered by their order.
        "items" => items: Vec<Indicator>,
    }
}

record! {
    /// 见过文字的一份公开的表。 A published form in which wording was seen.
    struct Source {
        /// 哪个学校公布的，网址。 Who published it, and where.
        "title" => title: Spanned<Token>,
        /// 公布的日期。 When.
        "date" => date: Option<Spanned<Date>>,
        /// 表里看得到哪些项，写各项的 id。 The ids of the items that can be seen in it.
        "items" => items: Option<Vec<Spanned<Id>>>,
    }
}

record! {
    /// 自评表表头。 Column titles of the table.
    struct ColumnTitles {
        /// 项目。 The indicator.
        "item" => item: Localized,
        /// 验收结果。 The conclusion.
        "conclusion" => conclusion: Localized,
        /// 备注。 The remark.
        "remark" => remark: Localized,
    }
}

record! {
    /// 对学生代表大会代表的要求。 What is asked of the delegates.
    struct DelegatesWanted {
        /// 非学生会骨干的代表至少占代表的百分之几。 Least share of delegates who are not officers.
        "least-non-officers" => least_non_officers: Option<Parameter<Percent>>,
        /// 代表约占学生的百分之几。 The delegates' share of the students, about.
        "about" => about: Option<Parameter<Percent>>,
    }
}

record! {
    /// 一项指标；分行的指标没有自己的结论，只有各行有。
    /// An indicator; one with lines has no conclusion of its own, its lines have.
    struct Indicator {
        /// 固定编号。 Stable id.
        "id" => id: Spanned<Id>,
        /// 项目前的记号，marks 里的一个。 Its mark, one of marks.
        "mark" => mark: Option<Spanned<Token>>,
        /// 文字。 Wording.
        "text" => text: Localized,
        /// 备注的写法，{n} 处是程序数出的数，如 实有{n}人。
        /// How its remark is written; {n} is the number that the program counts.
        "remark" => remark: Option<Localized>,
        /// 数据可以证明的内容。 What the data can prove.
        "provable" => provable: Option<Provable>,
        /// 分行。 Lines.
        "lines" => lines: Option<Vec<Line>>,
    }
}

record! {
    /// 指标中的一行。 A line of an indicator.
    struct Line {
        /// 固定编号。 Stable id.
        "id" => id: Spanned<Id>,
        /// 项目前的记号，marks 里的一个。 Its mark, one of marks.
        "mark" => mark: Option<Spanned<Token>>,
        /// 文字。 Wording.
        "text" => text: Localized,
        /// 备注的写法，{n} 处是程序数出的数，如 实有{n}人。
        /// How its remark is written; {n} is the number that the program counts.
        "remark" => remark: Option<Localized>,
        /// 数据可以证明的内容。 What the data can prove.
        "provable" => provable: Option<Provable>,
    }
}

/// What the school answers with a conclusion: a line of an indicator, or an indicator without lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    /// Its id.
    pub id: &'a Spanned<Id>,
    /// The mark before it.
    pub mark: Option<&'a Spanned<Token>>,
    /// Its wording.
    pub text: &'a Localized,
    /// How its remark is written.
    pub remark: Option<&'a Localized>,
    /// What the data can prove of it.
    pub provable: Option<&'a Provable>,
}

impl<'a> Question<'a> {
    fn from_indicator(item: &'a Indicator) -> Self {
        Self {
            id: &item.id,
            mark: item.mark.as_ref(),
            text: &item.text,
            remark: item.remark.as_ref(),
            provable: item.provable.as_ref(),
        }
    }

    fn from_line(line: &'a Line) -> Self {
        Self {
            id: &line.id,
            mark: line.mark.as_ref(),
            text: &line.text,
            remark: line.remark.as_ref(),
            provable: line.provable.as_ref(),
        }
    }
}

impl Indicator {
    /// Its lines as questions; an indicator without lines is itself the question.
    pub(crate) fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        let whole = self.lines.is_none().then(|| Question::from_indicator(self));
        let lines = self.lines.iter().flatten().map(Question::from_line);
        whole.into_iter().chain(lines)
    }
}

impl Criteria {
    /// The ids of all questions.
    pub(crate) fn answerable(&self) -> impl Iterator<Item = &Spanned<Id>> {
        self.questions().map(|question| question.id)
    }

    /// All questions, in the order of the edition.
    pub(crate) fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        self.items.iter().flat_map(Indicator::questions)
    }

    /// The questions whose wording no source shows; none where the edition lists no sources.
    pub(crate) fn unseen(&self) -> impl Iterator<Item = Question<'_>> {
        let sources = self.sources.as_deref();
        let is_seen = move |id: &Id| {
            let items = sources.iter().copied().flatten();
            let mut items = items.flat_map(|source| source.items.iter().flatten());
            items.any(|seen| seen.value == *id)
        };
        let questions = sources.is_some().then(|| self.questions());
        let questions = questions.into_iter().flatten();
        questions.filter(move |question| !is_seen(&question.id.value))
    }

    /// Every question that the school has answered, with the answer.
    pub(crate) fn answered<'a>(
        &'a self,
        answers: &'a SelfAssessment,
    ) -> impl Iterator<Item = (Question<'a>, &'a Answer)> {
        self.questions().filter_map(|question| {
            let answer = answers.answer(question.id.value.as_str())?;
            Some((question, answer))
        })
    }

    /// The texts of the edition that pages print beside these answers. A remark that the school types replaces
    /// the edition's, which then needs no translation.
    pub(crate) fn shown<'a>(&'a self, answers: Option<&SelfAssessment>) -> Vec<&'a Localized> {
        let columns = &self.columns;
        let mut texts = vec![&columns.item, &columns.conclusion, &columns.remark];
        texts.extend(self.conclusions.0.iter().map(|conclusion| &conclusion.text));
        for field in self.head.iter().flatten() {
            texts.extend(&field.text);
            texts.extend(field.choices.iter().flatten());
        }
        match self.legend.as_ref().and_then(|legend| legend.text.as_ref()) {
            Some(sentence) => texts.push(sentence),
            None => texts.extend(self.marks.iter().flatten().map(|mark| &mark.meaning)),
        }
        texts.extend(&self.free_field);
        for item in &self.items {
            // Without lines, the indicator is its own question, whose text follows.
            texts.extend(item.lines.is_some().then_some(&item.text));
            for question in item.questions() {
                texts.push(question.text);
                let answer = answers.and_then(|all| all.answer(question.id.value.as_str()));
                let typed = answer.is_some_and(|answer| answer.remark.is_some());
                texts.extend(question.remark.filter(|_| !typed));
            }
        }
        texts
    }

    /// How many of the questions are answered with a conclusion that counts as met.
    pub(crate) fn met(&self, answers: &SelfAssessment) -> usize {
        let answers = answers.answers.iter();
        let is_met = |conclusion: &str| self.conclusion(conclusion) == Some(true);
        answers
            .filter(|answer| is_met(&answer.conclusion.value.0))
            .count()
    }

    /// Whether `word` concludes that an indicator is met: `met`, `unmet`, or one of the edition's words in any language.
    /// `None` where it is none of these.
    pub(crate) fn conclusion(&self, word: &str) -> Option<bool> {
        self.concluded(word)
            .map(|conclusion| conclusion.met.value.0)
    }

    /// The conclusion that `word` names.
    pub(crate) fn concluded(&self, word: &str) -> Option<&Conclusion> {
        let general = || match usual(word).as_str() {
            "met" => self.conclusions.only(true),
            "unmet" => self.conclusions.only(false),
            _ => None,
        };
        self.conclusions.named(word).or_else(general)
    }

    /// Whether the field above the table whose id is `field` has choices.
    pub(crate) fn has_choices(&self, field: &str) -> bool {
        let mut fields = self.head.iter().flatten();
        fields.any(|own| own.id.value.as_str() == field && own.choices.is_some())
    }

    /// The marks that are explained and that no item bears.
    pub(crate) fn idle_marks(&self) -> impl Iterator<Item = &Mark> {
        let lines = self
            .items
            .iter()
            .flat_map(|item| item.lines.iter().flatten());
        let of_items = self.items.iter().filter_map(|item| item.mark.as_ref());
        let borne = of_items.chain(lines.filter_map(|line| line.mark.as_ref()));
        let borne: Vec<&str> = borne.map(|mark| mark.value.0.as_str()).collect();
        let explained = self.marks.iter().flatten();
        explained.filter(move |mark| !borne.contains(&mark.sign.value.0.as_str()))
    }

    /// Whether a question may stay unanswered, as its mark says.
    pub(crate) fn is_optional(&self, question: &Question) -> bool {
        let sign = question.mark.map(|mark| mark.value.0.as_str());
        let mut marks = self.marks.iter().flatten();
        let own = marks.find(|mark| Some(mark.sign.value.0.as_str()) == sign);
        own.and_then(|mark| mark.optional.as_ref())
            .is_some_and(|optional| optional.value.0)
    }
}
