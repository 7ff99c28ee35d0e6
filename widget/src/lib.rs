//! The comment widget.
