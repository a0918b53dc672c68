# 页面和 PDF 上除作者文字以外的用语。 Words that pages print besides the author's own.
# 哪一种组织、哪一种大会，写法不同的，用 $union（student-union、graduate-union、both）和 $congress（delegates、all-students）分开写；
# 首页上列的不止一种组织，就是 both。
# Words that differ by kind of union and congress are chosen by $union and $congress; an index of several kinds is both.

## 语言本身 The language itself
language-name = 中文
direction = ltr
script = han
names = as-written
# 标题编号用的数字：chinese（一、二、三）或 digits（1、2、3） Numbers of headings
numerals = chinese
# 日期和数字按哪个地区的写法 Whose dates and numbers are printed
formats = zh-CN
time-morning = 上午
time-afternoon = 下午
time-evening = 晚上
time-range = { $from }—{ $until }
yes = 是
no = 否

## 编号 Numbers of headings and provisions
section-number = { $numeral }、
chapter-number = 第{ $numeral }章
article-number = 第{ $numeral }条
indicator-number = { $number }.

## 学年 School years
# 学校写了“学年”“年度”的，照学校的写法；没有写的，用下面的写法。$years：两个年份，如 2022-2023
school-year = { $years }学年
# $years：一个年份，如 2022
calendar-year = { $years }年度
# 两个年份，学校没有用这种语言写的。$from、$to：两个年份
year-range = { $from }-{ $to }
# 标题里没有学年的，文件属性和网页标题里加上。$title：标题，$year：学年
title-with-year = { $title }（{ $year }）

## 公示和联系方式 Notice period and contact
# 有疑问、有意见的找谁：标题
contact-title = 监督与反馈
# PDF 末尾，各项联系方式前的一句话
contact-lead = 如有疑问或者意见，请按下列方式反映。
contact-department = 受理部门：
contact-telephone = 电话：
contact-email = 电子邮箱：
contact-office = 办公地点：
contact-hours = 办公时间：
contact-box = 意见箱：
# 几个号码、几个地址之间
contact-separator = 、
notice-period-title = 公示时间：
# $from、$to：起止日期，$count：几个工作日
notice-period = { $from }至{ $to }（{ $count }个工作日）

## 摘要 Summary
summary-staff = 工作人员
summary-presidium = 主席团成员
summary-departments = 工作部门
summary-indicators = 达标要求
# 表里一条分列几项要求时用。$items：表里编号的有几条
summary-indicators-in-items = 达标要求（表中 { $items } 条）

## 组织架构 Structure
structure-presidium = 主席团
# 图中：大会，指导学生会的人，部门里有几名干事（$office），另有几人
structure-congress = { $union ->
    [graduate-union] { $congress ->
        [all-students] 全体研究生大会
       *[delegates] 研究生代表大会
    }
    [both] { $congress ->
        [all-students] 全体学生（研究生）大会
       *[delegates] 学生（研究生）代表大会
    }
   *[student-union] { $congress ->
        [all-students] 全体学生大会
       *[delegates] 学生代表大会
    }
}
structure-guidance = 指导
structure-count = { $office }{ $count }人
structure-more = 另有{ $count }人

## 自评表 Self-assessment
# 备注里，理由前面的字。 Before the reason, in the remark
assessment-unions = 二级学生会组织数量
# 由各学院汇总的一项，不是个个达标时的备注。 The remark on an item that not all colleges meet
assessment-colleges = { $count }个中{ $met }个达标{ $unanswered ->
        [0] {""}
       *[other] ，{ $unanswered }个未填
    }
assessment-exception = 适用较高上限：

## 工作人员名单表头 Column headings of the roster
staff-number = 序号
staff-name = 姓名
staff-political-status = 政治面貌
staff-faculty = 院系
staff-grade = 年级
staff-rank = 最近1个学期/最近1学年/入学以来学习成绩综合排名（一年级新生不需填写）
staff-failed-courses = 是否存在课业不及格情况
staff-experience = 院系、班级学生工作经历
staff-position = 职务

## 责任人表头 Column headings of the advisors' table
advisors-number = 序号
advisors-category = 类别
advisors-name = 姓名
advisors-full-time-cadre = 是否为专职团干
advisors-remark = 备注

## 修订记录 Record of revisions
revisions = 修订记录
# 纸上修订记录前面的字
press-revisions = 修订记录：
# 日期和改了什么之间
revision-after-date = ：
# 备注。$remark：备注
revision-remark = （{ $remark }）

## 写成电子表格的名单 Tables written as spreadsheets
# 工作表的名称，不超过 31 个字，不含 / \ ? * : [ ] Names of sheets: at most 31 characters, none of / \ ? * : [ ]
spreadsheet-roster = 工作人员
spreadsheet-advisors = 主要责任人
spreadsheet-delegates = 代表数字
spreadsheet-choices = 选项
# 填了别的时，Excel 显示的话，不超过 255 个字。 What Excel says where something else is typed: at most 255 characters
spreadsheet-rank-hint = 写成“名次/总人数”，如 1/41；不用填的留空。
spreadsheet-choice-hint = 列表里没有这一项。请检查；确实是这样的，选“是”。
spreadsheet-answer-hint = 写“{ $yes }”或“{ $no }”；不用填的留空。
figure-students = 在校学生人数
figure-delegates = 代表人数
figure-delegates-share = 代表占学生的比例
figure-non-officers = 非学生会组织骨干的代表人数
figure-non-officers-share = 非骨干代表占代表的比例

## 附件和文件 Attachments and files
# 附件的编号，正文里引用时印出
attachment-number = 附件{ $number }
# 附件清单的标题
site-attachments = 附件
# 纸上附件清单前面的字
press-attachments = 附件：
# 一节是附件时，附件下面的说明
attached-section = 本节内容见附件。附件里的文字未经程序核对。
# 文件是什么、多大。$type：PDF、Word；$size：320 KB
file-about = （{ $type }，{ $size }）
# 文件的大小
file-size-kb = { $number } KB
file-size-mb = { $number } MB

## PDF (templates/press)

# 文件属性里的关键词
press-keyword = { $union ->
    [graduate-union] 研究生会改革情况公开
    [both] 学生会（研究生会）改革情况公开
   *[student-union] 学生会改革情况公开
}
# 各节清单上面的字
press-contents = 目录
# 表格从上一页接排时，写在表头上方
press-continued = （续）
# 页脚。$page：第几页，$pages：共几页
press-page-number = 第 { $page } 页 共 { $pages } 页
# 会议的时间、地点前的字
press-meeting-time = 时间：
press-meeting-place = 地点：
# 文件里有还没翻译的文字时，说明一次
press-untranslated = 部分内容尚未翻译，照原文刊印。
# 日期和时间连写
press-date-and-time = { $date }{ $time }
# 标题下的学年。$year：学年
press-year = （{ $year }）
# 落款日期下面。$date：更新日期
press-updated = （{ $date }更新）
# 组织架构图下的说明。$count：人数
press-structure-others = 另有工作人员{ $count }人，名单未载明所属部门。

## 公示张 Notice-board copies (templates/press/notice.typ)
# 最上面的两个字
notice-head = 公示
# 标题。$year：学年；{"\u200B"} 是一行放不下时可以换行的地方
notice-subject = { $union ->
    [graduate-union] {$year}{"\u200B"}研究生会{"\u200B"}改革情况公开
    [both] {$year}{"\u200B"}学生会（研究生会）{"\u200B"}改革情况公开
   *[student-union] {$year}{"\u200B"}学生会{"\u200B"}改革情况公开
}
# 二维码下面的字
notice-scan = 扫码看全文
# 网址前的字
notice-address = 全文网址：
# 各项数字的上限。$limit：上限，指标则为总数
notice-limit = 不超过 { $limit }
notice-of = / 共 { $limit } 项
# 没有达到的各项。$count：几项
notice-unmet = 自评未达标 { $count } 项
# 备注前的字
notice-remark = 备注：
# 名单的标题和人数。$title：这一节的标题，$count：人数
notice-roster = { $title }（{ $count } 人）
# 名单各栏的短名
notice-column-number = 序
notice-column-name = 姓名
notice-column-political-status = 面貌
notice-column-faculty = 院系
notice-column-grade = 年级
notice-column-rank = 排名
notice-column-failed-courses = 不及格
# 短名的正式说法，印在名单下面。$short：短名，$long：正式的栏名
notice-column-note = { $short }：{ $long }
# 全体相同的一栏不列，写在名单下面：全体的；另一栏有内容的那些人的
notice-column-alike = { $long }：均为{ $value }
notice-column-alike-where = { $long }：有{ $other }的均为{ $value }
# 几个人共有的几项之间
notice-shared = {"　"}
# 几项说明之间
notice-between = ；
# 说明完了
notice-end = 。
# 没有填写的一格
notice-none = —
# 分到几张、几栏的，后面几处标题后的字
notice-continued = （续）
# 责任人：是专职团干的，名字后面的字
notice-full-time = （专职团干）
# 姓名前面的称呼和姓名之间
notice-colon = ：
# 每张下面。$number：第几张，$count：共几张
notice-sheet = 第 { $number } 张　共 { $count } 张
# 网页上的下载链接。$paper：纸张
site-download-notice = 下载公示张（{ $paper }）

## 网页 (templates/site)

# 页脚里版本码前的字。版本码是这份内容的短代码，内容改一个字它就不同。$code：版本码；$date：内容的日期，没有就用前一条
fingerprint = 版本码：{ $code }
fingerprint-dated = 版本码：{ $code }（{ $date }）
# 二维码的文字说明，读给看不见的人听。$address：网址
code-alternative = 二维码，通往本公开的网页 { $address }
# 页脚里永久网址前的字
site-address = 本页永久网址：
# 各页到历年对照的链接，也是那一页的标题
site-archive = 历年对照
# 历年对照：一句话说明
site-archive-intro = 各年公开的数字和工作部门放在一起，便于对照
# 历年对照：各部分的标题和各栏的名称
site-archive-figures = 历年数字
site-archive-year = 学年
site-archive-congress = 大会日期
site-archive-issued = 公开日期
site-archive-departments = 工作部门的变化
site-archive-names = 部门和名称
site-archive-changes = 变化
# 数字后的说明。$limit：上限，指标则为总数
site-archive-limit = 上限 { $limit }
site-archive-of = 共 { $limit } 项
# 图的名称，读屏软件会读出来。$title：图里画的是什么
site-archive-chart = { $title }历年条形图，数字见表
# 图的标题后：竖线是什么
site-archive-line = 虚线为当年上限
# 那一年没有公开的
site-archive-unsaid = 未公开
# 连着的几年。$from、$to：学年
site-archive-span = { $from } 至 { $to }
# 一个部门在某一年怎么了。$year：学年
site-archive-new = { $year }新设
site-archive-renamed = { $year }更名
site-archive-gone = { $year }起不再设置
site-archive-again = { $year }恢复设置
site-archive-unchanged = 没有变化
site-archive-charter = 章程的变化
# 一条章程在某一年怎么了。$year：学年
site-archive-article-new = { $year }新增
site-archive-article-amended = { $year }修改
site-archive-article-moved = { $year }移动位置
site-archive-article-split = { $year }拆成几条
site-archive-article-merged = { $year }并成一条
site-archive-article-renumbered = { $year }改条号
site-archive-article-gone = { $year }删去
site-archive-article-again = { $year }恢复
# 以前的条号。$number：第三条
site-archive-was = （原{ $number }）
# $count：条数
site-archive-others = 其余 { $count } 条没有变化。
# 页脚的链接
site-back-to-top = 回到页首
# 目录的标题，也是导航区的名称
site-contents = 目录
# 代表概况：各项数字的名称
site-delegates-delegates = { $congress ->
    [all-students] 参加人数
   *[delegates] { $union ->
        [graduate-union] 研究生代表
       *[student-union] 学生代表
    }
}
site-delegates-non-officers = { $union ->
    [graduate-union] 非研究生会组织骨干的{ $congress ->
        [all-students] 同学
       *[delegates] 代表
    }
    [both] 非学生会（研究生会）组织骨干的{ $congress ->
        [all-students] 同学
       *[delegates] 代表
    }
   *[student-union] 非学生会组织骨干的{ $congress ->
        [all-students] 同学
       *[delegates] 代表
    }
}
# 数字后的单位和比例。$share：百分之几
site-delegates-share-of-delegates = { $congress ->
    [all-students] 人，占参加人数 {$share}%
   *[delegates] { $union ->
        [graduate-union] 人，占研究生代表 {$share}%
       *[student-union] 人，占学生代表 {$share}%
    }
}
site-delegates-share-of-students = { $union ->
    [graduate-union] 人，占在校研究生 {$share}%
   *[student-union] 人，占在校学生 {$share}%
}
site-delegates-students = { $union ->
    [graduate-union] 全日制在校研究生
   *[student-union] 全日制在校学生
}
site-delegates-unit = 人
# 搜索引擎和转发卡片里的一句话。$organisation：组织名称，$year：学年
site-description = {$organisation}{$year}改革情况公开：改革自评表、章程、工作人员名单、选举办法、{ $congress ->
    [all-students] 全体{ $union ->
        [graduate-union] 研究生
       *[student-union] 学生
    }大会
   *[delegates] { $union ->
        [graduate-union] 研代会
       *[student-union] 学代会
    }
}情况等。
# 下载链接，后面跟格式和大小
site-download-json = 下载开放数据
# 两种语言对照的公告
site-download-parallel = 下载对照文件
# 下载的文件有几页
file-pages = { $pages } 页
# 公示张存下来时文件名里的叫法。$name：A3
file-name-notice = 公示张{ $name }
# 两种语言左右对照，后面跟语言的名称
site-download-pdf = 下载公开文件
# 标题下的一行。$year：学年
site-edition = { $union ->
    [graduate-union] {$year}研究生会改革情况公开
    [both] {$year}学生会（研究生会）改革情况公开
   *[student-union] {$year}学生会改革情况公开
}
# 页脚。$organisation：组织名称，$year：学年
site-footer = {$organisation} · {$year}公开
# 回到列出各年度公开的首页
site-home = 历年公开
# 首页：搜索引擎里的一句话
site-index-description = { $union ->
    [graduate-union] 研究生会改革情况公开一览。
    [both] 学生会（研究生会）改革情况公开一览。
   *[student-union] 学生会改革情况公开一览。
}
# 首页：标题下的一行
site-index-intro = 逐年公开，接受广大师生监督
# 首页：到一份公开的链接
site-index-read = 阅读全文
# 总目录里一份公开的数字。$date：日期；$count：人数、个数、项数；$limit：共有几项；$year：学年
site-index-issued = { $date }发布
site-index-updated = { $date }更新
site-index-staff = 工作人员 { $count } 人
site-index-departments = { $count } 个部门
site-index-indicators = { $limit } 项中符合 { $count } 项
site-index-behind = 尚未见{ $year }公开
# 总目录开头的数字
site-index-schools = 学校
site-index-unions = 组织
site-index-disclosures = 公开
site-index-current = 已公开{ $year }
site-index-of-unions = 个，共 { $count } 个组织
site-index-people = 工作人员（{ $year }）
site-index-all-met = 各项全部符合（{ $year }）
site-index-of-assessed = 个，共 { $count } 个
# 总目录里一个学年有几份
site-index-group = 共 { $count } 份
# 总目录的查找和排列
site-index-search = 查找公开
site-index-name = 学校或组织
site-index-name-hint = 名称、拼音或首字母
site-index-school-year = 学年
site-index-order = 排列
site-index-order-year = 按学年，新的在前
site-index-order-name = 按学校，依拼音
site-index-order-issued = 按发布日期，新的在前
site-index-only-behind = 只看尚未见{ $year }公开的
site-index-count = 显示 { $shown } 份，共 { $total } 份
site-index-none = 没有符合条件的公开
# 首页：标题
site-index-title = { $union ->
    [graduate-union] 研究生会改革情况公开
    [both] 学生会（研究生会）改革情况公开
   *[student-union] 学生会改革情况公开
}
# 首页：一份公开的学年。$year：学年
site-index-year = {$year}
# 一项指标的叫法，用在永久链接的名称里。$id：指标编号，如 3a
site-indicator = 指标{$id}
# 发布日期前的字
site-issued = 发布日期：
# 更新日期前的字
site-updated = 更新日期：
# 切换语言的导航区的名称，供读屏软件
site-languages = 语言
# 会议地点、时间的名称
site-meeting-place = 地点：
site-meeting-time = 时间：
# 会议的日期加时段。$date：2021年6月25日，$time：上午
site-meeting-when = {$date}{$time}
# 永久链接的名称，供读屏软件。$name：第十六条
site-permalink = {$name}的永久链接
# 名单筛选：不限
site-roster-any = 不限
# 名单筛选的结果。$shown：显示的人数，从 1 到 $total
site-roster-count = 显示 {$shown} 人，共 {$total} 人
site-roster-department = 部门
# 窄屏上经历一栏的短名
site-roster-experience-short = 学生工作经历
# 窄屏上课业一栏的短名
site-roster-failed-short = 课业不及格
# 姓名输入框里的提示
site-roster-name-hint = 输入姓名
site-roster-none = 没有符合条件的工作人员
# 窄屏上排名一栏的短名
site-roster-rank-short = 综合排名
# 表格比页面宽时，写在它上面
site-scroll-hint = 表格比屏幕宽，可以左右滑动
site-roster-reset = 重置
# 名单筛选区的名称，供读屏软件
site-roster-search = 筛选工作人员名单
# 键盘用户第一个停留处
site-skip = 跳到正文
# 两种语言左右对照的网页
site-side-by-side = 对照
# 组织架构图下的说明。$count：人数
# 网页上画出的架构图的名称，读屏软件会读出来
site-structure-drawing = 架构图：点方框看名单
site-structure-others = 另有工作人员 {$count} 人，名单未载明所属部门。
# 数字概览的标题，供读屏软件
site-summary = 数字概览
# 概览里各数字后的说明。$limit：上限，指标则为总数
site-summary-departments = 个，不超过 {$limit} 个
site-summary-indicators = 项，共 {$limit} 项
site-summary-presidium = 人，不超过 {$limit} 人
site-summary-staff = 人，不超过 {$limit} 人
# 页面上有还没翻译的文字时，说明一次
site-untranslated = 部分内容尚未翻译，照原文显示，下面画有虚线。
