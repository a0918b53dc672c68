# 程序说的话。每条消息说明错在哪里；.help 说明怎么办。

severity-error = 错误
severity-warning = 警告
severity-note = 提示
severity-waived = 已豁免
severity-fix = 改为
severity-offer = 或可改为
severity-also = 同样的还有
severity-follows = 可能由此引起
waived-because = （豁免理由：{ $reason }）
severity-help = 办法
first-here = 第一次出现在这里
findings-total = 错误 { $errors } 处，警告 { $warnings } 处，提示 { $notes } 处，已豁免 { $waived } 处{ $hidden ->
        [0] 。
       *[other] （用 gongkai check{ $named }{ $chosen } --waived 列出）。
    }
findings-none = 没有发现问题。
findings-places = 连同出于同一原因的和可能由此引起的，一共 { $count } 处。
findings-fixable = { $safe ->
        [0] 没有一处有把握用 --fix 直接改好
       *[other] 有把握的 { $safe } 处，可用 gongkai check{ $named }{ $chosen } --fix 直接改好
    }{ $offered ->
        [0] 。
       *[other] ；只是建议的 { $offered } 处，加上 --fix --unsafe 才改。
    }想先看看会改什么，用 --diff，它什么都不改。
findings-correctable = { $count ->
        [0] 没有要改的地方。
       *[other] 会改 { $count } 处；现在什么都没有改。
    }
findings-more = { $rule }：还有 { $count } 处，用 gongkai check{ $named }{ $chosen } --limit 0 全部列出。
findings-more-places = 另有 { $count } 处
nothing-written = 什么都没有写出。
nothing-written-others = 有 { $count } 份公开没有错误；不等别的、先发布它们：gongkai build{ $named }{ $to } --keep-going。
outcome-untouched = 另外 { $count } 份公开没有动，和原来发布的一样。
outcome-kept = 因为有错误没有重新发布，保留原来发布的：{ $names }。
outcome-missing = 因为有错误没有发布：{ $names }。

## 文件
file-read-only = { $path } 是只读的，没有改动它
    .help = 在文件属性里取消只读，再运行一次。
file-changed-meanwhile = { $path } 刚才被别的程序改过，没有改动它
    .help = 在别的程序里关闭它，再运行一次。
file-there-already = { $path } 没有写出：已经有同名的文件或文件夹
    .help = 把它改名或移走，再运行一次。
writing-under-way = 另一个 gongkai 正在往 { $path } 里写
    .help = 等它结束，再运行一次。如果并没有别的在运行，重启存放文件的电脑。
change-undone = { $path } 里有一次改动没有改完就中断了，已经撤销，涉及 { $count } 个文件
    .help = 文件都恢复成了改动以前的样子。把中断的命令再运行一次。
change-edited = 改动 { $path } 的命令中断以后，这个文件又被编辑过，没有动它
    .help = 看一看这个文件，里面可能有那次改动的内容。
change-left = 中断的命令留下了 { $path }，现在删不掉：{ $reason }
    .help = 数据是完整的。请有写入权限的人运行一次 gongkai check{ $named }，就会删掉它。
change-half-made = 有一次改动中断了，只改了一部分文件，现在恢复不了：{ $reason }
    .help = 请有写入权限的人运行一次 gongkai check{ $named }，文件会恢复成改动以前的样子。
change-moved = 有一次改动中断了，还没有撤销，其中的 { $reason } 就被移走或改名了，恢复不了
    .help = 把它改回原来的名称，再运行一次 gongkai check{ $named }，就恢复成改动以前的样子。原来的内容在 { $path } 里（名称以 .old 结尾）；不要了的，把 { $path } 整个删去。
change-unknown = { $path } 里的记录读不懂，不知道有没有改到一半的文件：{ $reason }
    .help = 它不是 gongkai 写的，或者损坏了；程序没有动任何文件。看一看数据对不对：名称以 .old 结尾的是改动以前的内容。然后把 { $path } 整个删去。
fix-refused = { $path } 有的地方没有改：不能保证只改到该改的地方
    .help = 照下面列出的，自己动手改。
file-missing = 找不到文件 { $path }
    .help = 检查文件名和所在文件夹；每份公开都要有这个文件。
named-file-missing = 没有文件 { $path }
    .help = 核对名称、结尾和文件夹，看文件是否已经放进公开文件夹。
file-forbidden = 没有权限读取 { $path }
    .help = 检查文件的权限，或换一个自己能读的位置。
file-is-folder = { $path } 是文件夹，这里需要文件
    .help = 把同名文件夹移走，放入文件。
file-unreadable = 读不出 { $path }：{ $reason }
    .help = 检查磁盘和文件是否完好。
file-is-special = { $path } 是{ $kind ->
        [pipe] 管道
        [socket] 套接字
       *[device] 设备
    }，不是文件，没有打开
    .help = 换成文件。
file-too-large = { $path } 超过 { $limit } MB，这一类文件最多读这么大
    .help = 核对是不是要用的文件；真正要用的远没有这么大。
folder-is-file = { $path } 是文件，这里需要文件夹
    .help = 把文件移走，或者放进同名的文件夹。
name-unreadable = { $path } 的名字里有不能识别的字符
    .help = 换一个名字，或者移走。
link-leads-out = 链接 { $path } 指向项目外面
    .help = 把链接换成文件或文件夹本身。指向项目里面（数据旁边）的链接可以用。
link-leads-out-to = 链接 { $path } 指向项目外面：{ $target }
    .help = 把链接换成文件或文件夹本身。指向项目里面（数据旁边）的链接可以用。
link-broken = 链接 { $path } 指向的地方什么也没有
    .help = 改正链接，或者换成文件本身。
own-file-unused = { $path } 没有用到
    .help = 自己的模板只读 site 和 press 里的，语言只读规定的几个文件（见 docs/templates.md、docs/languages.md）。放到该放的地方，或者移走。自己的说明可以叫 README.md。
own-file-misnamed = { $path } 没有用到，也不会发布：它像是 { $name } 的副本，或者名称的大小写不对
    .help = 要用它，改名为 { $name }；不用的，移走。
own-font-unnamed = 字体 { $path } 没有用到：没有一份 disclosure.yaml 在 fonts 里写它的名称
    .help = 在 disclosure.yaml 里按用途写上文件名，如 fonts: {"{"}body: 文件名{"}"}；不用的，移走。
own-folder-misnamed = { $path } 没有用到：这个文件夹应当叫 { $name }
    .help = 把它改名为 { $name }（全部小写）。
template-empty = { $path } 是空的，用它做出来的页面上什么都没有
    .help = 写好这个模板，或删去它，改用自带的。
asset-name-taken = { $path } 不能发布：{ $name } 是程序自己要写的文件
    .help = 给它换一个名称。
not-utf8 = 文件不是 UTF-8 编码，从这里起无法识别
    .help = 用记事本或 VS Code 打开，另存为 UTF-8 编码（原来多半是 GBK 或 UTF-16，即记事本的“ANSI”或“Unicode”）。
folder-loop = 文件夹里有指向自己的链接
    .help = 删去这个链接。
file-elsewhere = “{ $value }”不在这份公开的文件夹里
    .help = 把文件放在 disclosure.yaml 旁边，只写文件名。
data-missing = 没有数据文件夹 { $path }
    .help = 在放着 data 文件夹的地方或项目里的任何文件夹运行，或在命令后面写明数据文件夹，如 gongkai check 文件夹。
data-is-file = { $path } 是文件，这里要写文件夹
    .help = 写它所在的文件夹。
folder-name = 文件夹名 { $path } 里有不能识别的字符
    .help = 给文件夹换一个名字。
unkept-name = 名称“{ $name }”里有 { $sign }，Windows 的文件名里不能有它
    .help = 换一个名称，拿到别的电脑上才打得开。
unkept-name-device = 名称“{ $name }”在 Windows 上是留给设备的，那里建不了这个文件
    .help = 换一个名称，拿到别的电脑上才打得开。
unkept-name-ending = 名称“{ $name }”末尾是句点或空格，Windows 会把它去掉
    .help = 去掉末尾的句点或空格。
unkept-names-alike = “{ $name }”和“{ $other }”在 Windows 和 macOS 上是同一个名称（只差大小写，或只差字符的编码方式），其中一个会丢
    .help = 给其中一个换一个名称。
settings-misnamed = { $path } 的文件名不对，这份公开不会被看到
    .help = 把文件名改为 disclosure.yaml（全部小写）。
settings-missing = { $path } 像是一份公开，却没有 disclosure.yaml
    .help = 补上 disclosure.yaml；不想公开它，就把文件夹移到别处。
unread-file = { $path } 不会被读取，也不会公布
    .help = 要供读者下载的，列在 disclosure.yaml 的 attachments 下（见 docs/data.md）；否则把它移到 data 文件夹外面。自己的说明可以取名 README.md 或 SOURCE.md。
unread-text = 没有哪一处用到 { $path }，它不会被读取
    .help = 要公布的内容写进公开的各个文件（见 docs/data.md），再把它移到别处。自己的说明可以取名 README.md 或 SOURCE.md。
unread-document = { $path } 是文字处理文件，程序不读 Word、WPS 的文件
    .help = 要公布的内容写进公开的各个文件，如 charter.yaml（见 docs/data.md），再把它移到 data 文件夹外面。要供读者下载的文件，列在 disclosure.yaml 的 attachments 下。
unread-table = { $path } 是电子表格，程序不读 Excel、WPS 表格和 CSV
    .help = 名单写进 staff.yaml，其他的表写进各自的文件（见 docs/data.md），再把它移到 data 文件夹外面。要供读者下载的文件，列在 disclosure.yaml 的 attachments 下。
unread-archive = { $path } 是压缩包，程序不读里面的文件
    .help = 里面有要公布的，就把它解开；然后把压缩包移到 data 文件夹外面。
unread-font = { $path } 是字体，程序不在这里找字体
    .help = 放进 disclosure.yaml 旁边或数据文件夹旁边的 fonts 文件夹，并在 disclosure.yaml 的 fonts 里写上它的名称。
unread-folder = { $path } 里有 { $count } 个文件不会被读取，也不会公布：{ $names } 等
    .help = 把这个文件夹移到 data 文件夹外面。它要是一份公开，就要有 disclosure.yaml。
unread-left-copy = { $path } 是以前的 gongkai 中断时留下的副本
    .help = 删掉它：没有用处，里面还可能有后来从数据里删掉的内容。
unread-misplaced = 程序不读 { $path }：{ $name } 文件夹放在这里不起作用
    .help = { $name ->
        [fonts] 移到数据文件夹旁边，或者用这些字体的那份公开的 disclosure.yaml 旁边。
       *[other] 移到数据文件夹旁边。
    }
same-name = { $path } 和 { $other } 会用同一个名字公开
    .help = 给其中一个文件夹换一个名字。
disclosed-twice = { $path } 和 { $other } 是同一个学生会同一学年的公开
    .help = 复制了一份来写别的学年、别的学生会，就改正其中的 school-year、institution、organisation；不再要的一份移到 data 文件夹外面。
related-disclosure = 另一份
same-answers = 自评表各项的结论和备注与上一年的一字不差
    .help = 从去年抄来还没有改的，逐项重新填写；今年逐项重新评过的，就这样公布，这条提示不影响公布，加 --ignore same-answers 就不列出。
same-meetings = 大会的日期与上一年的一样
    .help = 写今年开的会；今年没有开，就不要写去年的。
same-people = 名单上的人与上一年的完全一样
    .help = 今年换届以后的名单是谁，就写谁；确实一个人也没有变的，就这样公布，这条提示不影响公布，加 --ignore same-people 就不列出。
related-year-before = 上一年的
folder-copied = { $path } 的名字像是复制出来的，会照这个名字公布
    .help = 给文件夹取一个网址里要用的名字，如 2026；不公布的移到 data 文件夹外面。
base-urls-differ = 这不是其他公开写的网址 { $common }
    .help = 所有公开发布在同一个文件夹里，它的网址只有一个：每一份的 base-url 要写得一样。改好以前，sitemap.xml 只列出网址是 { $common } 的。
base-url-missing = 这里没有写 base-url，而其他公开写了 { $common }
    .help = 写上 base-url: { $common }。写好以前，sitemap.xml 不列出这份公开。
related-base-url = 写在这里
no-disclosure = { $path } 里没有任何公开
    .help = 公开是一个含有 disclosure.yaml 的文件夹，例如 data/2021/。

## YAML
yaml-syntax = 这里不符合 YAML 的写法
    .help = 常见原因：冒号后面少了空格、缩进不齐、引号没有成对，或文字以 * & ! @ % {"{"} [ 等符号开头（这时给整段文字加上引号）。
yaml-tab = 缩进用了制表符（Tab）
    .help = YAML 的缩进只能用空格，把 Tab 换成空格。
yaml-keyboard = 这里是中文输入法打出的记号：{ $marks }（共 { $count } 处），YAML 只认半角的
    .help = 换成半角的 : - , | # [ ] {"{"} {"}"} "，冒号、横线、逗号后面空一格；gongkai check{ $named }{ $chosen } --fix 一次换好。
yaml-colon-space = 冒号后面少了空格
    .help = 在冒号后面加一个空格，例如 name: 王犇。
yaml-key-sign = 字段“{ $key }”后面要用冒号和空格，不是 { $sign }
    .help = 写成 { $key }: ，空一格再写值。
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
yaml-text-sign = 这段文字以 { $sign } 开头，YAML 把它当作自己的记号，读不成文字
    .help = 给整段文字加上半角引号："……"；文字长的，冒号后面写 |，文字另起一行，多缩进两格。
yaml-text-colon = 这段文字里的冒号后面是空格，YAML 把冒号前面的话当作字段
    .help = 冒号换成全角的“：”，或给整段文字加上半角引号："……"；文字长的，字段后面写 |，文字另起一行，多缩进两格。
yaml-bracket = 这个 { $sign } 没有成对
    .help = 花括号、方括号有开有关，写成 { "{" }id: office, name: 办公室{ "}" }，关的不多也不少。
yaml-comma = 括号里的两项之间要用半角逗号隔开，这里读不下去
    .help = 写成 { "{" }id: office, name: 办公室{ "}" }：逗号、冒号都用半角，后面空一格。
yaml-two-documents = 一个文件里有两份 YAML（用 --- 分开）
    .help = 只留一份，删去 --- 和另一份。
yaml-key = 字段名应当是一个词
    .help = 冒号前面只写一个词；以 [ 或 {"{"} 开头的文字要加引号。
yaml-merge-key = 这里不能用 << 合并
    .help = 把内容直接写出来。

## 字段
unknown-key = 没有名为“{ $key }”的字段
    .help = 这里可用的字段：{ $keys }。
unknown-key-near = 没有名为“{ $key }”的字段
    .help = 是不是想写“{ $nearest }”？
key-in-words = 字段“{ $key }”在这里写作 { $meant }
    .help = 改成 { $meant }；gongkai check{ $named } --fix 会改好。
number-cut = 大括号里的逗号把数分成了两个；这里想写的是 { $number }
    .help = 去掉逗号，写成 { $number }。
value-marks = “{ $typed }”里有中文输入法的引号或 ＃，YAML 会把它当作值的一部分
    .help = 写成 { $value }；说明写在半角的 # 后面，# 前后各空一格。
duplicate-key = 字段“{ $key }”写了两次
    .help = 留下一个，删去另一个。
missing-key = 缺少字段“{ $key }”
    .help = 加上一行“{ $key }: …”。
empty-value = 字段“{ $key }”是空的
    .help = 在冒号后面填上内容。
empty-text = 这里的文字是空的
    .help = 填上文字，或删去整个字段。
text-too-long = { $kind ->
        [name] 这里的名称有 { $count } 个字符，超过 { $most } 个不予公布
        [paragraph] 这里有一段长达 { $count } 个字符，超过 { $most } 个不予公布
       *[cell] 这里的标题、单元格或标签有 { $count } 个字符，超过 { $most } 个不予公布
    }
    .help = { $kind ->
        [paragraph] 用空行分段。没完没了的文字排不出来。
       *[cell] 请缩短。没完没了的文字排不出来；内容长，就写进正文。
    }
texts-too-long = 这份公开里较长的文字一共有 { $count } 个字符，超过 { $most } 个不予公布
    .help = 删去不必公开的内容。加上这里的文字，就超过了上限。
hyphens-piled = 这里中间没有空格的一串字里有 { $count } 个看不见的软连字符，超过 { $most } 个就排不出版
    .help = 删去软连字符（U+00AD）：多半是从 PDF 或网页上复制文字时带来的，不需要它。
marks-piled = 这里有一个字符上叠加了 { $count } 个符号，超过 { $most } 个不予公布
    .help = 删去这些符号。没有哪种文字会叠加这么多。
expected-text = 这里应当是一段文字
    .help = 写成一个值，不要写成列表或几个字段。
expected-list = 这里应当是列表
    .help = 每项占一行，以“- ”开头。
expected-map = 这里应当是若干“字段: 值”
    .help = 可用的字段：{ $keys }。
control-character = 文字里有不能印出的控制字符 { $code }
    .help = 删去这个看不见的字符（多半是从别处粘贴带来的）。
direction-override = 文字里有看不见的、改变书写方向的字符：读者看到的次序会和写下的不一样
    .help = 删去这个看不见的字符（多半是从别处粘贴带来的）。从右向左书写的文字，由程序自己安排方向。
not-an-id = “{ $value }”不能作固定编号
    .help = 固定编号只用英文字母、数字和连字符，例如 art-16。
not-a-date = “{ $value }”不是日期，或者看不出是哪一天
    .help = 写成 年-月-日，例如 2021-06-25，年份要写全；要是日历上有的日子。
date-is-serial = “{ $value }”是 Excel 里日期的序号，不是日期
    .help = 这个序号是 { $meant }；核对以后照此填写。在 Excel 里先把这一列设成“文本”再填，就不会变。
not-a-telephone = “{ $value }”里有不是电话号码的
    .help = 写成 0551-62901234、138… 这样，分机写 0551-62901234转12；几个号码用顿号隔开，每个都写全，前后不写别的字。
not-a-mailbox = “{ $value }”里有不是电子邮箱地址的
    .help = 写成 union@example.edu.cn 这样；几个地址用顿号隔开。
not-a-paper = “{ $value }”不是纸张
    .help = 写 { $all } 之一，或者宽和高的毫米数，如 297x420。
paper-sides = 纸张“{ $value }”太小或者太大
    .help = 每边从 { $least } 到 { $most } 毫米。
not-an-orientation = “{ $value }”不是纸的放法
    .help = 纵向写 portrait，横向写 landscape。
not-a-distance = “{ $value }”不是阅读距离
    .help = 写数字和单位，如 1m、0.8m、80cm。
distance-range = 阅读距离“{ $value }”太近或者太远
    .help = 从 { $least } 米到 { $most } 米。
notice-language = 公示张用的语言“{ $tag }”不在这份公开的语言里
    .help = 这份公开的语言有 { $all }；先在 locales 里加上这种语言，或者改用其中的。
notice-section = 这份公开里没有“{ $id }”这一节
    .help = 写 summary（摘要），或者 sections 里各节的 kind、id：{ $all }。
notice-section-twice = “{ $value }”这一节写了两次
    .help = 删去一处。
notice-summary-alone = 摘要和各节不能放在一份公示张上
    .help = 摘要和各节分开，在 notices 里各写一份。
notice-twice = 两份公示张会是同一个文件（{ $value }）
    .help = 删去一份，或者换一种纸张、放法、内容。
notice-too-small = 在 { $distance } 米外看得清的字要 { $size } 磅，{ $paper } 纸上放不下
    .help = 换大一些的纸，或者把 reading-distance 改近一些。
notice-no-sheet = 最多 0 张，就什么也没有
    .help = 至少写 1；不限张数的，不写 max-sheets。
notice-sheets = { $document }有 { $count } 张，超过了最多 { $most } 张
    .help = 换大一些的纸，把 reading-distance 改近一些，内容减少一些，或者放宽 max-sheets。
not-days = “{ $value }”里有看不出是哪一天、哪几天的
    .help = 写成 2026-10-01，几天连着的写 2026-10-01至2026-10-07；不连着的用顿号隔开。
empty-contact = contact 里一项也没有写
    .help = 至少写一项：department（部门）、telephone（电话）、email（邮箱）、office（办公地点）、hours（办公时间）、box（意见箱）。
day-off-and-worked = 这里写的上班的日子，又写在放假的日子里
    .help = 一天不能又放假又上班；核对放假通知，改正 off 或者 worked。
related-day-off = 放假的日子
not-a-time = “{ $value }”不是时间
    .help = 写 上午、下午、晚上，或 14:30、14:30-17:00。
not-a-rank = { $of-someone ->
        [yes] { $whose }：“{ $value }”不是排名
       *[no] “{ $value }”不是排名
    }
    .help = 写成 名次/总人数，例如 1/41；一年级新生留空。
rank-character = { $of-someone ->
        [yes] { $whose }：排名“{ $value }”里不该有“{ $character }”（{ $code }）
       *[no] 排名“{ $value }”里不该有“{ $character }”（{ $code }）
    }
    .help = 名次和总人数都用数字写，中间是斜线 /；是不是 { $meant }？核对以后改。
rank-is-date = { $of-someone ->
        [yes] { $whose }：排名“{ $value }”是 Excel 改成的日期，原来填的多半是 { $meant }
       *[no] 排名“{ $value }”是 Excel 改成的日期，原来填的多半是 { $meant }
    }
    .help = 核对以后写成 { $meant }。Excel 会把 3/12 这样的排名当成日期：先把这一列的格式设成“文本”再填，或者在前面加一个半角的单引号 '。
impossible-rank = { $of-someone ->
        [yes] { $whose }：排名 { $rank } 不可能，名次从 1 开始，不大于总人数
       *[no] 排名 { $rank } 不可能，名次从 1 开始，不大于总人数
    }
    .help = 核对名次和总人数，写成 名次/总人数。
rank-turned = { $of-someone ->
        [yes] { $whose }：排名 { $rank } 的名次大于总人数，两个数可能写反了
       *[no] 排名 { $rank } 的名次大于总人数，两个数可能写反了
    }
    .help = 名次在前，总人数在后；是不是 { $meant }？核对以后改。
not-yes-or-no = { $of-someone ->
        [yes] { $whose }：“{ $value }”既不是“是”也不是“否”
       *[no] “{ $value }”既不是“是”也不是“否”
    }
    .help = 写 是 或 否；不适用时留空。
not-a-count = “{ $value }”不是人数
    .help = 写成一个确定的数，例如 56。
not-a-percentage = “{ $value }”不是百分比
    .help = 写成 60% 这样的形式，百分号要写出来。
not-a-school-year = “{ $value }”不是学年
    .help = 写成 2021，或 2021-2022（后一年比前一年大一）。
not-a-level = “{ $value }”不是级别
    .help = 写 school（校级）或 college（院级）。
not-a-union-kind = “{ $value }”看不出是哪一种组织
    .help = 写 student-union（学生会）、graduate-union（研究生会）或 both（学生会（研究生会））；不写就看 organisation 的名称。
not-a-congress-kind = “{ $value }”看不出大会由谁参加
    .help = 写 delegates（由代表参加）或 all-students（全体学生参加）；不写就看大会的名称。
not-a-marker = “{ $value }”看不出编号的样式
    .help = 写出第一项的编号，可以是 （一） 或 (一) 或 “一、” 或 1. 或 “1、” 或 （1） 或 ①。

## 语言
not-a-language-tag = “{ $value }”不是语言代码
    .help = 写成 zh-CN、en 这样的代码。如果本来不是要写多种语言，检查字段名。
locale-not-listed = 这份公开没有列出语言 { $tag }
    .help = 也要用这种语言发布的，在 disclosure.yaml 的 locales（下面标出的地方）里加上 { $tag }；不用这种语言的，gongkai i18n remove { $tag }{ $named } 把它从数据里全部去掉。
locale-twice = 语言 { $value } 列了两次
    .help = 删去一个。
locale-without-catalogue = 程序还不能用语言 { $tag } 排版
    .help = 现有语言：{ $all }。要用别的语言，把它的用语写进数据文件夹旁边的 locales/{ $tag }/labels.ftl，步骤见 docs/languages.md。
not-fluent = 花括号里写的读不懂
    .help = 花括号里的东西照另一种语言的同一条抄。
fluent-token = 这一行读不懂：这里缺“{ $wanted }”
    .help = 每条写成“名称 = 文字”，太长就换行缩进；有 { "{" } 就要有 { "}" }。
fluent-no-text = 这个名称后面没有文字
    .help = 在等号后面写上，或删去这一行。
fluent-default-form = 可以选的几种形式里，要有而且只有一种前面带星号
    .help = 在其余情况的那一种前面加星号，如 *[other]。
fluent-selector = 这个不能写在 -> 前面用来选择形式
    .help = 写要填的东西，如 { "{" } $count -> …，照另一种语言的同一条抄。
fluent-quotation = 花括号里的引号没有成对
    .help = 写成 { "{" }" "{ "}" } 这样，不换行。
fluent-escape = 引号里的反斜杠后面不能跟这个
    .help = 引号里能写的只有 \\、\"，和 \u 加四位字符编号。
fluent-brace = 这个右花括号没有对应的左花括号
    .help = 删去它，或补上 { "{" }；要印出花括号，写 { "{" }"{ "}" }"{ "}" }。
fluent-variable = “{ $name }”里没有可以填的 { "{" } ${ $variable } { "}" }
    .help = { $count ->
        [0] 删去它：这里没有要填的东西。
       *[other] 这里可以填：{ $all }。
    }花括号里的东西照抄，不翻译。
fluent-reference = 没有名为“{ $name }”的文字可以填在这里
    .help = 直接写出文字，或写本文件里另一条的名称。
fluent-function = 用语里不能用函数 { $name }
    .help = 数字和日期由程序照这种语言的写法写好再填进来，直接写变量，如 { "{" } $count { "}" }。
fluent-nested = 这里的大括号嵌套太深，超过 { $most } 层就不读了
    .help = 不要在大括号里再套大括号，把文字直接写出来。
fluent-cycle = 这条文字引用了自己：{ $ring }
    .help = 直接写出文字，不要引用另一条。
fluent-unfolds = “{ $name }”连同它引用的文字一共有 { $count } 处大括号，超过 { $most } 处就印不全
    .help = 直接写出文字，不要引用这么多别的文字。
label-without-value = 用语 { $label } 没有印出该填的东西：{ $all }
    .help = 从另一种语言的用语文件里照抄，放在该放的地方；有几种的，填一种就够。
label-lacks-value = 用语 { $label } 漏了 { $all }
    .help = 从另一种语言的用语文件里照抄，放在该放的地方；别处不会印它。
message-unknown = 程序没有名为“{ $name }”的消息
    .help = 是不是“{ $nearest }”？名称照 locales/zh-CN/messages.ftl 抄。
labels-missing = 用语缺 { $count } 条：{ $labels }
    .help = 从另一种语言的用语文件里抄来这几行，翻译等号后面的文字。
label-trait = 用语 { $label } 不能写“{ $value }”
    .help = 可以写：{ $all }。
locale-folder = locales 里的文件夹“{ $name }”不是语言代码的标准写法
    .help = 照 { $tag } 这样写。
locale-file-name = 程序不读语言的文件“{ $name }”
    .help = 要写的如果是 { $nearest }，就改成这个名称；一种语言可以有的文件：{ $all }。
locale-file-shipped = “{ $name }”只有自带的语言才有，写在这里不起作用
    .help = 删去它，或移走；数据旁边的语言可以有的文件：{ $all }。
locale-file-place = “{ $name }”放在各种语言的文件夹旁边，程序不会读
    .help = 一种语言一个文件夹：移到 { $place }。
locales-misplaced = 程序不在 { $path } 里找语言
    .help = 语言放在数据文件夹旁边：移到 { $place }。
label-misspelt = 没有哪一页印用语 { $label }，名称相近的有 { $nearest }
    .help = 要写的如果是 { $nearest }，就改成这个名称；自己的模板用的，最好另取名称。
words-meaning = { $name } 不是程序认识的意义，或后面不是一列词
    .help = 意义有：{ $all }；词写成一列：[甲, 乙]。
no-locale = locales 里没有语言
    .help = 至少写一种，例如 locales: [zh-CN]。
primary-text-missing = 缺少原文（{ $tag }）
    .help = 加上一行“{ $tag }: …”。

## 公开与各节
overlay-unknown-key = 原文这里没有字段“{ $key }”
    .help = 译文文件的字段与原文相同；检查拼写，或删去它。
overlay-unknown-member = 原文的列表里没有 { $name }
    .help = 有编号的各项按编号对应；检查编号，或删去这一项。
overlay-length = 这个列表有 { $count } 项，原文有 { $wanted } 项
    .help = 项数不能比原文多；还没翻译的留空。
related-locales = 这份公开列出的语言
related-original = 原文
overlay-shape = 原文这里不是这样：不是文字，或层次不同
    .help = 结构照原文，只换文字。
nothing-to-translate = 这里不是文字，没有译文
    .help = 删去这里写的；原文里的值各种语言都用。
overlay-no-map = 这个译文文件开头不是“字段: 文字”这样的行
    .help = 写原文里的字段，后面写译文，例如 title: Charter。
overlay-not-listed = 这个译文文件是 { $tag } 的，而这份公开的其他语言里没有它
    .help = 也要用这种语言发布的，在 disclosure.yaml 的 locales 里加上 { $tag }（不放在第一个）；不用这种语言的，gongkai i18n remove { $tag }{ $named } 把它从数据里全部去掉。
file-language-tag = 文件名里的“{ $value }”不是语言代码的写法
    .help = 如果要写的是 { $name }，就改成这个名称；不是就把文件移走。
file-misnamed = 公开里没有叫 { $name } 的文件，程序不会读它
    .help = 如果要写的是 { $nearest }，就改成这个名称；不是就把文件移走。
file-misnamed-beside = 程序不读 { $name }，读的是旁边的 { $nearest }
    .help = 把两个文件比一比，要公布的内容写进 { $nearest }，再把这个移到别处。
translated-twice = 这段文字在原文的文件里已经有 { $tag } 译文
    .help = 留下一处。

unknown-section = 没有名为“{ $value }”的节
    .help = 可写：{ $all }。
unknown-section-near = 没有名为“{ $value }”的节
    .help = 是不是 { $nearest }？kind 写英文名称，标题写在 title。可写：{ $all }。
section-twice = “{ $value }”一节列了两次
    .help = 删去一个。
section-missing = { $edition } 版指标要求公开的内容里，这里没有：{ $sections }
    .help = 在 sections 里给每一节加上 kind 和 title，内容写在同名的文件里（structure 由 staff.yaml 画出）；确实没有的，豁免并写明理由。
no-section = 一节也没有列出
    .help = 在 sections 里列出要公开的各节，每节写 kind 和 title。
section-unlisted = 有 { $path }，但 sections 里没有“{ $section }”这一节，内容不会公开
    .help = 要公开的，在 sections 里加上 - kind: { $section } 和它的 title；不公开的，把文件移到别处。
section-file-idle = 有 { $path }，但“{ $section }”一节是附件，这个文件里的内容不会公开
    .help = 要公开文件里的，删去这一节的 attachment；附件才是要公开的，把文件移到别处。
section-without-attachment = 没有 id 为“{ $id }”的附件
    .help = { $count ->
        [0] 在 attachments 里列出这个附件：- id: { $id }，再写 title 和 file。
       *[other] 现有附件的 id：{ $all }。别的附件先列进 attachments。
    }
chart-without-roster = 组织架构图由名单画出，而名单是附件
    .help = 组织架构图也作为附件（attachment），或者不列这一节；名单写进 staff.yaml 的，删去名单的 attachment。
related-roster-attached = 名单在这里写成附件
parts-of-attachment = 一节是附件，就不能再有 parts
    .help = 删去 parts 或 attachment。
section-id-idle = “{ $section }”一节不用写 id
    .help = 删去这一行；只有自己的一节（kind: text）要写 id。
section-id-taken = id “{ $id }”已经是别的文件或别的一节的名字
    .help = 换一个，比如 supervision、finances。
parts-elsewhere = 只有改革自评表（self-assessment）一节可以有 parts
    .help = 删去 parts；要分开的内容，各写成一节。
parts-of-others = parts 里要有一张、也只有一张是本组织自己的自评表，这里有 { $count } 张
    .help = 本组织自己的一张不写 id，别的各写 id 和 criteria。
part-criteria = 本组织自己的自评表用哪一版，写在上面的 criteria 里
    .help = 删去这一行；与上面不同的，改上面的。这一张说的是别的组织的，给它写 id。
from-colleges-elsewhere = 这张表不能由各学院的公开汇总
    .help = 删去这一行。只有校级公开（level: school）里写了 id 的表说的是各学院。
no-college = 数据文件夹里没有本校同一学年学院的公开，这张表汇总不出来
    .help = 把各学院的公开（level: college，institution 与本校相同，school-year 是同一学年）放进同一个数据文件夹；没有的，删去 from-colleges，在文件里写结论。
college-left-out = “{ $college }”的公开（{ $path }）有错误，不能算进这张表
    .help = 先改好那里的错误：检查整个数据文件夹就会列出。确实不算它的，豁免这一处并写明理由。
college-without-answers = “{ $college }”的公开（{ $path }）没有自评表，不能算进这张表
    .help = 请学院补上自评表；确实不算它的，豁免这一处并写明理由。
college-other-edition = “{ $college }”的公开（{ $path }）用的不是这一版指标，或者没有答全，不能算进这张表
    .help = 请学院和本表用同一版指标；确实不算它的，豁免这一处并写明理由。
second-level-differs = 第 { $item } 项写着达标，{ $colleges }自己的公开里是未达标
    .help = 核实是谁写错了，改正那一份；由程序汇总的，这里可以不写。
second-level-unmet = 第 { $item } 项写着未达标，各学院（{ $count } 个）自己的公开里都是达标
    .help = 核实是谁写错了，改正那一份；由程序汇总的，这里可以不写。
second-level-number = 写着 { $stated } 个二级学生会组织，数据里有 { $count } 个学院的公开
    .help = 数错了的改正；少了哪个学院的公开，补上。由程序汇总的，这里可以不写。
second-level-remark = 第 { $item } 项的备注写着 { $stated } 个，数据里 { $count } 个学院，达标的 { $met } 个
    .help = 改正备注；由程序汇总的，备注可以不写。
related-college = 学院的公开在这里
related-college-answer = 学院自己写的结论
not-an-address = “{ $value }”不是网址
    .help = 写成 https://例子.cn/目录 这样的完整网址，中文域名写成 xn-- 开头的形式。
unknown-edition = 没有名为“{ $value }”的评估标准
    .help = 自带的标准：{ $all }；自己的标准请写文件名，例如 criteria.yaml。
edition-cycle = 版本“{ $value }”绕了一圈，以自己为底本
    .help = based-on 写这一版真正的底本，没有底本的删去这一行。
edition-unknown-member = 底本里没有“{ $name }”
    .help = 这里只能改底本里有的：改正 id。要增减项目的，不写 based-on，写一份完整的版本。
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
empty-parameter = 这里的清单是空的，什么也查不出
    .help = 写上至少一项，或删去整个字段。
remark-without-number = 备注的写法里没有 { $placeholder }
    .help = 在数字或日期的位置写 { $placeholder }，例如 实有{"{"}n{"}"}人、召开日期为：{"{"}date{"}"}；备注里没有的，删去这一行。
remark-placeholder = 备注的写法里除了一处 { $placeholder }，还有 { $found }
    .help = 数字或日期处写一次 { $placeholder }，此外不用花括号。
remark-of-nothing = 备注里要印数字，但这一项没有说数什么
    .help = 在 provable 里写 max-staff、max-presidium 或 max-departments（印大会日期的，写 congress-since 或 congress-in-school-year），或删去 remark。
heading-not-answered = 这一项分几行，总标题没有结论，写在这里的不会起作用
    .help = 移到 lines 里的某一行。
exception-to-nothing = 指标 { $item } 没有可以申明的例外
    .help = 删去 exception；要写的说明放在 remark 里。
free-field-nowhere = 这一版指标的表下没有自由填写栏，这段文字印不出来
    .help = 删去 free-field；要公开的话写进备注。
indicator-twice = 指标编号 { $value } 出现两次
    .help = 给每项指标不同的 id。
answer-twice = 指标 { $value } 答了两次
    .help = 留下一个结论，删去另一个。
answer-missing = 指标 { $item } 没有结论
    .help = 加上 - item: { $item } 和它的 conclusion。
confirmed-nothing = 评估标准里没有指标 { $item }，没有文字可以核对
    .help = 现有的指标：{ $all }。
answer-to-nothing = 评估标准里没有指标 { $item }
    .help = 现有的指标：{ $all }。
not-a-conclusion = “{ $value }”不是结论
    .help = 写这几个中的一个：{ $all }。
head-of-nothing = 指标版本的表前没有“{ $item }”这一栏
    .help = 栏的代号有：{ $all }。
head-nowhere = 指标版本的表前没有要填的栏
    .help = 删去 head；这些内容要印的，写一份自己的指标版本，写上 head。
head-empty = 表前的“{ $item }”一栏没有填，印出来是空的
    .help = 在 head 里加上 - item: { $item } 和它的 value；不用这一栏的，写一份自己的指标版本（based-on），把它去掉。
head-no-choice = “{ $value }”不在这一栏的选择里
    .help = 写这几个中的一个：{ $all }。
unknown-head-source = from 不认得“{ $value }”
    .help = 可写：{ $all }；由学校填的，不写 from。
unknown-legend-place = place 不认得“{ $value }”
    .help = 写 above（印在表上）或 below（印在表下）。
not-a-number-pattern = “{ $value }”不是序号的写法
    .help = {"写成 {n}{mark}. 这样：{n} 处印序号，{mark} 处印记号，各一次。"}
mark-idle = 记号“{ $value }”有说明，却没有一项标着它
    .help = 在表里标着它的各项写 mark: { $value }；没有的，从 marks 里删去。
mark-idle-shipped = { $edition } 版的说明里有“{ $value }”，哪几项标着它，见过的公开的表都看不到
    .help = 拿收到的表格核对；有的，写一份自己的版本（based-on: { $edition }），给那几项写 mark: { $value }；没有一项标着它的，豁免。
legend-of-nothing = 写了 legend，却没有 marks，没有可说明的记号
    .help = 在 marks 里列出各个记号，或者删去 legend。

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
reference-into-attachment = 不能引用“#{ $anchor }”：“{ $section }”一节是附件，程序看不到里面的条文
    .help = 写文字，如“第三条”；或者引用整节：[](#{ $section })。
related-attached = 这一节是附件
markdown-control = 这里有不能印出的字符
    .help = 删去这个看不见的字符（多半是从别处粘贴带来的）。
markdown-definition = 单独成行的链接地址不会印出来
    .help = 把地址写在用到它的地方：[文字](https://…)。要印出方括号本身，在前面加反斜线：\[文字]。
markdown-image = 这里不能放图片
    .help = 图片可以放在 Markdown 文件里（如 party-guidance.yaml 指向的文件）；其他文件可以列为附件（disclosure.yaml 的 attachments）。
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
picture-broken = { $name } 不是能显示的图片：文件不完整，或者内容和名称的结尾不一致
    .help = 用图片软件打开，重新保存。
picture-elsewhere = 这张图片不在公开文件夹里，而在网上
    .help = 把它保存到 Markdown 文件旁边，写文件名：![图片说明](图片.png)。网上的图片随时会变、会消失。
picture-inside = 标题、链接、加粗的文字里不能放图片
    .help = 让图片单独成段。
picture-inks = { $name } 用的是印刷油墨的颜色（CMYK），不是屏幕的颜色
    .help = 用图片软件另存为 RGB。
picture-too-large = { $name } 有 { $width }×{ $height } 像素，超过 { $most } 百万像素的不能显示
    .help = 用图片软件缩小；宽 2000 像素，屏幕和纸上都足够清楚。
picture-type = 不能显示“{ $ending }”类型的图片
    .help = 另存为下列类型之一：{ $all }。
picture-without-words = 这张图片没有文字说明，看不见的人不知道画的是什么
    .help = 在方括号里写明图片的内容：![图片说明](图片.png)。
drawing-unsafe = 矢量图 { $name } 里有 { $found }，可能运行程序，或从别处取内容
    .help = 去掉它，另存为普通的 SVG，或者存成 PNG。
attachment-active = { $name } 里有宏或脚本（{ $found }），不能公布
    .help = 去掉宏另存，或者存成 PDF。
attachment-content = { $name } 的内容和名称的结尾不一致：里面不是 { $type } 文件
    .help = 用对应的软件打开，重新保存，不要设密码；只改名称没有用。
attachment-twice = { $value } 列了两次
    .help = 只留一次；正文可以多次引用同一个附件。
attachment-type = “{ $ending }”类型的文件不能公布
    .help = 另存为下列类型之一：{ $all }。程序、脚本、网页、压缩包和带宏的文件一律不公布。
published-name = { $name } 这样的名称是软件留下的临时文件，不能公布
    .help = 给文件另起名称，如 章程.pdf。
published-names-alike = { $name } 和 { $other } 公布以后会同名
    .help = 给其中一个文件改名；所在的文件夹和字母大小写都不算区别。

## 字体
no-glyph = { $owner }：没有字体能印出“{ $character }”（{ $code }）
    .help = 找一个含有这个字的字体文件，放进 { $folder }，并在 disclosure.yaml 的 fonts 里写上它的文件名。
name-in-two-faces = { $name }：没有一种字体含有这个姓名的全部字，姓名会由两种字体拼成
    .help = 找一个含有全部这些字的字体文件，放进 { $folder }，并在 disclosure.yaml 的 fonts: body: 里写上它的文件名。
font-missing = 找不到字体文件 { $name }
    .help = 把它放进这些文件夹之一：{ $folders }。只写文件名，不写路径。
font-unreadable = { $name } 不是能用的字体文件
    .help = 需要 .ttf 或 .otf 文件；重新下载或换一个。
font-restricted = { $name } 的授权不允许把它嵌入 PDF
    .help = 字体文件自己这样声明（OS/2 fsType 为 2）。向字体厂商要准许嵌入的版本，或者换一个字体文件；不写这一项，就用自带的字体。
font-refused = { $name } 不能嵌入 PDF：{ $reason }
    .help = 换一个字体文件；或者删去这一项，就用自带的字体。
glyph-lost = 排版时有字没有字形：{ $reason }
    .help = 这段文字来自模板；换掉这个字，或在 fonts 里加上含有它的字体。

## 模板
template-syntax = 模板写法有错：{ $reason }
    .help = 与自带的同名模板对照；写法说明见 docs/templates.md。
template-undefined = 模板里的“{ $code }”没有定义
    .help = 检查拼写；模板能用的名称见 docs/templates.md。模板是给以前的版本写的，gongkai migrate{ $named } 指出哪些叫法改了。
template-missing = 找不到模板：{ $reason }
    .help = 检查 include、extends、import 后面的文件名。
template-error = 模板出错：{ $reason }
    .help = 写法说明见 docs/templates.md。
template-steps = 模板的运算超过 { $most } 步，或用掉同样多的内存
    .help = 检查有没有层层套着的循环，以及在循环里越来越长的文字。
template-output = 模板生成的内容超过 { $most } 字节
    .help = 检查有没有输出过多的循环。
typst-time = 使用自己的模板，生成“{ $document }”超过 { $most } 秒还没有完
    .help = 检查自己的模板里有没有停不下来的循环。什么都没有发布。
typst-memory = 使用自己的模板，生成“{ $document }”用掉的内存超过 { $most } 字节
    .help = 检查自己的模板里有没有不停输出、不停分页的循环。什么都没有发布。
too-many-pages = 排出来有 { $count } 页，最多发布 { $most } 页
    .help = 检查自己的模板里有没有多余的循环、循环里的分页。
typst-error = Typst 不能排版：{ $reason }
    .help = 多半是自己的 press 模板有错；用 --keep-typst 文件夹 写出 Typst 项目来查看。

## 发布
cannot-write = 写不进 { $path }：{ $reason }
    .help = 检查路径和权限，或者换一个文件夹。原来有的内容没有变。
disk-full = { $path } 放不下：{ $reason }
    .help = 腾出磁盘空间，或者请管理员提高配额。原来有的内容没有变。
cannot-print = 结果没能输出：{ $reason }
    .help = 给输出的地方腾出空间，或者换一个地方，再运行一次。
export-not-ours = 已经有 { $path }，而且不是 gongkai 写的，没有动它
    .help = 换一个文件名；确实要替换它的，加上 --force。
export-in-data = { $path } 在一份公开的文件夹里，会混进数据
    .help = 写到数据文件夹以外的地方。
export-in-output = { $path } 在发布的文件夹里，会混进网页
    .help = 写到发布的文件夹以外。
export-holds-translations = { $path } 里有还没有导入的译文，没有动它
    .help = 先用 gongkai i18n import 导入，或者换一个文件名；译文不要了的，加上 --force。
export-is-link = { $path } 是链接，不会通过链接写文件
    .help = 写它指向的文件，或者换一个文件名。
export-no-file = { $path } 是文件夹、设备一类的东西，不是文件
    .help = 写一个文件名。只要显示出来的，不用加这个选项。
export-format = 写不了 { $path }：文件名要以 .xlsx 或 .csv 结尾
    .help = 写成 .xlsx，Excel 和 WPS 都能打开，比如 --output 名单.xlsx。
export-impossible = { $path } 写不成：表格装不下（{ $reason }）
    .help = 看名单里有没有特别长的内容；没有写任何东西。
output-not-ours = { $path } 里有别的东西，不是 gongkai 发布的，不会动它
    .help = 换一个空文件夹：gongkai build{ $named } --output 文件夹。
output-has-foreign-files = { $path } 里有 { $count } 项不是 gongkai 发布的，继续就会删掉：{ $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names } 等
    }
    .help = 把它们移到别处，或者换一个文件夹：gongkai build{ $named } --output 文件夹。
output-in-input = { $path } 在 { $input } 里，下次运行会把发布的内容当成学校自己的文件
    .help = 发布到旁边的文件夹。
output-holds-input = 发布会换掉 { $path }，连同里面要用的 { $input }
    .help = 换一个外面的文件夹：gongkai build{ $named } --output 文件夹。
output-is-here = 发布会换掉你所在的文件夹 { $path }
    .help = 到别的文件夹里运行，或者发布到这里的新文件夹：gongkai build{ $named } --output output。
output-is-file = { $path } 不是文件夹
    .help = 换一个文件夹：gongkai build{ $named } --output 文件夹。
output-is-mount = { $path } 是磁盘的挂载点，不能换成新的文件夹
    .help = 换成里面的文件夹：gongkai build{ $named } --output { $path }/site。
output-not-ours-to-clear = 不能换掉 { $path } 里原来发布的内容：{ $folder } 是别人的，或者不准写入
    .help = 请它的主人来发布，或者请他给写入的权限；也可以换一个文件夹：gongkai build{ $named } --output 文件夹。
output-access = 保持不了 { $path } 的用户组和权限：{ $reason }
    .help = 用属于这个组的用户来发布，或者把文件夹改成自己所在的组：不保持就换掉，读者可能打不开，别人也可能进得去。
output-edited = { $path } 里发布的 { $count } 项后来被人改过，继续就会被换掉：{ $names }
    .help = 要留下的，改到数据或自己的模板里。可以不要的：gongkai build{ $named }{ $to } --remove-missing。
output-edited-kept = { $path } 发布以后被人改过，继续就会原样再发布一次
    .help = 连它那一份公开一起生成，会写出新的；或者改回发布时的样子。
output-kept-aside = 换掉 { $path } 的时候，有人往里面放了东西，或改了里面的内容，已保留在 { $folder }：{ $count ->
        [1] { $names }
        [2] { $names }
        [3] { $names }
       *[other] { $names } 等 { $count } 项
    }
    .help = 需要的从那里取出来，再删去这个文件夹。
path-outside = “{ $path }”会写到发布的文件夹外面
    .help = 给这份公开的文件夹起一个简单的名字，例如 2021。
written-twice = 有两样东西都要发布成“{ $path }”
    .help = 两份公开的名字相同，或者名字和网站的文件相同；给其中一个文件夹改名。
keep-not-ours = { $path } 里有别的东西，不是 --keep-typst 写的，不会动它
    .help = 换一个文件夹：gongkai build{ $named }{ $to } --keep-typst 文件夹。
keep-in-output = { $path } 和发布的文件夹套在一起
    .help = 把 Typst 项目写到别处：gongkai build{ $named }{ $to } --keep-typst 文件夹。
keep-in-data = { $path } 在 { $input } 里，而发布的内容正是从那里来的
    .help = 把 Typst 项目写到别处：gongkai build{ $named }{ $to } --keep-typst 文件夹。
would-vanish = { $path } 里原来发布的 { $count } 项会消失：{ $names }
    .help = 确实要撤下的：gongkai build{ $named }{ $to } --remove-missing。不要撤下的，放回数据里，或者指明它们原来所在的数据文件夹。
former-not-listed = { $name } 是旧版本的程序发布的，没有留下目录需要的内容
    .help = 先把整个数据文件夹发布一次，以后就可以单独发布其中一份。
other-project = { $path } 和 { $other } 不在同一个项目里
    .help = 分别发布：一次发布的是同一个数据文件夹里的内容。
build-under-way = 另一次发布正在进行
    .help = 等它结束再试。

## 豁免
not-a-fingerprint = “{ $part }”不是指纹，这条豁免不知道是为什么写的
    .help = 指纹由 gongkai waive 写出，是 12 个数字和字母 a 到 f，几个之间用空格隔开。删去 found 这一项，再运行 gongkai waive，就会重新写上。
waiver-unknown-rule = 没有名为“{ $rule }”的规则可以豁免
    .help = gongkai rules 列出全部规则；每条结果方括号里的就是规则名称。
waiver-unknown-rule-near = 没有名为“{ $rule }”的规则可以豁免
    .help = 是不是想写“{ $nearest }”？gongkai rules 列出全部规则；每条结果方括号里的就是规则名称。
waiver-impossible = “{ $rule }”查出的问题不能豁免
    .help = 这样的问题不改好就没法公布；改好以后删去这条豁免。
unused-waiver = { $at } 没有 { $rule } 可以豁免的问题
    .help = 它针对的问题已经改好或不在了的，删去这条豁免；只是规则名称或位置写错了的，改正它。
unused-waiver-place = 要豁免 { $rule }，但没有 { $at } 这个地方
    .help = 它针对的已经不在了的（比如人已经离任），删去这条豁免。只是位置写错了的：写文件名，如 charter.yaml，或文件名加编号、姓名、字段名，如 charter.yaml#art-15。
unused-waiver-partly = { $at } 豁免 { $rule } 的内容里，有 { $count } 处已经没有了
    .help = 不豁免的已经改好，这是好事。运行 gongkai waive{ $named }，让它只管还在的。
waiver-without-found = 有 { $count } 条豁免没有写明豁免的是什么，以后同一处的新错也会被它放过
    .help = 运行 gongkai waive { $folder }，由程序写上现在查出的内容和学年，再看一遍是不是都该豁免。
related-waiver = 这条豁免是为别的内容写的，不管这一处
waiver-of-another-year = 有 { $count } 条豁免是为 { $year } 学年写的，{ $current } 学年不生效
    .help = 今年仍要照原样公布的，看过以后按规则写一次，如 gongkai waive { $folder } --rule { $rule }，理由照旧，学年改成今年；其余的从 disclosure.yaml 里删去。
waive-impossible = “{ $rule }”查出的问题不能豁免
    .help = 请把它改好；gongkai explain { $rule } 说明怎么改。只是提示的，不影响公布，检查时加 --ignore { $rule } 就不列出。
waive-which = 这里有几份公开，不知道要写进哪一份
    .help = 写出是哪一份，如 gongkai waive { $folder } --rule { $rule }，其余的照旧。
waive-no-place = 没有 { $at } 这个地方
    .help = 写文件名，如 charter.yaml，或文件名加编号、姓名、字段名，如 charter.yaml#art-15、staff.yaml#王犇；也可以写检查时列出的行，如 charter.yaml:9；不写 --at，就是这条规则查出的每一处。
waive-reason-character = 理由里有不能写进文件的字符（{ $code }）
    .help = 重新写一遍理由，不要粘贴。
waive-nothing = 没有查出 { $rule } 的问题，没有可以豁免的
    .help = gongkai check{ $named } 列出查出的问题，方括号里是规则名称；已经豁免的不用再写。
waive-nothing-there = { $at } 没有查出 { $rule } 的问题，没有可以豁免的
    .help = gongkai check{ $named } 列出查出的问题，方括号里是规则名称；已经豁免的不用再写。
waive-without-reason = 豁免要写明理由
    .help = 加上 --reason 和理由，如 --reason 原文如此；理由会写进 disclosure.yaml。
waive-written = { $path }：{ $at } 的 { $rule }，{ $count } 处。
waive-total = 写了 { $count } 条豁免。

## 规则：指标
related-first-too-many = 从这里起超出
max-staff = 第 { $item } 项的结论是“{ $conclusion }”，但名单有 { $count } 人，上限是 { $most } 人
    .help = 核对名单；名单无误的，改正结论。
max-staff-or-exception = 第 { $item } 项的结论是“{ $conclusion }”，但名单有 { $count } 人，上限是 { $most } 人
    .help = 核对名单；学校适用 { $exception } 人上限的，在这一项写上 exception 和理由；否则改正结论。
max-presidium = 第 { $item } 项的结论是“{ $conclusion }”，但主席团有 { $count } 人，上限是 { $most } 人
    .help = 核对名单里各人的 position（职务）；名单无误的，改正结论。
max-presidium-or-exception = 第 { $item } 项的结论是“{ $conclusion }”，但主席团有 { $count } 人，上限是 { $most } 人
    .help = 核对名单里各人的 position（职务）；学校适用 { $exception } 人上限的，在这一项写上 exception 和理由；否则改正结论。
max-departments = 第 { $item } 项的结论是“{ $conclusion }”，但工作部门有 { $count } 个，上限是 { $most } 个
    .help = 核对 departments，已经撤销的部门删去；确实有这么多的，改正结论。
max-departments-or-exception = 第 { $item } 项的结论是“{ $conclusion }”，但工作部门有 { $count } 个，上限是 { $most } 个
    .help = 核对 departments；学校适用 { $exception } 个上限的，在这一项写上 exception 和理由；否则改正结论。
stated-count = 第 { $item } 项的备注写着 { $stated }，按数据数出来是 { $count }
    .help = 核对名单；名单无误的，改正这个数，或者把备注留空，由程序数出来印上。
stated-date = 指标 { $item } 的备注写着{ $stated }，大会的日期是 { $date }
    .help = 核对召开的日期，改正备注或 congress.yaml。
exception-without-reason = 指标 { $item } 申明了例外，理由却是“{ $reason }”
    .help = 没有例外的，删去 exception：写了就算申明，上限会放宽；适用例外的，写明理由。
no-contact = 没有写有疑问、有意见的人找谁、怎样找
    .help = 在 disclosure.yaml 写上 contact：部门（department）、电话（telephone）、邮箱（email）、办公地点（office）等，有几项写几项。
no-issued = 没有写发布日期
    .help = 在 disclosure.yaml 写上 issued，如 issued: 2026-09-30。
unchecked-section = “{ $title }”一节是附件，里面的文字没有核对
    .help = 自己核对一遍：名称、人数、日期与别的各节是否一致，有没有不该公开的号码。以后写进 { $file }，程序就能核对，也能印成网页和 PDF。
unconfirmed-wording = { $edition } 版下列各项的文字，没有在公开的表里见过：{ $items }
    .help = 与收到的表格逐字核对。一致的各项写进 self-assessment.yaml，如 confirmed: [{ $items }]，以后不再问；不一致的，写一份自己的版本，只写不同的几项（based-on，见 docs/data.md）。
no-department-named = 第 { $item } 项的结论是“{ $conclusion }”，但工作部门“{ $department }”的名称里有“{ $word }”
    .help = 这个部门已经撤销的，从 departments 删去；仍然设有的，改正结论；名称碰巧含有这几个字的，写一条豁免。
positions = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 的职务是“{ $position }”
    .help = 这一项只容许：{ $all }。职务写错的改正；确实另设了职务的，改正结论。
political-status = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 的政治面貌是“{ $status }”
    .help = 这一项只容许：{ $all }。核对名单；名单无误的，改正结论。
political-status-missing = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 没有写政治面貌
    .help = 在名单里补上 political-status，可写：{ $all }。
max-rank = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 的排名 { $rank } 是前 { $percent }%，要求在前 { $most }% 以内
    .help = 核对名次和人数；无误的，改正结论。
max-rank-missing = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 没有写成绩排名
    .help = 补上 rank（名次/人数）；一年级新生和研究生不用写，但要在 grade 写明年级。
max-rank-grade = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 没有写成绩排名，年级“{ $grade }”也看不出是不是一年级新生或研究生
    .help = 年级写成 一年级、二年级、大三、2024级、硕士研究生 这样；一年级新生和研究生以外的人补上 rank（名次/人数）。
failed-courses = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 有课业不及格
    .help = 核对成绩；无误的，改正结论。
failed-courses-missing = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 没有写有没有课业不及格
    .help = 在 failed-courses 写上 是 或 否；一年级新生不用写，但要在 grade 写明年级。
failed-courses-grade = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person } 没有写有没有课业不及格，年级“{ $grade }”也看不出是不是一年级新生
    .help = 年级写成 一年级、二年级、大三、2024级、硕士研究生 这样；一年级新生以外的人在 failed-courses 写上 是 或 否。
agenda = 第 { $item } 项的结论是“{ $conclusion }”，但大会的议程里没有一项同时写到：{ $words }
    .help = 大会确实有这一项的，写进 congress.yaml 的议程；没有的，改正结论。
congress-since = 第 { $item } 项的结论是“{ $conclusion }”，但 { $since } 以来没有开过大会，最近一次在 { $latest }
    .help = 核对会议的日期；确实没有开的，改正结论。
congress-in-school-year = 第 { $item } 项的结论是“{ $conclusion }”，但 { $year } 学年没有开过大会，最近一次在 { $latest }
    .help = 核对会议的日期，补上这一年的会议；确实没有开的，改正结论。
least-non-officers = 代表 { $delegates } 人，其中不是本会骨干的 { $others } 人，占 { $percent }%，不到 { $least }%
    .help = 核对两个人数；人数无误的，在产生办法里调整名额。
share-of-students = 代表 { $delegates } 人，是在校学生 { $students } 人的 { $percent }%，通常在 { $about }% 左右
    .help = 核对两个人数；人数无误的，写一条豁免，说明理由。
review-mentions = 第 { $item } 项的结论是“{ $conclusion }”，但述职评议办法没有写到“{ $word }”
    .help = 评议会确实有它参加的，修订办法，把它写明；没有的，改正结论。
advisors = 第 { $item } 项的结论是“{ $conclusion }”，要有 { $wanted } 名类别写着“{ $category }”的责任人，实有 { $count } 名
    .help = 核对 advisors.yaml；情况确实如此的，改正结论。
advisors-missing = 第 { $item } 项的结论是“{ $conclusion }”，但没有类别写着“{ $category }”的责任人
    .help = 在 advisors.yaml 补上；确实没有的，改正结论。
advisors-full-time = 第 { $item } 项的结论是“{ $conclusion }”，但 { $person }（类别写着“{ $category }”）的“是否为专职团干”一栏不合要求
    .help = 核对 full-time-cadre；情况确实如此的，改正结论。
related-claimed = 这里的结论
related-latest-meeting = 最近的一次会议
related-congress = 各次会议和议程
related-review = 述职评议办法
related-advisors = 责任人
related-not-full-time = 是否为专职团干
related-delegates = 代表人数
related-students = 在校学生人数

## 规则：前后一致
stated-presidium = 条文说“{ $stated }”，名单里的主席团有 { $count } 人
    .help = 核对条文和名单，改正错的一方。
stated-departments = 条文说“{ $stated }”，staff.yaml 里有 { $count } 个部门
    .help = 核对条文和 departments，改正错的一方。
stated-staff = 条文说“{ $stated }”，名单里有 { $count } 人
    .help = 核对条文和名单，改正错的一方。
stated-delegates = 条文说“{ $stated }”，figures 里是 { $count } 人
    .help = 核对正文和 figures，改正错的一处。
stated-non-officers = 这里写着“{ $stated }”，figures 里不是本会骨干的代表是 { $count } 人
    .help = 核对正文和 figures，改正错的一处。
stated-students = 这里写着“{ $stated }”，figures 里的学生是 { $count } 人
    .help = 核对正文和 figures，改正错的一处。
stated-office = 条文说“{ $stated }”，名单里的{ $office ->
        [chairs] 主席
        [vice-chairs] 副主席
        [heads] 部长
        [deputies] 副部长
        [leaders] 部门负责人
       *[officers] 干事
    }有 { $count } 人
    .help = 核对条文和名单里的职务，改正错的一方。
stated-leaders = 条文说“{ $stated }”，{ $department }的负责人有 { $count } 人
    .help = 核对条文和名单里的职务，改正错的一方。
stated-heads = 条文说“{ $stated }”，{ $department }的部长有 { $count } 人
    .help = 核对条文和名单里的职务，改正错的一方。
stated-deputies = 条文说“{ $stated }”，{ $department }的副部长有 { $count } 人
    .help = 核对条文和名单里的职务，改正错的一方。
stated-officers = 条文说“{ $stated }”，{ $department }除负责人外有 { $count } 人
    .help = 核对条文和名单，改正错的一方。
related-departments-end = 最后一个部门
related-roster-here = 名单里
related-this-department = 这个部门
related-figure = figures 里的数
department-names = 没有名为“{ $name }”的部门
    .help = 统一名称：改条文，或者改 staff.yaml 里部门的 name。
department-left-out = 这里列出的部门里没有“{ $name }”
    .help = 补上这个部门；已经撤销的，从 staff.yaml 的 departments 删去。
department-of-position = 职务里写的“{ $name }”不是 departments 里的部门
    .help = 统一名称：改职务或经历，或者改部门的 name。
related-nearest-department = 名称最接近的部门
department-without-head = 名单里没有人是{ $department }的负责人
    .help = 给负责人写上 position: 部长 和这个部门的 department。
share-differs = 写的是 { $stated }，按人数算是 { $computed }（{ $part } / { $whole }）
    .help = 重新计算，把正文和 figures 里的比例一起改正。
related-part = 其中的人数
related-whole = 总人数
figure-not-in-text = 正文里没有 { $figure }
    .help = 核对正文和 figures，改正错的一处；正文没有写这个数的，从 figures 删去。
person-twice = 名单里有两个“{ $person }”，院系、年级也相同
    .help = 删去重复的一行；确是两个人的，写一条豁免。
person-in-two-offices = “{ $person }”在名单里有两个不同的职务
    .help = 一个人只任一个职务：删去一行；确是两个人的，写一条豁免。
related-same-person = 前面的一行
impossible-grade = { $person }：{ $grade }的学生在 { $year } 学年还没有入学
    .help = 核对年级和 disclosure.yaml 里的学年，改正写错的那一个。
two-spellings = “{ $found }”和“{ $usual }”多半是同一个，在这一栏里有两种写法
    .help = 统一成一种写法；确实是两个，写一条豁免。
namesakes = 名单里有两个“{ $person }”，院系或年级不同
    .help = 核对是不是两个人；是的话不用改。
related-namesake = 同名的人
dates-out-of-order = 这次会议在 { $date }，写在它前面的会议在 { $other }，比它晚
    .help = 核对日期和时间；无误的，按先后重新排列。
times-out-of-order = 这次会议和写在它前面的会议都在 { $date }，时间却在它之前
    .help = 核对时间；无误的，按先后重新排列。
related-earlier-meeting = 写在前面的会议
issued-before-meeting = 发布日期 { $date } 早于会议的日期 { $other }
    .help = 核对两个日期；发布以后才开的会，把更新的日期写在 updated。
related-later-meeting = 会议的日期
updated-before-issue = 更新日期 { $date } 早于发布日期 { $other }
    .help = 核对两个日期：issued 是第一次发布的日期，updated 和 revisions 里的是以后更新的日期。
related-issued = 发布日期
notice-period = 公示期在 { $date } 结束，却在 { $other } 才开始
    .help = 核对 from 和 to。
notice-before-issue = 公示期从 { $date } 开始，早于发布日期 { $other }
    .help = 还没有公布的，不能算公示；核对 from 和 issued。
notice-without-work = 公示期从 { $date } 到 { $other }，一个工作日也没有
    .help = 核对起止日期，以及 holidays 里放假、调休的日子。
related-notice-begin = 公示期从这一天开始
related-notice-end = 到这一天结束
working-days = 写着 { $stated } 个工作日，公示期里数出来是 { $count } 个
    .help = 先看 holidays 里放假、调休的日子写全了没有，再核对起止日期和写的数。
date-outside-school-year = 会议在 { $date }，离 { $year } 学年太远
    .help = 核对会议日期和 school-year，改正错的一处。
related-school-year = 学年
related-other-spelling = 另一种写法在这里
typed-reference-elsewhere = 没有“{ $words }”：那里只有 { $count } 条
    .help = 查清原来指的是哪一条，改正编号，或者换成 [](#charter-art-16) 这样的引用，编号由程序写。
related-named-text = 所指的文件从这里开始
typed-reference-to-nothing = 没有{ $words }：这里一共 { $count } 条
    .help = 查清原来指的是哪一条，写成 [](#charter-art-16) 这样的引用。
typed-reference = “{ $words }”是手写的编号，增删条文后不会跟着变
    .help = 写成 { $link }，印出来的编号由程序计算。
other-institution = “{ $name }”不是本校（{ $own }）
    .help = 照抄别校文件留下的，换成自己的，那一段别的内容也要核对；确实说的是别的学校，用 gongkai waive 写一条豁免。
related-institution = 本校的名称
wrong-level = 标题里说“{ $word }”，与这份公开的级别不符
    .help = 改正标题；level 写错的，改正 level。
related-level = 这份公开的级别
kind-in-name = 组织叫“{ $name }”，这里写的却是{ $kind ->
        [graduate-union] 学生会
        [both] 其中一种
       *[student-union] 研究生会
    }
    .help = 删去这一行，或者改成名称里的那一种；名称写错的，改正 organisation。
related-organisation = 组织的名称
charter-names-another = 章程说本会叫“{ $name }”，organisation 却是“{ $own }”
    .help = 多半是借用了另一种组织的章程：改正章程里的名称，连同别的内容一起核对；organisation 写错的，改正它。
congress-kind-in-name = 大会叫“{ $name }”，与这里写的不符
    .help = 删去这一行，或者改正；名称写错的，改正名称。
related-congress-title = 大会的名称
mixed-markers = 这里编成“{ $marker }”，前面同一层的项编成“{ $first }”
    .help = 把 marker 改成一样；照原样公布的，写一条豁免。
related-first-marker = 前面的写法
false-claim = “{ $claim }”不成立：{ $values }
    .help = 核对条文和名单，改正错的一方；条文改了，算式也跟着改。
false-claim-plain = “{ $claim }”不成立
    .help = 核对条文和名单，改正错的一方；条文改了，算式也跟着改。
claim-not-boolean = “{ $claim }”的结果是 { $value }，不是“成立”或“不成立”
    .help = 写成比较，例如 presidium|length == 4。
claim-syntax = 算式写法有误：{ $reason }
    .help = 写法如 presidium|length == 4；能用的名称见 docs/data.md。
claim-forbidden = 算式里不能用“{ $code }”
    .help = 能用的名称、过滤器和写法见 docs/data.md。
claim-undefined = 数据里没有“{ $code }”
    .help = 检查拼写；能用的名称见 docs/data.md。
claim-too-long = 算式超过 { $most } 个字符
    .help = 拆成几个算式，一个说一件事。
claim-too-costly = 算这个算式要花太多时间或内存，没有算完
    .help = 写得简单些：数一数、比一比就够了。
claim-error = 算不出来：{ $reason }
    .help = 能用的名称和写法见 docs/data.md。
experience-differs = { $person }：经历里是“{ $experience }”，职务却写“{ $position }”
    .help = 核对是哪一个，改正另一处；经历是以前的，写明“曾任”，或者用 gongkai waive 写一条豁免。
experience-elsewhere = { $person }：经历里是“{ $experience }”，department 却是另一个部门
    .help = 核对是哪一个，改正另一处；经历是以前的，写明“曾任”，或者用 gongkai waive 写一条豁免。
position-elsewhere = { $person }：职务是“{ $position }”，department 却是{ $name }
    .help = 核对是哪个部门，改正另一处。
department-twice = 有两个部门都叫{ $name }
    .help = 各写各的名称；其实是一个部门的，删去一个，并把其中各人的 department 改成另一个。
related-position = 职务
same-rank = { $person } 和 { $other } 院系、年级相同，排名都是 { $rank }
    .help = 核对两个人的排名；确实相同的，写一条豁免。
related-same-rank = 相同的排名

## 规则：文字
box-character = 文字里有“{ $found }”，是表格的方框，或者是一个没能显示的字
    .help = 删去它；本来是一个字的，把字补上；本来是选项的，只写选中的一项。
stop-in-word = 两个汉字中间夹着“{ $found }”
    .help = 多余的就删去；本来是句号的，写成 。
name-form = 姓名“{ $person }”里有不属于姓名的“{ $found }”
    .help = 只写一个人的姓名；多余的删去，说明写在别的栏里。
name-dot = 姓名“{ $person }”的间隔号写成了“{ $found }”
    .help = 写成 ·，两边不空格；本来没有间隔号的，删去。
name-of-several = “{ $person }”像是两个人的姓名
    .help = 每人一行，各以“- name:”开头。
name-hidden = 姓名“{ $person }”有字没有写出（{ $found }）
    .help = 公开的名单写全名；本人不同意公开的，商定后再公布。
name-none = “{ $person }”不是姓名
    .help = 写这个人的姓名；还没有人的，删去这一行。
doubled-word = “{ $found }”是同样的内容连写了两遍
    .help = 删去多余的一遍。
half-width-punctuation = 中文里用了半角的「{ $found }」
    .help = 换成全角的「{ $better }」；有把握的可以用 gongkai check{ $named }{ $chosen } --fix 一次改好。
full-width-punctuation = 这里不是中文，却用了全角的「{ $found }」
    .help = 换成半角的 { $better }；有把握的可以用 gongkai check{ $named }{ $chosen } --fix 一次改好。
full-width-mark = 这里不是中文，却用了中文的「{ $found }」
    .help = 换成这种语言的标点；引用中文的，连同里面的中文一起引。
unfinished-text = 这里留着没写完的记号：{ $found }
    .help = 写完，把记号删去；确实是正文的，写一条豁免。
sample-text = 这里还是样子：{ $found }
    .help = 换成自己的内容，连同“{ $found }”一起删去；换完以前不要公布。
sample-person = “{ $found }”是样子，不是人
    .help = 换成真的人；整张名单可以从 Excel 导入：gongkai import roster。
half-width-brackets = 中文里用了半角括号：{ $found }
    .help = 写成全角的 （ ）；可以用 gongkai check{ $named }{ $chosen } --fix 一次改好。
mixed-brackets = 这对括号一个全角、一个半角：{ $found }
    .help = 写成一样的；可以用 gongkai check{ $named }{ $chosen } --fix 一次改好。
unpaired-mark = { $found } 没有配成对
    .help = 在该有的地方补上另一半，或者删去这一个。
stray-space = 中文里有多余的空格
    .help = 删去空格；本来是用来分开几样东西的，改用顿号。
stray-space-in-name = 姓名里有空格
    .help = 删去空格；译名中间的，写成间隔号 ·。
invisible-character = 这里有看不见的字符 { $code }
    .help = 删去它：gongkai check{ $named }{ $chosen } --fix。
keyboard-mark = “{ $found }”外面的引号会印出来
    .help = YAML 里的文字不用引号，删去；确实要印出引号的，用 gongkai waive 写一条豁免。
keyboard-note = “{ $found }”会印出来：全角的 ＃ 不是说明的开头
    .help = 说明用半角的 #；确实要印出来的，用 gongkai waive 写一条豁免。
cut-by-hash = “{ $found }”没有读进去：YAML 把空格后面的 # 连同后面的字当作说明
    .help = 属于值的，整个值加上引号；确实是说明的，在 # 后面加一个空格。
error-of-spreadsheet = “{ $found }”是表格软件算不出来时写的，YAML 把它当作说明，这个值等于没填
    .help = 回到表格里改好公式，把值填上。
keyboard-comma = “{ $found }”是一项：方括号里几项之间要用半角逗号
    .help = 是几项的，把，换成半角逗号和一个空格；就是一项的，另起一行写，前面加“- ”。
look-alike = “{ $found }”是 { $code }，只是看起来像“{ $meant }”
    .help = 换成真正的汉字：gongkai check{ $named }{ $chosen } --fix。
look-alike-name = 姓名里“{ $meant }”写成了 { $code }
    .help = 本人没有特别要求的，换成通行的字。
misspelling = “{ $found }”应当是“{ $better }”
    .help = 改过来；确实要照原样公布的，写一条豁免。
closing-punctuation = 这一条末尾没有标点，同一级别的条文有
    .help = 补上标点；本来就不用的，写一条豁免。
heading-punctuation = 标题末尾有“{ $found }”
    .help = 删去末尾的标点。
typed-number = “{ $found }”是手写的序号；序号由程序编排，这样会印两遍
    .help = 删去手写的序号。
typed-number-name = 姓名前面有“{ $found }”；序号由程序编排
    .help = 删去它；可以用 gongkai check{ $named }{ $chosen } --fix 一次改好。
broken-link = “{ $found }”没有成为链接：括号写得不对
    .help = 写成 [文字](地址)，括号都用半角，中间不空格。
link-in-plain-text = “{ $found }”会照原样印出来：这里不能写链接
    .help = 只写文字；或者把链接移到可以写链接的正文里。
idle-mark = “{ $found }”没有起作用，会照原样印出来
    .help = 加粗写成 **文字**，前后各两个半角星号，里面不空格；不需要的，删去标记。想印出星号的，写成 \*。
idle-mark-plain = “{ $found }”会连星号一起印出来：这里不能用标记
    .help = 删去星号。
idle-block = “{ $found }”在这里不是标题、列表或表格，会和前后的行印成一行
    .help = YAML 里的列表写在 items 下，标题写在 title 里；Markdown 文件里，行首用半角的 #、- 或 1.，后面空一格；要分段的，空一行。
typed-html = “{ $found }”是 HTML 标签，会照原样印出来
    .help = 删去标签；另起一段的，空一行；加粗的，写成 **文字**。
typed-code = “{ $found }”是 HTML 的字符代号，会照原样印出来
    .help = 写那个字符本身，或者写一个空格。
underscores = “{ $found }”会连下划线一起印出来
    .help = 加粗的，写成 **文字**；是空的，填上。

## 规则：名称
term-variant = “{ $variant }”应当写作“{ $name }”，这是名称表里的正式名称
    .help = 换成正式名称；这种叫法可以用的，从 terms 的 variants 里删去。
related-term = 名称表里列为不该用的叫法

## 规则：印刷
title-too-wide = 标题的这一行排不下：宽 { $width } 字，版心只有 { $most } 字
    .help = 用 title: | 按词意分成几行，每行不超过 { $most } 个字。
no-page-address = 公示张上没有二维码和网址：没有写 base-url
    .help = 在 disclosure.yaml 里写 base-url: 加上 output 文件夹将来的网址；不放到网上的，写一条豁免。
fine-code = 网址有 { $count } 个字母，公示张上的二维码太细：{ $side } 毫米见方时一格 { $module } 毫米，至少要 { $least } 毫米
    .help = 网址是 { $address }。文件夹名换成短的字母和数字（一个汉字算 9 个字母），或者换短一些的 base-url。
broken-word = “{ $word }”比它的位置宽，印出来从中间断开
    .help = 写得短一些，或者补上漏掉的空格。
lonely-line = { $document } 的 PDF 第 { $page } 页只有一行：“{ $text }”
    .help = 前面的文字删去几个字，让它回到上一页。

## 规则：隐私
identity-number = 这里有身份证号码
    .help = 删去；这里也不显示它，更不能公开。
mobile-number = 这里有手机号码
    .help =
        删去；需要联系方式的，写办公电话。公开的监督电话写在 disclosure.yaml 的 contact 里，就不算隐私；是别的公开电话的，这样写明：
        gongkai waive --rule mobile-number --at "{ $at }" --reason "单位公开的电话"
student-number = 这里好像有学号
    .help = 删去：姓名、院系、年级就够了；不是学号的，写一条豁免。
email-address = 这里有电子邮箱地址
    .help =
        删去个人邮箱。公开的监督邮箱写在 disclosure.yaml 的 contact 里，就不算隐私；是别的公开邮箱的，这样写明：
        gongkai waive --rule email-address --at "{ $at }" --reason "单位公开的邮箱"
private-folder = 文件夹的名称里有不该公开的内容，它会成为网址的一部分
    .help = 给文件夹换一个名称，如学校名、年份。

## 规则：翻译
missing-translation = 这个文件的 { $texts } 处文字，有 { $missing } 处没有 { $tag } 译文
    .help = gongkai i18n status{ $named } 逐处列出；没有译文的地方印原文，并标明。不用这种语言发布的，gongkai i18n remove { $tag }{ $named } 把它去掉。
untranslated-edition = 指标版本 { $edition } 在自评表里要印的 { $texts } 处文字，有 { $missing } 处没有 { $tag } 译文
    .help = 把 gongkai i18n export { $tag }{ $named } 写出的译好、导入，或者自己把译文写进 disclosure.yaml 旁边的 { $file }（要写全：有了这个文件，自带的译文就不用了）；gongkai i18n status{ $named } 逐处列出。
related-moved-original = 这处译文是照这里译的
stale-translation = 认可译文以后，原文又改过了
    .help = 改好译文，再运行 gongkai i18n accept{ $named }。
references-differ = 原文和译文对 #{ $anchor } 的引用不一样
    .help = 让译文的引用与原文相同。
untranslated-words = 译文里还有没译的“{ $words }”
    .help = 译过来；要引用原文的，放在括号或引号里。
untranslated-copy = 这段译文就是原文
    .help = 译过来；暂时不译的，把这一段删去，页面上会照印原文并注明。
numbers-differ = { $side ->
        [translation] 原文里没有 { $number } 这个数
       *[original] 原文里的 { $number }，这段译文里没有
    }
    .help = 看哪个对，改正另一个；确实应当不同的，写一条豁免。
term-translation = 名称表里“{ $term }”译作“{ $name }”，这段译文里没有
    .help = 用名称表里的译名；译名本身不对的，改 terms。
related-term-name = 名称表里的译名
guessed-reading = { $name } 的拼音写作 { $pinyin }；{ $character } 可以读 { $readings }
    .help = 问本人，把 { $tag } 的写法写在原名旁边。
unknown-reading = { $name } 照原样印出：不知道 { $character } 怎么读
    .help = 问本人，把 { $tag } 的写法写在原名旁边。
guessed-spelling = { $name } 按字音写作 { $pinyin }；音译的姓名有自己的拼法
    .help = 问本人，把 { $tag } 的写法写在原名旁边。

## 规则清单
group-criteria = 指标
group-consistency = 前后一致
group-text = 文字
group-terms = 名称
group-print = 印刷
group-privacy = 隐私
group-translation = 翻译
group-waivers = 豁免
rules-title = 检查规则
rules-about = `gongkai check` 查的就是这些。每条结果的方括号里是规则名称；`gongkai explain 规则` 打印这里的说明。有错误就不能发布；警告和提示不影响发布。要按原样公布的，在 `disclosure.yaml` 里写豁免。本页由 `gongkai rules --write docs/rules.md` 生成。
rules-group = { $heading }（{ $name }）
rules-heading = { $rule }（{ $group }，{ $severity }）
rules-explain = gongkai explain 规则名称 解释一条规则。
unknown-rule = 没有名为“{ $value }”的规则
    .help = gongkai rules 列出全部规则；查出的结果方括号里的就是名称。
unknown-rule-near = 没有名为“{ $value }”的规则
    .help = 是不是“{ $nearest }”？gongkai rules 列出全部规则。
rule-is-group = “{ $value }”是一类，不是一条规则
    .help = { $value ->
        [form] 写出查出的结果方括号里的那个名称。
       *[other] gongkai rules 按类列出全部规则：写出其中一条的名称。
    }
rules-form = { $rule }（数据的写法，form 一类；“…”处是数据里的内容）
rules-unwaivable = 这不是规则，不能豁免。

## 翻译
i18n-one-language = 没有要翻译的：每份公开都只有一种语言。
i18n-progress = { $locale }  { $file }  已译 { $translated } / { $texts }
i18n-missing = 未译
i18n-stale = 译后原文改过
i18n-unaccepted = { $locale }：有 { $count } 处译文还没有认可；核对无误后运行 gongkai i18n accept{ $named }，以后原文改了才会提醒。
i18n-nothing-to-accept = 没有译文，什么都没有写出。
i18n-accepted = { $path }：记下了 { $count } 处译文。
i18n-written = 写好了 { $path }。
i18n-deleted = { $path } 已删去。
remove-language = 没有哪份公开有语言“{ $tag }”的内容
    .help = 检查语言代码；gongkai i18n status{ $named } 列出各种语言。
remove-original = “{ $tag }”是这份公开的原文语言
    .help = 只能去掉译文的语言。
remove-refused = { $path } 没有改动：不能保证只去掉这种语言的文字
    .help = 请自己动手去掉其中这种语言的文字。什么都没有写出。
i18n-nothing-new = 这些译文数据里都已经有了。
i18n-nothing-else-new = 其余的译文数据里都已经有了。
i18n-skipped = 跳过了 { $count } 处；在翻译工具里译好、确认，再导入一次：
i18n-skipped-empty = 还没有译文
i18n-skipped-fuzzy = 标着“不确定”（fuzzy）
export-language = 没有哪份公开要译成 { $tag }
    .help = 在 disclosure.yaml 的 locales 里加上这种语言（不放在第一个）。
import-language = 文件里写的语言是“{ $tag }”，没有哪份公开要译成它
    .help = 检查文件开头的 Language: 一行，和 disclosure.yaml 里的 locales。
po-syntax = 这一行不是 PO 文件的写法，或者文件不完整
    .help = 导入的应是 gongkai i18n export 写出、由翻译工具存成 PO（UTF-8）的文件。什么都没有写出。
po-plural = 这一条有单数复数几种形式，这里用不到
    .help = 导出的文字都没有复数形式：删去这一条，或导入 gongkai i18n export 写出的文件；什么都没有写。
po-no-head = 这不是 PO 文件：开头没有 Language: 一行
    .help = 导入的应是 gongkai i18n export 写出、由翻译工具存成 PO（UTF-8）的文件。什么都没有写出。
import-file-missing = 没有要导入的文件 { $path }
    .help = 检查文件名和所在文件夹；要导入的是翻译工具保存的 PO 文件。
import-twice = 文件里有两条 { $id }
    .help = 删去一条，再导入一次。什么都没有写出。
import-refused = { $path } 没有改动：不能保证只改到该改的地方
    .help = 把这个文件的新译文自己写进去，再导入一次。什么都没有写出。
import-unknown = 数据里没有 { $id } 这段文字
    .help = 这个文件属于另一份公开，或是旧的；重新导出，让翻译工具把译文带过去。
import-original-changed = 导出以后，{ $id } 的原文改过了
    .help = 重新导出，让翻译工具把译文带过去。什么都没有写出。
import-conflict = 导出以后，数据里 { $id } 的译文也改过了
    .help = 看哪个对，把对的写进数据，再导入一次。什么都没有写出。
related-in-the-data = 数据里的
fingerprints-wrong = 这不是 gongkai i18n accept 写出的内容
    .help = 再运行一次 gongkai i18n accept{ $named }，它会重写整个文件。

## 命令
argument-missing = 缺少 { $value }
    .help = gongkai{ $command } --help 说明命令怎么写。
unknown-language = 不会说语言“{ $value }”
    .help = 可用：{ $all }。
unknown-argument-near = 不认识参数“{ $value }”
    .help = 是不是“{ $nearest }”？
unknown-command-near = 不认识命令“{ $value }”
    .help = 是不是“{ $nearest }”？用 gongkai{ $command } --help 查看可用的命令。
unknown-selection = 没有名为“{ $value }”的规则，也没有这一类规则
    .help = gongkai rules 按类列出全部规则；数据写法的错误是 form 一类。
unknown-selection-near = 没有名为“{ $value }”的规则，也没有这一类规则
    .help = 是不是“{ $nearest }”？gongkai rules 按类列出全部规则；数据写法的错误是 form 一类。
unknown-argument = 不认识参数“{ $value }”
    .help = 用 gongkai{ $command } --help 查看可用的参数。
unknown-command = 不认识命令“{ $value }”
    .help = 用 gongkai{ $command } --help 查看可用的命令。
command-missing = 没有写命令
    .help = 用 gongkai{ $command } --help 查看全部命令。
argument-conflict = “{ $value }”不能和“{ $other }”一起用
    .help = 只留一个。
argument-without-value = “{ $value }”后面缺少值，或值不对
    .help = 用 gongkai{ $command } --help 查看写法。
argument-not-a-number = “{ $value }”后面要写数，“{ $typed }”不是
    .help = 写 0、1、2 这样的数；用 gongkai{ $command } --help 查看写法。
argument-of-a-list = “{ $value }”的值只能是：{ $all }
    .help = 改成其中一个。
argument-wrong = 参数不对：{ $value }
    .help = 用 gongkai{ $command } --help 查看写法。
unknown-schema = 没有“{ $value }”这个文件的 Schema
    .help = 可用：{ $all }。

## 结果
findings-corrected = { $count ->
    [0] 没有可以直接改好的地方。
   *[other] 改好了 { $count } 处。
}
made-page = 网页
made-pdf = PDF
made-picture = 图片
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
help-shown = 显示帮助
help-version = 显示版本
help-format = 怎样回答：human 或 json（默认 human）
help-quiet = 一切顺利时什么都不说
help-lang = 程序用什么语言说话：zh、en，或 locales 里自己添的语言（默认跟随系统）
help-check = 检查：说出数据里哪里不对，什么都不发布
help-check-usage = gongkai check [数据文件夹]... [选项]
help-check-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-check-format = 怎样显示结果：human、json、github 或 sarif（默认 human）
help-check-deny = 有警告也算不通过：--deny warnings
help-check-fix = 有把握的错误直接在文件里改好，并说明改了什么
help-check-diff = 列出会改什么（unified diff 格式），什么都不改
help-check-unsafe = 只是建议的改法也照改；改完请自己核对
help-check-select = 只看这些规则或这几类规则：--select privacy,same-rank
help-check-ignore = 不看这些规则或这几类规则
help-check-statistics = 只数每条规则有几处，不逐一列出
help-check-limit = 一条规则最多列几处，同一原因最多列几处（默认 10；0 为全部）
help-check-waived = 已豁免的也列出来
help-rules = 列出检查的全部规则
help-rules-usage = gongkai rules [选项]
help-rules-force = 替换不是 gongkai 写的文件
help-rules-write = 把解释全部规则的文档写进这个文件
help-explain = 解释一条规则：查什么、为什么、例子、怎么改
help-explain-usage = gongkai explain <规则> [选项]
help-explain-rule = 规则的名称，即每条结果方括号里的那个
help-revise = 修订记录：把上次发布以来改了什么，写成一条记进 disclosure.yaml，先看再写入
help-revise-usage = gongkai revise [数据文件夹] --date 日期 [选项]
help-revise-data = 数据文件夹，或者其中一份公开的文件夹（默认所在项目的）
help-revise-date = 修订的日期，如 2026-10-12
help-revise-today = 日期用今天
help-revise-output = 发布的文件夹，和它比（默认项目里的 output）
help-revise-replace = 记录里还没有发布的几条，由这一条代替
help-revise-yes = 不用问，直接写入
help-revise-dry_run = 只看会写什么，不写入
help-amendments = 做章程修正案对照表，供代表大会表决
help-amendments-usage = gongkai amendments [旧] [新] --output 文件.pdf [选项]
help-amendments-data = 拿什么比，写法同 gongkai diff（默认已公布的和数据）
help-amendments-git = 和 Git 里这个版本的数据比
help-amendments-language = 用哪种语言的文字（默认这份公开的第一种）
help-amendments-section = 修改哪一节（默认章程 charter）
help-amendments-output = 写到哪个文件：PDF（.pdf）或网页（.html）
help-amendments-force = 文件已经有了，也覆盖
help-build = 发布：读取数据，检查，做出网站和 PDF
help-build-usage = gongkai build [数据文件夹]... [选项]
help-build-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-build-output = 发布到哪个文件夹（默认项目里的 output，在 data 旁边）
help-build-keep_typst = 另外把每份 PDF 的 Typst 项目写进这个文件夹
help-build-keep_going = 发布没有错误的公开；有错误的，保留原来发布的
help-build-remove_missing = 撤下原来发布过、数据里已经没有的内容，换掉被人手改过的内容
help-new = 开始一个新的项目：写出一整套有说明的样子，换成自己的就能发布
help-new-usage = gongkai new <DIR> [选项]
help-new-folder = 写在哪个文件夹里：空的，或者还没有的
help-new-school = 学校名称。在终端里没有写的，会逐项问；不在终端里的，用通常的
help-new-school_en = 学校的英文名称；写了，就中英文都发布
help-new-union = 组织名称（默认：学校名称加“学生会”或“研究生会”）
help-new-union_en = 组织的英文名称
help-new-level = 校级 school，院级 college（默认：school）
help-new-kind = 学生会 student-union，研究生会 graduate-union，两者合一 both（默认：看组织名称）
help-new-school_year = 学年，如 2026-2027（默认：指标版本的那一年）
help-new-edition = 自评表用哪一版指标，见 gongkai edition list（默认：不晚于学年的最新一版）
help-new-languages = 用哪些语言发布，第一种为主：zh-CN、en、zh-CN,en（默认：看学校名称）
help-new-today = 学年是今天所在的学年
help-new-year = 照去年的写出明年的文件夹：要重新填的清空，别的都留下，并说出接着看哪里
help-new-year-usage = gongkai new-year [DATA] [选项]
help-new-year-data = 去年的文件夹，如 data/2026（默认：最近一年的）
help-new-year-school_year = 新的学年（默认：下一学年）
help-new-year-empty_roster = 名单也清空，部门留下
help-notice = 做张贴用的公示张，不动已经发布的
help-notice-usage = gongkai notice [数据文件夹]... --output <文件夹> [选项]
help-notice-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-notice-output = 写进哪个文件夹
help-notice-paper = 纸张：A4、A3、A2、A1、B3……，或者 297x420（毫米）；默认 A3
help-notice-orientation = 纵向 portrait，横向 landscape；默认纵向
help-notice-reading_distance = 站多远看：1m、80cm；字的大小由它定；默认 1m
help-notice-content = 摘要 summary（默认），或者一节、几节的 kind、id，用逗号隔开
help-notice-languages = 用哪些语言，每种一份，用逗号隔开；默认第一种语言一份，标题附其余语言
help-notice-max_sheets = 最多几张，多了就不做
help-notice-trim_marks = 加裁切标记
help-notice-no_seal = 落款处不留盖章的地方
help-notice-tiles = 另做一份切成小张的，给只有这种纸的打印机，如 A4
help-notice-booklet = 另把公告排成小册子，印在这种纸上对折，如 A3、A4
help-notice-png = 另把每一页做成图片，这么多像素宽，如 1080
help-notice-force = 文件夹里同名的文件，用新的换掉
help-i18n = 翻译：译了多少，缺哪些，哪些译文比原文旧
help-i18n-usage = gongkai i18n <命令>
help-i18n-status = 按语言和文件说明译了多少，缺哪些
help-i18n-status-usage = gongkai i18n status [数据文件夹]... [选项]
help-i18n-status-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-i18n-accept = 记下：全部译文与现在的原文相符
help-i18n-accept-usage = gongkai i18n accept [数据文件夹]... [选项]
help-i18n-accept-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-i18n-export = 把要翻译的文字写成 PO 文件，供翻译工具使用
help-i18n-export-usage = gongkai i18n export <语言> [数据文件夹]... [选项]
help-i18n-export-locale = 译成哪种语言，如 en
help-i18n-export-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-i18n-export-force = 替换不是 gongkai 写的文件
help-i18n-export-output = 写到这个文件（默认写到标准输出）
help-i18n-import = 把 PO 文件里的译文放进数据
help-i18n-import-usage = gongkai i18n import <文件> [数据文件夹]... [选项]
help-i18n-import-file = 翻译好的 PO 文件
help-i18n-import-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-i18n-remove = 去掉一种语言：从 locales、各个文件里去掉，连同它的译者文件
help-i18n-remove-usage = gongkai i18n remove <语言> [数据文件夹]... [选项]
help-i18n-remove-locale = 要去掉的语言，如 en
help-i18n-remove-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-schema = 显示数据文件的 JSON Schema，供编辑器补全和解释字段
help-schema-usage = gongkai schema [数据文件名] [选项]
help-schema-subject = 数据文件名，例如 charter（默认 disclosure）；open-data 是开放数据
help-schema-force = 替换不是 gongkai 写的文件
help-schema-write = 把全部 Schema 写进这个文件夹
help-help = 解释一个命令：做什么，有哪些参数和选项
help-help-usage = gongkai help [命令]
help-help-command = 命令，例如 check 或 i18n export
help-migrate = 升级：把给以前的版本写的语言文件、模板改成现在的写法
help-migrate-usage = gongkai migrate [数据文件夹]... [选项]
help-migrate-data = 数据文件夹，可以写几个（默认这里的 data，或所在项目的 data）
help-diff = 说明改了什么：数据和已公布的比，两年互相比，或者和 Git 里以前的版本比
help-diff-usage = gongkai diff [旧] [新] [选项]
help-diff-data = 拿什么比：数据文件夹、发布的文件夹（output）或其中的 disclosure.json，后一个是新的（默认所在项目已公布的和数据）
help-diff-git = 和 Git 里这个版本的数据比，如 HEAD、v2025
help-diff-language = 按哪种语言的读者看到的内容比（默认这份公开的第一种）
help-diff-format = human（默认）、json、html（网页）或 md（Markdown）
help-diff-output = 写进文件，不显示
help-diff-force = 文件不是 gongkai 写的，也覆盖
help-edition = 指标版本：列出自带的，或者写一份自己的
help-edition-usage = gongkai edition <命令>
help-edition-list = 列出自带的版本，和其中几项的文字见于公开的表
help-edition-list-usage = gongkai edition list [选项]
help-edition-new = 写出一份自己的版本，改几个字就是新一年的表
help-edition-new-usage = gongkai edition new <名称> [数据文件夹] [选项]
help-edition-new-name = 版本的名称，如 2026-2027；文件叫 criteria-名称.yaml
help-edition-new-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-edition-new-based_on = 照哪一版来写：自带的，或者文件夹里的文件（默认这份公开现在用的）
help-verify = 核对版本码：贴出的一张纸是哪一份公开，是不是现在公布的版本
help-verify-usage = gongkai verify <版本码> [文件夹]... [选项]
help-verify-fingerprint = 纸上或网页底部的版本码，如 K7QF-2M9D；小写、不写横线、全角都可以
help-verify-data = 发布的文件夹（output）或数据文件夹，可写多个（默认所在项目的这两个）
help-import = 导入：把电子表格里的名单或代表的数字放进数据，先看改动再写入
help-import-usage = gongkai import <命令>
help-import-roster = 工作人员名单，写进 staff.yaml（退出码：0 已写入、没有要改的，或 --dry-run；1 没有写入）
help-import-roster-usage = gongkai import roster <文件> [数据文件夹] [选项]
help-import-roster-file = 电子表格（.xlsx、.xls、.ods、.csv）；- 是从剪贴板粘贴到标准输入
help-import-roster-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-import-roster-sheet = 读哪一张工作表
help-import-roster-yes = 不再问，直接写入
help-import-roster-dry_run = 只看改动，不写入
help-import-advisors = 主要责任人，写进 advisors.yaml（退出码同上）
help-import-advisors-usage = gongkai import advisors <文件> [数据文件夹] [选项]
help-import-advisors-file = 电子表格（.xlsx、.xls、.ods、.csv）；- 是从剪贴板粘贴到标准输入
help-import-advisors-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-import-advisors-sheet = 读哪一张工作表
help-import-advisors-yes = 不再问，直接写入
help-import-advisors-dry_run = 只看改动，不写入
help-import-delegates = 代表的各项数字，写进 delegates.yaml（退出码同上）
help-import-delegates-usage = gongkai import delegates <文件> [数据文件夹] [选项]
help-import-delegates-file = 电子表格（.xlsx、.xls、.ods、.csv）；- 是从剪贴板粘贴到标准输入
help-import-delegates-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-import-delegates-sheet = 读哪一张工作表
help-import-delegates-yes = 不再问，直接写入
help-import-delegates-dry_run = 只看改动，不写入
help-export = 导出：把数据里的名单或代表的数字写成电子表格，改好后用 gongkai import 放回来
help-export-usage = gongkai export <命令>
help-export-roster = 工作人员名单，取自 staff.yaml
help-export-roster-usage = gongkai export roster [数据文件夹] --output <文件> [选项]
help-export-roster-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-export-roster-output = 写到这个文件（.xlsx 或 .csv）
help-export-roster-force = 替换已有的文件
help-export-advisors = 主要责任人，取自 advisors.yaml
help-export-advisors-usage = gongkai export advisors [数据文件夹] --output <文件> [选项]
help-export-advisors-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-export-advisors-output = 写到这个文件（.xlsx 或 .csv）
help-export-advisors-force = 替换已有的文件
help-export-delegates = 代表的各项数字，取自 delegates.yaml
help-export-delegates-usage = gongkai export delegates [数据文件夹] --output <文件> [选项]
help-export-delegates-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-export-delegates-output = 写到这个文件（.xlsx 或 .csv）
help-export-delegates-force = 替换已有的文件
help-waive = 豁免：查出的问题要照原样公布的，写进 disclosure.yaml，连同理由
help-waive-usage = gongkai waive [数据文件夹] [选项]
help-waive-data = 一份公开的文件夹，如 data/2021（默认所在的那一份，不在哪一份里时是项目的 data）
help-waive-rule = 规则的名称，查出的结果方括号里的那个；不写，就补全手写的豁免
help-waive-at = 在哪里：文件名，或文件名#编号、姓名、字段名，如 charter.yaml#art-15（默认每一处）
help-waive-reason = 为什么可以这样公布

## 指标版本
edition-name = 指标版本不能叫“{ $value }”
    .help = 用汉字、字母、数字和连字符，如 2026-2027：名称是文件名的一部分。
edition-which = 这里有几份公开，不知道要写进哪一份
    .help = 写出是哪一份，如 gongkai edition new 2026-2027 { $folder }。
edition-where = 这里没有公开
    .help = 写出要放进哪一份公开的文件夹，如 gongkai edition new 2026-2027 data/2026。
edition-used = disclosure.yaml 里已经改成 criteria: { $file }。请把 { $file } 与收到的表格逐行核对。
edition-unused = disclosure.yaml 没有改：这一版是给另一级组织用的。用在自评表的哪一张（parts），就在那里写 criteria: { $file }
## 新的项目和新的一年（gongkai new、gongkai new-year）
new-edition-unknown = 没有“{ $value }”这一版指标
    .help = 可以写：{ $all }。
new-name-empty = 这一项不能空着
    .help = 写上再按回车；不想做了，按 Ctrl-D。
new-name-unprintable = 名称里有印不出来的字符
    .help = 重新打一遍，不要从别处粘贴。
new-name-long = 名称太长，最多 { $most } 个字
    .help = 只写名称，说明不要写在这里。
new-language = 没有“{ $value }”这种语言
    .help = 可以写：{ $all }，几种之间用逗号。
new-template = 项目的样子写不出来：{ $reason }
    .help = 这是程序的错误，请告诉开发的人。
new-no-school = 不知道是哪个学校
    .help = 写上 --school 学校名称；在终端里运行，程序会逐项问。
new-no-english = 有英文版，要知道英文名称
    .help = 写上 { $option } 英文名称，或者只用一种语言：--languages zh-CN。
new-in-data = { $path } 在数据文件夹 { $data } 里面，会和那里的公开混在一起
    .help = 换一个数据文件夹以外的地方；同一个学会新的一年，用 gongkai new-year。
new-is-file = { $path } 是文件，不是文件夹
    .help = 换一个名称。
new-not-empty = { $path } 里面已经有东西，什么都没有写
    .help = 换一个名称，或者用一个空文件夹。
new-ended = 没有写任何文件。
new-written = 写好了 { $path }：{ $union }，{ $year }，指标 { $edition }。
new-edit = 接着改 { $data } 里的文件，先是 staff.yaml（名单可以从 Excel 导入）；怎样改，见 { $path } 里的 README.md。标着【示例】的都要换掉。
new-check = 改一点，就在 { $path } 里运行 gongkai check 看看，再运行 gongkai build 发布到 output。
new-ask-school = 学校名称？
new-ask-school-en = 学校的英文名称？
new-ask-level = 校级写 school，院级写 college？
new-ask-kind = 学生会写 student-union，研究生会写 graduate-union，两者合一写 both？
new-ask-languages = 用哪些语言发布（zh-CN、en，第一种为主）？
new-ask-union = 组织名称？
new-ask-union-en = 组织的英文名称？
new-ask-school-year = 学年？
new-ask-edition = 自评表用哪一版指标？
new-year-which = 这里有几个组织的公开，不知道要照哪一份：{ $folder }、{ $other }
    .help = 写出要照的那个文件夹，例如 gongkai new-year { $folder }。
new-year-where = 这里没有公开，照什么写明年的？
    .help = 写出去年的文件夹，例如 gongkai new-year data/2026；还没有的，用 gongkai new。
new-year-no-folder = { $path } 就是数据文件夹，旁边放不下明年的
    .help = 把里面的文件移进一个以年份为名的文件夹，例如 data/2026，再运行一次。
new-year-there = { $path } 已经有了，什么都没有写
    .help = 接着改那里的文件；要重新做，先把它移走。
new-year-earlier = 学年 { $value } 不在 { $year } 之后
    .help = 写后来的学年，例如 --school-year { $next }。
new-year-refused = { $path } 写得特别，不能照着写出明年的：{ $reason }
    .help = 把这个文件写得普通一些（一项一行），再运行一次。
new-year-written = 照 { $from } 写好了 { $path }：{ $year }。
new-year-look = 接着看这些文件：
new-year-settings = 填发布日期（issued）；看看前言、标题、电话还对不对。公示期、假日、豁免没有带过来。
new-year-edition = 指标换成了 { $edition }（去年是 { $former }）；收到的表格是另一版的，改 criteria。self-assessment.yaml 里 # 后面抄的文字还是去年的。
new-year-own-edition = 指标还是 { $edition }，与今年收到的表格核对。
new-year-answers = 逐项重新填结论，共 { $count } 项。
new-year-roster = 名单还是去年的：换届以后运行 gongkai import roster 名单.xlsx，或者逐人核对年级、排名、职务。
new-year-empty-roster = 名单清空了：运行 gongkai import roster 名单.xlsx，或者照去年的写法填。
new-year-congress = 填今年大会的日期、时间、地点；议程还是去年的，改届次。
new-year-figures = 核对学生人数和代表人数，正文和 figures 两处。
new-year-advisors = 核对责任人是不是还是这几位。
new-year-texts = 章程和各种办法，修订过的才改；没有修订的条文不动，id 不动。
new-year-left = 没有带过来，也没有公开过的文件，要用就自己复制。
new-year-check = 填好以后运行 gongkai check{ $data }，还空着的它都会指出。

unknown-paper = 没有“{ $value }”这种纸
    .help = 可以写：{ $all }。
picture-width = 图片不能宽 { $value } 像素
    .help = 写 { $least } 到 { $most } 之间的数，如 1080。
picture-height = { $document } 的图片太高，超过 { $most } 像素
    .help = 把 --png 的数写小一些。
fingerprint-sign = “{ $value }”不是版本码：版本码里没有“{ $character }”
    .help = 版本码由数字 2 到 9 和字母组成，没有 0、1 和字母 O、I，免得认错。请再看一看纸上的字。
fingerprint-length = “{ $value }”不是版本码：有 { $count } 个字母和数字，应当是 { $length } 个
    .help = 照纸上或网页底部的样子写，如 K7QF-2M9D。
nothing-to-verify = 这里没有发布的文件夹，也没有数据文件夹
    .help = 在项目的文件夹里运行，或者写明文件夹，如 gongkai verify K7QF-2M9D output。
publication-in-part = { $path } 只是发布的一部分，或者里面的 disclosures.json 不完整
    .help = 写整个发布的文件夹，如 output。
verify-current = { $code } 是现在公布的版本：{ $title }，{ $name }{ $date ->
    [none] {""}
   *[other] ，内容的日期 { $date }
}。
verify-former = { $code } 是以前的版本：{ $title }，{ $name }{ $date ->
    [none] {""}
   *[other] ，内容的日期 { $date }
}；后来改过，由 { $later }{ $dated ->
    [none] {""}
   *[other] （{ $dated }）
} 代替。
verify-unpublished = { $code } 是数据现在的内容，还没有公布：{ $title }，{ $name }{ $date ->
    [none] {""}
   *[other] ，内容的日期 { $date }
}。
verify-unknown = { $code } 没有查到：不是这里任何一份公开现在或以前的版本。
verify-data-same = 数据没有改过，现在发布还是这个版本。
verify-data-differs = 数据与它不同，现在发布就是 { $code }。
verify-unsound = 有错误、算不出版本码的公开：{ $names }。
diff-old-wrong = 旧的一方（{ $path }）不能比较
    .help = 原因见下。改好了再比，或者换一个来比。
diff-new-wrong = 新的一方（{ $path }）不能比较
    .help = 原因见下。改好了再比，或者换一个。
diff-nothing = 有一方没有任何公开
    .help = 写明数据文件夹、发布的文件夹或者 disclosure.json。
diff-nothing-published = { $path } 里没有发布过，没有可以比较的
    .help = 先用 gongkai build 发布；或者写明比较什么，如 gongkai diff data/2025 data/2026；或者和以前的版本比：gongkai diff --git HEAD。
diff-git-two = 用了 --git，只能写一个文件夹：拿它和它以前的版本比
    .help = 去掉一个，如 gongkai diff --git HEAD data/2026。
changes-page = 改了什么
changes-deleted = 删去
changes-inserted = 加上
diff-no-language = { $language ->
    [none] 两方没有共同的语言
   *[other] 有一方没有 { $language } 这种语言
}
    .help = 用 --language 写明双方都有的语言。
changes-table-title = { $title }修正案对照表
changes-table-legend = 拟删去的文字加删除线，拟增加的文字加粗并加下划线；不改的条文不列。
changes-table-number = 序号
changes-table-old = 现行条文
changes-table-new = 修正后的条文
changes-table-became = 修改方式
changes-table-reason = 修改理由
changes-table-done = { $became ->
    [inserted] 新增
    [deleted] 删去
    [split] 拆分
    [merged] 合并
    [moved] 移动，内容不变
   *[changed] { $moved ->
        [yes] 移动并修改
       *[no] 修改
    }
}{ $elsewhere ->
    [yes] ，移至{ $within }
   *[no] {""}
}
changes-table-gap = { $all ->
    [yes] （内容不变）
   *[no] （不改的款、项略）
}
changes-table-unchanged = { $count ->
    [0] 没有其他条文。
   *[other] 其余 { $count } 条内容不变。
}
amendments-none = { $section } 一节的条文，两方相同
    .help = 改了什么，用 gongkai diff 看；别的一节用 --section 写明，如 election。
amendments-no-section = 没有 { $section } 这一节，或者里面没有条文
    .help = 写有条文的一节：{ $sections }。
amendments-several = 对照表一次只做一份公开的
    .help = 写明一份的文件夹，如 gongkai amendments data/2025 data/2026 --output 文件.pdf。
amendments-ending = 对照表是 PDF 或者网页
    .help = 文件名以 .pdf 或 .html 结尾。
no-open-data = { $path } 不是 gongkai 发布的公开数据
    .help = 写明发布的文件夹、其中的 disclosure.json 或者数据文件夹。
open-data-format = { $path } 是开放数据的第 { $format } 版格式，这个版本的 gongkai 不读
    .help = 用这个版本的 gongkai 重新发布，或者直接和数据比（--git）。
git-missing = 这台电脑上没有 git 程序，读不到以前的版本
    .help = 装上 Git；或者写明以前的数据文件夹、已公布的 disclosure.json。
git-no-repository = 数据不在 Git 仓库里
    .help = 请写明以前的数据文件夹，或者已公布的 disclosure.json。
git-no-revision = Git 里没有 { $revision } 这个版本
    .help = git log 列出各个版本，最近的一个是 HEAD。
git-no-data = { $revision } 这个版本里没有 { $path }
    .help = 换一个后来的版本，或者写那时候文件夹的名称。
git-data-wrong = { $revision } 这个版本的数据有 { $count } 处错误
    .help = 把那个版本另存一份，用 gongkai check 查看；或者换一个版本。
git-failed = Git 读不出这个版本：{ $reason }
    .help = 在同一个文件夹里试试 git log。能用的话，改和已公布的比。
changes-title = { $organisation }：{ $old } → { $new }
changes-side = { $name }{ $code ->
    [none] {""}
   *[other] （{ $code }）
}
changes-none = 读者看到的内容没有改动。
changes-untold = 版本码不同，文字却都一样：多半是附件或图片换了内容。
changes-legend = 删去的写作 [-这样-]，加上的写作 {"{+这样+}"}。
changes-also-changed = 其他语言也有改动：{ $languages }（用 --language 查看）。
changes-languages = { $kind ->
    [added] 新增的语言：{ $languages }
   *[removed] 不再有的语言：{ $languages }
}
changes-disclosures = { $kind ->
    [added] 新增的公开：{ $names }
   *[removed] 不再有的公开：{ $names }
}
changes-group = { $group ->
    [settings] 基本信息
    [sections] 各节
    [answers] 改革自评
    [departments] 工作部门
    [people] 工作人员
    [advisors] 主要责任人
    [figures] 代表人数
    [meetings] 大会
    [revisions] 修订记录
   *[attachments] 附件
}
changes-field = { $field ->
    [title] 标题
    [institution] 学校
    [organisation] 组织名称
    [year] 学年
    [issued] 发布日期
    [updated] 更新日期
    [notice-period] 公示期
    [contact-department] 联系部门
    [telephone] 电话
    [email] 邮箱
    [office] 办公地点
    [hours] 办公时间
    [box] 意见箱
    [preamble] 前言
    [name] 姓名
    [position] 职务
    [department] 部门
    [category] 类别
    [political_status] 政治面貌
    [faculty] 院系
    [grade] 年级
    [rank] 成绩排名
    [failed_courses] 课业不及格
    [experience] 工作经历
    [full_time_cadre] 专职团干
    [remark] 备注
    [conclusion] 结论
    [exception] 例外
    [wording] 内容
    [date] 日期
    [time] 时间
    [place] 地点
    [students] 学生人数
    [delegates] 代表人数
    [delegates_share] 代表占比（%）
    [non_officers] 非学生干部代表
    [non_officers_share] 非学生干部代表占比（%）
   *[other] { $heading }
}
changes-change = { $kind ->
    [added] { $field } 新增 { $new }
    [removed] { $field } 删去 { $old }
   *[changed] { $field } { $old } → { $new }
}
changes-between = ；
changes-and = 、
changes-section = { $kind ->
    [added] 新增一节：{ $new }
    [removed] 删去一节：{ $old }
   *[changed] 标题改动：{ $old } → { $new }
}
changes-sections-reordered = 各节的先后有改动。
changes-department = { $kind ->
    [added] 新设：{ $new }
    [removed] 撤销：{ $old }
   *[changed] 更名：{ $old } → { $new }
}
changes-meeting = { $kind ->
    [added] 新增：{ $new }
   *[removed] 删去：{ $old }
}
changes-file = { $title }（{ $file }）
changes-attachment = { $kind ->
    [added] 新增：{ $new }
    [removed] 删去：{ $old }
   *[changed] 更换：{ $old } → { $new }
}
changes-revision = { $kind ->
    [added] 新增：{ $new }
   *[removed] 删去：{ $old }
}
changes-person = { $name }：{ $changes }
changes-person-listed = { $count ->
    [0] { $name }
   *[other] { $name }（{ $about }）
}
changes-people-joined = 加入（{ $count } 人）：
changes-people-left = 离开（{ $count } 人）：
changes-people-reordered = 名单的先后有改动。
changes-people-count = 总数：{ $old } → { $new }
changes-answer = { $asked ->
    [newly] 新增第 { $number } 项（{ $wording }）{ $answered ->
        [otherwise] 。{ $conclusion }
       *[alike] {""}
    }
    [no-longer] 不再有第 { $number } 项（{ $wording }）
   *[still] 第 { $number } 项（{ $wording }）{ $answered ->
        [otherwise] 。{ $conclusion }
       *[alike] {""}
    }
}
changes-article = { $became ->
    [inserted] 新增：{ $new }
    [deleted] 删去：{ $old }
    [split] 拆分：{ $old } → { $new }
    [merged] 合并：{ $old } → { $new }
   *[changed] { $became ->
        [moved] 移动，内容不变：{ $old }
       *[changed] { $moved ->
            [yes] 移动并修改：{ $old }
           *[no] 修改：{ $old }
        }
    }{ $renumbered ->
        [yes] {" "}→ { $number }
       *[no] {""}
    }{ $elsewhere ->
        [yes] ，移至{ $within }
       *[no] {""}
    }
}
changes-unnumbered = { $kind ->
    [preface] 开头的文字
   *[other] 没有编号的一条
}
changes-renumbered = 编号有改动，内容不变（{ $count } { $kind ->
        [chapter] 章
        [part] 部分
        [item] 项
       *[other] 条
    }）：{ $count ->
    [1] { $old } → { $new }
   *[other] { $old }至{ $old-last } → { $new }至{ $new-last }
}
edition-listed = { $name }  { $level ->
        [college] 院级
       *[school] 校级
    }，{ $count } 个结论，{ $seen } 项的文字见于公开的表：{ $title }
edition-file-about =
    { $name } 版指标，照 { $base } 版写成。那一版的表里有的，这里都有；收到的表格不一样的，照表格改，一字不差。从上到下：
    1. 标题、表前各栏、表头、结论、记号：改字，去掉行首的 #，或者删去。
    2. 各项指标：就地改字。先后不同的，整块移动（从一个“- id:”到下一个），序号由程序按先后编。
    新的一项，id 用一个没有用过的，如 18；没有了的一项，删去。别的 id 都不改。
    3. 删去的、新添的，在 self-assessment.yaml 和译文的文件里同样改。
    4. 全部核对过了，去掉“sources: []”下面两行的 #，删去那里的 []，添上新的各项的 id。运行 gongkai check。
edition-file-translation =
    { $name } 版指标的译文（{ $tag }）。文字改了的，重新翻译；还没有译的，删去那一行，印的就是原文。
edition-file-locale = 文字的语言。
edition-file-title = 表的名称；校级 school，院级 college。
edition-file-head =
    表前要填的各栏。程序知道的有 from（organisation 组织名称，address 网址）；别的在 self-assessment.yaml 的 head 里填。
    表前没有这些栏的，全部删去。
edition-file-head-sample =
    head:
      - id: verified
        text: 是否已由省级团委、学联核查（复评）
        choices: [是, 否]
edition-file-columns = 自评表三栏的名称。
edition-file-conclusions = 两种结论的名称。表里不止两种的，换成下面这样的清单：每一种有代号，写明算不算达标。
edition-file-conclusions-sample =
    conclusions:
      - {"{id: A, text: 完全符合, met: 是}"}
      - {"{id: B, text: 基本符合, met: 是}"}
      - {"{id: C, text: 部分符合, met: 否}"}
      - {"{id: D, text: 不符合, met: 否}"}
edition-file-marks =
    项目前面的记号，和表里怎样说明。有的，去掉下面各行行首的 #，再在有记号的每一项的 id 下面写 mark: ★。
    有这个记号的可以不填的，写 optional: 是。
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
edition-file-free-field = 表下自由填写的一栏，有的才写。
edition-file-free-field-sample = free-field: 问题不足（选填）
edition-file-delegates = 对学生代表大会代表的要求，与 delegates.yaml 核对。
edition-file-sections = 要求公开的各节。
edition-file-sources = 文字是照哪一份表抄的。没有列进来的各项，检查时提示核对。
edition-file-sources-sample =
    {"  "}- title: 收到的 { $name } 表格
    {"    "}items: [{ $items }]
edition-file-items =
    各项指标。remark 是备注的写法，花括号处由程序填上数出来的数、日期。
    provable 里的与数据核对；一项的意思变了，这里也要改，或者删去（见 docs/data.md）。

## 升级
migrate-rewritten = { $path }:{ $line }：{ $was } → { $is }
migrate-total = { $count ->
        [0] 没有要改写的地方
       *[other] 改写了 { $count } 处
    }{ $left ->
        [0] ，也没有别的事要做。
       *[other] 。还要自己动手的，列在下面。
    }
former-table = “{ $code }”：自评表现在可以有几张，都在 section.content.tables 里
    .help = 给印表的几行套上循环 {"{% for table in section.content.tables %}"}，里面的 section.content 改成 table；或者照自带的模板重新改一份（docs/templates.md）。
former-year = 学年后面写着“{ $value }”：学年现在自带“学年”“年度”
    .help = 这个词写进用语 school-year 和 calendar-year，这里删去；不是这个意思的，不用改。
former-frame = 这个模板没有印：{ $names }
    .help = disclosure.yaml 里写的这些内容，哪一页上都不会有。看自带的同名模板在哪里引入，这里也照样引入（docs/templates.md）。

# 电子表格。 Spreadsheets.
spreadsheet-password = 文件 { $path } 有密码
    .help = 在 Excel 或 WPS 里打开，去掉密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码）再保存，然后重新导入。
spreadsheet-broken = 文件 { $path } 已损坏，读不出来（{ $reason }）
    .help = 在 Excel 或 WPS 里打开，另存为 .xlsx，再导入新文件。
spreadsheet-cut = 文件 { $path } 不完整，后面的部分丢了
    .help = 可能没有下载完或没有传完：重新下载，或者请发来的人重发一次。
spreadsheet-too-much = { $of ->
        [sheets] 文件 { $path } 里的工作表超过 { $most } 张
        [cells] 文件 { $path } 里的单元格超过 { $most } 个（包括中间的空格）
        [text] 文件 { $path } 里的文字超过 { $most } MB
        [formulas] 文件 { $path } 里的公式超过 { $most } MB
        [table] 文件 { $path } 的名单里文字超过 { $most } MB
        [part] 文件 { $path } 里说明工作表的部分超过 { $most } MB
       *[unpacked] 文件 { $path } 解开以后超过 { $most } MB
    }
    .help = 新建一个工作簿，只把名单那几栏复制过去，保存以后再导入。
spreadsheet-empty = 文件 { $path } 是空的
    .help = 看看是不是选错了文件，或者还没有保存。
spreadsheet-lock = { $path } 不是名单，是 Excel、WPS 或 LibreOffice 打开文件时自动生成的临时文件
    .help = 导入名字里没有 ~$ 或 .~ 的那个文件。
spreadsheet-open = 这个文件正在 Excel、WPS 或 LibreOffice 里开着，没有保存的改动读不到
    .help = 先保存，最好关掉，再导入。
spreadsheet-other = 文件 { $path } 不是电子表格
    .help = 可以导入 .xlsx、.xls、.ods，以及 .csv 等用逗号、制表符或分号隔开的文字。别的格式先在 Excel 或 WPS 里另存为 .xlsx。
spreadsheet-binary = 文件 { $path } 是“Excel 二进制工作簿”（.xlsb），不能导入
    .help = 在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。
spreadsheet-page = 文件 { $path } 其实是网页，不是电子表格，虽然名字像
    .help = 有些系统导出的 .xls 是网页。在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”，再导入新文件。
spreadsheet-encoding = 文件 { $path } 第 { $line } 行有读不出来的字，编码不对或者文件坏了
    .help = 在 Excel 或 WPS 里打开原来的表，另存为 .xlsx；或者另存为“CSV UTF-8”。
spreadsheet-quote = 这一行里有一个引号 " 没有成对
    .help = 补上或删掉这个引号；或者在 Excel 或 WPS 里另存为 .xlsx 再导入。

# 表格里的名单。 Tables of people.
table-not-found = 文件 { $path } 里没有找到名单：没有一行表头有“姓名”和别的认识的栏目
    .help = 表头至少要有“姓名”和另外一栏，例如：{ $columns }。字都成了乱码的，另存为 .xlsx 再导入。
table-sheets = 有几张工作表像是名单：{ $sheets }
    .help = 用 --sheet 写明是哪一张，例如 --sheet { $first }。
table-no-sheet = 没有叫“{ $sheet }”的工作表
    .help = 有这些：{ $sheets }。
table-column-unknown = { $heading ->
        [none] 这一栏没有表头，没有导入；第一格是“{ $sample }”
       *[other] 不认识“{ $heading }”这一栏，没有导入
    }
    .help = 不要公开的栏目不用管。要导入的，把表头改成通用的叫法：{ $columns }。
table-column-twice = “{ $heading }”和 { $other } 是同一栏，不知道以哪一栏为准
    .help = 删掉或者改名其中一栏，只留一栏。
tables-differ = 这里又有一张表，栏目和前面的不一样
    .help = 把几张表的栏目改成一样的，或者分到几张工作表里，用 --sheet 一张一张导入。
table-nameless = 这一行没有姓名，没有导入：{ $text }
    .help = 是一个人的，填上姓名；是说明的，移到名单下面并空一行，或者删掉。
table-total = 合计行，没有导入：{ $text }
    .help = 不用管：人数由程序自己数。
table-note = 表格以外的说明，没有导入：{ $text }
    .help = 其中写到某人情况的，写进这个人的那一行。
table-vacant = 姓名栏写的是“{ $text }”，不是姓名，这一行没有导入
    .help = 补上姓名；位置确实空缺的，不用管。
table-hidden-sheet = 工作表“{ $sheet }”是隐藏的，里面也有名单，没有导入
    .help = 要导入它，用 --sheet 写明。
table-other-sheet = 工作表“{ $sheet }”是隐藏的，导入的就是它
    .help = 看看是不是这一张。
table-hidden-rows = 工作表里隐藏的行也导入了：第 { $rows } 行
    .help = 不该导入的，先在表里删掉这些行。
table-hidden-columns = 工作表里隐藏的列也读了：{ $columns } 列
    .help = 不该导入的，先在表里删掉这些列。
table-no-people = 表头下面没有人
    .help = 把名单填在表头下面，从紧接着的一行开始。
table-error = { $heading }：公式出错，显示的是 { $text }
    .help = 在表里改正公式，或者直接填上内容，保存以后再导入。
table-status = 不认识的政治面貌：“{ $text }”
    .help = 常用的写法有：中共党员、中共预备党员、共青团员、群众。照原样导入，请核对。
table-grade = 看不懂的年级：“{ $text }”
    .help = 写成 二年级、大二 或 2024级。照原样导入，请核对。
table-date = “{ $heading }”一栏这一格是日期 { $text }
    .help = 多半是 Excel 把填的内容改成了日期。把这一格的格式设成“文本”，重新填上原来的内容。
table-number-name = 姓名栏里是数 { $text }
    .help = 填上姓名。
table-line-break = 这一格里换了行，换行处读作“{ $mark }”：{ $text }
    .help = 不对的，在表里改成标点再导入。
table-position = 名单没有“职务”一栏，职务和部门是从经历推断的：{ $text }
    .help = 请核对；加上“职务”和“部门”两栏最稳妥。
table-position-uncertain = 从经历看不出 { $name } 现在的职务：{ $text }
    .help = 在名单里加上“职务”和“部门”两栏。
table-unmerged = “{ $heading }”一栏这一格下面是空的：文字格式里看不出原来是不是合并的单元格
    .help = 合并的单元格只有第一行有内容。每一行都填上，或者导入 .xlsx。
table-too-many = 表里的人超过 { $most } 个，从这一行起是多出来的
    .help = 这多半不是一个学生会的名单：用 --sheet 写明是哪一张工作表，或者只留下本会的人。
table-title = “{ $text }”这一行算作下面各人的部门
    .help = 核对一下。最稳妥的是加一栏“部门”，每个人都写上。
table-title-uncertain = 看不出“{ $text }”是下面各人的部门、一个人，还是一句说明
    .help = 加一栏“部门”，每个人都写上；是说明的，移到名单下面。
table-rank-of-alone = { $whose }没有名次，总人数一栏却写着 { $text }
    .help = 在旁边填上名次；没有排名的，两格都空着。
figures-not-found = { $path } 里没有代表的数字：认得的名称下面、右边都没有数
    .help = 名称写作：{ $columns }。数字写在这样的表头下面，可以一行，也可以每个院系一行；或者一项一行，写在名称右边。
figures-summed = “{ $heading }”是 { $count } 行相加：{ $sum }
    .help = 核对一下。表格最后加一行“合计”，就照合计读。
figures-sum-differs = “{ $heading }”合计写 { $stated }，各行相加却是 { $sum }
    .help = 改好写错的数，保存以后再导入。
figures-share-uncertain = { $heading }：{ $text } 看不出是 { $first } 还是 { $second }
    .help = 带百分号写成文字，如 { $second }；或者写上算这个比例的两个数。
figures-changed = 数字（{ $count }）
figures-field = { $key ->
       [students] 在校学生人数
       [delegates] 代表人数
       [delegates-share] 代表占学生的比例
       [non-officers] 非骨干代表人数
      *[non-officers-share] 非骨干代表占代表的比例
    }

# 导入名单。 Importing a table of people.
import-which = 这里有几份公开，不知道要导入哪一份
    .help = 写出是哪一份的文件夹，如 gongkai import roster 名单.xlsx { $folder }。
import-no-table = 这份公开里没有 { $path }，没有地方导入
    .help = 在 disclosure.yaml 的 sections 里列出这一部分，并先写好这个文件（people: 后面可以是空的）。
import-table-refused = { $path } 的写法，程序不能保证只改到该改的地方，什么也没有写
    .help = 运行 gongkai check --fix；还不行的，把里面的别名（& 和 *）或写在一行里的列表改成通常的写法，再导入。
import-breaks = 照表改好以后，{ $path } 会有下面的错误，不能公布，所以什么也没有写
    .help = 在表里改好，再导入一次。
import-not-as-planned = { $path } 改好以后读出来的不是表里的名单，什么也没有写
    .help = 这是程序的错，请把表格和这个文件一起报告给开发者。
roster-mass = 原有 { $count } 人，有 { $left } 人不在表里：请先看清是不是拿错了别的组织的表
roster-joined = 新加入（{ $count }）
roster-left = 不在表里，要去掉（{ $count }）
roster-changed = 有改动（{ $count }）
roster-renamed = 改了姓名的写法（{ $count }）
roster-reordered = 次序照表里的排
roster-namesakes = 有同名的人，按院系、年级、部门等分别对上，没有合并：
roster-namesake = { $name }：数据里 { $former } 人，表里 { $rows } 人
roster-doubts = 可能是同一个人改了姓名，不能断定，按一去一来处理：
roster-contradicted = 从工作经历推断的职务和数据里的不一样，数据里的不动：
roster-inferred = （据工作经历推断）
roster-empty = （空）
roster-department-renamed = 部门改名：{ $former } → { $new }（id 还是 { $id }，{ $stay } 人留在里面）
roster-department-added = 新部门：{ $name }（id：{ $id }）
roster-department-emptied = { $name }里没有人了；部门撤了的，从 departments 和条文里去掉
roster-rewritten = 其他文件里的旧名称，一起改：
roster-look = 这些地方要自己看一看：
roster-translations = 原文变了，这些译文要看一看：
roster-count = { $what ->
       [presidium] 主席团
       [departments] 工作部门
      *[people] 工作人员
    }：{ $before } → { $after }{ $most ->
       [none] {""}
      *[other] {""}（上限 { $most }）
    }
roster-findings = 写入以后，检查会新查出 { $count } 处：
roster-field = { $key ->
       [name] 姓名
       [political-status] 政治面貌
       [faculty] 院系
       [grade] 年级
       [rank] 排名
       [failed-courses] 课业不及格
       [experience] 工作经历
       [position] 职务
       [department] 部门
       [category] 类别
       [full-time-cadre] 专职团干
       [remark] 备注
      *[other] { $key }
    }
roster-nothing = 表里的和数据里的一样，没有要改的。
consent-ask = 写入以上改动？（是/否，直接回车是否）
consent-declined = 没有写入，数据还是原样。
consent-dry-run = 只是看看（--dry-run），没有写入。
consent-not-asked = 没有写入：这里不能提问。看过以上改动，加上 --yes 再运行一次。
roster-written = 已写入 { $path }
revision-text = { $parts }。
revision-part = { $heading }：{ $did }
revision-and = ，
revision-did = { $kind ->
    [joined] 加入 { $count } 人
    [left] 离开 { $count } 人
    [entries] { $count } 人的信息有更新
    [reordered] 次序有调整
    [updated] 有更新
    [reworded] 文字有修改
    [renumbered] { $count } 处编号有改动
    [corrected] { $told ->
        [named] 更改{ $names }
       *[counted] 更改 { $count } 项
    }
    [split] { $told ->
        [named] 拆分{ $names }
       *[counted] 拆分 { $count } 条
    }
    [merged] { $told ->
        [named] 并为{ $names }
       *[counted] 合并为 { $count } 条
    }
    [answered] { $told ->
        [named] 第 { $names } 项有改动
       *[counted] { $count } 项有改动
    }
    [added] { $told ->
        [named] 新增{ $names }
       *[counted] 新增 { $count } 项
    }
    [removed] { $told ->
        [named] 删去{ $names }
       *[counted] 删去 { $count } 项
    }
    [moved] { $told ->
        [named] 移动{ $names }
       *[counted] 移动 { $count } 条
    }
    [founded] { $told ->
        [named] 新设{ $names }
       *[counted] 新设 { $count } 个
    }
    [dissolved] { $told ->
        [named] 撤销{ $names }
       *[counted] 撤销 { $count } 个
    }
    [retitled] { $told ->
        [named] 标题改为{ $names }
       *[counted] { $count } 个标题有改动
    }
    [replaced] { $told ->
        [named] 更换{ $names }
       *[counted] 更换 { $count } 份
    }
   *[amended] { $told ->
        [named] 修改{ $names }
       *[counted] 修改 { $count } 条
    }
}
revision-renamed = { $old }更名为{ $new }
revision-elsewhere = 其他语言的文字有更正。
change-without-entry = { $name } 读者看到的内容和上次公布的不一样，修订记录里没有写
    .help = 已经公布了。要让读者知道改了什么，在 disclosure.yaml 的 revisions 里写一条，再发布一次；下次改了以后，发布之前先运行 gongkai revise{ $named } --today{ $to }，它会写好。只是改正错字的，不写也可以。
revise-date = 没有写修订的日期
    .help = 加上 --today（今天），或者 --date 和日期，如 --date 2026-10-12。
revise-too-early = 修订的日期 { $date } 早于 { $latest }（发布或上一次修订）
    .help = 写那以后的日期，最晚的日期就是更新日期；还没有正式发布的，不用记修订。
revise-no-words = 这份公开的第一种语言是 { $language }，程序没有这种语言的话
    .help = 请自己在 disclosure.yaml 的 revisions 里写一条；改了什么，用 gongkai diff 看。
revise-breaks = 这样写，这份公开就不能发布了
    .help = 原因见下；多半是译文文件里还有被代替的那一条的译文，先删去它。什么都没有写。
revise-entry-there = 修订记录里已经有一条还没有发布（{ $date }：{ $text }）
    .help = 它已经说清楚了的，不用再写；要用新写的代替它，加上 --replace。
revise-never-published = { $path } 里没有发布过这些公开，没有可以比较的
    .help = 第一次发布不用记修订。发布在别的文件夹里的，用 --output 写明。
revise-nothing = 读者看到的内容和上次公布的一样，没有要记的。
revise-entry = {"  "}{ $language }：{ $text }
revise-replaced = {"  "}代替：{ $text }
revise-untold = {"  "}这几种语言要自己写：{ $languages }
