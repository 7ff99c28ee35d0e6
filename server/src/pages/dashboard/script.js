// Makes the dashboard faster to work with; everything works without it.
