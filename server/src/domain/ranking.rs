//! The order by votes.

/// Where a comment stands by its votes, from 0 to below 1: the lower bound of Wilson's score interval for the share of
/// votes that are for it, at 95 % (E. B. Wilson, JASA 22, 1927). Few votes say little, so they weigh little.
pub fn best(ups: i32, downs: i32) -> f64 {
    /// The 97.5th percentile of the normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    let (ups, all) = (f64::from(ups), f64::from(ups) + f64::from(downs));
    if ups <= 0.0 {
        return 0.0;
    }
    let (share, z2) = (ups / all, Z * Z);
    let spread = Z * ((share * (1.0 - share) + z2 / (4.0 * all)) / all).sqrt();
    ((share + z2 / (2.0 * all) - spread) / (1.0 + z2 / all)).max(0.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::best;

    #[test]
    fn many_votes_say_more_than_few() {
        assert!((best(0, 0) - 0.0).abs() < f64::EPSILON);
        assert!((best(0, 5) - 0.0).abs() < f64::EPSILON);
        assert!((best(1, 0) - 0.206_5).abs() < 1e-4, "{}", best(1, 0));
        assert!(best(90, 10) > best(9, 1));
        assert!(best(9, 1) > best(1, 0));
        assert!(best(50, 50) < best(10, 1));
    }

    proptest! {
        #[test]
        fn a_vote_for_raises_and_a_vote_against_lowers(ups in 0..1_000_000, downs in 0..1_000_000) {
            let here = best(ups, downs);
            prop_assert!((0.0..1.0).contains(&here));
            prop_assert!(best(ups + 1, downs) > here);
            prop_assert!(best(ups, downs + 1) <= here);
        }
    }
}
