# What the program says. Each message says what is wrong; .help says what to do.

severity-error = error
severity-warning = warning
severity-note = note
severity-waived = waived
severity-help = help
severity-fix = write
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
    }, { $waived } waived.
findings-none = Nothing was found.
nothing-written = Nothing was written.

## Files
file-missing = there is no file { $path }
    .help = check its name and folder; every disclosure needs this file.
file-forbidden = no permission to read { $path }
    .help = check the file's permissions, or move it to where you may read.
file-is-folder = { $path } is a folder where a file is needed
    .help = move the folder away and put the file there.
file-unreadable = { $path } cannot be read: { $reason }
    .help = check that the disk and the file are sound.
not-utf8 = the file is not UTF-8; it cannot be read from here on
    .help = open it in an editor and save it as UTF-8 (it is mostly GBK or UTF-16, which Notepad calls ANSI and Unicode).
folder-loop = a link in this folder leads back to itself
    .help = remove the link.
file-elsewhere = `{ $value }` is not in this disclosure's folder
    .help = put the file beside disclosure.yaml and write its name only.
data-missing = there is no data folder { $path }
    .help = run the command where the data folder is, or name the folder: gongkai build DATA.
data-is-file = { $path } is a file where a folder is needed
    .help = name the folder that it lies in.
folder-name = the folder's name, { $path }, holds characters that cannot be read
    .help = give the folder another name.
settings-misnamed = { $path } has the wrong name; this disclosure would go unseen
    .help = rename it to disclosure.yaml, all in small letters.
settings-missing = { $path } looks like a disclosure but has no disclosure.yaml
    .help = add disclosure.yaml; or move the folder away if it is not to be published.
same-name = { $path } and { $other } would be published under one name
    .help = give one of the folders another name.
no-disclosure = no disclosure found in { $path }
    .help = a disclosure is a folder that holds disclosure.yaml, such as data/2021/.

## YAML
yaml-syntax = this is no YAML: { $reason }
    .help = usual causes: no space after a colon, uneven indentation, a quotation mark without its pair, or a text that begins with * & ! @ % {"{"} [ (put quotation marks around it).
yaml-tab = the indentation has a tab
    .help = YAML is indented with spaces only; replace the tab.
yaml-wide-colon = a full-width colon stands behind the key
    .help = write a plain colon and a space, such as name: 王犇.
yaml-colon-space = the space behind the colon is missing
    .help = write a space behind the colon, such as name: 王犇.
yaml-dash-space = the space behind the dash is missing
    .help = write a space behind the -, such as - name: 王犇.
yaml-wide-space = this is a full-width or no-break space
    .help = write a plain space; YAML is indented with plain spaces only.
yaml-lost-anchor = YAML takes a word that begins with & for a mark of its own and would not print it
    .help = put quotation marks around the whole text.
yaml-tag = YAML takes a word that begins with ! for a type and would not print it
    .help = put quotation marks around the whole text.
yaml-too-large = the file unfolds into too much, or is nested too deeply
    .help = write the content out instead of repeating it through * aliases or nesting it in lists.
yaml-unknown-anchor = this * alias is not defined
    .help = if it is plain text, put quotation marks around it.
yaml-two-documents = the file holds two YAML documents, parted by ---
    .help = keep one; remove the --- and the other.
yaml-merge-key = << cannot be used here
    .help = write the content out.

## Keys and values
unknown-key = there is no key `{ $key }` here
    .help = keys that can be used: { $keys }.
unknown-key-near = there is no key `{ $key }` here
    .help = did you mean `{ $nearest }`?
duplicate-key = the key `{ $key }` is given twice
    .help = keep one of them.
missing-key = the key `{ $key }` is missing
    .help = add a line `{ $key }: …`.
empty-value = the key `{ $key }` is empty
    .help = write something behind the colon.
empty-text = the text here is empty
    .help = write something, or remove the whole key.
expected-text = a text is needed here
    .help = write one value, not a list and not several keys.
expected-list = a list is needed here
    .help = write one member a line, each beginning with `- `.
expected-map = several lines of `key: value` are needed here
    .help = keys that can be used: { $keys }.
control-character = the text holds a control character that cannot be printed, { $code }
    .help = delete the invisible character; it was probably pasted along.
not-an-id = `{ $value }` cannot be an id
    .help = an id has letters a to z, digits and hyphens only, such as art-16.
not-a-date = `{ $value }` is not a date, or not written as one
    .help = write year-month-day with two digits for month and day, such as 2021-06-25; a day that the calendar has.
not-a-time = `{ $value }` is not a time of day
    .help = write 上午, 下午, 晚上, or 14:30, or 14:30-17:00.
not-a-rank = `{ $value }` is not a rank
    .help = write place/number of students, such as 1/41; leave it empty for first-years.
impossible-rank = the rank { $value } cannot be: places begin at 1 and end at the number of students
    .help = check both numbers; write place/number of students.
not-yes-or-no = `{ $value }` is neither yes nor no
    .help = write 是 or 否 (yes or no); leave it empty where it does not apply.
not-a-count = `{ $value }` is not a number of people
    .help = write digits only, such as 56.
not-a-percentage = `{ $value }` is not a percentage
    .help = write it like 60%.
not-a-school-year = `{ $value }` is not a school year
    .help = write 2021, or 2021-2022 (the second one year after the first).
not-a-level = `{ $value }` is not a level
    .help = write school or college.
not-a-marker = `{ $value }` does not show how items are numbered
    .help = write the number of the first item, such as （一） or (一) or “一、” or 1. or “1、” or （1） or ①.

## Languages
not-a-language-tag = `{ $value }` is not a language tag
    .help = write a tag such as zh-CN or en. If no translation was meant, check the name of the key.
locale-not-listed = this disclosure does not list the language { $tag }
    .help = add it to locales in disclosure.yaml, or remove this text.
locale-twice = the language { $value } is listed twice
    .help = remove one of them.
locale-without-catalogue = pages cannot be made in the language { $tag } yet
    .help = languages there are: { $all }.
no-locale = locales lists no language
    .help = write at least one, such as locales: [zh-CN].
primary-text-missing = the original text ({ $tag }) is missing
    .help = add a line `{ $tag }: …`.

## The disclosure and its sections
unknown-section = there is no section `{ $value }`
    .help = the ten sections are: { $all }.
section-twice = the section `{ $value }` is listed twice
    .help = remove one of them.
section-missing = the section `{ $section }` is missing
    .help = add - kind: { $section } and its title to sections.
not-an-address = `{ $value }` is not a web address
    .help = write a whole address such as https://example.org/folder; a domain name in other letters in its xn-- form.
unknown-edition = there is no criteria edition `{ $value }`
    .help = shipped editions: { $all }; for your own, write its file name, such as criteria.yaml.
edition-level = the criteria edition { $name } is not for unions of this level
    .help = check level (school or college) and criteria.
variant-is-name = “{ $value }” is both a name in the list of terms and a variant not to be used
    .help = remove it from variants, or correct the name.
variant-twice = “{ $value }” is listed twice as a variant: it is not clear what it should be called
    .help = keep one of them (capitals make no difference).
variant-without-name = the variant “{ $value }” has no name in its own language ({ $tag })
    .help = add the name in that language to this entry, such as name: {"{"}zh-CN: …, en: …{"}"}.

## Self-assessment
mark-twice = the mark { $value } is explained twice
    .help = keep one of them.
mark-unexplained = the mark { $value } is not explained
    .help = add it to marks with its meaning, or remove it here.
indicator-twice = the indicator id { $value } is used twice
    .help = give every indicator an id of its own.
answer-twice = indicator { $value } is answered twice
    .help = keep one conclusion.
answer-missing = indicator { $item } has no conclusion
    .help = add - item: { $item } and its conclusion.
answer-to-nothing = the criteria have no indicator { $item }
    .help = indicators there are: { $all }.
not-a-conclusion = `{ $value }` is not a conclusion
    .help = write { $met } or { $unmet }.

## People and meetings
empty-roster = the roster is empty
    .help = list everyone below people, each beginning with `- name:`.
duplicate-id = the id { $value } is used twice
    .help = give one of them another id.
unknown-department = { $person }: no department has the id `{ $value }`
    .help = ids of the departments: { $all }.
no-meeting = no meeting is given
    .help = list the meetings that were held below meetings.
no-advisor = no advisor is given
    .help = list the advisors below people.

## Provisions and texts
article-without-id = this article has no id
    .help = add a line id: art-number, and leave it as it is when articles are inserted later.
empty-provision = there is no text here
    .help = write a title or a text, or remove this.
two-kinds-of-children = there can be only one kind of provisions below another
    .help = keep one of chapters, articles, parts and items.
marker-without-items = there is a marker but there are no items
    .help = add items, or remove the marker.
text-or-file = one of text and file is needed, and only one
    .help = use text for text written here, file for a Markdown file.
reference-to-nothing = there is no #{ $anchor } to refer to
    .help = the nearest is #{ $nearest }. References are written [](#section-id).
markdown-control = this character cannot be printed
    .help = delete the invisible character; it was probably pasted along.
markdown-definition = an address on a line of its own is not printed
    .help = write it where it belongs: [text](https://…). To print the brackets, put a backslash before them: \[text].
markdown-image = pictures cannot be used here
    .help = remove the picture and say it in words.
markdown-indented = four spaces or a tab at the beginning of a line make it a code block, which cannot be used here
    .help = delete the spaces; paragraphs are indented by themselves.
markdown-link = this link leads nowhere
    .help = links begin with https://, http://, mailto: or #.
markdown-link-empty = this link has no text
    .help = write its text between the brackets; only references such as [](#charter-art-1) may go without.
markdown-too-deep = too many levels stand in one another here
    .help = at most 16 lists, or 16 signs of emphasis, may stand in one another.
markdown-unsupported = quotes, code blocks and rules cannot be used here
    .help = make it a plain paragraph or a list.

## Fonts
no-glyph = { $owner }: no font can print “{ $character }” ({ $code })
    .help = find a font file that has this character, put it into { $folder }, and name the file under fonts in disclosure.yaml.
name-in-two-faces = { $name }: no single font has all characters of this name; it would be pieced together from two
    .help = find a font file that has them all, put it into { $folder }, and name the file under fonts: body: in disclosure.yaml.
font-missing = there is no font file { $name }
    .help = put it into one of these folders: { $folders }. Write the file's name only, without a path.
font-unreadable = { $name } is not a font file that can be used
    .help = a .ttf or .otf file is needed; download it again or choose another.
glyph-lost = a character was typeset without a glyph: { $reason }
    .help = this text comes from a template; replace the character, or add a font that has it under fonts.

## Templates
template-syntax = the template is not well-formed: { $reason }
    .help = compare it with the shipped template of the same name; docs/templates.md explains how templates are written.
template-undefined = `{ $code }` is not defined in this template
    .help = check the spelling; docs/templates.md lists the names that templates can use.
template-missing = there is no such template: { $reason }
    .help = check the file name behind include, extends or import.
template-error = the template fails: { $reason }
    .help = docs/templates.md explains how templates are written.
typst-error = Typst cannot typeset this: { $reason }
    .help = most likely a press template of your own is at fault; --keep-typst DIR writes the Typst project for you to look at.

## Publishing
cannot-write = { $path } cannot be written: { $reason }
    .help = check the path and your permissions, or choose another folder. The former publication is unchanged.
disk-full = there is no room for { $path }: { $reason }
    .help = free space on the disk, or have its quota raised. The former publication is unchanged.
output-not-ours = { $path } holds something that gongkai did not publish; it is left alone
    .help = choose an empty folder: gongkai build --output DIR.
output-has-foreign-files = { $path } holds { $count ->
        [one] something
       *[other] { $count } things
    } that gongkai did not publish and would delete: { $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names }, …
    }
    .help = move them elsewhere, or choose another folder: gongkai build --output DIR.
output-holds-input = the publication would replace { $path }, and with it { $input }, which it is made of
    .help = choose a folder outside: gongkai build --output DIR.
output-is-here = the publication would replace { $path }, the folder you are in
    .help = go to another folder and run it there, or publish to a new folder in this one: gongkai build --output output.
output-is-file = { $path } is not a folder
    .help = choose a folder: gongkai build --output DIR.
output-is-mount = { $path } is where a disk is mounted, so it cannot be replaced by a new folder
    .help = choose a folder inside it: gongkai build --output { $path }/site.
path-outside = `{ $path }` would be written outside the publication
    .help = give the disclosure's folder a plain name, such as 2021.
written-twice = two things would be published as `{ $path }`
    .help = two disclosures have the same name, or one is named like a file of the site; rename a folder.
keep-not-ours = { $path } holds something that --keep-typst did not write; it is left alone
    .help = choose another folder: gongkai build --keep-typst DIR.
keep-in-output = { $path } and the output folder lie in each other
    .help = keep Typst projects elsewhere: gongkai build --keep-typst DIR.
build-under-way = another build is under way
    .help = wait until it has finished.

## Waivers
waiver-unknown-rule = there is no rule `{ $rule }` to waive
    .help = did you mean `{ $nearest }`? gongkai rules lists all rules; the name stands in brackets in each finding.
waiver-impossible = findings of `{ $rule }` cannot be waived
    .help = what they are about could not be published; mend it and remove the waiver.
unused-waiver = { $at } has no finding of { $rule } to waive
    .help = remove this waiver if the text was mended; otherwise correct its rule or its place.
unused-waiver-place = there is no place { $at } to waive { $rule } at
    .help = write a file such as charter.yaml, or a file and an id, a name or a key in it, such as charter.yaml#art-15.

## Rules: criteria
related-first-too-many = one too many from here on
max-staff = indicator { $item } is answered “met”, but the roster has { $count } people; { $most } are allowed
    .help = check the roster; if it is right, the conclusion is unmet.
max-staff-or-exception = indicator { $item } is answered “met”, but the roster has { $count } people; { $most } are allowed
    .help = check the roster; if your school may have { $exception }, add exception: with the reason to this answer; otherwise the conclusion is unmet.

## Rules: consistency
same-rank = { $person } and { $other } both rank { $rank } in one faculty and grade
    .help = check both; if they are right, waive it.
related-same-rank = the same rank

## Rules: text

## Rules: terms
term-variant = “{ $variant }” should be “{ $name }”, the name in the list of terms
    .help = use that name; if this one is right as well, remove it from the variants in terms.
related-term = listed here as not to be used

## Rules: print
title-too-wide = this line of the title does not fit: it is { $width } characters wide, the type area { $most }
    .help = use title: | and break it where the sense does, with at most { $most } characters a line.
broken-word = “{ $word }” is wider than its place and is broken in print
    .help = write it shorter, or add the missing space.
lonely-line = page { $page } of the PDF of { $document } holds a single line: “{ $text }”
    .help = shorten the text before it by a few words, so that the line returns to the page before.

## Rules: privacy

## The list of rules
group-criteria = Criteria
group-consistency = Consistency
group-text = Text
group-terms = Terms
group-print = Print
group-privacy = Privacy
group-waivers = Waivers
rules-title = Rules
rules-about = What `gongkai check` looks for. Each finding names its rule in brackets; `gongkai explain RULE` prints what stands here. Errors keep a disclosure from being published, warnings and notes do not. What is to stay as it is can be waived in `disclosure.yaml`. This page is written by `gongkai rules --write docs/rules.md`.
rules-explain = gongkai explain RULE explains a rule.
unknown-rule = there is no rule `{ $value }`
    .help = did you mean `{ $nearest }`? gongkai rules lists them.

## The command
argument-missing = { $value } is missing
    .help = gongkai --help shows how the command is written.
unknown-language = the program does not speak `{ $value }`
    .help = languages: { $all }.
unknown-argument = there is no argument `{ $value }`
    .help = gongkai --help lists the arguments.
unknown-command = there is no command `{ $value }`
    .help = gongkai --help lists the commands.
command-missing = no command was given
    .help = use gongkai build to publish; gongkai --help lists all commands.
argument-conflict = `{ $value }` cannot be used together with `{ $other }`
    .help = keep one of them.
argument-without-value = `{ $value }` lacks its value, or has a wrong one
    .help = gongkai --help shows how it is written.
argument-wrong = wrong argument: { $value }
    .help = gongkai --help shows how commands are written.
unknown-schema = there is no data file `{ $value }`
    .help = data files: { $all }.

## Results
made-page = page
made-pdf = PDF
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
help-help = Print help
help-version = Print the version
help-lang = Language of messages: zh or en (by default the system's)
help-check = Check: say what is wrong with the data, and publish nothing
help-check-usage = gongkai check [DATA] [OPTIONS]
help-check-data = Folder of the data (default: data)
help-check-format = How to show findings: human, json, github or sarif (default: human)
help-check-deny = Also fail at warnings: --deny warnings
help-check-fix = Correct what is certain, in the files themselves, and say what was corrected
help-rules = List the rules by which the data is checked
help-rules-usage = gongkai rules [OPTIONS]
help-rules-write = Write the page that explains all rules into this file
help-explain = Explain a rule: what it finds, why it matters, an example, how to put it right
help-explain-usage = gongkai explain <RULE>
help-explain-rule = Name of the rule, as shown in brackets in each finding
help-build = Publish: read the data, check it, make the site and the PDF
help-build-usage = gongkai build [DATA] [OPTIONS]
help-build-data = Folder of the data (default: data)
help-build-output = Folder to publish to (default: output)
help-build-keep_typst = Also write the Typst project of each PDF into this folder
help-build-quiet = Say nothing when all goes well
help-build-json = Report as JSON, for scripts
help-schema = Print the JSON Schema of a data file, for editors that complete and explain keys
help-schema-usage = gongkai schema [FILE] [OPTIONS]
help-schema-subject = Name of the data file, such as charter (default: disclosure)
help-schema-write = Write all schemas into this folder
