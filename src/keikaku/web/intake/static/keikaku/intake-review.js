/* The review by keyboard: each key does what a link or button of the page does without a script. */
"use strict";
const SAME = { j: "n", k: "p" };
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && typing) { typing.blur(); return; }
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const key = event.key.toLowerCase();
  const found = document.querySelector(`[data-key="${SAME[key] || key}"]`);
  if (!found) return;
  event.preventDefault();
  if (key === "c") {
    const box = found.closest("details");
    box.open = true;
    const field = box.querySelector("input[type=text], select");
    if (field) { field.focus(); if (field.select) field.select(); }
  } else {
    found.click();
  }
});
