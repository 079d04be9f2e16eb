/* Nobody is asked whether to leave, but where neither server nor browser kept the text. */

export function warnOnLeaving(isAnythingLost) {
  window.addEventListener("beforeunload", (event) => {
    if (isAnythingLost()) {
      event.preventDefault();
    }
  });
}
