//! What is said of a school's table for the unions of its colleges.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 二级学生会组织的表与各学院自己的公开不一致。
    ///
    /// ## 查什么
    ///
    /// 学校写的二级学生会组织自评表（`parts` 里有 `id`、指标是院级的那一张），与同一个数据文件夹里本校同一学年各学院的公开
    /// （`level: college`，用同一版指标）互相矛盾：
    ///
    /// - 学校说达标，有的学院自己说未达标；
    /// - 学校说未达标，各学院自己都说达标（表由各学院汇总，或者 `unions` 与公开的个数相同时才查）；
    /// - `unions`，或者表前由程序填写的个数（`from: colleges`），比公开的学院少；写了 `from-colleges: 是` 的，多了也不行；
    /// - 写了 `from-colleges: 是` 的，备注里的“n个”既不是学院总数，也不是达标、未达标、没有填的个数。
    ///
    /// ## 为什么
    ///
    /// 两份公开摆在一起，同学一对就看得出来，至少有一份写错了。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// # second-level.yaml
    /// answers:
    ///   - {item: 3, conclusion: 是}     # 法学院自己的公开里，这一项是“否”
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 先核实是学校写错了还是学院写错了，再改写错的那一份。由程序汇总的项目，学校不写就不会错：删去这一项。
    ///
    /// # en
    ///
    /// The table for the unions of colleges contradicts what these disclose themselves.
    ///
    /// ## What it finds
    ///
    /// A school's self-assessment for the unions of its colleges (the one of the `parts` that has an `id` and an edition for
    /// colleges), and the disclosures of its colleges for the same year in the same data folder (`level: college`, the same
    /// edition), that contradict each other:
    ///
    /// - the school says met, and a college says itself unmet;
    /// - the school says unmet, and all colleges say met (only where the table is made from the colleges, or `unions` is the
    ///   number of their disclosures);
    /// - `unions`, or the number above a table that the program fills in (`from: colleges`), is less than that of the
    ///   disclosures; with `from-colleges: 是` it may not be more, either;
    /// - with `from-colleges: 是`, a remark counts colleges (11个学院), and that is neither their number nor that of those
    ///   that meet the item, do not meet it, or have not answered.
    ///
    /// ## Why it matters
    ///
    /// Readers can put the two disclosures side by side. One of them at least is wrong.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # second-level.yaml
    /// answers:
    ///   - {item: 3, conclusion: 是}     # the law school's own disclosure says 否
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Find out which of the two is wrong and change that one. What the program counts the school need not answer: leave
    /// the item out.
    static SECOND_LEVEL_DIFFERS: "second-level-differs", Consistency, Error
}

rule! {
    /// # zh-CN
    ///
    /// 有学院的公开汇总不进二级学生会组织的表。
    ///
    /// ## 查什么
    ///
    /// 学校的二级学生会组织自评表由各学院的公开汇总（`from-colleges: 是`），而本校同一学年有一个学院的公开不能算进去：里面有没有豁免的错误
    /// （包括读不出学校、学年的），没有自评表，用的是另一版指标，或者没有答全这一版的各项。
    ///
    /// ## 为什么
    ///
    /// 漏掉一个学院，“12个中11个达标”就成了“11个中11个达标”，而读的人看不出少了谁。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// # 学校：disclosure.yaml
    ///       - id: second-level
    ///         criteria: 2021-college
    ///         from-colleges: 是     # 法学院的 disclosure.yaml 写着 criteria: 2020-college.yaml
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 先改好那个学院的公开：它自己的错误在检查整个数据文件夹时列出。这一学年确实不算它的，豁免这一处，写明理由；那时算出的数里没有它。
    ///
    /// # en
    ///
    /// A college's disclosure cannot be counted in the table for the unions of colleges.
    ///
    /// ## What it finds
    ///
    /// A school's self-assessment for the unions of its colleges is made from their disclosures (`from-colleges: 是`), and one
    /// of these for the same year cannot be counted: it has errors that are not waived (or its school or year cannot be
    /// read), has no self-assessment, answers another edition, or not all items of this one.
    ///
    /// ## Why it matters
    ///
    /// With a college left out, 11 of 12 becomes 11 of 11, and nobody sees which is missing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # the school: disclosure.yaml
    ///       - id: second-level
    ///         criteria: 2021-college
    ///         from-colleges: 是     # the law school's disclosure.yaml has criteria: 2020-college.yaml
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Put the college's disclosure right first: a check of the whole data folder lists its errors. If it is not to be counted
    /// this year, waive this finding with the reason; the numbers are then without it.
    static COLLEGE_LEFT_OUT: "college-left-out", Consistency, Error
}
