"""What words tell in four languages: days, hours, people, places, who does what."""
