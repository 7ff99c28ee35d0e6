//! The Afterword server.
