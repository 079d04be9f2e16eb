"""What people are and do: the callings of the languages that minutes are in."""

from __future__ import annotations

import re

ROLE = re.compile(
    r"(?:\b|(?<=\w))(?:ordförande|ordf|sekreterare|sekr|kassör|kassörska|ledamot"
    r"|ledamöter|suppleant|ersättare|chef(?:en)?|ledare|strateg"
    r"|samordnare|direktör|utvecklare|handläggare|controller|konsult|rektor|prefekt|dekan|revisor"
    r"|förvaltare|ekonom|jurist"
    r"|koordinator|ansvarig|assistent|sköterska|specialist|expert|representant|vd|ceo"
    r"|chair(?:person|man|woman)?|secretary"
    r"|treasurer|manager|director|officer|coordinator|advis[eo]r|leder|referent"
    r"|kasserer|formand|forkvinne|sekretær"
    r"|medlem|member|observer|observatör|president|antecknar|antecknare|protokoll"
    r"|inspektör|kurator|ombudsman|ombudskvinna|planerare|justerare|(?<!ser)vice|adjungerad"
    r"|lärare|läkare|ingenjör|arkitekt|tränare|webbmaster|clerk|tolk|föredragande"
    r"|partner|administratör|tekniker|utredare|pedagog|kommunikatör|bibliotekarie"
    r"|kyrkoherde|präst|diakon|kamrer|redaktör|arkivarie|registrator|intendent"
    r"|psykolog|logoped|terapeut|barnmorska|lektor|ombud|kyrkvärd|engineer|developer"
    r"|analyst|researcher|lecturer|architect|editor|librarian"
    r"|projektledare|head of [\w ]+|professor|docent|doktorand"
    r"|forskare|analytiker|kommunalråd|borgmästare|mayor|rådgiver|konsulent|rapporteur"
    r"|mästare|mester|bestyrer|vært|vicevært|materialare|fullmäktig|valberedningen?|styresmann"
    r"|styremedlem|varamedlem|nestleder|næstformand|bestyrelsesmedlem|suppl"
    r"|direktør|sjef|ordfører|rådmann|borgmester|fuldmægtig|fullmektig|planlegger"
    r"|planlægger|medarbejder|medarbeider|saksbehandler|sagsbehandler|forvalter"
    r"|forvaltar|lege|læge|lærer|ingeniør|ansvarlig|koordinator|kommunikatør|givare"
    r"|(?:kommunal|opposition[s]?|region)råd(?:et)?|alderman|councillor|constable"
    r"|superintendent|nestkommanderende|kontorist|ordförandena?|personal|psykolog"
    r"|lead|foreman|warden|ranger|surveyor|steward|captain|auditor|accountant"
    r"|caretaker|trustee|governor|vicar|principal|inspector|maintainer|administrator"
    r"|facilitator|moderator|student|praktikant|trainee|host|vara|delegate"
    r"|(?:nest|styre)?leiar|kasserar|skrivar|rekneskapsførar|mamma|pappa|förälder|forelder|forælder|parent|(?<!\w)(?:vp|sec|treas)(?!\w)|convenor|bursar|registrar|warden)"
    r"(?:\b|$)\.?",
    re.IGNORECASE,
)
# "Lucas mor": for whose sake somebody is there.
RELATIVE = re.compile(
    r"(?:s|['’´`]s?)\s(?:mor|far|mamma|pappa|mum|dad|mother|father)$", re.IGNORECASE
)
