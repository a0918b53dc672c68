# Words that pages print besides the author's own.
# Words that differ by kind of union and congress are chosen by $union (student-union, graduate-union, both) and $congress
# (delegates, all-students). An index that lists several kinds of union is both.

## The language itself
language-name = English
direction = ltr
script = latin
names = pinyin
# Numbers of headings: digits, or chinese (一、二、三)
numerals = digits
# Whose dates and numbers are printed: 25 June 2021
formats = en-GB
time-morning = morning
time-afternoon = afternoon
time-evening = evening
time-range = { $from }–{ $until }
yes = Yes
no = No

## Numbers of headings and provisions
section-number = { $number }.
chapter-number = Chapter { $number }
article-number = Article { $number }
indicator-number = { $number }.

## School years
# A school that writes the word for it has its own writing. $years: two years, such as 2022–2023
school-year = { $years }
# $years: one year
calendar-year = { $years }
# Two years, where the school has not written them in this language. $from, $to: the years
year-range = { $from }–{ $to }
# Among the properties of files, where the title does not say the year. $title: the title; $year: the year
title-with-year = { $title } ({ $year })

## Notice period and contact
# Whom readers turn to: heading
contact-title = Questions and comments
# At the end of the PDF, before the ways to get in touch
contact-lead = Questions and comments are welcome:
contact-department = Department:{" "}
contact-telephone = Telephone:{" "}
contact-email = E-mail:{" "}
contact-office = Office:{" "}
contact-hours = Hours:{" "}
contact-box = Letter box:{" "}
# Between several numbers or addresses
contact-separator = ,{" "}
notice-period-title = Open to objections:{" "}
# $from, $to: the dates; $count: working days
notice-period = { $from } to { $to } ({ $count ->
    [one] one working day
   *[other] { $count } working days
})

## Summary
# What each figure counts. $count: the figure, which stands before or behind it
summary-staff = { $count ->
    [one] Student officer
   *[other] Student officers
}
summary-presidium = { $count ->
    [one] Member of the presidium
   *[other] Members of the presidium
}
summary-departments = { $count ->
    [one] Department
   *[other] Departments
}
summary-indicators = { $count ->
    [one] Requirement met
   *[other] Requirements met
}
# The same, where numbered items hold several requirements each. $items: how many items the table numbers
summary-indicators-in-items = { $count ->
    [one] Requirement met
   *[other] Requirements met
} ({ $items } items)

## Structure
structure-presidium = Presidium
# In the chart: the congress, those who guide the union, how many hold an office in a department, how many more there are
structure-congress = { $union ->
    [graduate-union] { $congress ->
        [all-students] General Meeting of Graduate Students
       *[delegates] Graduate Congress
    }
    [both] { $congress ->
        [all-students] General Meeting of Students and Graduate Students
       *[delegates] Student and Graduate Congress
    }
   *[student-union] { $congress ->
        [all-students] General Meeting of Students
       *[delegates] Student Congress
    }
}
structure-guidance = Guided by
structure-count = { $office } × { $count }
structure-more = { $count } more

## Self-assessment
# Before the reason for which a higher limit is claimed, in the remark
assessment-unions = Number of unions
assessment-colleges = { $met } of { $count } meet it{ $unanswered ->
        [0] {""}
       *[other] , { $unanswered } did not answer
    }
assessment-exception = Higher limit claimed:{" "}

## Column headings of the roster
staff-number = No.
staff-name = Name
staff-political-status = Political status
staff-faculty = Faculty
staff-grade = Year
staff-rank = Overall academic rank in the last semester, the last school year or since enrolment (not required of first-years)
staff-failed-courses = Failed a course
staff-experience = Student offices held in faculty and class
staff-position = Position

## Column headings of the advisors' table
advisors-number = No.
advisors-category = Category
advisors-name = Name
advisors-full-time-cadre = Full-time League official
advisors-remark = Remarks

## Record of revisions
revisions = Record of revisions
# Before the record of revisions on paper
press-revisions = Record of revisions:
# Between the date and what changed
revision-after-date = {": "}
# The remark. $remark: the remark
revision-remark = {" "}({ $remark })

## Tables written as spreadsheets
# Names of sheets: at most 31 characters, none of / \ ? * : [ ]
spreadsheet-roster = Staff
spreadsheet-advisors = Advisors
spreadsheet-delegates = Delegates
spreadsheet-choices = Choices
# What Excel says where something else is typed: at most 255 characters
spreadsheet-rank-hint = Write the rank and the number of people, such as 1/41; leave it empty where none is needed.
spreadsheet-choice-hint = This is not in the list. Check it, and choose Yes if it is right.
spreadsheet-answer-hint = Write “{ $yes }” or “{ $no }”; leave it empty where neither is needed.
figure-students = Students
figure-delegates = Delegates
figure-delegates-share = Delegates as a share of the students
figure-non-officers = Delegates who are not officers
figure-non-officers-share = Non-officers as a share of the delegates

## Attachments and files
# The number of an attachment, which references print
attachment-number = Attachment { $number }
# Heading of the list of attachments
site-attachments = Attachments
# Before the list of attachments on paper
press-attachments = Attachments:
# Below the attachment that is all of a section
attached-section = The content of this section is in the attachment, whose text the program has not checked.
# What a file is, and how large. $type: PDF, Word; $size: 320 KB
file-about = ({ $type }, { $size })
# The size of a file
file-size-kb = { $number } KB
file-size-mb = { $number } MB

## PDF (templates/press)

# The keyword among the file's properties
press-keyword = { $union ->
    [graduate-union] graduate union reform disclosure
    [both] students' and graduate union reform disclosure
   *[student-union] student union reform disclosure
}
# Above the list of sections
press-contents = Contents
# At the head of a table that began on a page before
press-continued = (continued)
# At the foot of a page. $page: its number, $pages: how many there are
press-page-number = Page { $page } of { $pages }
# Before a meeting's time and place
press-meeting-time = Time:{" "}
press-meeting-place = Place:{" "}
# Once in a document with texts that have no translation
press-untranslated = Some passages are not yet translated and are printed in the original language.
# A date with its time
press-date-and-time = { $date }, { $time }
# Below the title. $year: the school year
press-year = { $year }
# Below the date of issue. $date: the date of the update
press-updated = (updated on { $date })
# Below the organisation chart. $count: people
press-structure-others = { $count ->
    [one] One more officer, whose department the list does not state.
   *[other] { $count } more officers, whose departments the list does not state.
}

## Notice-board copies (templates/press/notice.typ)
# The word at the top
notice-head = Public notice
# The title. $year: the school year
notice-subject = { $union ->
    [graduate-union] Graduate Union Reform Disclosure, { $year }
    [both] Students’ and Graduate Union Reform Disclosure, { $year }
   *[student-union] Student Union Reform Disclosure, { $year }
}
# Below the code
notice-scan = Scan for the full text
# Before the address
notice-address = Full text:{" "}
# The limit of a figure; of indicators, how many there are
notice-limit = limit { $limit }
notice-of = of { $limit }
# What is not met. $count: how many
notice-unmet = { $count ->
    [one] One requirement is not met
   *[other] { $count } requirements are not met
}
# Before a remark
notice-remark = Remark:{" "}
# The heading of the roster with the number of people
notice-roster = { $title } ({ $count })
# Short heads of the roster's columns
notice-column-number = No.
notice-column-name = Name
notice-column-political-status = Status
notice-column-faculty = Faculty
notice-column-grade = Year
notice-column-rank = Rank
notice-column-failed-courses = Failed
# The official wording of a short head, below the roster
notice-column-note = { $short }: { $long }
# What is the same for all people is not a column: of all; of all who have something in another column
notice-column-alike = { $long }: { $value } for all
notice-column-alike-where = { $long }: { $value } for all with an entry under { $other }
# Between what people in a row share
notice-shared = ,{" "}
# Between two of these
notice-between = ;{" "}
# Behind the last
notice-end = .
# A cell without content
notice-none = —
# Behind the heading of what goes on
notice-continued = {" "}(continued)
# Behind the name of somebody who works for the League full-time
notice-full-time = {" "}(full-time League official)
# Between an office and the name
notice-colon = :{" "}
# At the foot of each sheet
notice-sheet = Sheet { $number } of { $count }
# Link on the page. $paper: the paper
site-download-notice = Download the notice ({ $paper })

## The site (templates/site)

# In the footer: the short code of exactly this content. $code: the code; $date: the date of the content, where there is one
fingerprint = Fingerprint: { $code }
fingerprint-dated = Fingerprint: { $code } ({ $date })
# What a code on paper is, for those who do not see it. $address: the address
code-alternative = QR code that leads to the page of this disclosure, { $address }
# Stands before the permanent address in the footer
site-address = Permanent address:
# The link from each page to the years side by side, and that page’s title
site-archive = Year by year
# Years side by side: one sentence about the page
site-archive-intro = The figures and departments of all published years side by side
# Years side by side: headings of its parts and columns
site-archive-figures = Figures
site-archive-year = School year
site-archive-congress = Congress
site-archive-issued = Issued
site-archive-departments = Departments over the years
site-archive-names = Department and names
site-archive-changes = Changes
# Follows a figure. $limit: the limit, or how many requirements there are
site-archive-limit = limit { $limit }
site-archive-of = of { $limit }
# Name of a chart, for screen readers. $title: what it shows
site-archive-chart = { $title }, bars year by year; the table has the figures
# Behind the title of a chart: what the line is
site-archive-line = dashed line: the year’s limit
# What a year does not publish
site-archive-unsaid = not published
# Years in a row. $from, $to: school years
site-archive-span = { $from } to { $to }
# What became of a department in a year. $year: the school year
site-archive-new = { $year }: new
site-archive-renamed = { $year }: renamed
site-archive-gone = { $year }: no longer there
site-archive-again = { $year }: there again
site-archive-unchanged = No change
site-archive-charter = The charter over the years
# What became of an article in a year. $year: the school year
site-archive-article-new = New in { $year }
site-archive-article-amended = Amended in { $year }
site-archive-article-moved = Moved in { $year }
site-archive-article-split = Split in { $year }
site-archive-article-merged = Merged in { $year }
site-archive-article-renumbered = Renumbered in { $year }
site-archive-article-gone = Taken out in { $year }
site-archive-article-again = There again in { $year }
# The number that an article had. $number: Article 3
site-archive-was = (formerly { $number })
# $count: how many articles
site-archive-others = { $count ->
    [one] One other article has not changed.
   *[other] { $count } other articles have not changed.
}
# A link in the footer
site-back-to-top = Back to top
# Title of the table of contents and name of the navigation landmark
site-contents = Contents
# The delegates in figures: what each figure counts. $count: the figure
site-delegates-delegates = { $congress ->
    [all-students] Present
   *[delegates] { $count ->
        [one] Delegate
       *[other] Delegates
    }
}
site-delegates-non-officers = { $congress ->
    [all-students] Not officers of the union
   *[delegates] { $count ->
        [one] Delegate who is not an officer of the union
       *[other] Delegates who are not officers of the union
    }
}
# Follow the numbers. $share: a number of per cent
site-delegates-share-of-delegates = { $congress ->
    [all-students] {$share}% of those present
   *[delegates] {$share}% of the delegates
}
site-delegates-share-of-students = { $union ->
    [graduate-union] {$share}% of the graduate students
   *[student-union] {$share}% of the students
}
site-delegates-students = { $union ->
    [graduate-union] { $count ->
        [one] Full-time graduate student
       *[other] Full-time graduate students
    }
   *[student-union] { $count ->
        [one] Full-time student
       *[other] Full-time students
    }
}
site-delegates-unit = { "" }
# One sentence for search engines and link previews. $organisation: its name; $year: the year
site-description = {$organisation}, reform disclosure {$year}: self-assessment, charter, officers, rules for elections, { $congress ->
    [all-students] general meeting
   *[delegates] { $union ->
        [graduate-union] graduate congress
       *[student-union] student congress
    }
} and more.
# Download links; format and size follow
site-download-json = Download the open data
# The announcement in two languages side by side
site-download-parallel = Download the document side by side
# How many pages a download has
file-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
# What a notice is called in its file's name when it is kept. $name: A3
file-name-notice = notice { $name }
# Two languages side by side; their names follow
site-download-pdf = Download the document
# The line below the title. $year: the year
site-edition = { $union ->
    [graduate-union] Graduate union reform disclosure, {$year}
    [both] Students’ and graduate union reform disclosure, {$year}
   *[student-union] Student union reform disclosure, {$year}
}
# Footer. $organisation: its name; $year: the year
site-footer = {$organisation} · Disclosure of {$year}
# Back to the page that lists the disclosures of all years
site-home = All disclosures
# Root page: one sentence for search engines
site-index-description = { $union ->
    [graduate-union] Graduate union reform disclosures.
    [both] Students’ and graduate union reform disclosures.
   *[student-union] Student union reform disclosures.
}
# Root page: the line below the title
site-index-intro = Published every year for students and staff to check
# Root page: the link to one disclosure
site-index-read = Read online
# The figures of a disclosure in the list. $date: a date; $count: how many; $limit: of how many; $year: the school year
site-index-issued = Issued { $date }
site-index-updated = Updated { $date }
site-index-staff = { $count ->
    [one] { $count } officer
   *[other] { $count } officers
}
site-index-departments = { $count ->
    [one] { $count } department
   *[other] { $count } departments
}
site-index-indicators = { $count } of { $limit } requirements met
site-index-behind = No disclosure of { $year } yet
# The figures at the top of the list
site-index-schools = Schools
site-index-unions = Unions
site-index-disclosures = Disclosures
site-index-current = With a disclosure of { $year }
site-index-of-unions = of { $count } unions
site-index-people = Officers ({ $year })
site-index-all-met = All requirements met ({ $year })
site-index-of-assessed = of { $count }
# How many a school year has
site-index-group = { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
}
# Searching and sorting the list
site-index-search = Find a disclosure
site-index-name = School or union
site-index-name-hint = Name, Pinyin or initials
site-index-school-year = School year
site-index-order = Order
site-index-order-year = By school year, newest first
site-index-order-name = By school, A to Z
site-index-order-issued = By date of issue, newest first
site-index-only-behind = Only those without a disclosure of { $year } yet
site-index-count = { $total ->
    [one] { $shown } of { $total } disclosure shown
   *[other] { $shown } of { $total } disclosures shown
}
site-index-none = No disclosures match
# Root page: its title
site-index-title = { $union ->
    [graduate-union] Graduate union reform disclosures
    [both] Students’ and graduate union reform disclosures
   *[student-union] Student union reform disclosures
}
# Root page: the year of one disclosure. $year: the year
site-index-year = {$year}
# What an indicator is called in the name of its permanent link. $id: its number, such as 3a
site-indicator = indicator {$id}
# Stands before the date of issue
site-issued = Issued
# Stands before the date of the latest update
site-updated = Updated
# Name of the switch between languages, for screen readers
site-languages = Languages
# A meeting's place and time
site-meeting-place = Place:
site-meeting-time = Time:
# A meeting's date with its time of day. $date: 25 June 2021; $time: morning
site-meeting-when = {$date}, {$time}
# Accessible name of a permanent link. $name: Article 16
site-permalink = Permanent link to {$name}
# Roster filter: no restriction
site-roster-any = Any
# Result of the roster filter. $shown: how many people, from 1 to $total
site-roster-count = { $shown ->
    [one] Showing { $shown } officer out of { $total }
   *[other] Showing { $shown } officers out of { $total }
}
site-roster-department = Department
# Short name of the experience column on narrow screens
site-roster-experience-short = Experience
# Short name of the failed-courses column on narrow screens
site-roster-failed-short = Failed courses
# Hint in the name field
site-roster-name-hint = Type a name
site-roster-none = No officers match
# Short name of the rank column on narrow screens
site-roster-rank-short = Overall rank
# Above a table that is wider than the page
site-scroll-hint = This table is wider than the screen: it scrolls sideways
site-roster-reset = Reset
# Accessible name of the roster's controls
site-roster-search = Filter the list of officers
# The keyboard's first stop
site-skip = Skip to content
# The page that shows two languages side by side
site-side-by-side = Side by side
# Note below the organisation chart. $count: number of people
# The name of the drawn chart, which screen readers say
site-structure-drawing = Chart: boxes lead to the roster
site-structure-others = { $count ->
    [one] One more officer, whose department the list does not state.
   *[other] { $count } more officers, whose departments the list does not state.
}
# Heading of the figures, for screen readers
site-summary = In figures
# Follows each figure of the summary. $limit: the limit, or how many requirements there are
site-summary-departments = (limit {$limit})
site-summary-indicators = of {$limit}
site-summary-presidium = (limit {$limit})
site-summary-staff = (limit {$limit})
# Once on a page with texts that have no translation
site-untranslated = Some passages are not yet translated: they stand in the original language, with a dotted line beneath.
