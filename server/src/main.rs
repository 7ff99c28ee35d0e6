//! The Afterword server.
fn main() {}
