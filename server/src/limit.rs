//! Few tries per client address where no account stands behind a request.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Tries at once; they come back one every six seconds. A kiosk's queue stays under it, guessing plates does not.
const TRIES: NonZeroU32 = match NonZeroU32::new(10) {
    Some(tries) => tries,
    None => NonZeroU32::MIN,
};

/// A bucket of tries per client.
pub struct Tries {
    buckets: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            buckets: RateLimiter::keyed(Quota::per_minute(TRIES)),
            clock: DefaultClock::default(),
        }
    }
}

impl Tries {
    /// Takes a try of this client, or says in how many seconds there will be one.
    pub fn take(&self, client: IpAddr) -> Result<(), u64> {
        // Full buckets are as good as none: whoever has been quiet is forgotten.
        if self.buckets.len() > 10_000 {
            self.buckets.retain_recent();
        }
        self.buckets
            .check_key(&household(client))
            .map_err(|not_until| not_until.wait_time_from(self.clock.now()).as_secs() + 1)
    }
}

/// One IPv6 customer has a whole /64 to change addresses in.
fn household(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(
            address.to_bits() & !u128::from(u64::MAX),
        )),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::{TRIES, Tries};

    #[test]
    fn a_client_has_few_tries_and_another_has_its_own() {
        let tries = Tries::default();
        let ip = |text: &str| text.parse().unwrap();
        for _ in 0..TRIES.get() {
            assert_eq!(tries.take(ip("192.0.2.1")), Ok(()));
        }
        let seconds = tries.take(ip("192.0.2.1")).unwrap_err();
        assert!((1..=7).contains(&seconds), "{seconds}");
        // The same client, as an IPv6 socket shows it.
        assert!(tries.take(ip("::ffff:192.0.2.1")).is_err());
        assert_eq!(tries.take(ip("192.0.2.2")), Ok(()));
    }

    #[test]
    fn a_household_of_ipv6_shares_its_tries() {
        let tries = Tries::default();
        for host in 0..TRIES.get() {
            assert_eq!(
                tries.take(format!("2001:db8::{host:x}").parse().unwrap()),
                Ok(())
            );
        }
        assert!(tries.take("2001:db8::ffff".parse().unwrap()).is_err());
        assert_eq!(tries.take("2001:db8:0:1::1".parse().unwrap()), Ok(()));
    }
}
