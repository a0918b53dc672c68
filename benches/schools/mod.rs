//! Many schools for the benchmarks: copies of the disclosure of 2021, each with texts of its own.

use std::fs;
use std::path::Path;

/// Puts so many schools below `home/data`, as `school001/2021` and so on. No two have the same charter,
/// so that nothing that was made for one serves another as it is.
pub(crate) fn copies(count: usize, home: &Path) {
    for number in 1..=count {
        let own = |text: &str| {
            text.replace("兰州科技职业学院", &format!("第{number}职业学院"))
                .replace("全心全意", &format!("全心全意（{number}）"))
                .replace(
                    "Lanzhou Vocational College",
                    &format!("Vocational College No. {number}"),
                )
        };
        copy_of_2021(&home.join(format!("data/school{number:03}/2021")), own);
    }
}

/// Puts the disclosure of 2021 into a folder, each of its texts as `own` has it.
pub(crate) fn copy_of_2021(folder: &Path, own: impl Fn(&str) -> String) {
    fs::create_dir_all(folder).expect("a folder can be made");
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2021");
    for entry in published.read_dir().expect("the disclosure is there") {
        let entry = entry.expect("the disclosure can be read");
        let text = fs::read_to_string(entry.path()).expect("files can be read");
        fs::write(folder.join(entry.file_name()), own(&text)).expect("files can be written");
    }
}
