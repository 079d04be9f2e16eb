/* What is typed while the server is asked is put where one goes on: no letter is lost. */

/** Hold the keys from now on; give what lets go of them and writes them out. */
export function holdKeys() {
  let held = "";
  const hold = (event) => {
    const isElsewhere = document.activeElement !== document.body;
    if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Backspace") {
      held = held.slice(0, -1);
    } else if (event.key === "Enter") {
      held += "\n";
    } else if (event.key.length === 1) {
      held += event.key;
    } else {
      return;
    }
    event.preventDefault();
  };
  document.addEventListener("keydown", hold);
  return () => {
    document.removeEventListener("keydown", hold);
    if (held && document.activeElement.matches("textarea, input")) {
      document.execCommand("insertText", false, held); // which can be undone
    }
  };
}
