//! A notice-board copy that leads nowhere.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 公示张上没有二维码：没有写网址。
    ///
    /// ## 查什么
    ///
    /// 要做公示张（`notices`，或 `gongkai notice`），而 `disclosure.yaml` 没有写 `base-url`。
    ///
    /// ## 为什么
    ///
    /// 一张纸上放不下章程和各项办法，要看全文的人扫二维码。不知道网页将来在哪个网址，就印不出二维码，纸上也没有网址。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// base-url: https://example.edu.cn/xsh
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写上 `base-url`：`output` 文件夹将来放在哪个网址。不放到网上的，写一条豁免。
    ///
    /// # en
    ///
    /// A notice-board copy has no code, because no address is known.
    ///
    /// ## What it finds
    ///
    /// Notice-board copies are asked for (`notices`, or `gongkai notice`), and `disclosure.yaml` has no `base-url`.
    ///
    /// ## Why it matters
    ///
    /// Charter and measures have no room on a sheet: whoever wants to read all of it follows the code. Where it is not
    /// known at which address the page will stand, there is neither a code nor an address on paper.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// base-url: https://example.edu.cn/xsh
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `base-url`, the address at which the folder `output` will stand. Waive it where nothing is put on the web.
    static NO_PAGE_ADDRESS: "no-page-address", Print, Warning
}
