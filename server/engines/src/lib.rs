//! A private PostgreSQL and Redis in a data directory.
