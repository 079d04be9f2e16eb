"""Writing minutes: one form for a whole meeting.

typed       what was typed: fields and rows of plain text, as sent, kept as a draft
forms       one small form for each kind of row
checking    typed -> document, or what is wrong with it
showing     typed -> the page
prefill     what new minutes begin with
gestures    what a button does to what is typed: add, move, lift out a decision ...
moving      a decision, an action point or a statement to another item
saving      form -> meeting, in one transaction
comparing   two people's changes to the same minutes, block by block
conflicts   a form that came too late -> what to choose from, and the form of both
"""
