//! Programs that use Afterword; see `src/bin`.
