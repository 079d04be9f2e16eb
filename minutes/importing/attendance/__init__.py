"""Who was there, and who was not, however it is laid out."""
