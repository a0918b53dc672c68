//! The meanings that words of the data have for the program.

/// A meaning that a word can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Word {
    /// Yes, in a column that asks.
    Yes,
    /// No.
    No,
    /// Before noon.
    Morning,
    /// Between noon and evening.
    Afternoon,
    /// After the afternoon.
    Evening,
    /// An office in the presidium.
    Presidium,
    /// Head of a department.
    Head,
    /// Deputy head of a department.
    DeputyHead,
    /// Member of a department without other office.
    Officer,
    /// In the first year of study.
    FirstYear,
    /// Past the first year of a first degree.
    LaterYear,
    /// Past a first degree.
    Postgraduate,
    /// A course of study shorter than a first degree.
    JuniorCollege,
    /// A first degree.
    Undergraduate,
    /// The year before a first degree.
    Preparatory,
    /// From a junior college to a first degree.
    TopUp,
    /// How many years a course takes.
    YearsOfCourse,
    /// A part of the year of study.
    Term,
    /// A group of students with years of its own.
    StudentGroup,
    /// A second degree.
    Master,
    /// A third degree.
    Doctor,
    /// Follows the year of study.
    YearOfStudy,
    /// Follows the year in which students entered.
    Cohort,
    /// Follows the number of a class.
    Class,
    /// The end of the name of a faculty.
    Faculty,
    /// Says of a student nothing but that he or she is one.
    Student,
    /// Of the Communist Party.
    Party,
    /// A member of the Party.
    PartyMember,
    /// Not a full member yet.
    Probationary,
    /// A member of the Youth League.
    LeagueMember,
    /// What else a political status says.
    StatusNote,
    /// There is nothing to state.
    Nothing,
    /// Goes with the numbers of a rank.
    BesideRank,
    /// Between all and one of them: 60人中第6名.
    Among,
    /// What is counted.
    Counter,
    /// Follows a number of colleges or of their unions.
    CollegeCounter,
    /// Follows the year of a date.
    YearSign,
    /// Follows the month of a date.
    MonthSign,
    /// Follows the day of a date.
    DaySign,
    /// Follows the hour of a time.
    HourSign,
    /// Follows the minute of a time.
    MinuteSign,
    /// Half an hour.
    Half,
    /// Between the two ends of a span.
    Until,
    /// Follows the years of a school year.
    SchoolYear,
    /// Between the number of a telephone and its extension.
    Extension,
    /// The level of a school's union.
    SchoolLevel,
    /// The level of a college's union.
    CollegeLevel,
    /// A students' union.
    Union,
    /// A graduates' union.
    GraduateUnion,
    /// A union of both.
    JointUnion,
    /// A congress of delegates.
    OfDelegates,
    /// A congress of all students.
    OfAllStudents,
    /// The presidium as a body, which is no department.
    PresidiumItself,
    /// The head of an office, which is no department by name (办公室主任).
    HeadOfOffice,
    /// The deputy head of an office.
    DeputyOfOffice,
    /// The end of the name of an office.
    Office,
    /// Says of an office how it is held.
    OfficeNote,
    /// Between two offices of one person.
    Also,
    /// Stands for a name that is not told.
    HiddenName,
    /// Stands where a name is to come.
    NoName,
    /// Between two names.
    And,
    /// An indicator is met.
    Met,
    /// An indicator is not met.
    Unmet,
    /// Behind the first of several names.
    AndOthers,
    /// What a person is, which some write beside the name.
    Sex,
    /// How a person is spoken of, behind the name.
    Courtesy,
    /// No course was failed.
    NoneFailed,
    /// Comes before a student number, which is private.
    StudentNumber,
}

/// Each meaning with its key in `words.yaml` and its description in the JSON Schema.
pub(super) const NAMES: [(&str, Word, &str); 68] = [
    (
        "yes",
        Word::Yes,
        "是：问是不是、有没有的栏目里。 Yes, in a column that asks.",
    ),
    ("no", Word::No, "否：同上。 No, in such a column."),
    ("morning", Word::Morning, "上午。 Before noon."),
    (
        "afternoon",
        Word::Afternoon,
        "下午。 Between noon and evening.",
    ),
    ("evening", Word::Evening, "晚上。 After that."),
    (
        "presidium",
        Word::Presidium,
        "主席团里的职务。 Offices in the presidium.",
    ),
    ("head", Word::Head, "部门的负责人。 Heads of departments."),
    (
        "deputy-head",
        Word::DeputyHead,
        "部门的副职。 Deputy heads of departments.",
    ),
    (
        "officer",
        Word::Officer,
        "部门里没有其他职务的人。 Members of departments without other office.",
    ),
    (
        "first-year",
        Word::FirstYear,
        "一年级，排名可以不填。 First-years, who need no rank.",
    ),
    (
        "later-year",
        Word::LaterYear,
        "一年级以上的本专科生。 Past the first year of a first degree.",
    ),
    (
        "preparatory",
        Word::Preparatory,
        "年级里表示预科的字。 The year before a first degree, in grades.",
    ),
    (
        "top-up",
        Word::TopUp,
        "年级里表示专升本的字。 From a junior college to a first degree, in grades.",
    ),
    (
        "years-of-course",
        Word::YearsOfCourse,
        "学制几年后面的字（三年制）。 Behind the years that a course takes.",
    ),
    (
        "term",
        Word::Term,
        "年级里表示学期的字，不看。 Terms, in grades.",
    ),
    (
        "student-group",
        Word::StudentGroup,
        "年级里表示哪一类学生的字（国际学生）。 Groups of students, in grades.",
    ),
    (
        "postgraduate",
        Word::Postgraduate,
        "研究生。 Past a first degree.",
    ),
    (
        "cohort",
        Word::Cohort,
        "入学年份后面的字（2026级）。 What follows the year in which students entered.",
    ),
    (
        "junior-college",
        Word::JuniorCollege,
        "年级里表示专科、高职的字。 Courses shorter than a first degree, in grades.",
    ),
    (
        "undergraduate",
        Word::Undergraduate,
        "年级里表示本科的字。 First degrees, in grades.",
    ),
    (
        "master",
        Word::Master,
        "年级里表示硕士的字。 Second degrees, in grades.",
    ),
    (
        "doctor",
        Word::Doctor,
        "年级里表示博士的字。 Third degrees, in grades.",
    ),
    (
        "year-of-study",
        Word::YearOfStudy,
        "第几年后面的字（二年级）。 What goes with the year of study.",
    ),
    (
        "class",
        Word::Class,
        "班号后面的字，不看。 What follows the number of a class.",
    ),
    (
        "faculty",
        Word::Faculty,
        "院系的名称怎样结尾（学院、系）。 How the names of faculties end.",
    ),
    (
        "student",
        Word::Student,
        "年级里不另有意义的字（学生、全日制）。 Words in grades that tell nothing.",
    ),
    ("party", Word::Party, "中国共产党。 The Communist Party."),
    (
        "party-member",
        Word::PartyMember,
        "政治面貌：党员。 Members of the Party.",
    ),
    (
        "probationary",
        Word::Probationary,
        "政治面貌：预备。 Probationary members.",
    ),
    (
        "league-member",
        Word::LeagueMember,
        "政治面貌：团员。 Members of the Youth League.",
    ),
    (
        "status-note",
        Word::StatusNote,
        "政治面貌后面的说明（入党积极分子）。 What else a political status says.",
    ),
    (
        "nothing",
        Word::Nothing,
        "没有可填的内容。 There is nothing to state.",
    ),
    (
        "rank-word",
        Word::BesideRank,
        "排名里数字旁边的字（第、名、共）。 Words beside the numbers of a rank.",
    ),
    (
        "among",
        Word::Among,
        "总数在前、名次在后时中间的字（60人中第6名）。 Between a total and the place in it.",
    ),
    (
        "counter",
        Word::Counter,
        "人数后面的字。 What follows a count.",
    ),
    (
        "college-counter",
        Word::CollegeCounter,
        "学院、二级学生会组织的个数后面的字（个学院、家）。 What follows a number of colleges or of their unions.",
    ),
    ("year-sign", Word::YearSign, "年。 Behind a year."),
    ("month-sign", Word::MonthSign, "月。 Behind a month."),
    ("day-sign", Word::DaySign, "日。 Behind a day."),
    ("hour-sign", Word::HourSign, "时、点。 Behind an hour."),
    ("minute-sign", Word::MinuteSign, "分。 Behind a minute."),
    ("half", Word::Half, "半小时（两点半）。 Half an hour."),
    (
        "until",
        Word::Until,
        "从……到……中间的字。 Between the two ends of a span.",
    ),
    (
        "school-year",
        Word::SchoolYear,
        "学年的年份后面的字。 Behind the years of a school year.",
    ),
    (
        "extension",
        Word::Extension,
        "电话号码和分机号之间的字（转）。 Between the number of a telephone and its extension.",
    ),
    (
        "school-level",
        Word::SchoolLevel,
        "校级。 The level of a school's union.",
    ),
    (
        "college-level",
        Word::CollegeLevel,
        "院级。 The level of a college's union.",
    ),
    (
        "union",
        Word::Union,
        "学生会：是哪一种组织，也可以写在职务前面（校学生会主席）。 A students' union, also before a position.",
    ),
    (
        "graduate-union",
        Word::GraduateUnion,
        "研究生会：同上。 A graduates' union, likewise.",
    ),
    (
        "joint-union",
        Word::JointUnion,
        "学生会（研究生会）：两者合一的组织。 A union of both.",
    ),
    (
        "congress-of-delegates",
        Word::OfDelegates,
        "代表参加的大会。 A congress of delegates.",
    ),
    (
        "congress-of-all-students",
        Word::OfAllStudents,
        "全体学生参加的大会。 A congress of all students.",
    ),
    (
        "presidium-itself",
        Word::PresidiumItself,
        "主席团：不是部门，写在部门栏里等于没有部门。 The presidium, which is no department.",
    ),
    (
        "head-of-office",
        Word::HeadOfOffice,
        "办公室负责人的叫法，相当于部长。 The head of an office.",
    ),
    (
        "deputy-of-office",
        Word::DeputyOfOffice,
        "办公室副职的叫法，相当于副部长。 The deputy head of an office.",
    ),
    (
        "office",
        Word::Office,
        "这样的部门的名称怎样结尾（办公室）。 How the names of offices end.",
    ),
    (
        "office-note",
        Word::OfficeNote,
        "职务旁边的说明（轮值）。 How an office is held.",
    ),
    (
        "also",
        Word::Also,
        "一人的两个职务中间的字（兼）。 Between two offices of one person.",
    ),
    (
        "hidden-name",
        Word::HiddenName,
        "姓名里代替字的字（某）。 Stands for the rest of a name.",
    ),
    (
        "no-name",
        Word::NoName,
        "姓名栏里不是姓名的字（待定）。 Stands where a name is to come.",
    ),
    (
        "met",
        Word::Met,
        "达标的其他说法。 Met, in other words than the edition's.",
    ),
    (
        "unmet",
        Word::Unmet,
        "未达标的其他说法。 Not met, in other words.",
    ),
    ("and", Word::And, "两个姓名中间的字。 Between two names."),
    (
        "and-others",
        Word::AndOthers,
        "几个人只写一个姓名时后面的字（等）。 Behind the first of several names.",
    ),
    (
        "sex",
        Word::Sex,
        "姓名旁边注明的性别。 The sex, which some write beside a name.",
    ),
    (
        "courtesy",
        Word::Courtesy,
        "姓名后面的称呼（同学、老师）。 How a person is spoken of, behind the name.",
    ),
    (
        "none-failed",
        Word::NoneFailed,
        "没有课业不及格的写法。 No course was failed.",
    ),
    (
        "student-number",
        Word::StudentNumber,
        "后面跟着学号的词。 What comes before a student number, which is not for the public.",
    ),
];

impl Word {
    /// The meaning's key in `words.yaml`.
    pub(crate) fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(_, word, _)| *word == self)
            .map_or("", |(name, _, _)| name)
    }
}
