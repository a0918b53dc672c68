# 程序说的话。每条消息说明错在哪里；.help 说明怎么办。

severity-error = 错误
severity-warning = 警告
severity-note = 提示
severity-waived = 已豁免
severity-fix = 改为
waived-because = （豁免理由：{ $reason }）
severity-help = 办法
first-here = 第一次出现在这里
findings-total = 错误 { $errors } 处，警告 { $warnings } 处，提示 { $notes } 处，已豁免 { $waived } 处。
findings-none = 没有发现问题。
nothing-written = 什么都没有写出。

## 文件
file-missing = 找不到文件 { $path }
    .help = 检查文件名和所在文件夹；每份公开都要有这个文件。
file-forbidden = 没有权限读取 { $path }
    .help = 检查文件的权限，或换一个自己能读的位置。
file-is-folder = { $path } 是文件夹，这里需要文件
    .help = 把同名文件夹移走，放入文件。
file-unreadable = 读不出 { $path }：{ $reason }
    .help = 检查磁盘和文件是否完好。
not-utf8 = 文件不是 UTF-8 编码，从这里起无法识别
    .help = 用记事本或 VS Code 打开，另存为 UTF-8 编码（原来多半是 GBK 或 UTF-16，即记事本的“ANSI”或“Unicode”）。
folder-loop = 文件夹里有指向自己的链接
    .help = 删去这个链接。
file-elsewhere = “{ $value }”不在这份公开的文件夹里
    .help = 把文件放在 disclosure.yaml 旁边，只写文件名。
data-missing = 没有数据文件夹 { $path }
    .help = 在放着 data 文件夹的地方运行，或写明数据文件夹：gongkai build 文件夹。
data-is-file = { $path } 是文件，这里要写文件夹
    .help = 写它所在的文件夹。
folder-name = 文件夹名 { $path } 里有不能识别的字符
    .help = 给文件夹换一个名字。
settings-misnamed = { $path } 的文件名不对，这份公开不会被看到
    .help = 把文件名改为 disclosure.yaml（全部小写）。
settings-missing = { $path } 像是一份公开，却没有 disclosure.yaml
    .help = 补上 disclosure.yaml；不想公开它，就把文件夹移到别处。
same-name = { $path } 和 { $other } 会用同一个名字公开
    .help = 给其中一个文件夹换一个名字。
no-disclosure = { $path } 里没有任何公开
    .help = 公开是一个含有 disclosure.yaml 的文件夹，例如 data/2021/。

## YAML
yaml-syntax = 这里不符合 YAML 的写法
    .help = 常见原因：冒号后面少了空格、缩进不齐、引号没有成对，或文字以 * & ! @ % {"{"} [ 等符号开头（这时给整段文字加上引号）。
yaml-tab = 缩进用了制表符（Tab）
    .help = YAML 的缩进只能用空格，把 Tab 换成空格。
yaml-wide-colon = 字段名后面用了全角冒号
    .help = 换成半角冒号，后面加一个空格，例如 name: 王犇。
yaml-colon-space = 冒号后面少了空格
    .help = 在冒号后面加一个空格，例如 name: 王犇。
yaml-dash-space = 短横后面少了空格
    .help = 在 - 后面加一个空格，例如 - name: 王犇。
yaml-wide-space = 这里用了全角空格或不换行空格
    .help = 换成半角空格；YAML 的缩进只认半角空格。
yaml-lost-anchor = 以 & 开头的词会被 YAML 当作记号，不会印出来
    .help = 给整段文字加上引号。
yaml-tag = 以 ! 开头的词会被 YAML 当作类型，不会印出来
    .help = 给整段文字加上引号。
yaml-too-large = 文件展开后太大，或嵌套太深
    .help = 去掉层层引用的 * 别名，或层层嵌套的列表，把内容直接写出来。
yaml-unknown-anchor = 引用了没有定义的 * 别名
    .help = 如果这是普通文字，给它加上引号。
yaml-two-documents = 一个文件里有两份 YAML（用 --- 分开）
    .help = 只留一份，删去 --- 和另一份。
yaml-merge-key = 这里不能用 << 合并
    .help = 把内容直接写出来。

## 字段
unknown-key = 没有名为“{ $key }”的字段
    .help = 这里可用的字段：{ $keys }。
unknown-key-near = 没有名为“{ $key }”的字段
    .help = 是不是想写“{ $nearest }”？
duplicate-key = 字段“{ $key }”写了两次
    .help = 留下一个，删去另一个。
missing-key = 缺少字段“{ $key }”
    .help = 加上一行“{ $key }: …”。
empty-value = 字段“{ $key }”是空的
    .help = 在冒号后面填上内容。
empty-text = 这里的文字是空的
    .help = 填上文字，或删去整个字段。
expected-text = 这里应当是一段文字
    .help = 写成一个值，不要写成列表或几个字段。
expected-list = 这里应当是列表
    .help = 每项占一行，以“- ”开头。
expected-map = 这里应当是若干“字段: 值”
    .help = 可用的字段：{ $keys }。
control-character = 文字里有不能印出的控制字符 { $code }
    .help = 删去这个看不见的字符（多半是从别处粘贴带来的）。
not-an-id = “{ $value }”不能作固定编号
    .help = 固定编号只用英文字母、数字和连字符，例如 art-16。
not-a-date = “{ $value }”不是日期，或不是这种写法
    .help = 写成 年-月-日，月和日各两位，例如 2021-06-25；要是日历上有的日子。
not-a-time = “{ $value }”不是时间
    .help = 写 上午、下午、晚上，或 14:30、14:30-17:00。
not-a-rank = “{ $value }”不是排名
    .help = 写成 名次/总人数，例如 1/41；一年级新生留空。
impossible-rank = 排名 { $value } 不可能：名次从 1 开始，不大于总人数
    .help = 核对名次和总人数，写成 名次/总人数。
not-yes-or-no = “{ $value }”既不是“是”也不是“否”
    .help = 写 是 或 否；不适用时留空。
not-a-count = “{ $value }”不是人数
    .help = 只写阿拉伯数字，例如 56。
not-a-percentage = “{ $value }”不是百分比
    .help = 写成 60% 这样的形式。
not-a-school-year = “{ $value }”不是学年
    .help = 写成 2021，或 2021-2022（后一年比前一年大一）。
not-a-level = “{ $value }”不是级别
    .help = 校级写 school，院级写 college。
not-a-marker = “{ $value }”看不出编号的样式
    .help = 写出第一项的编号，可以是 （一） 或 (一) 或 “一、” 或 1. 或 “1、” 或 （1） 或 ①。

## 语言
not-a-language-tag = “{ $value }”不是语言代码
    .help = 写成 zh-CN、en 这样的代码。如果本来不是要写多种语言，检查字段名。
locale-not-listed = 这份公开没有列出语言 { $tag }
    .help = 在 disclosure.yaml 的 locales 里加上它，或删去这段文字。
locale-twice = 语言 { $value } 列了两次
    .help = 删去一个。
locale-without-catalogue = 程序还不能用语言 { $tag } 排版
    .help = 现有语言：{ $all }。
no-locale = locales 里没有语言
    .help = 至少写一种，例如 locales: [zh-CN]。
primary-text-missing = 缺少原文（{ $tag }）
    .help = 加上一行“{ $tag }: …”。

## 公开与各节
unknown-section = 没有名为“{ $value }”的节
    .help = 十节是：{ $all }。
section-twice = “{ $value }”一节列了两次
    .help = 删去一个。
section-missing = 缺少“{ $section }”一节
    .help = 在 sections 里加上 - kind: { $section } 和它的 title。
not-an-address = “{ $value }”不是网址
    .help = 写成 https://例子.cn/目录 这样的完整网址，中文域名写成 xn-- 开头的形式。
unknown-edition = 没有名为“{ $value }”的评估标准
    .help = 自带的标准：{ $all }；自己的标准请写文件名，例如 criteria.yaml。
edition-level = 评估标准 { $name } 不是这一级学生会用的
    .help = 核对 level（校级 school、院级 college）和 criteria。
variant-is-name = “{ $value }”在名称表里既是正式名称，又是不该用的叫法
    .help = 从 variants 里删去它，或改正 name。
variant-twice = “{ $value }”在名称表里列了两次，不知道该换成哪个名称
    .help = 留下一处，删去另一处（西文不分大小写）。
variant-without-name = 不该用的叫法“{ $value }”没有同一种语言（{ $tag }）的正式名称
    .help = 在这一项的 name 里加上这种语言的名称，例如 name: {"{"}zh-CN: …, en: …{"}"}。

## 自评表
mark-twice = 记号 { $value } 解释了两次
    .help = 留下一个。
mark-unexplained = 记号 { $value } 没有解释
    .help = 在 marks 里写上它和它的含义，或在这里删去。
indicator-twice = 指标编号 { $value } 出现两次
    .help = 给每项指标不同的 id。
answer-twice = 指标 { $value } 答了两次
    .help = 留下一个结论，删去另一个。
answer-missing = 指标 { $item } 没有结论
    .help = 加上 - item: { $item } 和它的 conclusion。
answer-to-nothing = 评估标准里没有指标 { $item }
    .help = 现有的指标：{ $all }。
not-a-conclusion = “{ $value }”不是结论
    .help = 写“{ $met }”或“{ $unmet }”。

## 人员与会议
empty-roster = 名单里一个人也没有
    .help = 在 people 下面逐人填写，每人以“- name: 姓名”开头。
duplicate-id = 固定编号 { $value } 用了两次
    .help = 给其中一个换一个编号。
unknown-department = { $person }：没有 id 为“{ $value }”的部门
    .help = 现有部门的 id：{ $all }。
no-meeting = 没有填写任何会议
    .help = 在 meetings 下面填写召开的会议。
no-advisor = 没有填写任何责任人
    .help = 在 people 下面填写责任人。

## 条文与文字
article-without-id = 这一条没有固定编号
    .help = 加上一行 id: art-数字；以后插入新条文时不要改动它。
empty-provision = 这里没有任何文字
    .help = 填写 title 或 text，或删去这一项。
two-kinds-of-children = 一处只能有一种下级
    .help = chapters、articles、parts、items 只留一种。
marker-without-items = 写了 marker，却没有 items
    .help = 加上 items，或删去 marker。
text-or-file = text 和 file 要写一个，也只能写一个
    .help = 直接写文字用 text，文字在 Markdown 文件里用 file。
reference-to-nothing = 没有可以引用的“#{ $anchor }”
    .help = 最接近的是“#{ $nearest }”。引用写成 [](#节名-编号)。
markdown-control = 这里有不能印出的字符
    .help = 删去这个看不见的字符（多半是从别处粘贴带来的）。
markdown-definition = 单独成行的链接地址不会印出来
    .help = 把地址写在用到它的地方：[文字](https://…)。要印出方括号本身，在前面加反斜线：\[文字]。
markdown-image = 这里不能放图片
    .help = 删去图片，用文字说明。
markdown-indented = 行首空了四格（或有制表符），会被当作代码块，而这里不能用代码块
    .help = 删去行首的空格；段首缩进会自动排好。
markdown-link = 这个链接打不开
    .help = 链接要以 https://、http://、mailto: 或 # 开头。
markdown-link-empty = 这个链接没有文字
    .help = 在方括号里写上文字；只有 [](#charter-art-1) 这样的引用可以留空。
markdown-too-deep = 这里套了太多层
    .help = 清单套清单、着重套着重，最多 16 层。
markdown-unsupported = 这里不能用引用块、代码块或分隔线
    .help = 改成普通段落或列表。

## 字体
no-glyph = { $owner }：没有字体能印出“{ $character }”（{ $code }）
    .help = 找一个含有这个字的字体文件，放进 { $folder }，并在 disclosure.yaml 的 fonts 里写上它的文件名。
name-in-two-faces = { $name }：没有一种字体含有这个姓名的全部字，姓名会由两种字体拼成
    .help = 找一个含有全部这些字的字体文件，放进 { $folder }，并在 disclosure.yaml 的 fonts: body: 里写上它的文件名。
font-missing = 找不到字体文件 { $name }
    .help = 把它放进这些文件夹之一：{ $folders }。只写文件名，不写路径。
font-unreadable = { $name } 不是能用的字体文件
    .help = 需要 .ttf 或 .otf 文件；重新下载或换一个。
glyph-lost = 排版时有字没有字形：{ $reason }
    .help = 这段文字来自模板；换掉这个字，或在 fonts 里加上含有它的字体。

## 模板
template-syntax = 模板写法有错：{ $reason }
    .help = 与自带的同名模板对照；写法说明见 docs/templates.md。
template-undefined = 模板里的“{ $code }”没有定义
    .help = 检查拼写；模板能用的名称见 docs/templates.md。
template-missing = 找不到模板：{ $reason }
    .help = 检查 include、extends、import 后面的文件名。
template-error = 模板出错：{ $reason }
    .help = 写法说明见 docs/templates.md。
typst-error = Typst 不能排版：{ $reason }
    .help = 多半是自己的 press 模板有错；用 --keep-typst 文件夹 写出 Typst 项目来查看。

## 发布
cannot-write = 写不进 { $path }：{ $reason }
    .help = 检查路径和权限，或者换一个文件夹。原来发布的内容没有变。
disk-full = { $path } 放不下：{ $reason }
    .help = 腾出磁盘空间，或者请管理员提高配额。原来发布的内容没有变。
output-not-ours = { $path } 里有别的东西，不是 gongkai 发布的，不会动它
    .help = 换一个空文件夹：gongkai build --output 文件夹。
output-has-foreign-files = { $path } 里有 { $count } 项不是 gongkai 发布的，继续就会删掉：{ $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names } 等
    }
    .help = 把它们移到别处，或者换一个文件夹：gongkai build --output 文件夹。
output-holds-input = 发布会换掉 { $path }，连同里面要用的 { $input }
    .help = 换一个外面的文件夹：gongkai build --output 文件夹。
output-is-here = 发布会换掉你所在的文件夹 { $path }
    .help = 到别的文件夹里运行，或者发布到这里的新文件夹：gongkai build --output output。
output-is-file = { $path } 不是文件夹
    .help = 换一个文件夹：gongkai build --output 文件夹。
output-is-mount = { $path } 是磁盘的挂载点，不能换成新的文件夹
    .help = 换成里面的文件夹：gongkai build --output { $path }/site。
path-outside = “{ $path }”会写到发布的文件夹外面
    .help = 给这份公开的文件夹起一个简单的名字，例如 2021。
written-twice = 有两样东西都要发布成“{ $path }”
    .help = 两份公开的名字相同，或者名字和网站的文件相同；给其中一个文件夹改名。
keep-not-ours = { $path } 里有别的东西，不是 --keep-typst 写的，不会动它
    .help = 换一个文件夹：gongkai build --keep-typst 文件夹。
keep-in-output = { $path } 和发布的文件夹套在一起
    .help = 把 Typst 项目写到别处：gongkai build --keep-typst 文件夹。
build-under-way = 另一次发布正在进行
    .help = 等它结束再试。

## 豁免
waiver-unknown-rule = 没有名为“{ $rule }”的规则可以豁免
    .help = 是不是想写“{ $nearest }”？gongkai rules 列出全部规则；每条结果方括号里的就是规则名称。
waiver-impossible = “{ $rule }”查出的问题不能豁免
    .help = 这样的问题不改好就没法公布；改好以后删去这条豁免。
unused-waiver = { $at } 没有 { $rule } 可以豁免的问题
    .help = 原文已经改好的，删去这条豁免；否则改正它的规则名称或位置。
unused-waiver-place = 要豁免 { $rule }，但没有 { $at } 这个地方
    .help = 写文件名，如 charter.yaml，或文件名加编号、姓名、字段名，如 charter.yaml#art-15。

## 规则：指标
related-first-too-many = 从这里起超出
max-staff = 第 { $item } 项结论是达标，但名单有 { $count } 人，上限是 { $most } 人
    .help = 核对名单；名单无误的，结论改为未达标。
max-staff-or-exception = 第 { $item } 项结论是达标，但名单有 { $count } 人，上限是 { $most } 人
    .help = 核对名单；学校适用 { $exception } 人上限的，在这一项写上 exception 和理由；否则结论改为未达标。

## 规则：前后一致
same-rank = { $person } 和 { $other } 院系、年级相同，排名都是 { $rank }
    .help = 核对两个人的排名；确实相同的，写一条豁免。
related-same-rank = 相同的排名

## 规则：文字

## 规则：名称
term-variant = “{ $variant }”应当写作“{ $name }”，这是名称表里的正式名称
    .help = 换成正式名称；这种叫法可以用的，从 terms 的 variants 里删去。
related-term = 名称表里列为不该用的叫法

## 规则：印刷
title-too-wide = 标题的这一行排不下：宽 { $width } 字，版心只有 { $most } 字
    .help = 用 title: | 按词意分成几行，每行不超过 { $most } 个字。
broken-word = “{ $word }”比它的位置宽，印出来从中间断开
    .help = 写得短一些，或者补上漏掉的空格。
lonely-line = { $document } 的 PDF 第 { $page } 页只有一行：“{ $text }”
    .help = 前面的文字删去几个字，让它回到上一页。

## 规则：隐私

## 规则清单
group-criteria = 指标
group-consistency = 前后一致
group-text = 文字
group-terms = 名称
group-print = 印刷
group-privacy = 隐私
group-waivers = 豁免
rules-title = 检查规则
rules-about = `gongkai check` 查的就是这些。每条结果的方括号里是规则名称；`gongkai explain 规则` 打印这里的说明。有错误就不能发布；警告和提示不影响发布。要按原样公布的，在 `disclosure.yaml` 里写豁免。本页由 `gongkai rules --write docs/rules.md` 生成。
rules-explain = gongkai explain 规则名称 解释一条规则。
unknown-rule = 没有名为“{ $value }”的规则
    .help = 是不是“{ $nearest }”？gongkai rules 列出全部规则。

## 命令
argument-missing = 缺少 { $value }
    .help = gongkai --help 说明命令怎么写。
unknown-language = 不会说语言“{ $value }”
    .help = 可用：{ $all }。
unknown-argument = 不认识参数“{ $value }”
    .help = 用 gongkai --help 查看可用的参数。
unknown-command = 不认识命令“{ $value }”
    .help = 用 gongkai --help 查看可用的命令。
command-missing = 没有写命令
    .help = 发布请用 gongkai build；用 gongkai --help 查看全部命令。
argument-conflict = “{ $value }”不能和“{ $other }”一起用
    .help = 只留一个。
argument-without-value = “{ $value }”后面缺少值，或值不对
    .help = 用 gongkai --help 查看写法。
argument-wrong = 参数不对：{ $value }
    .help = 用 gongkai --help 查看写法。
unknown-schema = 没有名为“{ $value }”的数据文件
    .help = 可用：{ $all }。

## 结果
made-page = 网页
made-pdf = PDF
made-data = 数据
made-index = 目录
made-pages = { $count } 页
made-in = 用时 { $time }

## 帮助
help = 把学生会改革情况公开（YAML 数据）做成网站和排版好的 PDF。
help-usage = gongkai <命令> [选项]
help-usage-is = 用法：
help-commands = 命令
help-arguments = 参数
help-options = 选项
help-help = 显示帮助
help-version = 显示版本
help-lang = 程序用什么语言说话：zh 或 en（默认跟随系统）
help-check = 检查：说出数据里哪里不对，什么都不发布
help-check-usage = gongkai check [数据文件夹] [选项]
help-check-data = 数据文件夹（默认 data）
help-check-format = 怎样显示结果：human、json、github 或 sarif（默认 human）
help-check-deny = 有警告也算不通过：--deny warnings
help-check-fix = 有把握的错误直接在文件里改好，并说明改了什么
help-rules = 列出检查的全部规则
help-rules-usage = gongkai rules [选项]
help-rules-write = 把解释全部规则的文档写进这个文件
help-explain = 解释一条规则：查什么、为什么、例子、怎么改
help-explain-usage = gongkai explain <规则>
help-explain-rule = 规则的名称，即每条结果方括号里的那个
help-build = 发布：读取数据，检查，做出网站和 PDF
help-build-usage = gongkai build [数据文件夹] [选项]
help-build-data = 数据文件夹（默认 data）
help-build-output = 发布到哪个文件夹（默认 output）
help-build-keep_typst = 另外把每份 PDF 的 Typst 项目写进这个文件夹
help-build-quiet = 成功时什么都不说
help-build-json = 用 JSON 报告结果，供脚本使用
help-schema = 显示数据文件的 JSON Schema，供编辑器补全和解释字段
help-schema-usage = gongkai schema [数据文件名] [选项]
help-schema-subject = 数据文件名，例如 charter（默认 disclosure）
help-schema-write = 把全部 Schema 写进这个文件夹
