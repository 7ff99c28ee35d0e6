//! What a test reads of the log. A test has one thread, on which its server runs, too.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use tracing::{
    Dispatch, Subscriber,
    subscriber::{DefaultGuard, NoSubscriber},
};

/// What is logged, as it comes.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Lets this thread log by `subscriber`, which writes here, for as long as what is returned lives.
    pub fn by(subscriber: impl Subscriber + Send + Sync) -> (DefaultGuard, Dispatch) {
        let guard = tracing::subscriber::set_default(subscriber);
        // With a single subscriber, tracing asks that of the thread that comes by first, which may be another test's,
        // without any; and remembers it.
        let second = Dispatch::new(NoSubscriber::new());
        tracing::callsite::rebuild_interest_cache();
        (guard, second)
    }

    /// All of it so far.
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
