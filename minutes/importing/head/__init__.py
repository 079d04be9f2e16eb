"""The top of the minutes: what met, when, where, who led it and who wrote."""
