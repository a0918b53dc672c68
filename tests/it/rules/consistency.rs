//! What one file says against what another says.

use super::rules;
use crate::support::Case;

rules! {
    same_rank "same-rank":
        fires |c| c.replace("staff.yaml", "rank: 3/40", "rank: 10/38"),
        silent |c| c.replace("staff.yaml", "rank: 3/40", "rank: 2/38");
}
