//! An address that is too long for a code on paper.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 网址太长，公示张上的二维码太细。
    ///
    /// ## 查什么
    ///
    /// 要做公示张，而网页的网址这样长：印成 40 毫米见方的二维码，一格不到 0.8 毫米。再长，就做不出二维码了。
    ///
    /// ## 为什么
    ///
    /// 格子太细，隔着玻璃、站在一步以外，手机认不出来；复印一次就更认不出来。
    ///
    /// ## 例子
    ///
    /// ```text
    /// data/某某职业技术学院学生会/2026-2027/
    /// ```
    ///
    /// 文件夹名里的一个汉字，在网址里是 9 个字母。
    ///
    /// ## 怎么改
    ///
    /// 把数据文件夹里的文件夹名改成字母和数字（`data/xsh/2026`），或者换一个短一些的 `base-url`。
    ///
    /// # en
    ///
    /// The address is so long that its code on a notice-board copy is too fine.
    ///
    /// ## What it finds
    ///
    /// Notice-board copies are asked for, and the page's address is so long that a module of its code, 40 mm wide, is finer
    /// than 0.8 mm; or longer than any code.
    ///
    /// ## Why it matters
    ///
    /// Telephones do not read a fine code through glass and from a step away, still less once it was copied.
    ///
    /// ## Example
    ///
    /// ```text
    /// data/某某职业技术学院学生会/2026-2027/
    /// ```
    ///
    /// A Chinese character in the name of a folder is nine letters of an address.
    ///
    /// ## How to put it right
    ///
    /// Give the folders in the data names of letters and digits (`data/xsh/2026`), or choose a shorter `base-url`.
    static FINE_CODE: "fine-code", Print, Warning
}
