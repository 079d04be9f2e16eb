"""Writing minutes: one form for a whole meeting.

typed       what was typed: fields and rows of plain text, as sent, kept as a draft
forms       one small form for each kind of row
checking    typed -> document, or what is wrong with it
showing     typed -> the page
prefill     what new minutes begin with
gestures    what a button does to what is typed: add, move, lift out a decision ...
comparing   two people's changes to the same minutes
"""
