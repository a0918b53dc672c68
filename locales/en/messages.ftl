# What the program says. Each message says what is wrong; .help says what to do.

severity-error = error
severity-warning = warning
severity-note = note
severity-waived = waived
severity-help = help
severity-fix = write
severity-offer = perhaps
severity-also = also here
severity-follows = may follow from it
waived-because = {" "}(waived: { $reason })
first-here = first here
findings-total = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $waived } waived{ $hidden ->
        [0] .
       *[other] {" "}(gongkai check{ $named }{ $chosen } --waived lists them).
    }
findings-none = Nothing was found.
findings-places = In all that is { $count } findings: each cause with all its places, and what may follow from it.
findings-fixable = { $safe ->
        [0] None of them is certain enough to be corrected by --fix
        [one] gongkai check{ $named }{ $chosen } --fix corrects what is certain: 1 place
       *[other] gongkai check{ $named }{ $chosen } --fix corrects what is certain: { $safe } places
    }{ $offered ->
        [0] .
       *[other] ; with --fix --unsafe also what is only suggested: { $offered }.
    } --diff shows what would change, and changes nothing.
findings-correctable = { $count ->
        [0] There is nothing to correct.
        [one] 1 place would be corrected; nothing was changed.
       *[other] { $count } places would be corrected; nothing was changed.
    }
findings-more = { $rule }: { $count } more; gongkai check{ $named }{ $chosen } --limit 0 shows all.
findings-more-places = and { $count } more
nothing-written = Nothing was written.
nothing-written-others = { $count ->
        [one] One disclosure has
       *[other] { $count } disclosures have
    } no errors; to publish without waiting for the others: gongkai build{ $named }{ $to } --keep-going.
outcome-untouched = { $count ->
        [one] One other disclosure stays as it was
       *[other] { $count } other disclosures stay as they were
    } published.
outcome-kept = Not published anew because of errors, and left as published before: { $names }.
outcome-missing = Not published because of errors: { $names }.

## Files
file-read-only = { $path } is write-protected; it was left as it is
    .help = Lift the protection in the file's properties and run it again.
file-changed-meanwhile = { $path } was changed by somebody else just now; it was left as it is
    .help = Close it in other programs and run it again.
file-there-already = { $path } was not written: there is a file or a folder of that name already
    .help = Rename it or move it away, and run it again.
writing-under-way = Another run of gongkai is writing in { $path }
    .help = Wait until it has finished and run it again. If none is running, restart the computer that holds the files.
change-undone = A change of { $count ->
        [one] one file
       *[other] { $count } files
    } below { $path } was cut off before it was complete; it has been undone
    .help = The files are what they were before. Run the command that was cut off again.
change-edited = { $path } was edited since a run that changed it was cut off; it was left as it is
    .help = Look at the file: it may hold changes of that run.
change-left = A run that was cut off has left { $path } behind, which cannot be removed: { $reason }
    .help = The data is whole. Whoever may write there runs gongkai check{ $named } once, which removes it.
change-half-made = A run that was cut off has changed only some of its files, and they cannot be put back: { $reason }
    .help = Whoever may write there runs gongkai check{ $named } once; the files are then what they were before.
change-moved = A run was cut off, and before its change was undone, { $reason } was moved or renamed: it cannot be put back
    .help = Give it its former name and run gongkai check{ $named } once; it is then what it was before. Its former content lies in { $path }, in a name that ends in .old; if nobody needs it, delete all of { $path }.
change-unknown = The list in { $path } cannot be read, so nobody knows whether files are half changed: { $reason }
    .help = Something else has written it, or it is damaged; no file was touched. See whether the data is right: what was there before lies in names that end in .old. Then delete all of { $path }.
fix-refused = Not all of { $path } was corrected: it cannot be shown that nothing else in it would change
    .help = Correct what is listed by hand.
file-missing = There is no file { $path }
    .help = Check its name and folder; every disclosure needs this file.
named-file-missing = There is no file { $path }
    .help = Check the name, its ending and its folder, and whether the file was put into the disclosure's folder.
file-forbidden = No permission to read { $path }
    .help = Check the file's permissions, or move it to where you may read.
file-is-folder = { $path } is a folder where a file is needed
    .help = Move the folder away and put the file there.
file-unreadable = { $path } cannot be read: { $reason }
    .help = Check that the disk and the file are sound.
file-is-special = { $path } is { $kind ->
        [pipe] a pipe
        [socket] a socket
       *[device] a device
    }, not a file; it was not opened
    .help = Put a file in its place.
file-too-large = { $path } is larger than { $limit } MB, the most that is read of a file of its kind
    .help = Check whether it is the file that is meant; one that is needed is far smaller.
folder-is-file = { $path } is a file where a folder is needed
    .help = Move the file away, or put it into a folder of that name.
name-unreadable = The name of { $path } holds characters that cannot be read
    .help = Give it another name, or move it away.
link-leads-out = The link { $path } leads out of the project
    .help = Put the file or folder itself in the link's place. Links to what lies in the project, beside its data, are followed.
link-leads-out-to = The link { $path } leads out of the project, to { $target }
    .help = Put the file or folder itself in the link's place. Links to what lies in the project, beside its data, are followed.
link-broken = The link { $path } leads nowhere
    .help = Correct the link, or put the file itself in its place.
own-file-unused = { $path } is not used
    .help = Of own templates what lies in site and press is read, of a language its own files (docs/templates.md, docs/languages.md). Move it to where it belongs, or take it away. Notes of your own may be called README.md.
own-file-misnamed = { $path } is not used, nor published: it seems to be a copy of { $name }, or has its name in other letters
    .help = To use it, rename it to { $name }; otherwise move it elsewhere.
own-font-unnamed = { $path } prints nothing: no disclosure names it under fonts
    .help = Write its name in disclosure.yaml, such as fonts: {"{"}body: (the file's name){"}"}, for the role that it is to have; or take the file away.
own-folder-misnamed = { $path } is not used: the folder is to be called { $name }
    .help = Rename it to { $name }, in small letters.
template-empty = { $path } is empty: a page made with it has nothing on it
    .help = Write the template, or delete it to use the shipped one.
asset-name-taken = { $path } cannot be published: { $name } is a file that the program itself writes
    .help = Give it another name.
not-utf8 = The file is not UTF-8; it cannot be read from here on
    .help = Open it in an editor and save it as UTF-8 (it is mostly GBK or UTF-16, which Notepad calls ANSI and Unicode).
folder-loop = A link in this folder leads back to itself
    .help = Remove the link.
file-elsewhere = `{ $value }` is not in this disclosure's folder
    .help = Put the file beside disclosure.yaml and write its name only.
data-missing = There is no data folder { $path }
    .help = Run the command in the folder that holds the data folder or in a folder of the project, or name the data folder behind the command, as in gongkai check DATA.
data-is-file = { $path } is a file where a folder is needed
    .help = Name the folder that it lies in.
folder-name = The folder's name, { $path }, holds characters that cannot be read
    .help = Give the folder another name.
unkept-name = The name `{ $name }` holds { $sign }, which no name on Windows may hold
    .help = Choose another name, so that it can be opened on other computers.
unkept-name-device = `{ $name }` is a name that Windows keeps for a device; there is no such file there
    .help = Choose another name, so that it can be opened on other computers.
unkept-name-ending = The name `{ $name }` ends in a full stop or a space, which Windows takes away
    .help = Take the full stop or space away.
unkept-names-alike = `{ $name }` and `{ $other }` are one name on Windows and macOS (they differ only in small and capital letters, or in how a character is encoded): one of the two is lost there
    .help = Give one of them another name.
settings-misnamed = { $path } has the wrong name; this disclosure would go unseen
    .help = Rename it to disclosure.yaml, all in small letters.
settings-missing = { $path } looks like a disclosure but has no disclosure.yaml
    .help = Add disclosure.yaml; or move the folder away if it is not to be published.
unread-file = { $path } is neither read nor published
    .help = If readers are to have it, name it at attachments in disclosure.yaml (docs/data.md); otherwise move it out of the data folder. Notes of your own may be called README.md or SOURCE.md.
unread-text = Nothing refers to { $path }, so it is not read
    .help = Write what is to be published into the files of the disclosure (docs/data.md), and move this one away. Notes of your own may be called README.md or SOURCE.md.
unread-document = { $path } belongs to a word processor; the program does not read Word or WPS files
    .help = Write what is to be published into the files of the disclosure, such as charter.yaml (docs/data.md), and move this one out of the data folder. A file that readers are to download is named at attachments in disclosure.yaml.
unread-table = { $path } is a spreadsheet; the program does not read Excel, WPS or CSV files
    .help = Write the people into staff.yaml and other tables into their files (docs/data.md), and move this one out of the data folder. A file that readers are to download is named at attachments in disclosure.yaml.
unread-archive = { $path } is a packed file; the program does not look into it
    .help = Unpack it if what it holds is to be published, and move it out of the data folder.
unread-font = { $path } is a font, but fonts are not looked for here
    .help = Move it into a folder fonts beside disclosure.yaml or beside the data folder, and name it at `fonts` in disclosure.yaml.
unread-folder = { $path } holds { $count } files that are neither read nor published: { $names } and others
    .help = Move the folder out of the data folder. If it is to be a disclosure, it needs a disclosure.yaml.
unread-left-copy = { $path } is a copy that an earlier run of gongkai left behind when it was cut off
    .help = Delete it: nothing reads it, and it may hold what has been removed from the data since.
unread-misplaced = The folder { $path } is not read: no { $name } are looked for there
    .help = { $name ->
        [fonts] Move it beside the data folder, or beside the disclosure.yaml of the school that uses it.
       *[other] Move it beside the data folder.
    }
same-name = { $path } and { $other } would be published under one name
    .help = Give one of the folders another name.
disclosed-twice = { $path } discloses the same union and school year as { $other }
    .help = If one is a copy for another year or union, correct `school-year`, `institution` and `organisation` in it. If one is no longer needed, move it out of the data folder.
related-disclosure = the other one
same-answers = All conclusions and remarks of the self-assessment are those of the year before, word for word
    .help = If they were copied, answer them afresh. If every item was assessed anew, let them stand: a note keeps nothing from being published, and --ignore same-answers does not list it.
same-meetings = The congress has the dates of the year before
    .help = Write this year's meetings; if there was none, do not write last year's.
same-people = Everybody on the roster is on that of the year before, and nobody else
    .help = Write who works in the union this year. If really nobody has changed, let it stand: a note keeps nothing from being published, and --ignore same-people does not list it.
related-year-before = the year before
folder-copied = { $path } has the name of a copy, and would be published under it
    .help = Give the folder the name that its address is to have, such as 2026, or move it out of the data folder.
base-urls-differ = This is not the address that the other disclosures name, { $common }
    .help = All disclosures are published in one folder, which stands at one address: write the same `base-url` in each. Until then sitemap.xml lists only those at { $common }.
base-url-missing = There is no `base-url` here, while other disclosures name { $common }
    .help = Write base-url: { $common }. Until then this disclosure is not listed in sitemap.xml.
related-base-url = named here
no-disclosure = No disclosure found in { $path }
    .help = A disclosure is a folder that holds disclosure.yaml, such as data/2021/.

## YAML
yaml-syntax = This is no YAML: { $reason }
    .help = Usual causes: no space after a colon, uneven indentation, a quotation mark without its pair, or a text that begins with * & ! @ % {"{"} [ (put quotation marks around it).
yaml-tab = The indentation has a tab
    .help = YAML is indented with spaces only; replace the tab.
yaml-keyboard = { $count ->
        [one] A mark
       *[other] { $count } marks
    } of a Chinese keyboard where YAML has its own: { $marks }
    .help = Write the half-width : - , | # [ ] {"{"} {"}"} " with a space behind colon, dash and comma; gongkai check{ $named }{ $chosen } --fix replaces them all.
yaml-colon-space = The space behind the colon is missing
    .help = Write a space behind the colon, such as name: 王犇.
yaml-key-sign = A colon and a space belong behind the key “{ $key }”, not { $sign }
    .help = Write { $key }: and the value behind a space.
yaml-dash-space = The space behind the dash is missing
    .help = Write a space behind the -, such as - name: 王犇.
yaml-wide-space = This is a full-width or no-break space
    .help = Write a plain space; YAML is indented with plain spaces only.
yaml-lost-anchor = YAML takes a word that begins with & for a mark of its own and would not print it
    .help = Put quotation marks around the whole text.
yaml-tag = YAML takes a word that begins with ! for a type and would not print it
    .help = Put quotation marks around the whole text.
yaml-too-large = The file unfolds into too much, or is nested too deeply
    .help = Write the content out instead of repeating it through * aliases or nesting it in lists.
yaml-unknown-anchor = This * alias is not defined
    .help = If it is plain text, put quotation marks around it.
yaml-text-sign = This text begins with { $sign }, which YAML takes for a sign of its own and not for text
    .help = Put quotation marks around the whole text: "…". For a long one, write | behind the colon, and the text in the next line, two spaces further in.
yaml-text-colon = This text has a colon with a space behind it, and YAML takes what stands before that for a key
    .help = Put quotation marks around the whole text: "…". For a long one, write | behind the key, and the text in the next line, two spaces further in.
yaml-bracket = This { $sign } has no pair
    .help = Close every bracket once, as in { "{" }id: office, name: 办公室{ "}" }.
yaml-comma = Between brackets, a comma stands between two entries; the text cannot be read on here
    .help = Write { "{" }id: office, name: 办公室{ "}" }: a comma or a colon has a space behind it.
yaml-two-documents = The file holds two YAML documents, parted by ---
    .help = Keep one; remove the --- and the other.
yaml-key = A key must be a single word
    .help = Write one word before the colon; a text that begins with [ or {"{"} needs quotation marks.
yaml-merge-key = << cannot be used here
    .help = Write the content out.

## Keys and values
unknown-key = There is no key `{ $key }` here
    .help = Keys that can be used: { $keys }.
unknown-key-near = There is no key `{ $key }` here
    .help = Did you mean `{ $nearest }`?
key-in-words = The key `{ $key }` is `{ $meant }` here
    .help = Write `{ $meant }`; gongkai check{ $named } --fix does so.
number-cut = Between braces the comma cuts a number in two; { $number } was meant
    .help = Leave the comma out: { $number }.
value-marks = `{ $typed }` has quotation marks or a ＃ of a Chinese keyboard, which YAML takes for a part of the value
    .help = Write `{ $value }`; a note stands behind a # with a space on either side.
duplicate-key = The key `{ $key }` is given twice
    .help = Keep one of them.
missing-key = The key `{ $key }` is missing
    .help = Add a line `{ $key }: …`.
empty-value = The key `{ $key }` is empty
    .help = Write something behind the colon.
empty-text = The text here is empty
    .help = Write something, or remove the whole key.
text-too-long = { $kind ->
        [name] A name here has { $count } characters; more than { $most } are not published
        [paragraph] A paragraph here has { $count } characters; more than { $most } are not published
       *[cell] A title, cell or label here has { $count } characters; more than { $most } are not published
    }
    .help = { $kind ->
        [paragraph] Separate its paragraphs by empty lines. Text without an end cannot be typeset.
       *[cell] Shorten it. Text without an end cannot be typeset; what is long belongs into running text.
    }
texts-too-long = The longer texts of this disclosure have { $count } characters together; more than { $most } are not published
    .help = Take out what need not be published. With this text the limit is passed.
hyphens-piled = A word here has { $count } soft hyphens that nobody sees; with more than { $most } it cannot be typeset
    .help = Delete the soft hyphens (U+00AD): most likely they came with a text that was copied from a PDF or a web page, and nothing needs them.
marks-piled = A character here carries { $count } marks; more than { $most } are not published
    .help = Delete the marks. No writing piles up so many.
expected-text = A text is needed here
    .help = Write one value, not a list and not several keys.
expected-list = A list is needed here
    .help = Write one member a line, each beginning with `- `.
expected-map = Several lines of `key: value` are needed here
    .help = Keys that can be used: { $keys }.
control-character = The text holds a control character that cannot be printed, { $code }
    .help = Delete the invisible character; it was probably pasted along.
direction-override = The text holds an invisible character that turns the order of those around it: readers would read something else than what is written
    .help = Delete the invisible character; it was probably pasted along. Where a script runs from right to left, the program sets the direction itself.
not-an-id = `{ $value }` cannot be an id
    .help = An id has letters a to z, digits and hyphens only, such as art-16.
not-a-date = `{ $value }` is no date, or it cannot be told of which day
    .help = Write year-month-day with the whole year, such as 2021-06-25; a day that the calendar has.
date-is-serial = `{ $value }` is a spreadsheet's number of a day, not a date
    .help = It stands for { $meant }; check it and write that. Set the column's format to “text” before filling it in, and it stays a date.
not-a-telephone = `{ $value }` holds what is no telephone number
    .help = Write 0551-62901234, and an extension as 0551-62901234 ext. 12; several numbers with commas between them, each in full and with nothing else around it.
not-a-mailbox = `{ $value }` holds what is no e-mail address
    .help = Write it like union@example.edu.cn; several with commas between them.
not-a-paper = “{ $value }” is no size of paper
    .help = Write one of { $all }, or width and height in millimetres, such as 297x420.
paper-sides = The paper “{ $value }” is too small or too large
    .help = Each side may have from { $least } to { $most } millimetres.
not-an-orientation = “{ $value }” does not say how the paper hangs
    .help = Write portrait or landscape.
not-a-distance = “{ $value }” is no reading distance
    .help = Write a number with its unit, such as 1m, 0.8m, 80cm.
distance-range = The reading distance “{ $value }” is too short or too long
    .help = It may be from { $least } to { $most } metres.
notice-language = The disclosure is not published in “{ $tag }”
    .help = Its languages are { $all }. Add this one to locales first, or use one of them.
notice-section = This disclosure has no section “{ $id }”
    .help = Write summary, or kinds or ids of its sections: { $all }.
notice-section-twice = The section “{ $value }” is named twice
    .help = Take one of the two out.
notice-summary-alone = The summary and sections cannot be on one notice
    .help = Make two entries of notices: one with the summary, one with the sections.
notice-twice = Two notices would be the same file ({ $value })
    .help = Take one of the two out, or give it another paper, orientation or content.
notice-too-small = Type that is read from { $distance } m has { $size } pt, which is too large for { $paper }
    .help = Use larger paper, or a shorter reading-distance.
notice-no-sheet = With 0 sheets at most there is nothing
    .help = Write 1 at least; without a limit, leave max-sheets out.
notice-sheets = { $document } has { $count } sheets, more than the { $most } that there may be
    .help = Use larger paper, a shorter reading-distance or less content, or allow more max-sheets.
not-days = `{ $value }` holds what cannot be told to be a day, or days
    .help = Write 2026-10-01, and 2026-10-01 to 2026-10-07 for days in a row; others with commas between them.
empty-contact = `contact` says nothing
    .help = Write one of these at least: department, telephone, email, office, hours, box.
day-off-and-worked = This day is worked, and is among the days off as well
    .help = A day cannot be both: see the calendar of holidays, and correct off or worked.
related-day-off = the days off
not-a-time = `{ $value }` is not a time of day
    .help = Write 上午, 下午, 晚上, or 14:30, or 14:30-17:00.
not-a-rank = { $of-someone ->
        [yes] { $whose }: `{ $value }` is not a rank
       *[no] `{ $value }` is not a rank
    }
    .help = Write place/number of students, such as 1/41; leave it empty for first-years.
rank-character = { $of-someone ->
        [yes] { $whose }: `{ $character }` ({ $code }) does not belong in the rank `{ $value }`
       *[no] `{ $character }` ({ $code }) does not belong in the rank `{ $value }`
    }
    .help = Place and number of students are written in digits, with a slash / between them. Is it { $meant }? Check it and correct it.
rank-is-date = { $of-someone ->
        [yes] { $whose }: the rank `{ $value }` is a date that a spreadsheet made, most likely of { $meant }
       *[no] The rank `{ $value }` is a date that a spreadsheet made, most likely of { $meant }
    }
    .help = Check it and write { $meant }. Excel takes ranks such as 3/12 for dates: set the column's format to “text” before filling it in, or begin with an apostrophe '.
impossible-rank = { $of-someone ->
        [yes] { $whose }: the rank { $rank } cannot be: places begin at 1 and end at the number of students
       *[no] The rank { $rank } cannot be: places begin at 1 and end at the number of students
    }
    .help = Check both numbers; write place/number of students.
rank-turned = { $of-someone ->
        [yes] { $whose }: in the rank { $rank } the place is beyond the number of students; they may be the wrong way round
       *[no] In the rank { $rank } the place is beyond the number of students; they may be the wrong way round
    }
    .help = The place comes first, then the number of students. Is it { $meant }? Check it and correct it.
not-yes-or-no = { $of-someone ->
        [yes] { $whose }: `{ $value }` is neither yes nor no
       *[no] `{ $value }` is neither yes nor no
    }
    .help = Write 是 or 否 (yes or no); leave it empty where it does not apply.
not-a-count = `{ $value }` is not a number of people
    .help = Write digits only, such as 56.
not-a-percentage = `{ $value }` is not a percentage
    .help = Write it like 60%.
not-a-school-year = `{ $value }` is not a school year
    .help = Write 2021, or 2021-2022 (the second one year after the first).
not-a-level = `{ $value }` is not a level
    .help = Write school or college.
not-a-union-kind = `{ $value }` is no kind of organisation
    .help = Write student-union, graduate-union or both; where it is left out, the name in organisation tells.
not-a-congress-kind = `{ $value }` does not say who takes part in the congress
    .help = Write delegates or all-students; where it is left out, the congress's name tells.
not-a-marker = `{ $value }` does not show how items are numbered
    .help = Write the number of the first item, such as （一） or (一) or “一、” or 1. or “1、” or （1） or ①.

## Languages
not-a-language-tag = `{ $value }` is not a language tag
    .help = Write a tag such as zh-CN or en. If no translation was meant, check the name of the key.
locale-not-listed = This disclosure does not list the language { $tag }
    .help = If it is to be published in that language, too, add { $tag } to locales in disclosure.yaml (marked below); if not, gongkai i18n remove { $tag }{ $named } takes all of that language out of the data.
locale-twice = The language { $value } is listed twice
    .help = Remove one of them.
locale-without-catalogue = Pages cannot be made in the language { $tag } yet
    .help = Languages there are: { $all }. For another one, put its labels into locales/{ $tag }/labels.ftl beside the data folder; docs/languages.md shows how.
not-fluent = What stands in braces here cannot be read
    .help = Copy what stands in braces from the same text of another language.
fluent-token = This line cannot be read: `{ $wanted }` is missing here
    .help = Write every text as name = text, longer ones indented; each { "{" } needs its { "}" }.
fluent-no-text = There is no text behind this name
    .help = Write one behind the equals sign, or delete the line.
fluent-default-form = Of the forms to choose from, one and only one has a star
    .help = Put the star before the form for all the rest, as in *[other].
fluent-selector = This cannot stand before -> to choose a form by
    .help = Write what is filled in there, such as { "{" } $count -> …, as the same text of another language has it.
fluent-quotation = A quotation mark in braces lacks its pair
    .help = Write it as in { "{" }" "{ "}" }, on one line.
fluent-escape = A backslash in quotation marks stands before something that it cannot stand before
    .help = In quotation marks only \\ and \" are written with one, and \u with four digits of a character's number.
fluent-brace = A closing brace stands here without its opening one
    .help = Delete it, or add the { "{" }; a brace that is to be printed is written { "{" }"{ "}" }"{ "}" }.
fluent-variable = “{ $name }” has no { "{" } ${ $variable } { "}" } to print
    .help = { $count ->
        [0] Remove it: there is nothing to fill in here.
       *[other] What can be filled in here: { $all }.
    } What stands in braces is copied as it is, not translated.
fluent-reference = There is no text “{ $name }” that could be put in here
    .help = Write the words themselves, or the name of another text of this file.
fluent-function = Labels cannot call functions such as { $name }
    .help = The program writes numbers and dates as the language does before it puts them in: write the variable alone, as in { "{" } $count { "}" }.
fluent-nested = Braces are nested too deeply here; more than { $most } levels are not read
    .help = Write the text without braces within braces.
fluent-cycle = This text includes itself: { $ring }
    .help = Write the words themselves instead of putting the other text in.
fluent-unfolds = “{ $name }” unfolds into { $count } braces with all that it includes; more than { $most } are not printed
    .help = Write the words themselves instead of putting so many other texts in.
label-without-value = The label { $label } prints nothing of what it is given: { $all }
    .help = Put it in where it belongs, copied from the labels of another language; of several, one is enough.
label-lacks-value = The label { $label } leaves out { $all }
    .help = Put it in where it belongs, copied from the labels of another language; nothing else prints it.
message-unknown = The program has no message “{ $name }”
    .help = Did you mean “{ $nearest }”? Copy the names from locales/en/messages.ftl.
labels-missing = The labels lack { $count ->
    [one] one: { $labels }
   *[other] { $count }: { $labels }
}
    .help = Copy these lines from the labels of another language and translate what stands behind the equals sign.
label-trait = The label { $label } cannot be `{ $value }`
    .help = Write one of these: { $all }.
locale-folder = The folder `{ $name }` in locales/ is not named as its language's tag is written
    .help = Write it as in { $tag }.
locale-file-name = The program reads no file `{ $name }` of a language
    .help = Rename it to { $nearest } if that is meant; what is read of a language: { $all }.
locale-file-shipped = `{ $name }` is read of the shipped languages only, and this one would have no effect
    .help = Delete it or move it away; what is read of a language beside the data: { $all }.
locale-file-place = `{ $name }` lies beside the folders of the languages and would not be read
    .help = Each language has a folder of its own: move the file to { $place }.
locales-misplaced = Languages are not looked for in { $path }
    .help = They stand beside the data folder: move it to { $place }.
label-misspelt = No page prints a label { $label }; { $nearest } is called almost like it
    .help = Write { $nearest } if that is meant. A label of your own templates had better be called otherwise.
words-meaning = { $name } is no meaning that words can have, or has no list behind it
    .help = The meanings are { $all }; write their words as a list: [one, two].
no-locale = `locales` lists no language
    .help = Write at least one, such as locales: [zh-CN].
primary-text-missing = The original text ({ $tag }) is missing
    .help = Add a line `{ $tag }: …`.

overlay-unknown-key = The original has no key `{ $key }` here
    .help = A translator's file has the keys of the original; check the spelling, or remove it.
overlay-unknown-member = The original's list has no member { $name }
    .help = Members with an id meet by it; check the id, or remove the member.
overlay-length = This list has { $count ->
        [one] 1 member
       *[other] { $count } members
    }, the original { $wanted }
    .help = Give the list no more members than the original; leave those empty that are not translated yet.
related-locales = the languages that this disclosure lists
related-original = the original
overlay-shape = The original has something else here: not a text, or not as many levels
    .help = Keep the shape of the original and replace the texts only.
nothing-to-translate = This is no text and has no translation
    .help = Remove it here; the original's value holds for every language.
overlay-no-map = This translator's file does not begin with lines of `key: text`
    .help = Write the keys of the original and behind each its text in the other language, such as title: Charter.
overlay-not-listed = This translator's file is for `{ $tag }`, which is not among the other languages of the disclosure
    .help = If it is to be published in that language, too, add { $tag } to locales in disclosure.yaml (not as the first one); if not, gongkai i18n remove { $tag }{ $named } takes all of that language out of the data.
file-language-tag = `{ $value }` in this file's name is not written as a language tag is
    .help = Rename it to { $name } if that is meant, or move the file away.
file-misnamed = { $name } is the name of no file of a disclosure; this one would not be read
    .help = Rename it to { $nearest } if that is meant, or move the file away.
file-misnamed-beside = { $name } is not read; { $nearest } beside it is
    .help = Compare the two, write what is to be published into { $nearest }, and move this one away.
translated-twice = This text has a translation into { $tag } in the original's file already
    .help = Keep one of them.

## The disclosure and its sections
unknown-section = There is no section `{ $value }`
    .help = The kinds are: { $all }.
unknown-section-near = There is no section `{ $value }`
    .help = Did you mean `{ $nearest }`? A heading stands in title. The kinds are: { $all }.
section-twice = The section `{ $value }` is listed twice
    .help = Remove one of them.
section-missing = The criteria edition { $edition } asks for sections that are not disclosed: { $sections }
    .help = Add each with its kind and title to sections, and write the file of its name (structure is drawn from staff.yaml); where there is none, waive this and say why.
no-section = No section is listed
    .help = List under sections what is disclosed, each with its kind and title.
section-unlisted = There is { $path }, but the section `{ $section }` is not listed, so that its content is not published
    .help = Add - kind: { $section } and its title to sections; or move the file elsewhere.
section-file-idle = There is { $path }, but the section `{ $section }` is an attachment, so that what the file holds is not published
    .help = To publish what the file holds, delete this section's attachment; if the attachment is what is meant, move the file elsewhere.
section-without-attachment = There is no attachment with the id `{ $id }`
    .help = { $count ->
        [0] List it under attachments: - id: { $id }, with its title and file.
       *[other] Ids of the attachments: { $all }. Another one is to be listed under attachments first.
    }
chart-without-roster = The chart is drawn from the roster, and the roster is an attachment
    .help = Attach the chart, too, or leave the section out; if the roster is to stand in staff.yaml, delete its attachment.
related-roster-attached = here the roster is an attachment
parts-of-attachment = A section that is an attachment has no parts
    .help = Delete either parts or attachment.
section-id-idle = The section `{ $section }` needs no id
    .help = Delete this line; only a section of your own (kind: text) has an id.
section-id-taken = The id `{ $id }` is already the name of another file or section
    .help = Choose another one, such as supervision or finances.
parts-elsewhere = Only the section self-assessment may have parts
    .help = Delete parts; make each part a section of its own.
parts-of-others = One of the parts, and only one, is the union's own self-assessment; here { $count } are
    .help = Leave out the id of the union's own table; give each of the others an id and criteria.
part-criteria = The edition of the union's own self-assessment stands above, under criteria
    .help = Delete this line, or change the criteria above; if this table is about other unions, give it an id.
from-colleges-elsewhere = This table cannot be made from the disclosures of colleges
    .help = Delete this line. Only a table with an id in a school's disclosure (level: school) speaks of colleges.
no-college = The data folder holds no disclosure of a college of this school and year, so this table cannot be made
    .help = Put those of the colleges (level: college, the same institution, the same school year) into the same data folder; where there are none, delete from-colleges and write the conclusions into the file.
college-left-out = The disclosure of { $college } ({ $path }) has errors and cannot be counted in this table
    .help = Put these right first: a check of the whole data folder lists them. If it is not to be counted, waive this with the reason.
college-without-answers = The disclosure of { $college } ({ $path }) has no self-assessment and cannot be counted in this table
    .help = Have the college add its self-assessment; if it is not to be counted, waive this with the reason.
college-other-edition = The disclosure of { $college } ({ $path }) answers another edition, or not all of this one, and cannot be counted in this table
    .help = Have the college answer the edition of this table; if it is not to be counted, waive this with the reason.
second-level-differs = Item { $item } is said to be met, but { $colleges } { $count ->
        [one] says
       *[other] say
    } in { $count ->
        [one] its own disclosure
       *[other] their own disclosures
    } that it is not
    .help = Find out which is wrong and correct that one; what the program counts may be left out here.
second-level-unmet = Item { $item } is said not to be met, but all { $count } colleges say in their own disclosures that it is met
    .help = Find out which is wrong and correct that one; what the program counts may be left out here.
second-level-number = { $stated } unions of colleges are stated, but the data holds disclosures of { $count }
    .help = Correct the number, or add the disclosure that is missing; what the program counts may be left out here.
second-level-remark = The remark on item { $item } says { $stated }, but of { $count } colleges { $met } meet it
    .help = Correct the remark; what the program counts may be left out here.
related-college = the college's disclosure is here
related-college-answer = what the college concludes
not-an-address = `{ $value }` is not a web address
    .help = Write a whole address such as https://example.org/folder; a domain name in other letters in its xn-- form.
unknown-edition = There is no criteria edition `{ $value }`
    .help = Shipped editions: { $all }; for your own, write its file name, such as criteria.yaml.
edition-cycle = The edition `{ $value }` is in the end based on itself
    .help = Let `based-on` name the edition that this one was made from, or remove it.
edition-unknown-member = { $name } is not in the edition on which this one is based
    .help = Only what is there can be changed: correct the id. To add or remove items, write a whole edition, without `based-on`.
edition-level = The criteria edition { $name } is not for unions of this level
    .help = Check level (school or college) and criteria.
variant-is-name = “{ $value }” is both a name in the list of terms and a variant not to be used
    .help = Remove it from variants, or correct the name.
variant-twice = “{ $value }” is listed twice as a variant: it is not clear what it should be called
    .help = Keep one of them (capitals make no difference).
variant-without-name = The variant “{ $value }” has no name in its own language ({ $tag })
    .help = Add the name in that language to this entry, such as name: {"{"}zh-CN: …, en: …{"}"}.

## Self-assessment
mark-twice = The mark { $value } is explained twice
    .help = Keep one of them.
mark-unexplained = The mark { $value } is not explained
    .help = Add it to marks with its meaning, or remove it here.
empty-parameter = This list is empty, so that nothing could ever be found
    .help = Name something, or remove the whole key.
remark-without-number = The wording of the remark has no { $placeholder }
    .help = Write { $placeholder } where the number or the date stands, or remove this line if the remark has none.
remark-placeholder = The wording of the remark has { $found } besides its one { $placeholder }
    .help = Write { $placeholder } once, where the number or the date stands, and nothing else in braces.
remark-of-nothing = The remark wants a number, but nothing says what is counted
    .help = Put max-staff, max-presidium or max-departments into provable (for the date of the congress, congress-since or congress-in-school-year), or remove remark.
heading-not-answered = This item has lines and no conclusion of its own, so that this would have no effect
    .help = Move it to one of the lines.
exception-to-nothing = Indicator { $item } has no exception that could be claimed
    .help = Remove exception; what is to be said goes into remark.
free-field-nowhere = The criteria have no free field below the table, so that this text would not be printed
    .help = Remove free-field; what is to be published goes into a remark.
indicator-twice = The indicator id { $value } is used twice
    .help = Give every indicator an id of its own.
answer-twice = Indicator { $value } is answered twice
    .help = Keep one conclusion.
answer-missing = Indicator { $item } has no conclusion
    .help = Add - item: { $item } and its conclusion.
confirmed-nothing = The criteria have no indicator { $item } whose wording could be confirmed
    .help = Indicators there are: { $all }.
answer-to-nothing = The criteria have no indicator { $item }
    .help = Indicators there are: { $all }.
not-a-conclusion = `{ $value }` is not a conclusion
    .help = Write one of these: { $all }.
head-of-nothing = The edition has no field `{ $item }` above the table
    .help = The ids of its fields are { $all }.
head-nowhere = The form of this edition has no fields above its table
    .help = Delete head; or, if this is to be printed, write an edition of your own with a head.
head-empty = The field `{ $item }` above the table is not filled in and is printed empty
    .help = Add - item: { $item } and its value to head; or leave the field out in an edition of your own (based-on).
head-no-choice = `{ $value }` is none of this field's choices
    .help = Write one of these: { $all }.
unknown-head-source = `{ $value }` is unknown to from
    .help = Write one of these: { $all }; what the school fills in has no from.
unknown-legend-place = `{ $value }` is unknown to place
    .help = Write above or below, for above or below the table.
not-a-number-pattern = `{ $value }` does not say how numbers are written
    .help = {"write it like {n}{mark}. with {n} for the number and {mark} for the mark, each once."}
mark-idle = The mark `{ $value }` is explained, but no item bears it
    .help = Write mark: { $value } at the items that bear it in the form; if there are none, remove it from marks.
mark-idle-shipped = The legend of edition { $edition } explains `{ $value }`; which items bear it is to be seen in no published form
    .help = Compare with the form received; for the items that bear it, write an edition of your own (based-on: { $edition }) with mark: { $value }; if none does, waive this.
legend-of-nothing = There is a legend, but no marks to explain
    .help = List the marks under marks, or delete legend.

## People and meetings
empty-roster = The roster is empty
    .help = List everyone below people, each beginning with `- name:`.
duplicate-id = The id { $value } is used twice
    .help = Give one of them another id.
unknown-department = { $person }: no department has the id `{ $value }`
    .help = Ids of the departments: { $all }.
no-meeting = No meeting is given
    .help = List the meetings that were held below meetings.
no-advisor = No advisor is given
    .help = List the advisors below people.

## Provisions and texts
article-without-id = This article has no id
    .help = Add a line id: art-number, and leave it as it is when articles are inserted later.
empty-provision = There is no text here
    .help = Write a title or a text, or remove this.
two-kinds-of-children = There can be only one kind of provisions below another
    .help = Keep one of chapters, articles, parts and items.
marker-without-items = There is a marker but there are no items
    .help = Add items, or remove the marker.
text-or-file = One of text and file is needed, and only one
    .help = Use text for text written here, file for a Markdown file.
reference-to-nothing = There is no #{ $anchor } to refer to
    .help = The nearest is #{ $nearest }. References are written [](#section-id).
reference-into-attachment = #{ $anchor } cannot be referred to: the section `{ $section }` is an attachment, and what provisions it has is not known
    .help = Write words, such as Article 3, or refer to the whole section: [](#{ $section }).
related-attached = this section is an attachment
markdown-control = This character cannot be printed
    .help = Delete the invisible character; it was probably pasted along.
markdown-definition = An address on a line of its own is not printed
    .help = Write it where it belongs: [text](https://…). To print the brackets, put a backslash before them: \[text].
markdown-image = Pictures cannot be used here
    .help = Pictures may stand in Markdown files, such as the one that party-guidance.yaml names. Anything else can be an attachment (attachments in disclosure.yaml).
markdown-indented = Four spaces or a tab at the beginning of a line make it a code block, which cannot be used here
    .help = Delete the spaces; paragraphs are indented by themselves.
markdown-link = This link leads nowhere
    .help = Links begin with https://, http://, mailto: or #.
markdown-link-empty = This link has no text
    .help = Write its text between the brackets; only references such as [](#charter-art-1) may go without.
markdown-too-deep = Too many levels stand in one another here
    .help = At most 16 lists, or 16 signs of emphasis, may stand in one another.
markdown-unsupported = Quotes, code blocks and rules cannot be used here
    .help = Make it a plain paragraph or a list.
picture-broken = { $name } is no picture that can be shown: it is cut off, or is not what its name ends in
    .help = Open it in a picture program and save it anew.
picture-elsewhere = This picture is not in the disclosure's folder but on the web
    .help = Save it beside the Markdown file and write its name: ![what it shows](picture.png). A picture on the web may change or vanish.
picture-inside = A picture cannot stand within a heading, a link or strong text
    .help = Put it into a paragraph of its own.
picture-inks = { $name } is in the inks of a printing press (CMYK), not in the colours of a screen
    .help = Save it in RGB in a picture program.
picture-too-large = { $name } has { $width } by { $height } pixels; more than { $most } million are not shown
    .help = Make it smaller in a picture program; 2000 pixels are wide enough for any screen and for paper.
picture-type = Pictures of the type `{ $ending }` cannot be shown
    .help = Save it as one of these: { $all }.
picture-without-words = This picture says nothing to who cannot see it
    .help = Say between the brackets what it shows: ![what it shows](picture.png).
drawing-unsafe = The drawing { $name } holds { $found }, which may run a program or fetch something from elsewhere
    .help = Save it as a plain SVG without it, or as PNG.
attachment-active = { $name } holds macros or scripts ({ $found }), which are not published
    .help = Save it anew without macros, or as PDF.
attachment-content = { $name } is not what its name ends in: what it holds is no { $type } file
    .help = Open it in the program that it is for and save it anew, without a password; do not only rename it.
attachment-twice = { $value } is attached twice
    .help = Keep one of them; texts can refer to it as often as needed.
attachment-type = Files of the type `{ $ending }` are not published
    .help = Save it as one of these: { $all }. Programs, scripts, web pages, archives and files with macros are never published.
published-name = { $name } is called like what programs leave behind, and is not published
    .help = Give the file a name of its own, such as charter.pdf.
published-names-alike = { $name } and { $other } would be published under one name
    .help = Give one of the two files another name; the folders they lie in do not count, nor do small and capital letters.

## Fonts
no-glyph = { $owner }: no font can print “{ $character }” ({ $code })
    .help = Find a font file that has this character, put it into { $folder }, and name the file under fonts in disclosure.yaml.
name-in-two-faces = { $name }: no single font has all characters of this name; it would be pieced together from two
    .help = Find a font file that has them all, put it into { $folder }, and name the file under fonts: body: in disclosure.yaml.
font-missing = There is no font file { $name }
    .help = Put it into one of these folders: { $folders }. Write the file's name only, without a path.
font-unreadable = { $name } is not a font file that can be used
    .help = A .ttf or .otf file is needed; download it again or choose another.
font-restricted = The licence of { $name } does not allow it to be put into a PDF
    .help = The font says so itself (OS/2 fsType 2). Get a version from its vendor that may be embedded, or name another file; without one, the shipped face is used.
font-refused = { $name } cannot be put into a PDF: { $reason }
    .help = Choose another font file, or take the line away: then the shipped face is used.
glyph-lost = A character was typeset without a glyph: { $reason }
    .help = This text comes from a template; replace the character, or add a font that has it under fonts.

## Templates
template-syntax = The template is not well-formed: { $reason }
    .help = Compare it with the shipped template of the same name; docs/templates.md explains how templates are written.
template-undefined = `{ $code }` is not defined in this template
    .help = Check the spelling; docs/templates.md lists the names that templates can use. If the template was written for a former version of gongkai, gongkai migrate{ $named } says what is called otherwise now.
template-missing = There is no such template: { $reason }
    .help = Check the file name behind include, extends or import.
template-error = The template fails: { $reason }
    .help = docs/templates.md explains how templates are written.
template-steps = The template takes more than { $most } steps, or the memory of as many
    .help = Look for loops within loops, and for texts that grow in them.
template-output = The template makes more than { $most } bytes
    .help = Look for loops that print too much.
typst-time = With own templates, making “{ $document }” takes more than { $most } seconds
    .help = Look for loops without an end in the school's own templates. Nothing was published.
typst-memory = With own templates, making “{ $document }” takes more than { $most } bytes of memory
    .help = Look for loops that print without an end, page breaks too, in the school's own templates. Nothing was published.
too-many-pages = The document has too many pages: { $count } of at most { $most }
    .help = Look for loops that go on without need, and for page breaks in them, in the school's own templates.
typst-error = Typst cannot typeset this: { $reason }
    .help = Most likely a press template of your own is at fault; --keep-typst DIR writes the Typst project for you to look at.

## Publishing
cannot-write = { $path } cannot be written: { $reason }
    .help = Check the path and your permissions, or choose another folder. What was there before is unchanged.
disk-full = There is no room for { $path }: { $reason }
    .help = Free space on the disk, or have its quota raised. What was there before is unchanged.
cannot-print = The result could not be printed: { $reason }
    .help = Free space where the output goes, or send it elsewhere, and run it again.
export-not-ours = { $path } is there already, and gongkai did not write it; it was left as it is
    .help = Choose another name; to replace the file, add --force.
export-in-data = { $path } would lie in a disclosure's folder, among its data
    .help = Choose a place outside the data folder.
export-in-output = { $path } would lie in what is published, among its pages
    .help = Choose a place outside the folder that is published.
export-holds-translations = { $path } holds translations that are not in the data; it was left as it is
    .help = Take them in with gongkai i18n import, or choose another name; to give them up, add --force.
export-is-link = { $path } is a link; nothing is written through links
    .help = Name the file that it leads to, or another one.
export-no-file = { $path } is a folder, a device or something else that is no file
    .help = Name a file. What is to be printed needs no option.
export-format = { $path } cannot be written: its name must end with .xlsx or .csv
    .help = Choose .xlsx, which Excel and WPS open, such as --output roster.xlsx.
export-impossible = { $path } cannot be written: a spreadsheet cannot hold the table ({ $reason })
    .help = Look for something very long in the table; nothing was written.
output-not-ours = { $path } holds something that gongkai did not publish; it is left alone
    .help = Choose an empty folder: gongkai build{ $named } --output DIR.
output-has-foreign-files = { $path } holds { $count ->
        [one] something
       *[other] { $count } things
    } that gongkai did not publish and would delete: { $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names }, …
    }
    .help = Move them elsewhere, or choose another folder: gongkai build{ $named } --output DIR.
output-in-input = { $path } lies in { $input }, where the next run would take the publication for a school's own files
    .help = Publish to a folder beside it.
output-holds-input = The publication would replace { $path }, and with it { $input }, which it is made of
    .help = Choose a folder outside: gongkai build{ $named } --output DIR.
output-is-here = The publication would replace { $path }, the folder you are in
    .help = Go to another folder and run it there, or publish to a new folder in this one: gongkai build{ $named } --output output.
output-is-file = { $path } is not a folder
    .help = Choose a folder: gongkai build{ $named } --output DIR.
output-is-mount = { $path } is where a disk is mounted, so it cannot be replaced by a new folder
    .help = Choose a folder inside it: gongkai build{ $named } --output { $path }/site.
output-not-ours-to-clear = What was published in { $path } cannot be replaced: { $folder } belongs to somebody else, or may not be written in
    .help = Have its owner publish, or be given the permission to write in it; or choose another folder: gongkai build{ $named } --output DIR.
output-access = The group and the permissions of { $path } cannot be kept: { $reason }
    .help = Publish as a member of the folder's group, or give the folder a group of yours: replaced without them, it might be closed to its readers or open to others.
output-edited = { $count ->
        [one] This was published in { $path }, was changed there since, and would be replaced
       *[other] These { $count } were published in { $path }, were changed there since, and would be replaced
    }: { $names }
    .help = What is to stay, put into the data or into templates of your own. If it may go: gongkai build{ $named }{ $to } --remove-missing.
output-edited-kept = { $path } was changed by hand since it was published, and would be published again as it is
    .help = Build its disclosure as well, which writes it anew, or put back what was published.
output-kept-aside = While { $path } was replaced, somebody put something into it or changed something in it; it was kept in { $folder }: { $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names } and others, { $count } in all
    }
    .help = Take from there what you need, and delete the folder.
path-outside = `{ $path }` would be written outside the publication
    .help = Give the disclosure's folder a plain name, such as 2021.
written-twice = Two things would be published as `{ $path }`
    .help = Two disclosures have the same name, or one is named like a file of the site; rename a folder.
keep-not-ours = { $path } holds something that --keep-typst did not write; it is left alone
    .help = Choose another folder: gongkai build{ $named }{ $to } --keep-typst DIR.
keep-in-output = { $path } and the output folder lie in each other
    .help = Keep Typst projects elsewhere: gongkai build{ $named }{ $to } --keep-typst DIR.
keep-in-data = { $path } lies in { $input }, which the publication is made of
    .help = Keep Typst projects elsewhere: gongkai build{ $named }{ $to } --keep-typst DIR.
would-vanish = { $count ->
        [one] This was published in { $path } and would vanish
       *[other] These { $count } were published in { $path } and would vanish
    }: { $names }
    .help = If it is to be taken down: gongkai build{ $named }{ $to } --remove-missing. If not, put it back into the data, or name the data folder that it came from.
former-not-listed = { $name } was published by an earlier version, which does not say what the list of disclosures must know of it
    .help = Publish the whole data folder once; after that, single disclosures can be published by themselves.
other-project = { $path } belongs to another project than { $other }
    .help = Publish each of them by itself: a publication is made of what lies below one data folder.
build-under-way = Another build is under way
    .help = Wait until it has finished.

## Waivers
not-a-fingerprint = `{ $part }` is no fingerprint, so nobody knows what this waiver was written for
    .help = gongkai waive writes fingerprints: 12 digits and letters from a to f, several with spaces between them. Remove `found` and run gongkai waive; it writes it anew.
waiver-unknown-rule = There is no rule `{ $rule }` to waive
    .help = gongkai rules lists all rules; the name stands in brackets in each finding.
waiver-unknown-rule-near = There is no rule `{ $rule }` to waive
    .help = Did you mean `{ $nearest }`? gongkai rules lists all rules; the name stands in brackets in each finding.
waiver-impossible = Findings of `{ $rule }` cannot be waived
    .help = What they are about could not be published; mend it and remove the waiver.
unused-waiver = { $at } has no finding of { $rule } to waive
    .help = Delete this waiver if what it was for is mended or gone; if its rule or its place is only written wrong, correct that.
unused-waiver-place = There is no place { $at } to waive { $rule } at
    .help = Delete this waiver if what it was for is gone, such as a person who left. If the place is only written wrong: a file such as charter.yaml, or a file and an id, a name or a key in it, such as charter.yaml#art-15.
unused-waiver-partly = { $count } of what { $at } waives for { $rule } { $count ->
        [one] is
       *[other] are
    } there no more
    .help = It was mended, which is good. Run gongkai waive{ $named }: it then covers what is left.
waiver-without-found = { $count ->
        [one] A waiver does
       *[other] { $count } waivers do
    } not say what was found, and would let the next mistake at that place pass
    .help = Run gongkai waive { $folder }: it writes down what is found now, and the school year. Then see whether all of that may stand.
related-waiver = this waiver was written for something else and does not cover it
waiver-of-another-year = { $count ->
        [one] A waiver was
       *[other] { $count } waivers were
    } written for { $year } and { $count ->
        [one] has
       *[other] have
    } no effect in { $current }
    .help = Look at what is to stand this year as well, and take it over rule by rule, such as gongkai waive { $folder } --rule { $rule }: reasons stay, the year becomes this one. Remove the others from disclosure.yaml.
waive-impossible = Findings of `{ $rule }` cannot be waived
    .help = Mend what was found; gongkai explain { $rule } says how. A mere note keeps nothing from being published, and gongkai check does not list it with --ignore { $rule }.
waive-which = There are several disclosures here
    .help = Name the one, such as gongkai waive { $folder } --rule { $rule }, and the rest as before.
waive-no-place = There is no place { $at }
    .help = Write a file such as charter.yaml, or a file and an id, a name or a key in it, such as charter.yaml#art-15 or staff.yaml#王犇, or a line as the check prints it, such as charter.yaml:9; without --at, every place is meant where the rule found something.
waive-reason-character = The reason holds a character that no file may hold ({ $code })
    .help = Type the reason once more instead of pasting it.
waive-nothing = { $rule } has found nothing to waive
    .help = gongkai check{ $named } lists what is found, with the rule's name in brackets; what is waived needs no second waiver.
waive-nothing-there = { $rule } has found nothing at { $at } to waive
    .help = gongkai check{ $named } lists what is found, with the rule's name in brackets; what is waived needs no second waiver.
waive-without-reason = A waiver needs a reason
    .help = Add --reason and the reason, such as --reason "as published"; it is written into disclosure.yaml.
waive-written = { $path }: { $rule } at { $at }, { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
waive-total = { $count ->
        [one] 1 waiver was
       *[other] { $count } waivers were
    } written.

## Rules: criteria
related-first-too-many = one too many from here on
max-staff = Indicator { $item } is answered “{ $conclusion }”, but the roster has { $count ->
        [one] 1 person
       *[other] { $count } people
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Check the roster; if it is right, correct the conclusion.
max-staff-or-exception = Indicator { $item } is answered “{ $conclusion }”, but the roster has { $count ->
        [one] 1 person
       *[other] { $count } people
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Check the roster; if your school may have { $exception }, add exception: with the reason to this answer; otherwise correct the conclusion.
max-presidium = Indicator { $item } is answered “{ $conclusion }”, but the presidium has { $count ->
        [one] 1 member
       *[other] { $count } members
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Check everyone's position; if the roster is right, correct the conclusion.
max-presidium-or-exception = Indicator { $item } is answered “{ $conclusion }”, but the presidium has { $count ->
        [one] 1 member
       *[other] { $count } members
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Check everyone's position; if your school may have { $exception }, add exception: with the reason to this answer; otherwise correct the conclusion.
max-departments = Indicator { $item } is answered “{ $conclusion }”, but { $count ->
        [one] there is 1 department
       *[other] there are { $count } departments
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Remove departments that are no more; if there are so many, correct the conclusion.
max-departments-or-exception = Indicator { $item } is answered “{ $conclusion }”, but { $count ->
        [one] there is 1 department
       *[other] there are { $count } departments
    }; { $most ->
        [one] 1 is
       *[other] { $most } are
    } allowed
    .help = Check the departments; if your school may have { $exception }, add exception: with the reason to this answer; otherwise correct the conclusion.
stated-count = The remark on indicator { $item } says { $stated }, the data counts { $count }
    .help = Check the roster; if it is right, correct the number, or leave the remark out: the program counts and prints it.
stated-date = The remark on indicator { $item } says { $stated }, the congress met on { $date }
    .help = See when the congress met, and correct the remark or congress.yaml.
exception-without-reason = Indicator { $item } claims the exception, and the reason is “{ $reason }”
    .help = Delete `exception` where there is none: writing it claims it, and raises the limit. Where it holds, say why.
no-contact = Nobody is named to turn to with questions and objections
    .help = Write contact in disclosure.yaml: department, telephone, email, office and so on, as many as there are.
no-issued = There is no date of issue
    .help = Write issued in disclosure.yaml, such as issued: 2026-09-30.
unchecked-section = The section { $title } is an attachment, and what it says is not checked
    .help = Check it yourself: whether names, numbers and dates agree with the other sections, and whether it holds numbers that are not to be published. Written into { $file }, it is checked and printed like the others.
unconfirmed-wording = The wording of these indicators of the edition { $edition } was seen in no published form: { $items }
    .help = Compare it with the form that you received. What is the same is listed in self-assessment.yaml, `confirmed: [{ $items }]`, and not asked again; what is not goes into an edition of your own (`based-on`, see docs/data.md).
no-department-named = Indicator { $item } is answered “{ $conclusion }”, but the name of the department { $department } holds “{ $word }”
    .help = Remove a department that is no more; if it is still there, correct the conclusion; if the name only happens to hold the word, waive it.
positions = Indicator { $item } is answered “{ $conclusion }”, but { $person } is “{ $position }”
    .help = Allowed here: { $all }. Correct the position, or else the conclusion.
political-status = Indicator { $item } is answered “{ $conclusion }”, but the political status of { $person } is “{ $status }”
    .help = Allowed here: { $all }. Check the roster; if it is right, correct the conclusion.
political-status-missing = Indicator { $item } is answered “{ $conclusion }”, but the political status of { $person } is not stated
    .help = Add political-status to the roster: one of { $all }.
max-rank = Indicator { $item } is answered “{ $conclusion }”, but { $person } ranks { $rank }, within { $percent }%; { $most }% is asked for
    .help = Check place and total; if they are right, correct the conclusion.
max-rank-missing = Indicator { $item } is answered “{ $conclusion }”, but { $person } has no rank
    .help = Add rank (place/total); first-years and graduate students need none, but their grade must be stated.
max-rank-grade = Indicator { $item } is answered “{ $conclusion }”, but { $person } has no rank, and the grade “{ $grade }” does not tell a first-year or a postgraduate
    .help = Write the grade like 一年级, 二年级, 2024级, first year or postgraduate; add rank (place/total) for all others.
failed-courses = Indicator { $item } is answered “{ $conclusion }”, but { $person } failed a course
    .help = Check the results; if they are right, correct the conclusion.
failed-courses-missing = Indicator { $item } is answered “{ $conclusion }”, but of { $person } it is not said whether a course was failed
    .help = Write yes or no as failed-courses; first-years need neither, but their grade must be stated.
failed-courses-grade = Indicator { $item } is answered “{ $conclusion }”, but of { $person } it is not said whether a course was failed, and the grade “{ $grade }” does not tell a first-year
    .help = Write the grade like 一年级, 二年级, 2024级, first year or postgraduate; write yes or no as failed-courses for all but first-years.
agenda = Indicator { $item } is answered “{ $conclusion }”, but no item on the congress's agenda holds all of: { $words }
    .help = If the congress dealt with it, add it to the agenda in congress.yaml; if not, correct the conclusion.
congress-since = Indicator { $item } is answered “{ $conclusion }”, but the congress has not met since { $since }; the latest meeting was on { $latest }
    .help = Check the dates; if there was no meeting, correct the conclusion.
congress-in-school-year = Indicator { $item } is answered “{ $conclusion }”, but the congress has not met in the school year { $year }; the latest meeting was on { $latest }
    .help = Check the dates and add this year's meeting; if there was none, correct the conclusion.
least-non-officers = Of { $delegates } delegates { $others ->
        [one] 1 is not an officer
       *[other] { $others } are not officers
    } of the union: { $percent }%, less than { $least }%
    .help = Check both numbers; if they are right, the seats must be allotted otherwise.
share-of-students = { $delegates } delegates are { $percent }% of { $students } students; about { $about }% is usual
    .help = Check both numbers; if they are right, waive it and say why.
review-mentions = Indicator { $item } is answered “{ $conclusion }”, but review.yaml does not mention “{ $word }”
    .help = If it takes part in the review, amend the text to say so; if not, correct the conclusion.
advisors = Indicator { $item } is answered “{ $conclusion }” and asks for { $wanted } whose category holds “{ $category }”; there { $count ->
        [one] is 1
       *[other] are { $count }
    }
    .help = Check advisors.yaml; if it is right, correct the conclusion.
advisors-missing = Indicator { $item } is answered “{ $conclusion }”, but there is no advisor whose category holds “{ $category }”
    .help = Add the advisor to advisors.yaml; if there is none, correct the conclusion.
advisors-full-time = Indicator { $item } is answered “{ $conclusion }”, but the answer of { $person } (category “{ $category }”) about being a full-time League official does not fit
    .help = Check full-time-cadre; if it is right, correct the conclusion.
related-claimed = the answer
related-latest-meeting = the latest meeting
related-congress = the meetings with their agendas
related-review = the text on work reviews
related-advisors = the advisors
related-not-full-time = whether a full-time League official
related-delegates = the delegates
related-students = the students

## Rules: consistency
stated-presidium = The text says “{ $stated }”; the presidium on the roster has { $count }
    .help = See whether the text or the roster is right, and correct the other.
stated-departments = The text says “{ $stated }”; staff.yaml has { $count ->
        [one] 1 department
       *[other] { $count } departments
    }
    .help = See whether the text or `departments` is right, and correct the other.
stated-staff = The text says “{ $stated }”; the roster has { $count ->
        [one] 1 person
       *[other] { $count } people
    }
    .help = See whether the text or the roster is right, and correct the other.
stated-delegates = The text says “{ $stated }”; `figures` says { $count }
    .help = See whether the text or `figures` is right, and correct the other.
stated-non-officers = This says “{ $stated }”; `figures` has { $count } delegates who are no officers
    .help = See whether the text or `figures` is right, and correct the other.
stated-students = This says “{ $stated }”; `figures` has { $count } students
    .help = See whether the text or `figures` is right, and correct the other.
stated-office = The text says “{ $stated }”; { $office ->
        [chairs] chairs
        [vice-chairs] deputy chairs
        [heads] heads
        [deputies] deputy heads
        [leaders] heads of departments
       *[officers] department members
    } on the roster: { $count }
    .help = Compare the text with the positions on the roster, and correct what is wrong.
stated-leaders = The text says “{ $stated }”; heads of { $department }, with or without deputies: { $count }
    .help = Compare the text with the positions on the roster, and correct what is wrong.
stated-heads = The text says “{ $stated }”; heads of { $department }: { $count }
    .help = Compare the text with the positions on the roster, and correct what is wrong.
stated-deputies = The text says “{ $stated }”; deputy heads of { $department }: { $count }
    .help = Compare the text with the positions on the roster, and correct what is wrong.
stated-officers = The text says “{ $stated }”; { $department } has { $count } besides its heads
    .help = See whether the text or the roster is right, and correct the other.
related-departments-end = the last department
related-roster-here = on the roster
related-this-department = this department
related-figure = the figure
department-names = There is no department called “{ $name }”
    .help = Use one name: change the text, or the department's `name` in staff.yaml.
department-left-out = The departments listed here lack “{ $name }”
    .help = Add it; or, if the department no longer exists, remove it from `departments` in staff.yaml.
department-of-position = “{ $name }” in this position is no department of `departments`
    .help = Use one name: change the position or experience, or the department's `name`.
related-nearest-department = the department with the nearest name
department-without-head = Nobody on the roster is the head of { $department }
    .help = Give its head `position: 部长` (head) and this `department`.
share-differs = This says { $stated }, but the numbers give { $computed } ({ $part } of { $whole })
    .help = Calculate it again, and correct the share in the text and in `figures`.
related-part = the part
related-whole = the whole
figure-not-in-text = The text does not say { $figure }
    .help = Compare the text with `figures` and correct the wrong one. If the text does not state it, remove it here.
person-twice = “{ $person }” is on the roster twice, with the same faculty and grade
    .help = Remove one of the two. If they are two people, waive it.
person-in-two-offices = “{ $person }” is on the roster in two different offices
    .help = Nobody holds two offices: remove one of the two. If they are two people, waive it.
related-same-person = the entry above
impossible-grade = { $person }: students of { $grade } have not entered yet in the school year { $year }
    .help = Compare the grade with the school year in disclosure.yaml and correct the wrong one.
two-spellings = { $found } and { $usual } are most likely one, in two writings in this column
    .help = Use one writing throughout; if they are two, waive it.
namesakes = There are two people called “{ $person }”, of different faculties or grades
    .help = See whether they are two people. If so, nothing need be done.
related-namesake = the other one
dates-out-of-order = This meeting was on { $date }, before the one listed above it ({ $other })
    .help = Check dates and times. If they are right, list the meetings in their order.
times-out-of-order = This meeting was on { $date }, like the one listed above it, but earlier in the day
    .help = Check the times. If they are right, list the meetings in their order.
related-earlier-meeting = the meeting above it
issued-before-meeting = The date of issue, { $date }, is before the meeting of { $other }
    .help = Check both dates. If the page was brought up to date after that meeting, write the day as updated.
related-later-meeting = the date of the meeting
updated-before-issue = The date of update, { $date }, is before the date of issue, { $other }
    .help = Check both: issued is the day of the first issue, updated and revisions tell of later updates.
related-issued = the date of issue
notice-period = The notice period ends on { $date } and does not begin before { $other }
    .help = Check from and to.
notice-before-issue = The notice period begins on { $date }, before the date of issue, { $other }
    .help = What has not been issued is seen by nobody; check from and issued.
notice-without-work = The notice period, from { $date } to { $other }, has no working day
    .help = Check its dates, and the days off and worked instead in holidays.
related-notice-begin = the notice period begins here
related-notice-end = and ends here
working-days = { $stated } working days are stated, the notice period has { $count }
    .help = See first whether holidays names all days off and all that are worked instead; then check the dates and the number.
date-outside-school-year = The meeting was on { $date }, far from the school year { $year }
    .help = Check the date and `school-year`, and correct the wrong one.
related-school-year = the school year
related-other-spelling = the other writing is here
typed-reference-elsewhere = There is no “{ $words }”: that text has { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
    .help = Find out which article was meant and correct the number, or write a reference such as [](#charter-art-16), whose number is computed.
related-named-text = the text that is meant begins here
typed-reference-to-nothing = There is no { $words }: the text has { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
    .help = Find out which article was meant, and write a reference such as [](#charter-art-16).
typed-reference = “{ $words }” is a typed number, which will not follow when articles are added or removed
    .help = Write { $link }; the number that it prints is computed.
other-institution = “{ $name }” is not this school, { $own }
    .help = Where it came with another school's files, write your own, and check what else that text says; where another school is meant, waive it with gongkai waive.
related-institution = the name of this school
wrong-level = The title says “{ $word }”, which is not the level of this disclosure
    .help = Correct the title; or `level`, if that is wrong.
related-level = the level of this disclosure
kind-in-name = The organisation is called “{ $name }”, and this says that it is { $kind ->
        [graduate-union] a students' union
        [both] only one of the two
       *[student-union] a graduate union
    }
    .help = Remove this line, or state the kind that the name tells; if the name is wrong, correct organisation.
related-organisation = the name of the organisation
charter-names-another = The charter calls the union “{ $name }”, but organisation is “{ $own }”
    .help = Mostly the other union's charter was copied: correct the name there, and check what else it says; if organisation is wrong, correct that.
congress-kind-in-name = The congress is called “{ $name }”, which is not what this says
    .help = Remove this line, or correct it; if the name is wrong, correct that.
related-congress-title = the name of the congress
mixed-markers = Items are numbered “{ $marker }” here, but “{ $first }” above on the same level
    .help = Use the same `marker`. If the source has it so and is published as it is, waive it.
related-first-marker = the style above
false-claim = “{ $claim }” is false: { $values }
    .help = See whether the text or the roster is right, and correct the other. If the text changes, change the claim too.
false-claim-plain = “{ $claim }” is false
    .help = See whether the text or the roster is right, and correct the other. If the text changes, change the claim too.
claim-not-boolean = “{ $claim }” is { $value }, neither true nor false
    .help = Write a comparison, such as presidium|length == 4.
claim-syntax = This is not written as a claim: { $reason }
    .help = Claims look like presidium|length == 4; docs/data.md lists the names.
claim-forbidden = A claim cannot use “{ $code }”
    .help = docs/data.md lists what it can use.
claim-undefined = There is no “{ $code }” in the data
    .help = Check the spelling; docs/data.md lists the names.
claim-too-long = A claim has at most { $most } characters
    .help = Make it several claims, one for each fact.
claim-too-costly = This claim would take too much time or memory; it was stopped
    .help = Make it simpler: counting and comparing is enough.
claim-error = This claim cannot be evaluated: { $reason }
    .help = docs/data.md lists what claims can use.
experience-differs = { $person }: the experience says “{ $experience }”, the position “{ $position }”
    .help = See which is right and correct the other; where the experience is of former years, say so (曾任), or waive it with gongkai waive.
experience-elsewhere = { $person }: the experience says “{ $experience }”, and `department` is another
    .help = See which is right and correct the other; where the experience is of former years, say so (曾任), or waive it with gongkai waive.
position-elsewhere = { $person }: the position is “{ $position }”, and `department` is { $name }
    .help = See which of the two is right and correct the other.
department-twice = Two departments are called { $name }
    .help = Give each a name of its own. If they are one department, remove one and give its people the `department` of the other.
related-position = the position
same-rank = { $person } and { $other } both rank { $rank } in one faculty and grade
    .help = Check both; if they are right, waive it.
related-same-rank = the same rank

## Rules: text
box-character = “{ $found }” stands in a sentence: a box of a form, or a character that was lost
    .help = Delete it; if it stands for a character, write that one; if it was a choice, write only what was chosen.
stop-in-word = “{ $found }” stands between two Chinese characters
    .help = Delete it if nothing belongs there; at the end of a sentence write 。.
name-form = “{ $found }” in the name { $person } belongs to no name
    .help = Write one person's name and nothing else; a remark belongs in another column.
name-dot = The dot in the name { $person } is written as “{ $found }”
    .help = Write · without spaces beside it; delete it if the name has none.
name-of-several = { $person } looks like the names of two people
    .help = Give each person an entry that begins with “- name:”.
name-hidden = A part of the name { $person } is not told ({ $found })
    .help = Write the whole name; a roster that is published has full names.
name-none = { $person } is no name
    .help = Write the person's name; where nobody is chosen yet, delete the entry.
doubled-word = “{ $found }” is the same twice in a row
    .help = Delete one of the two.
half-width-punctuation = { $found } is half-width, in Chinese text
    .help = Write { $better } instead; gongkai check{ $named }{ $chosen } --fix corrects what is certain.
full-width-punctuation = { $found } is full-width, in text that is not Chinese
    .help = Write { $better } instead; gongkai check{ $named }{ $chosen } --fix corrects what is certain.
full-width-mark = { $found } is a Chinese mark, in text that is not Chinese
    .help = Write the mark of this language. What is quoted in Chinese may keep its marks.
unfinished-text = “{ $found }” says that this text is not finished
    .help = Finish it and take the sign away; waive it if it belongs to the text.
sample-text = This is still a sample: { $found }
    .help = Put your own text in its place, without “{ $found }”; do not make it public before.
sample-person = “{ $found }” is a sample and nobody
    .help = Put the real person in; a whole list can be imported from Excel: gongkai import roster.
half-width-brackets = “{ $found }” has half-width brackets, in Chinese text
    .help = Write （ ）; gongkai check{ $named }{ $chosen } --fix corrects them all.
mixed-brackets = The brackets of “{ $found }” are of different width
    .help = Give both the same width; gongkai check{ $named }{ $chosen } --fix corrects them all.
unpaired-mark = { $found } has no partner
    .help = Add the other one where it belongs, or delete this one.
stray-space = A space stands in Chinese text
    .help = Delete it; if it parts several things, write 、 instead.
stray-space-in-name = A space stands inside a name
    .help = Delete it; in a transliterated name write the middle dot ·.
invisible-character = { $code } stands here, which nobody sees
    .help = Delete it: gongkai check{ $named }{ $chosen } --fix.
keyboard-mark = The quotation marks around “{ $found }” are printed
    .help = Texts need none in YAML: delete them; where they are to be printed, waive it with gongkai waive.
keyboard-note = “{ $found }” is printed: the full-width ＃ begins no note
    .help = A note begins with the half-width #; where it is to be printed, waive it with gongkai waive.
cut-by-hash = “{ $found }” was not read: YAML takes # behind a space for a note
    .help = Where it belongs to the value, put all of that between quotation marks; where it is a note, put a space behind the #.
error-of-spreadsheet = “{ $found }” is what a spreadsheet writes where it cannot compute; YAML takes it for a note, and the value is missing
    .help = Mend the formula in the spreadsheet and enter the value.
keyboard-comma = “{ $found }” is one member: in brackets, members are parted by the half-width comma
    .help = Where they are several, write a half-width comma and a space in place of ，; where it is one, give it a line of its own with `- ` before it.
look-alike = “{ $found }” is { $code }, which only looks like { $meant }
    .help = Put the character itself there: gongkai check{ $named }{ $chosen } --fix.
look-alike-name = This name has { $code } for { $meant }
    .help = If the bearer does not insist on this form, put the usual character there.
misspelling = “{ $found }” should be “{ $better }”
    .help = Correct it; waive it if it is to be published as it is.
closing-punctuation = This provision ends without punctuation; others beside it have some
    .help = Add the mark, or waive this if none belongs there.
heading-punctuation = A heading ends in “{ $found }”
    .help = Delete the mark.
typed-number = “{ $found }” is typed by hand; the program computes this number and would print it twice
    .help = Delete it.
typed-number-name = “{ $found }” stands before a name; the program computes serial numbers
    .help = Delete it; gongkai check{ $named }{ $chosen } --fix does so in all names.
broken-link = “{ $found }” is no link: its brackets are not those of a link
    .help = Write [text](address) with half-width brackets and no space between them.
link-in-plain-text = “{ $found }” is printed as it stands: this text takes no links
    .help = Write the words alone, or move the link to a text that takes links.
idle-mark = “{ $found }” does nothing and is printed as it stands
    .help = For strong text write **word**, two half-width stars on either side and no space inside; otherwise delete the marks. \* prints a star.
idle-mark-plain = “{ $found }” is printed with its stars: this text takes no marks
    .help = Delete the stars.
idle-block = “{ $found }” is no heading, list or table here, and is printed in one line with its neighbours
    .help = In YAML, write lists under items and headings in title; in a Markdown file, begin the line with #, - or 1. and a space; leave an empty line to begin a paragraph.
typed-html = “{ $found }” is a tag of HTML and is printed as it stands
    .help = Delete it; leave an empty line to begin a paragraph, write **word** for strong text.
typed-code = “{ $found }” is a character code of HTML and is printed as it stands
    .help = Write the character itself, or a space.
underscores = “{ $found }” is printed with its underscores
    .help = Write **words** for strong text; if it marks a gap, fill it in.

## Rules: terms
term-variant = “{ $variant }” should be “{ $name }”, the name in the list of terms
    .help = Use that name; if this one is right as well, remove it from the variants in terms.
related-term = listed here as not to be used

## Rules: print
title-too-wide = This line of the title does not fit: it is { $width } characters wide, the type area { $most }
    .help = Use title: | and break it where the sense does, with at most { $most } characters a line.
no-page-address = Notice-board copies have neither a code nor an address, because there is no `base-url`
    .help = Write base-url: and the address at which the folder output will stand in disclosure.yaml; waive it where nothing is put on the web.
fine-code = The address has { $count } letters, which makes the code on notice-board copies too fine: at { $side } mm, a module has { $module } mm where { $least } mm are needed
    .help = The address is { $address }; give the folders short names of letters and digits (a Chinese character counts for nine letters), or choose a shorter base-url.
broken-word = “{ $word }” is wider than its place and is broken in print
    .help = Write it shorter, or add the missing space.
lonely-line = Page { $page } of the PDF of { $document } holds a single line: “{ $text }”
    .help = Shorten the text before it by a few words, so that the line returns to the page before.

## Rules: privacy
identity-number = An identity card number stands here
    .help = Delete it: it is not shown here either, and must not be published.
mobile-number = A mobile number stands here
    .help =
        Delete it; if people are to get in touch, give an office's number. The number that answers questions and complaints goes into contact in disclosure.yaml, and is not private. Another that is public is waived:
        gongkai waive --rule mobile-number --at "{ $at }" --reason "an office's public number"
student-number = A student number seems to stand here
    .help = Delete it: name, faculty and grade are enough. If it is none, waive it.
email-address = An e-mail address stands here
    .help =
        Delete a person's address. The mailbox for questions and complaints goes into contact in disclosure.yaml, and is not private. Another that is public is waived:
        gongkai waive --rule email-address --at "{ $at }" --reason "an office's public mailbox"
private-folder = The name of the folder holds what does not belong in public, and would become a part of the address
    .help = Give the folder another name, the school's and the year, say.

## Rules: translation
missing-translation = { $missing } of { $texts ->
        [one] 1 text
       *[other] { $texts } texts
    } of this file { $missing ->
        [one] is
       *[other] are
    } not translated into { $tag }
    .help = gongkai i18n status{ $named } lists them all; they are published in the original language, marked as such. If nothing is to be published in that language, gongkai i18n remove { $tag }{ $named } takes it out.
untranslated-edition = { $missing } of { $texts ->
        [one] 1 text
       *[other] { $texts } texts
    } of the criteria edition { $edition } { $missing ->
        [one] is
       *[other] are
    } not translated into { $tag }
    .help = Have what gongkai i18n export { $tag }{ $named } writes translated and import it, or write { $file } beside disclosure.yaml (all of it: that file takes the place of a translation that ships); gongkai i18n status{ $named } lists them all.
related-moved-original = this is what it was accepted for
stale-translation = The original has changed since this translation was accepted
    .help = Correct the translation, then run gongkai i18n accept{ $named }.
references-differ = Original and translation do not refer alike to #{ $anchor }
    .help = Give the translation the references of the original.
untranslated-words = The translation still has “{ $words }”
    .help = Translate it, or put what is quoted of the original into brackets or quotation marks.
untranslated-copy = This translation is the original
    .help = Translate it, or delete it: pages then print the original and say so.
numbers-differ = { $side ->
        [translation] { $number } is not among the numbers of the original
       *[original] The number { $number } of the original is missing here
    }
    .help = See which of the two is right and correct the other; for a number that must differ, write a waiver.
term-translation = “{ $term }” is “{ $name }” in the list of terms, which this translation does not say
    .help = Use that name; if it is not the right one, change it in terms.
related-term-name = listed here
guessed-reading = { $name } is written { $pinyin }; { $character } may be read { $readings }
    .help = Ask, and write the name down with the language { $tag } beside the original.
unknown-reading = { $name } is printed as it is: no reading is known of { $character }
    .help = Ask, and write the name down with the language { $tag } beside the original.
guessed-spelling = { $name } is written { $pinyin } by its characters; the name has a spelling of its own
    .help = Ask, and write the name down with the language { $tag } beside the original.

## The list of rules
group-criteria = Criteria
group-consistency = Consistency
group-text = Text
group-terms = Terms
group-print = Print
group-privacy = Privacy
group-translation = Translation
group-waivers = Waivers
rules-title = Rules
rules-about = What `gongkai check` looks for. Each finding names its rule in brackets; `gongkai explain RULE` prints what stands here. Errors keep a disclosure from being published, warnings and notes do not. What is to stay as it is can be waived in `disclosure.yaml`. This page is written by `gongkai rules --write docs/rules.md`.
rules-group = { $heading } ({ $name })
rules-heading = { $rule } ({ $group }, { $severity })
rules-explain = gongkai explain RULE explains a rule.
unknown-rule = There is no rule `{ $value }`
    .help = gongkai rules lists them; the name stands in brackets in each finding.
unknown-rule-near = There is no rule `{ $value }`
    .help = Did you mean `{ $nearest }`? gongkai rules lists all rules.
rule-is-group = `{ $value }` is a group, not a rule
    .help = { $value ->
        [form] Write the name that stands in brackets in the finding.
       *[other] gongkai rules lists all rules by their groups: write the name of one.
    }
rules-form = { $rule } (form of the data, group form; “…” stands for what the data holds)
rules-unwaivable = This is not a rule, and cannot be waived.

## Translation
i18n-one-language = There is nothing to translate: every disclosure is in one language.
i18n-progress = { $locale }  { $file }  { $translated } of { $texts }
i18n-missing = not translated
i18n-stale = the original has changed since
i18n-unaccepted = { $count ->
        [one] { $locale }: one translation has not been accepted yet; if it fits, run gongkai i18n accept{ $named }, so that a change of the original is noticed.
       *[other] { $locale }: { $count } translations have not been accepted yet; if they fit, run gongkai i18n accept{ $named }, so that changes of their originals are noticed.
    }
i18n-nothing-to-accept = There are no translations; nothing was written.
i18n-accepted = { $path }: { $count ->
        [one] 1 translation
       *[other] { $count } translations
    } recorded.
i18n-written = { $path } written.
i18n-deleted = { $path } deleted.
remove-language = No disclosure has anything in the language `{ $tag }`
    .help = Check the tag; gongkai i18n status{ $named } lists the languages.
remove-original = `{ $tag }` is the original language of this disclosure
    .help = Only languages of translations can be taken out.
remove-refused = { $path } cannot be changed: it cannot be shown that nothing else in it would change
    .help = Take the texts of that language out of it by hand; nothing was written.
i18n-nothing-new = The data has all of these translations already.
i18n-nothing-else-new = The data has all other translations already.
i18n-skipped = { $count ->
        [one] One text was skipped; finish it in the translator's tool and import again:
       *[other] { $count } texts were skipped; finish them in the translator's tool and import again:
    }
i18n-skipped-empty = no translation yet
i18n-skipped-fuzzy = marked as uncertain (fuzzy)
export-language = No disclosure is to be translated into `{ $tag }`
    .help = Add the language to locales in disclosure.yaml, not as the first one.
import-language = No disclosure is to be translated into `{ $tag }`, the language that this file names
    .help = Check the line Language: in the head of the file, and locales in disclosure.yaml.
po-syntax = This line is none of a PO file, or the file was cut off
    .help = Import what gongkai i18n export wrote and a translator's tool saved as PO, in UTF-8; nothing was written.
po-plural = This entry has plural forms, which are not used here
    .help = No text that is exported has any: delete the entry, or import what gongkai i18n export wrote; nothing was written.
po-no-head = This is no PO file: it has no head with a line Language:
    .help = Import what gongkai i18n export wrote and a translator's tool saved as PO, in UTF-8; nothing was written.
import-file-missing = There is no file { $path } to import
    .help = Check its name and folder: the PO file that the translator's tool saved.
import-twice = { $id } is in this file twice
    .help = Delete one of the two entries and import again; nothing was written.
import-refused = { $path } was not changed: it cannot be shown that nothing else in it would change
    .help = Put the new translations of this file in by hand, then import again; nothing was written.
import-unknown = The data has no text { $id }
    .help = The file belongs to another disclosure or to an older state of this one; export again and let the tool carry the translations over.
import-original-changed = The original of { $id } has changed since the export
    .help = Export again and let the tool carry the translations over; nothing was written.
import-conflict = The translation of { $id } was changed in the data, too, since the export
    .help = Decide which of the two is right, put it into the data, and import again; nothing was written.
related-in-the-data = in the data
fingerprints-wrong = This is not what gongkai i18n accept writes
    .help = Run gongkai i18n accept{ $named } once more; it writes the whole file anew.

## The command
argument-missing = { $value } is missing
    .help = gongkai{ $command } --help shows how the command is written.
unknown-language = The program does not speak `{ $value }`
    .help = Languages: { $all }.
unknown-argument-near = There is no argument `{ $value }`
    .help = Did you mean `{ $nearest }`?
unknown-command-near = There is no command `{ $value }`
    .help = Did you mean `{ $nearest }`? gongkai{ $command } --help lists the commands.
unknown-selection = `{ $value }` is no rule and no group of rules
    .help = gongkai rules lists all rules by their groups; what is wrong with the form of the data is the group form.
unknown-selection-near = `{ $value }` is no rule and no group of rules
    .help = Did you mean `{ $nearest }`? gongkai rules lists all rules by their groups; what is wrong with the form of the data is the group form.
unknown-argument = There is no argument `{ $value }`
    .help = gongkai{ $command } --help lists the arguments.
unknown-command = There is no command `{ $value }`
    .help = gongkai{ $command } --help lists the commands.
command-missing = No command was given
    .help = gongkai{ $command } --help lists all commands.
argument-conflict = `{ $value }` cannot be used together with `{ $other }`
    .help = Keep one of them.
argument-without-value = `{ $value }` lacks its value, or has a wrong one
    .help = gongkai{ $command } --help shows how it is written.
argument-not-a-number = `{ $value }` takes a number, which `{ $typed }` is not
    .help = Write a number such as 0, 1 or 2; gongkai{ $command } --help shows how it is written.
argument-of-a-list = `{ $value }` takes one of these: { $all }
    .help = Write one of them.
argument-wrong = Wrong argument: { $value }
    .help = gongkai{ $command } --help shows how it is written.
unknown-schema = No file `{ $value }` has a schema
    .help = Files: { $all }.

## Results
findings-corrected = { $count ->
    [0] Nothing was certain enough to be corrected.
    [one] 1 place was corrected.
   *[other] { $count } places were corrected.
}
made-page = page
made-pdf = PDF
made-picture = picture
made-data = data
made-index = index
made-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
made-in = took { $time }

## Help
help = Publishes a student union's reform disclosure, kept as YAML, as a site and a typeset PDF.
help-usage = gongkai <COMMAND> [OPTIONS]
help-usage-is = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-shown = Print help
help-version = Print the version
help-format = How to answer: human or json (default: human)
help-quiet = Say nothing when all goes well
help-lang = Language of messages: zh, en, or one of your own in locales/ (by default the system's)
help-check = Check: say what is wrong with the data, and publish nothing
help-check-usage = gongkai check [DATA]... [OPTIONS]
help-check-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-check-format = How to show findings: human, json, github or sarif (default: human)
help-check-deny = Also fail at warnings: --deny warnings
help-check-fix = Correct what is certain, in the files themselves, and say what was corrected
help-check-diff = Show what would be corrected, as a unified diff, and change nothing
help-check-unsafe = Also make corrections that are only suggested; look at them afterwards
help-check-select = Only these rules, or groups of rules: --select privacy,same-rank
help-check-ignore = Without these rules, or groups of rules
help-check-statistics = Count the findings of each rule instead of showing them
help-check-limit = How many findings of one rule, and places of one cause, are shown (default: 10; 0: all)
help-check-waived = List what is waived, too
help-rules = List the rules by which the data is checked
help-rules-usage = gongkai rules [OPTIONS]
help-rules-force = Replace a file that gongkai did not write
help-rules-write = Write the page that explains all rules into this file
help-explain = Explain a rule: what it finds, why it matters, an example, how to put it right
help-explain-usage = gongkai explain <RULE> [OPTIONS]
help-explain-rule = Name of the rule, as shown in brackets in each finding
help-revise = Record of revisions: write what changed since the last publication as an entry of disclosure.yaml; shows it before it writes
help-revise-usage = gongkai revise [DATA] --date DATE [OPTIONS]
help-revise-data = The data folder, or that of one disclosure (default: of the project you are in)
help-revise-date = The date of the revision, such as 2026-10-12
help-revise-today = Take today's date
help-revise-output = The published folder to compare with (default: output of the project)
help-revise-replace = Put the entry in the place of those that are not published yet
help-revise-yes = Write without asking
help-revise-dry_run = Only show what would be written
help-amendments = Make the comparison table of a charter that is to be amended, for the vote of a congress
help-amendments-usage = gongkai amendments [OLD] [NEW] --output FILE.pdf [OPTIONS]
help-amendments-data = What is compared, as for gongkai diff (default: what is published, and the data)
help-amendments-git = Compare with the data as it was at this revision of Git
help-amendments-language = The language of the text (default: the first of the disclosure)
help-amendments-section = The section whose text is amended (default: charter)
help-amendments-output = The file to write: a PDF (.pdf) or a page (.html)
help-amendments-force = Replace a file that is there already
help-build = Publish: read the data, check it, make the site and the PDF
help-build-usage = gongkai build [DATA]... [OPTIONS]
help-build-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-build-output = Folder to publish to (default: output, beside the data of the project)
help-build-keep_typst = Also write the Typst project of each PDF into this folder
help-build-keep_going = Publish the disclosures without errors; of the others, what was published before stays
help-build-remove_missing = Take down what was published and is no longer in the data, and replace what was changed in it by hand
help-new = Begin a project: write a complete set of samples with explanations, which is published once they are replaced
help-new-usage = gongkai new <DIR> [OPTIONS]
help-new-folder = The folder to write into: an empty one, or one that is not there yet
help-new-school = Name of the school. In a terminal, what no option says is asked; elsewhere it is what is usual
help-new-school_en = English name of the school; with it, the disclosure is in both languages
help-new-union = Name of the union (default: made from the school's)
help-new-union_en = English name of the union
help-new-level = Level: school, or college (default: school)
help-new-kind = Kind: student-union, graduate-union, or both (default: what the union's name tells)
help-new-school_year = School year, such as 2026-2027 (default: that of the criteria edition)
help-new-edition = Criteria edition, one of gongkai edition list (default: the newest that is no later than the school year)
help-new-languages = Languages, the primary one first: zh-CN, en, or zh-CN,en (default: what the school's name tells)
help-new-today = The school year is the one in which today lies
help-new-year = Write next year's folder from last year's: empty what is to be filled in afresh, keep the rest, and say where to look
help-new-year-usage = gongkai new-year [DATA] [OPTIONS]
help-new-year-data = Last year's folder, such as data/2026 (default: that of the latest year)
help-new-year-school_year = The new school year (default: the next)
help-new-year-empty_roster = Empty the roster as well; the departments stay
help-notice = Make copies for a notice board, without touching what is published
help-notice-usage = gongkai notice [DATA]... --output <DIR> [OPTIONS]
help-notice-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-notice-output = Folder to write to
help-notice-paper = Paper: A4, A3, A2, A1, B3, …, or its size in millimetres, such as 297x420 (default: A3)
help-notice-orientation = Portrait or landscape (default: portrait)
help-notice-reading_distance = From how far it is read, which decides the size of its type: 1m, 80cm (default: 1m)
help-notice-content = The summary (default), or kinds or ids of sections, with commas between them
help-notice-languages = Languages, a copy in each, with commas between them (default: one in the original language, with titles in the others)
help-notice-max_sheets = The most sheets; with more, nothing is made
help-notice-trim_marks = Add trim marks
help-notice-no_seal = Leave no room for a seal
help-notice-tiles = Also make the sheets cut into tiles, for printers that have only this paper, such as A4
help-notice-booklet = Also make the announcement as a booklet, printed on this paper and folded, such as A3 or A4
help-notice-png = Also make a picture of each page, this many pixels wide, such as 1080
help-notice-force = Replace files of the same names in the folder
help-i18n = Translate: what is translated, what is not, what is older than its original
help-i18n-usage = gongkai i18n <COMMAND>
help-i18n-status = Say how much is translated, by language and file, and what is not
help-i18n-status-usage = gongkai i18n status [DATA]... [OPTIONS]
help-i18n-status-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-i18n-accept = Record that all translations fit their originals as these are now
help-i18n-accept-usage = gongkai i18n accept [DATA]... [OPTIONS]
help-i18n-accept-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-i18n-export = Write what is to be translated as a PO file, for a translator's tool
help-i18n-export-usage = gongkai i18n export <LOCALE> [DATA]... [OPTIONS]
help-i18n-export-locale = Language to translate into, such as en
help-i18n-export-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-i18n-export-force = Replace a file that gongkai did not write
help-i18n-export-output = Write to this file (default: standard output)
help-i18n-import = Take the translations of a PO file into the data
help-i18n-import-usage = gongkai i18n import <FILE> [DATA]... [OPTIONS]
help-i18n-import-file = The PO file that came back
help-i18n-import-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-i18n-remove = Take a language out: out of locales, all files, and with the files of its translator
help-i18n-remove-usage = gongkai i18n remove <LOCALE> [DATA]... [OPTIONS]
help-i18n-remove-locale = Language to take out, such as en
help-i18n-remove-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-schema = Print the JSON Schema of a data file, for editors that complete and explain keys
help-schema-usage = gongkai schema [FILE] [OPTIONS]
help-schema-subject = Name of the file without .yaml, such as charter (default: disclosure); open-data is the open data
help-schema-force = Replace files that gongkai did not write
help-schema-write = Write all schemas into this folder
help-help = Explain a command: what it does, its arguments and options
help-help-usage = gongkai help [COMMAND]
help-help-command = The command, such as check or i18n export
help-migrate = Bring languages and templates that were written for former versions of gongkai into the form of this one
help-migrate-usage = gongkai migrate [DATA]... [OPTIONS]
help-migrate-data = Folders of the data, one or several (default: data, here or in the project you are in)
help-diff = Say what changed: between the data and what is published, between two years, or since a revision of Git
help-diff-usage = gongkai diff [OLD] [NEW] [OPTIONS]
help-diff-data = What is compared: data folders, published folders (output) or their disclosure.json; the last one is the new state (default: what is published, and the data, of the project you are in)
help-diff-git = Compare with the data as it was at this revision of Git, such as HEAD or v2025
help-diff-language = The language whose readers' changes are told (default: the first of the disclosure)
help-diff-format = How to show changes: human, json, html (a page) or md (Markdown; default: human)
help-diff-output = Write a file instead of printing
help-diff-force = Replace a file that gongkai did not write
help-edition = Criteria editions: list the shipped ones, or make one of your own
help-edition-usage = gongkai edition <COMMAND>
help-edition-list = List the shipped editions, and of how many answers the wording was seen in published forms
help-edition-list-usage = gongkai edition list [OPTIONS]
help-edition-new = Write an edition of your own, from which a new year's form is made by changing words
help-edition-new-usage = gongkai edition new <NAME> [DATA] [OPTIONS]
help-edition-new-name = What it is called, such as 2026-2027; the file is criteria-NAME.yaml
help-edition-new-data = Folder of one disclosure, such as data/2021 (default: data, here or in the project you are in)
help-edition-new-based_on = The edition from which it is made: a shipped one, or a file in the folder (default: the one that the disclosure uses)
help-verify = Check a fingerprint: which disclosure a sheet on a wall shows, and whether that is what is published now
help-verify-usage = gongkai verify <FINGERPRINT> [FOLDER]... [OPTIONS]
help-verify-fingerprint = The fingerprint on the sheet or at the foot of the page, such as K7QF-2M9D; small letters, full width and without the hyphen will do
help-verify-data = Published folders (output) or data folders (default: both of the project you are in)
help-import = Import: take a list of people, or the figures of the delegates, from a spreadsheet into the data; shows the changes before it writes
help-import-usage = gongkai import <COMMAND>
help-import-roster = The roster, into staff.yaml (exit status: 0 written, nothing to change, or --dry-run; 1 not written)
help-import-roster-usage = gongkai import roster <FILE> [DATA] [OPTIONS]
help-import-roster-file = The spreadsheet (.xlsx, .xls, .ods, .csv); - for standard input, into which a table can be pasted
help-import-roster-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-import-roster-sheet = Which sheet to read
help-import-roster-yes = Write without asking
help-import-roster-dry_run = Only show the changes, and write nothing
help-import-advisors = The advisors, into advisors.yaml (the same exit status)
help-import-advisors-usage = gongkai import advisors <FILE> [DATA] [OPTIONS]
help-import-advisors-file = The spreadsheet (.xlsx, .xls, .ods, .csv); - for standard input, into which a table can be pasted
help-import-advisors-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-import-advisors-sheet = Which sheet to read
help-import-advisors-yes = Write without asking
help-import-advisors-dry_run = Only show the changes, and write nothing
help-import-delegates = The figures of the delegates, into delegates.yaml (the same exit status)
help-import-delegates-usage = gongkai import delegates <FILE> [DATA] [OPTIONS]
help-import-delegates-file = The spreadsheet (.xlsx, .xls, .ods, .csv); - for standard input, into which a table can be pasted
help-import-delegates-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-import-delegates-sheet = Which sheet to read
help-import-delegates-yes = Write without asking
help-import-delegates-dry_run = Only show the changes, and write nothing
help-export = Export: write a list of people in the data, or the figures of the delegates, as a spreadsheet; gongkai import takes it back when it was changed
help-export-usage = gongkai export <COMMAND>
help-export-roster = The roster, from staff.yaml
help-export-roster-usage = gongkai export roster [DATA] --output <FILE> [OPTIONS]
help-export-roster-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-export-roster-output = Write to this file (.xlsx or .csv)
help-export-roster-force = Replace a file that is there
help-export-advisors = The advisors, from advisors.yaml
help-export-advisors-usage = gongkai export advisors [DATA] --output <FILE> [OPTIONS]
help-export-advisors-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-export-advisors-output = Write to this file (.xlsx or .csv)
help-export-advisors-force = Replace a file that is there
help-export-delegates = The figures of the delegates, from delegates.yaml
help-export-delegates-usage = gongkai export delegates [DATA] --output <FILE> [OPTIONS]
help-export-delegates-data = Folder of one disclosure, such as data/2021 (default: the one you are in, else data, here or in the project)
help-export-delegates-output = Write to this file (.xlsx or .csv)
help-export-delegates-force = Replace a file that is there
help-waive = Waive: let a finding stand, with a reason, in disclosure.yaml
help-waive-usage = gongkai waive [DATA] [OPTIONS]
help-waive-data = Folder of one disclosure, such as data/2021 (default: data, here or in the project you are in)
help-waive-rule = Name of the rule, as shown in brackets; without it, waivers written by hand are completed
help-waive-at = Where: a file, or a file and an id, a name or a key in it, such as charter.yaml#art-15 (default: everywhere)
help-waive-reason = Why it may be published as it is

## Criteria editions
edition-name = An edition cannot be called `{ $value }`
    .help = Take letters, digits and hyphens, such as 2026-2027: the name is part of a file's.
edition-which = There are several disclosures here
    .help = Name the one, such as gongkai edition new 2026-2027 { $folder }.
edition-where = There is no disclosure here
    .help = Name the folder of the disclosure in which the edition is to lie, such as gongkai edition new 2026-2027 data/2026.
edition-used = disclosure.yaml now says criteria: { $file }. Compare { $file } with the form that you received, line by line.
edition-unused = disclosure.yaml was not changed: the edition is for unions of another level. Name it where it belongs, in a part of the self-assessment: criteria: { $file }
## A new project and a new year (gongkai new, gongkai new-year)
new-edition-unknown = There is no criteria edition { $value }
    .help = There are { $all }.
new-name-empty = This cannot be left empty
    .help = Type it and press Enter, or press Ctrl-D to stop.
new-name-unprintable = The name holds characters that cannot be printed
    .help = Type it anew instead of pasting it.
new-name-long = The name is too long; it may have { $most } characters
    .help = Write the name alone, without explanations.
new-language = There is no language { $value }
    .help = There are { $all }; put commas between several.
new-template = The samples of a project cannot be written: { $reason }
    .help = This is a fault of the program; please report it.
new-no-school = Which school is it?
    .help = Write --school and its name; in a terminal, the program asks for everything.
new-no-english = For the English version, the English name is needed
    .help = Write { $option } and the name, or use one language only: --languages zh-CN.
new-in-data = { $path } lies in the data folder { $data }, where it would be mixed up with what is published from there
    .help = Choose a place outside the data folder; for a new year of the same union, use gongkai new-year.
new-is-file = { $path } is a file and no folder
    .help = Choose another name.
new-not-empty = { $path } holds something already; nothing was written
    .help = Choose another name, or an empty folder.
new-ended = Nothing was written.
new-written = Written into { $path }: { $union }, { $year }, criteria edition { $edition }.
new-edit = Next, change the files in { $data }, staff.yaml first (a list in Excel can be imported); README.md in { $path } says how. Whatever says (SAMPLE) or 【示例】 is to be replaced.
new-check = As you go, run gongkai check in { $path }, then gongkai build, which publishes to output.
new-ask-school = Name of the school?
new-ask-school-en = English name of the school?
new-ask-level = Level: school, or college?
new-ask-kind = Kind: student-union, graduate-union, or both?
new-ask-languages = Languages (zh-CN, en; the primary one first)?
new-ask-union = Name of the union?
new-ask-union-en = English name of the union?
new-ask-school-year = School year?
new-ask-edition = Criteria edition of the self-assessment?
new-year-which = Several unions disclose here, and it is not clear which is meant: { $folder }, { $other }
    .help = Name the folder, for example gongkai new-year { $folder }.
new-year-where = There is no disclosure here to start from
    .help = Name last year's folder, for example gongkai new-year data/2026; if there is none, use gongkai new.
new-year-no-folder = { $path } is the data folder itself; there is no room beside it for next year
    .help = Move its files into a folder named after the year, such as data/2026, and run it again.
new-year-there = { $path } is there already; nothing was written
    .help = Go on with the files there; to start anew, move it away first.
new-year-earlier = The school year { $value } is not after { $year }
    .help = Write a later one, for example --school-year { $next }.
new-year-refused = { $path } is written in a way from which next year's cannot be made: { $reason }
    .help = Write the file more plainly, one entry a line, and run it again.
new-year-written = { $path } was written from { $from }: { $year }.
new-year-look = Look at these files next:
new-year-settings = Fill in the date of issue (issued); see whether preamble, titles and contact still hold. Notice period, holidays and waivers were left behind.
new-year-edition = The criteria edition is now { $edition } (last year { $former }); if the form that you received is of another one, change criteria. What stands after # in self-assessment.yaml is last year's wording.
new-year-own-edition = The criteria edition is still { $edition }; compare it with this year's form.
new-year-answers = Answer afresh, { $count ->
        [one] one item
       *[other] { $count } items
    }.
new-year-roster = The roster is last year's: run gongkai import roster list.xlsx after the change of office, or go through grades, ranks and positions.
new-year-empty-roster = The roster is empty: run gongkai import roster list.xlsx, or fill it in as last year.
new-year-congress = Fill in date, time and place of this year's congress; the agenda is last year's.
new-year-figures = Check the numbers of students and delegates, in the text and under figures.
new-year-advisors = See whether these are still the people who answer for it.
new-year-texts = Of the charter and the rules, change only what was amended; leave the rest, and all ids, alone.
new-year-left = Not copied, as nothing publishes it; copy it yourself if it is needed.
new-year-check = Then run gongkai check{ $data }, which tells what is still empty.

unknown-paper = There is no paper called “{ $value }”
    .help = There are { $all }.
picture-width = A picture cannot be { $value } pixels wide
    .help = Write a number from { $least } to { $most }, such as 1080.
picture-height = The pictures of { $document } are too high: more than { $most } pixels
    .help = Write a smaller number behind --png.
fingerprint-sign = “{ $value }” is no fingerprint: none has the sign “{ $character }”
    .help = Fingerprints are made of the digits 2 to 9 and of letters, without 0, 1, O and I, which are taken for one another; look at the paper again.
fingerprint-length = “{ $value }” is no fingerprint: it has { $count ->
    [one] one letter or digit
   *[other] { $count } letters and digits
}, where { $length } are needed
    .help = Type it as it stands on the paper or at the foot of the page, such as K7QF-2M9D.
nothing-to-verify = There is neither a published folder nor a data folder here
    .help = Run the command in the project's folder, or name a folder, as in gongkai verify K7QF-2M9D output.
publication-in-part = { $path } is only part of a publication, or its disclosures.json is damaged
    .help = Name the whole published folder, such as output.
verify-current = { $code } is what is published now: { $title }, { $name }{ $date ->
    [none] {""}
   *[other] , content of { $date }
}.
verify-former = { $code } is a former version: { $title }, { $name }{ $date ->
    [none] {""}
   *[other] , content of { $date }
}; it was changed since and is superseded by { $later }{ $dated ->
    [none] {""}
   *[other] {" "}of { $dated }
}.
verify-unpublished = { $code } is what the data holds now, and is not published: { $title }, { $name }{ $date ->
    [none] {""}
   *[other] , content of { $date }
}.
verify-unknown = { $code } is not known: it is no present or former version of any disclosure here.
verify-data-same = The data is unchanged: what would be published now is this version.
verify-data-differs = The data differs from it: what would be published now is { $code }.
verify-unsound = Disclosures with errors, whose fingerprints cannot be told: { $names }.
diff-old-wrong = The old state, { $path }, cannot be compared
    .help = What is wrong with it follows. Put it right, or compare with another state.
diff-new-wrong = The new state, { $path }, cannot be compared
    .help = What is wrong with it follows. Put it right, or name another state.
diff-nothing = One of the two states holds no disclosure
    .help = Name a data folder, a published folder or a disclosure.json.
diff-nothing-published = Nothing is published in { $path }, so there is nothing to compare with
    .help = Publish with gongkai build, name what is to be compared, as in gongkai diff data/2025 data/2026, or compare with a revision: gongkai diff --git HEAD.
diff-git-two = With --git only one folder can be named: the data that is compared with its former state
    .help = Leave one of them out, as in gongkai diff --git HEAD data/2026.
changes-page = What changed
changes-deleted = Taken out
changes-inserted = Put in
diff-no-language = { $language ->
    [none] The two states have no language in common
   *[other] One of the two states is not in the language { $language }
}
    .help = Name a language that both have with --language.
changes-table-title = { $title }: Proposed Amendments
changes-table-legend = What is to be deleted is struck through; what is to be added is bold and underlined. Articles that stay as they are are not listed.
changes-table-number = No.
changes-table-old = Present text
changes-table-new = Proposed text
changes-table-became = Change
changes-table-reason = Reason
changes-table-done = { $became ->
    [inserted] New
    [deleted] Deleted
    [split] Split
    [merged] Merged
    [moved] Moved, text unchanged
   *[changed] { $moved ->
        [yes] Moved and changed
       *[no] Changed
    }
}{ $elsewhere ->
    [yes] , now in { $within }
   *[no] {""}
}
changes-table-gap = { $all ->
    [yes] (The text stays as it is.)
   *[no] (Paragraphs that stay as they are.)
}
changes-table-unchanged = { $count ->
    [0] No other article is left.
    [one] The other article stays as it is.
   *[other] The text of the other { $count } articles stays as it is.
}
amendments-none = The text of the section { $section } is the same in both states
    .help = gongkai diff says what changed. Another section is named with --section, such as election.
amendments-no-section = There is no section { $section }, or it has no articles
    .help = Name a section that has some: { $sections }.
amendments-several = A comparison table is made of one disclosure
    .help = Name the folder of one, as in gongkai amendments data/2025 data/2026 --output FILE.pdf.
amendments-ending = The comparison table is a PDF or a page
    .help = Let the file's name end in .pdf or .html.
no-open-data = { $path } is not the data of a disclosure as gongkai publishes it
    .help = Name a disclosure.json from a published folder, the folder itself, or a data folder.
open-data-format = { $path } is written in format { $format } of the open data, which this gongkai does not read
    .help = Publish it again with this version of gongkai, or compare with the data itself (--git).
git-missing = There is no program called git on this computer, so no former revision can be read
    .help = Install Git, or name the former data folder or the published disclosure.json.
git-no-repository = The data does not lie in a Git repository
    .help = Name the former data folder or the published disclosure.json instead.
git-no-revision = Git knows no revision called { $revision }
    .help = The command git log lists the revisions; HEAD is the last one.
git-no-data = At revision { $revision } there was no { $path }
    .help = Name a later revision, or the folder as it was called then.
git-data-wrong = The data at revision { $revision } has { $count ->
    [one] an error
   *[other] { $count } errors
}
    .help = Look at them in a copy of that revision with gongkai check, or name another revision.
git-failed = Git could not read the revision: { $reason }
    .help = Try git log in the same folder. If that works, compare with what is published instead.
changes-title = { $organisation }: { $old } → { $new }
changes-side = { $name }{ $code ->
    [none] {""}
   *[other] {" "}({ $code })
}
changes-none = Readers see no change.
changes-untold = The codes differ although all texts are the same: most likely an attachment or a picture was replaced.
changes-legend = Taken out: [-so-]. Put in: {"{+so+}"}.
changes-also-changed = Other languages have changes, too: { $languages } (--language).
changes-languages = { $kind ->
    [added] New languages: { $languages }
   *[removed] Languages that are gone: { $languages }
}
changes-disclosures = { $kind ->
    [added] New disclosures: { $names }
   *[removed] Disclosures that are gone: { $names }
}
changes-group = { $group ->
    [settings] About the disclosure
    [sections] Sections
    [answers] Self-assessment
    [departments] Departments
    [people] Staff
    [advisors] In charge
    [figures] Figures of delegates
    [meetings] Congress
    [revisions] Record of revisions
   *[attachments] Attachments
}
changes-field = { $field ->
    [title] Title
    [institution] School
    [organisation] Union
    [year] School year
    [issued] Issued
    [updated] Updated
    [notice-period] Open to objections
    [contact-department] Department that answers
    [telephone] Telephone
    [email] E-mail
    [office] Office
    [hours] Office hours
    [box] Letter box
    [preamble] Preamble
    [name] Name
    [position] Position
    [department] Department
    [category] Office
    [political_status] Political status
    [faculty] Faculty
    [grade] Grade
    [rank] Rank
    [failed_courses] Failed courses
    [experience] Experience
    [full_time_cadre] Full-time cadre
    [remark] Remark
    [conclusion] Answer
    [exception] Exception
    [wording] Wording
    [date] Date
    [time] Time
    [place] Place
    [students] Students
    [delegates] Delegates
    [delegates_share] Share of delegates (%)
    [non_officers] Delegates who are no officers
    [non_officers_share] Their share (%)
   *[other] { $heading }
}
changes-change = { $kind ->
    [added] { $field } { $new } (new)
    [removed] { $field } { $old } (taken out)
   *[changed] { $field } { $old } → { $new }
}
changes-between = {"; "}
changes-and = {", "}
changes-section = { $kind ->
    [added] New section: { $new }
    [removed] Section taken out: { $old }
   *[changed] Section renamed: { $old } → { $new }
}
changes-sections-reordered = The sections stand in another order.
changes-department = { $kind ->
    [added] New: { $new }
    [removed] Taken out: { $old }
   *[changed] Renamed: { $old } → { $new }
}
changes-meeting = { $kind ->
    [added] New: { $new }
   *[removed] Taken out: { $old }
}
changes-file = { $title } ({ $file })
changes-attachment = { $kind ->
    [added] New: { $new }
    [removed] Taken out: { $old }
   *[changed] Replaced: { $old } → { $new }
}
changes-revision = { $kind ->
    [added] New: { $new }
   *[removed] Taken out: { $old }
}
changes-person = { $name }: { $changes }
changes-person-listed = { $count ->
    [0] { $name }
   *[other] { $name } ({ $about })
}
changes-people-joined = Joined ({ $count }):
changes-people-left = Left ({ $count }):
changes-people-reordered = The list stands in another order.
changes-people-count = In all: { $old } → { $new }
changes-answer = { $asked ->
    [newly] New item { $number } ({ $wording }){ $answered ->
        [otherwise] . { $conclusion }
       *[alike] {""}
    }
    [no-longer] Item { $number } is no longer asked for ({ $wording })
   *[still] Item { $number } ({ $wording }){ $answered ->
        [otherwise] . { $conclusion }
       *[alike] {""}
    }
}
changes-article = { $became ->
    [inserted] New: { $new }
    [deleted] Deleted: { $old }
    [split] Split: { $old } → { $new }
    [merged] Merged: { $old } → { $new }
   *[changed] { $became ->
        [moved] Moved, text unchanged: { $old }
       *[changed] { $moved ->
            [yes] Moved and changed: { $old }
           *[no] Changed: { $old }
        }
    }{ $renumbered ->
        [yes] {" "}→ { $number }
       *[no] {""}
    }{ $elsewhere ->
        [yes] , now in { $within }
       *[no] {""}
    }
}
changes-unnumbered = { $kind ->
    [preface] The text at the beginning
   *[other] Without a number
}
changes-renumbered = Renumbered, text unchanged ({ $count } { $kind ->
        [chapter] { $count ->
            [one] chapter
           *[other] chapters
        }
        [part] { $count ->
            [one] part
           *[other] parts
        }
        [item] { $count ->
            [one] item
           *[other] items
        }
       *[other] { $count ->
            [one] article
           *[other] articles
        }
    }): { $count ->
    [1] { $old } → { $new }
   *[other] { $old } to { $old-last } → { $new } to { $new-last }
}
edition-listed = { $name }  { $level ->
        [college] for colleges
       *[school] for schools
    }, { $count } answers, the wording of { $seen } seen in published forms: { $title }
edition-file-about =
    Criteria edition { $name }, made from { $base }. All that the other form says stands here; change it where the form
    that you received says otherwise, to the letter. From top to bottom:
    1. Title, fields above the table, columns, conclusions, marks: change the words, take # away, or delete.
    2. Items: change words in place. Order: move whole blocks, from one "- id:" to the next. Numbers come from the order.
    A new item gets an id that no other has, such as 18; one that is no more is deleted. Other ids stay as they are.
    3. What was deleted or is new is so in self-assessment.yaml, and in the file of the translation, too.
    4. When everything was compared: take # away below "sources: []", remove the [] there, and add the ids of new
    items. Run gongkai check.
edition-file-translation =
    Criteria edition { $name }: its texts in { $tag }. Where the wording changed, translate anew; where there is no
    translation yet, delete the line, and the original is printed.
edition-file-locale = The language of the wording.
edition-file-title = What the table is called, and whether it is a school's or a college's (school, college).
edition-file-head =
    Fields above the table. What the program knows has from: (organisation, address); the others are filled in
    in self-assessment.yaml, at head. A form without such fields: delete all of them.
edition-file-head-sample =
    head:
      - id: verified
        text: Verified by the provincial federation
        choices: [是, 否]
edition-file-columns = Headings of the columns.
edition-file-conclusions =
    The words of the conclusions. Where the form has more than two, write the list below in their place: with ids,
    and of each whether it counts as met.
edition-file-conclusions-sample =
    conclusions:
      - {"{id: A, text: 完全符合, met: 是}"}
      - {"{id: B, text: 基本符合, met: 是}"}
      - {"{id: C, text: 部分符合, met: 否}"}
      - {"{id: D, text: 不符合, met: 否}"}
edition-file-marks =
    Marks before items, and how the form explains them. Take # away where it has them, and write mark: ★ below the
    id of each item that bears it. optional: items with the mark may stay unanswered.
edition-file-marks-sample =
    marks:
      - sign: ★
        meaning: 核心指标
      - sign: ▲
        meaning: 观测指标
        optional: 是
edition-file-legend-sample =
    legend:
      place: above
      text: 标注“★”为核心指标，标注“▲”为观测指标。
edition-file-number-sample = {"number: '{n}{mark}.'"}
edition-file-free-field = A field below the table, where the form has one.
edition-file-free-field-sample = free-field: 问题不足（选填）
edition-file-delegates = What is asked of the delegates; held against delegates.yaml.
edition-file-sections = What is to be disclosed.
edition-file-sources =
    From which form the wording was copied. As long as an item is not listed, the check asks to compare it.
edition-file-sources-sample =
    {"  "}- title: form received for { $name }
    {"    "}items: [{ $items }]
edition-file-items =
    The items. In a remark, the program writes what it counts, or a date, for what stands in braces. What stands
    below provable is held against the data; where the meaning of an item changed, change it too, or delete it
    (docs/data.md).

## Upgrading
migrate-rewritten = { $path }:{ $line }: { $was } → { $is }
migrate-total = { $count ->
        [0] Nothing had to be rewritten
        [one] 1 place was rewritten
       *[other] { $count } places were rewritten
    }{ $left ->
        [0] , and nothing is left to do.
       *[other] . What is left to do by hand is said below.
    }
former-table = `{ $code }`: the self-assessment may have several tables now, which lie in section.content.tables
    .help = Put a loop around what prints the table, {"{% for table in section.content.tables %}"}, and name table instead of section.content within; or make your changes anew in a copy of the shipped template (docs/templates.md).
former-year = Behind the school year stands `{ $value }`: the year says now itself what kind of year it is
    .help = Put the word into the labels school-year and calendar-year, and leave it out here; what is no word for a year may stay.
former-frame = This template prints nothing of: { $names }
    .help = What disclosure.yaml says there would be on no page. See in the shipped template of this name where it is included, and include it here as well (docs/templates.md).

# Spreadsheets.
spreadsheet-password = The file { $path } has a password
    .help = Open it in Excel or WPS, remove the password (File → Info → Protect Workbook → Encrypt with Password, leave it empty), save it and import it again.
spreadsheet-broken = The file { $path } is damaged and cannot be read ({ $reason })
    .help = Open it in Excel or WPS, save it as .xlsx under another name, and import that.
spreadsheet-cut = The file { $path } is incomplete: its end is missing
    .help = It may not have been downloaded or sent whole. Download it again, or ask for it once more.
spreadsheet-too-much = { $of ->
        [sheets] The file { $path } has more than { $most } sheets
        [cells] The file { $path } has more than { $most } cells, with the empty ones between others
        [text] The file { $path } holds more than { $most } MB of text
        [formulas] The file { $path } holds more than { $most } MB of formulas
        [table] The people in { $path } have more than { $most } MB of text
        [part] A part of the file { $path } that tells of its sheets is larger than { $most } MB
       *[unpacked] The file { $path } is larger than { $most } MB when unpacked
    }
    .help = Make a new workbook, copy only the columns of the table into it, save it and import that.
spreadsheet-empty = The file { $path } is empty
    .help = Check whether it is the right file, and whether it has been saved.
spreadsheet-lock = { $path } is no table: Excel, WPS or LibreOffice leaves it beside a file that is open
    .help = Import the file whose name has no ~$ or .~ before it.
spreadsheet-open = This file is open in Excel, WPS or LibreOffice; what has not been saved is not read
    .help = Save it first, and close it if you can.
spreadsheet-other = The file { $path } is no spreadsheet
    .help = .xlsx, .xls and .ods can be imported, and text such as .csv with commas, tabs or semicolons. Save other formats as .xlsx in Excel or WPS first.
spreadsheet-binary = The file { $path } is an Excel binary workbook (.xlsb), which cannot be imported
    .help = Open it in Excel or WPS and save it as an Excel workbook (.xlsx).
spreadsheet-page = The file { $path } is really a web page, though its name says spreadsheet
    .help = Some systems export pages as .xls. Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and import that.
spreadsheet-encoding = Line { $line } of { $path } holds something that is no character: its encoding is wrong, or it is damaged
    .help = Open the original table in Excel or WPS and save it as .xlsx, or as “CSV UTF-8”.
spreadsheet-quote = A quotation mark " in this row is not closed
    .help = Close or remove it; or save the table as .xlsx in Excel or WPS and import that.

# Tables of people.
table-not-found = No table of people in { $path }: no row of headings has the name and another column that is known
    .help = The headings must have the name (姓名) and at least one other column, such as: { $columns }. Where all characters are garbled, save the table as .xlsx.
table-sheets = Several sheets look like the table: { $sheets }
    .help = Say which one with --sheet, such as --sheet { $first }.
table-no-sheet = There is no sheet called “{ $sheet }”
    .help = There are: { $sheets }.
table-column-unknown = { $heading ->
        [none] This column has no heading and is not imported; its first cell says “{ $sample }”
       *[other] The column “{ $heading }” is not known and not imported
    }
    .help = Nothing to do for what is not for the public. Otherwise give it its usual heading: { $columns }.
table-column-twice = “{ $heading }” is the same column as { $other }; it is not clear which one counts
    .help = Remove or rename one of them.
tables-differ = Another table begins here, with other columns than the one before
    .help = Give all tables the same columns, or put them on sheets of their own and import these with --sheet, one by one.
table-nameless = This row has no name and is not imported: { $text }
    .help = Fill in the name where it is a person; move a note below the table with an empty row between, or remove it.
table-total = A row of totals, not imported: { $text }
    .help = Nothing needs to be done: the program counts by itself.
table-note = A note beside the table, not imported: { $text }
    .help = If it says something of a person, write it into the row of that person.
table-vacant = “{ $text }” in the column of names is no name; the row is not imported
    .help = Put the name in, or leave the row as it is if the place is vacant.
table-hidden-sheet = The hidden sheet “{ $sheet }” holds such a table, too, which is not imported
    .help = To import it, name it with --sheet.
table-other-sheet = The sheet “{ $sheet }” is hidden, and it is the one that is imported
    .help = Check whether it is the right one.
table-hidden-rows = Hidden rows of the sheet are imported, too: { $rows }
    .help = Delete those that are not to be imported.
table-hidden-columns = Hidden columns of the sheet are read, too: { $columns }
    .help = Delete those that are not to be imported.
table-no-people = There are no people below the headings
    .help = Fill in the people below the headings, from the next row on.
table-error = { $heading }: the formula has failed and shows { $text }
    .help = Correct the formula or type the value itself, save the table and import it again.
table-status = A political status that is not known: “{ $text }”
    .help = Usual ones are 中共党员, 中共预备党员, 共青团员 and 群众. It is imported as it is; check it.
table-grade = A grade that is not understood: “{ $text }”
    .help = Write 二年级, 大二 or 2024级. It is imported as it is; check it.
table-date = In the column “{ $heading }” this cell is the date { $text }
    .help = Excel has most likely made a date of what was typed. Set the format of the cell to “text” and type it again.
table-number-name = The number { $text } stands in the column of names
    .help = Fill in the name.
table-line-break = This cell has a line break, which is read as “{ $mark }”: { $text }
    .help = Where that is wrong, put the right mark in its place.
table-position = The table has no column of positions; position and department are inferred from the experience: { $text }
    .help = Check them. It is safest to add the columns 职务 and 部门.
table-position-uncertain = The experience of { $name } does not tell the position: { $text }
    .help = Add the columns 职务 and 部门 to the table.
table-unmerged = In the column “{ $heading }” the cells below this one are empty; text does not tell whether they were merged with it
    .help = Of merged cells only the first row holds the value. Fill in every row, or import the .xlsx.
table-too-many = There are more people in the table than { $most }; the first of the others stands here
    .help = It is hardly the table of one union's people: name the right sheet with --sheet, or leave only the union's people in it.
table-title = The row “{ $text }” is read as the department of those below it
    .help = Check it. It is safest to give every person's department in a column of its own.
table-title-uncertain = It is not clear whether “{ $text }” is the department of those below it, a person or a note
    .help = Give the departments in a column of their own (部门), and move notes below the table.
table-rank-of-alone = { $whose } has no rank, though it says that { $text } were ranked
    .help = Fill in the place beside it, or leave both cells empty where there is no rank.
figures-not-found = No figures of delegates in { $path }: no number stands below or beside a name that is known
    .help = Call the figures: { $columns }. The numbers stand in one row below these headings, in one row for each college, or each beside its name.
figures-summed = “{ $heading }” is the sum of { $count } rows: { $sum }
    .help = Check it. A row of totals (合计) at the end would say it itself.
figures-sum-differs = “{ $heading }” has { $stated } as its total, but its rows add up to { $sum }
    .help = Correct the number that is wrong, save the table and import it again.
figures-share-uncertain = { $heading }: { $text } may be { $first } or { $second }
    .help = Type it with its sign, such as { $second }, as a text; or give the numbers of which it is a share.
figures-changed = Figures ({ $count })
figures-field = { $key ->
       [students] Students
       [delegates] Delegates
       [delegates-share] Delegates as a share of the students
       [non-officers] Delegates who are not officers
      *[non-officers-share] Their share of the delegates
    }

# 导入名单。 Importing a table of people.
import-which = There are several disclosures here
    .help = Name the folder of the one, such as gongkai import roster FILE { $folder }.
import-no-table = This disclosure has no { $path } to import into
    .help = List the section under sections in disclosure.yaml and write the file first (people: may be empty).
import-table-refused = { $path } is written in a way in which it cannot be shown that nothing else would change; nothing was written
    .help = Run gongkai check --fix; if that does not help, write its aliases (& and *) or one-line lists in the usual way, then import again.
import-breaks = With the table, { $path } could not be published for the reasons below; nothing was written
    .help = Put these right in the table, and import it again.
import-not-as-planned = { $path }, read again after the change, would not say what the table says; nothing was written
    .help = This is a fault of the program: report it with the table and the file.
roster-mass = { $left } of the people so far, who were { $count }, are not in the table: make sure that it is not another union's
roster-joined = Joined ({ $count })
roster-left = Left ({ $count })
roster-changed = Changed ({ $count })
roster-renamed = Name written otherwise ({ $count })
roster-reordered = The order becomes that of the table
roster-namesakes = There are people of one name; they were told apart by faculty, grade, department and so on, and not merged:
roster-namesake = { $name }: { $former } in the data, { $rows } in the table
roster-doubts = These may be one person under two names; as that is not certain, one leaves and one joins:
roster-contradicted = Offices inferred from the experience differ from those of the data, which stay:
roster-inferred =  (inferred from the experience)
roster-empty = (empty)
roster-department-renamed = Department renamed: { $former } → { $new } (its id stays { $id }; { $stay } { $stay ->
       [one] person stays
      *[other] people stay
    } in it)
roster-department-added = New department: { $name } (id: { $id })
roster-department-emptied = Nobody is in { $name } any more; if it was dissolved, take it out of departments and of the texts
roster-rewritten = Former names in other files, changed as well:
roster-look = Look at these places yourself:
roster-translations = The originals of these translations change; look at them:
roster-count = { $what ->
       [presidium] Presidium
       [departments] Departments
      *[people] People
    }: { $before } → { $after }{ $most ->
       [none] {""}
      *[other] {" "}(at most { $most })
    }
roster-findings = After the change, a check will find { $count } { $count ->
       [one] thing
      *[other] things
    } that it does not find now:
roster-field = { $key ->
       [name] Name
       [political-status] Political status
       [faculty] Faculty
       [grade] Grade
       [rank] Rank
       [failed-courses] Failed courses
       [experience] Experience
       [position] Position
       [department] Department
       [category] Category
       [full-time-cadre] Full-time cadre
       [remark] Remark
      *[other] { $key }
    }
roster-nothing = The table says what the data says; there is nothing to change.
consent-ask = Write these changes? (yes/no; Enter alone is no)
consent-declined = Nothing was written; the data is as it was.
consent-dry-run = This only shows (--dry-run); nothing was written.
consent-not-asked = Nothing was written: nobody can be asked here. When you have seen the changes above, run it again with --yes.
roster-written = Wrote { $path }
revision-text = { $parts }.
revision-part = { $heading }: { $did }
revision-and = {", "}
revision-did = { $kind ->
    [joined] { $count } joined
    [left] { $count } left
    [entries] { $count ->
        [one] one entry changed
       *[other] { $count } entries changed
    }
    [reordered] reordered
    [updated] updated
    [reworded] reworded
    [renumbered] { $count ->
        [one] one number changed
       *[other] { $count } numbers changed
    }
    [corrected] { $told ->
        [named] { $names } changed
       *[counted] { $count ->
            [one] one entry changed
           *[other] { $count } entries changed
        }
    }
    [split] { $told ->
        [named] { $names } split
       *[counted] { $count } split
    }
    [merged] { $told ->
        [named] others merged into { $names }
       *[counted] { $count } made by merging others
    }
    [answered] { $told ->
        [named] changes to { $names }
       *[counted] { $count } changes
    }
    [added] { $told ->
        [named] { $names } added
       *[counted] { $count } added
    }
    [removed] { $told ->
        [named] { $names } removed
       *[counted] { $count } removed
    }
    [moved] { $told ->
        [named] { $names } moved
       *[counted] { $count } moved
    }
    [founded] { $told ->
        [named] { $names } set up
       *[counted] { $count } set up
    }
    [dissolved] { $told ->
        [named] { $names } dissolved
       *[counted] { $count } dissolved
    }
    [retitled] { $told ->
        [named] now headed { $names }
       *[counted] { $count } headings changed
    }
    [replaced] { $told ->
        [named] { $names } replaced
       *[counted] { $count } replaced
    }
   *[amended] { $told ->
        [named] { $names } amended
       *[counted] { $count } amended
    }
}
revision-renamed = { $old } is now { $new }
revision-elsewhere = Corrections in other languages.
change-without-entry = What readers see of { $name } is not what was published before, and the record of revisions does not say so
    .help = It is published now. To tell readers what changed, write an entry of revisions in disclosure.yaml and publish again; next time, run gongkai revise{ $named } --today{ $to } before you publish, which writes it. A corrected misprint needs no entry.
revise-date = The revision has no date
    .help = Add --today, or --date with the date, as in --date 2026-10-12.
revise-too-early = The revision of { $date } is before { $latest }, the date of issue or of an earlier revision
    .help = Give a later date: the latest is that of the update. What is not issued yet needs no record.
revise-no-words = The first language of the disclosure is { $language }, in which the program has no words
    .help = Write an entry of revisions in disclosure.yaml yourself; gongkai diff says what changed.
revise-breaks = With this entry the disclosure could not be published
    .help = The reason stands below; most likely a translator's file still translates the entry that would be replaced: take that out first. Nothing was written.
revise-entry-there = The record has an entry that is not published yet ({ $date }: { $text })
    .help = Where it says all, nothing more is needed; to have the new one take its place, add --replace.
revise-never-published = None of these disclosures was published in { $path }, so there is nothing to compare with
    .help = A first publication needs no record. Where it was published in another folder, name that with --output.
revise-nothing = Readers see what was published last; there is nothing to record.
revise-entry = {"  "}{ $language }: { $text }
revise-replaced = {"  "}Instead of: { $text }
revise-untold = {"  "}To be written by you: { $languages }
