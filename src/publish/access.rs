//! Who may do what with a published folder: kept when another folder takes its place, and asked before anything is made.

use std::io;
use std::path::Path;

/// Gives the folder `to`, which is to take the place of `from`, its owner as far as that is ours to give, its group and
/// its access control lists, and the mode but for what we need to fill it. What is made in it then takes after it.
///
/// # Errors
/// What the system says where the group or a list cannot be given.
#[cfg(unix)]
pub(super) fn hand_over(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let (old, new) = (from.metadata()?, to.metadata()?);
    // First the owner, because that takes bits of the mode away. Only root may give a folder away.
    if (old.uid(), old.gid()) != (new.uid(), new.gid())
        && chown(to, Some(old.uid()), Some(old.gid())).is_err()
    {
        chown(to, None, Some(old.gid()))?;
    }
    copy_lists(from, to)?;
    let mode = std::fs::Permissions::from_mode(old.permissions().mode() | 0o700);
    std::fs::set_permissions(to, mode)
}

/// Elsewhere a folder takes after the one that it lies in.
#[cfg(not(unix))]
pub(super) fn hand_over(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Copies the extended attributes of a folder. Those that hold access control lists must come along; others are labels
/// that the system may keep to itself.
#[cfg(target_os = "linux")]
fn copy_lists(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{XattrFlags, getxattr, listxattr, setxattr};
    /// As many bytes as Linux allows.
    const MOST: usize = 64 << 10;
    let mut names = vec![0; MOST];
    // A disk without such attributes has none to lose.
    let length = listxattr(from, &mut names[..]).unwrap_or(0);
    for name in names[..length].split(|byte| *byte == 0) {
        if name.is_empty() {
            continue;
        }
        let mut value = vec![0; MOST];
        let copied = getxattr(from, name, &mut value[..])
            .and_then(|length| setxattr(to, name, &value[..length], XattrFlags::empty()));
        if name.starts_with(b"system.posix_acl_") {
            copied?;
        }
    }
    Ok(())
}

#[cfg(all(unix, not(target_os = "linux")))]
fn copy_lists(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Makes the mode of `to` that of `from`, now that it is filled.
///
/// # Errors
/// What the system says.
pub(super) fn settle_mode(from: &Path, to: &Path) -> io::Result<()> {
    match cfg!(unix) {
        true => std::fs::set_permissions(to, from.metadata()?.permissions()),
        false => Ok(()),
    }
}

/// Whether we may take away what lies in a folder.
#[cfg(unix)]
pub(super) fn may_clear(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Whether we may put another folder in the place of this one: in a folder that is everybody's, such as `/tmp`, each may
/// move only what is his.
#[cfg(unix)]
pub(super) fn may_exchange(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    const STICKY: u32 = 0o1000;
    let ours = rustix::process::geteuid().as_raw();
    let Some(parent) = folder.parent() else {
        return false;
    };
    let (Ok(above), Ok(own)) = (parent.metadata(), folder.metadata()) else {
        return true;
    };
    above.mode() & STICKY == 0 || ours == 0 || ours == above.uid() || ours == own.uid()
}

#[cfg(not(unix))]
pub(super) fn may_clear(_: &Path) -> bool {
    true
}

#[cfg(not(unix))]
pub(super) fn may_exchange(_: &Path) -> bool {
    true
}
