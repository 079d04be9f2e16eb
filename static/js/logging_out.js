/* Whoever logs out leaves no copy of what they typed in the browser. */

for (const form of document.querySelectorAll('form[action$="/account/logout/"]')) {
  form.addEventListener("submit", () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("minutes:")) {
        localStorage.removeItem(key);
      }
    }
  });
}
