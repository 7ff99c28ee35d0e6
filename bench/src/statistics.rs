//! Quantiles and medians.

use std::time::Duration;

/// The value that `share` of the sorted values don't exceed; zero of none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "an index of a list is small and not negative"
)]
pub fn quantile(sorted: &[Duration], share: f64) -> Duration {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}

/// The one in the middle, or the mean of the two; zero of none.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values = values.collect::<Vec<_>>();
    values.sort_unstable_by(f64::total_cmp);
    match (values.len(), values.len() / 2) {
        (0, _) => 0.0,
        (count, middle) if count % 2 == 1 => values[middle],
        (_, middle) => f64::midpoint(values[middle - 1], values[middle]),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{median, quantile};

    #[test]
    fn a_quantile_is_one_of_the_values() {
        let values = (1..=100).map(Duration::from_millis).collect::<Vec<_>>();
        for (share, expected) in [(0.5, 50), (0.99, 99), (1.0, 100), (0.0, 1)] {
            assert_eq!(quantile(&values, share), Duration::from_millis(expected));
        }
        assert_eq!(quantile(&[], 0.5), Duration::ZERO);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "small whole numbers and halves are exact")]
    fn a_median_is_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
    }
}
