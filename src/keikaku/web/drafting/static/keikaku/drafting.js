// Saves each field when it is left, says so, and warns before unsaved text would be lost.
// Without this file the buttons of the forms do the same.
"use strict";

(() => {
  const page = document.getElementById("draft");
  const RETRY = 5000;
  const waiting = new Set();

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  if (!page) return;
  document.documentElement.classList.add("scripted");
  const said = page.dataset;

  // On plain HTTP browsers have no clipboard for scripts: there the text is selected.
  async function copy(button) {
    const text = document.getElementById(button.dataset.copy);
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(text.textContent).then(() => true, () => false)
      : document.execCommand("copy");
    if (done) button.nextElementSibling.textContent = button.dataset.copied;
  }

  const shown = (form) =>
    JSON.stringify(
      [...new FormData(form)].filter(([name]) => !["csrfmiddlewaretoken", "was"].includes(name)),
    );
  const remember = (form) => { form.dataset.shown = shown(form); };
  const dirty = (form) => form.dataset.shown !== shown(form);
  const forms = () => [...page.querySelectorAll("form[data-autosave]")];

  function say(form, state, text) {
    const place = form.querySelector(".said");
    place.dataset.state = state;
    place.textContent = text;
    return place;
  }

  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

  async function save(form) {
    if (!dirty(form)) return;
    // What is left while a save is on its way is sent when that one is back.
    if (form.dataset.busy) {
      form.dataset.again = "yes";
      return;
    }
    form.dataset.busy = "yes";
    delete form.dataset.again;
    waiting.delete(form);
    const sent = shown(form);
    say(form, "saving", said.saving);
    let answer;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set("form", form.id);
      answer = await fetch(form.action, {
        method: "POST",
        body,
        headers: { "X-Keikaku-Autosave": "1" },
      });
      await take(form, sent, answer);
    } catch {
      say(form, "failed", `${said.failed} ${clock()} ${said.gone}`);
      waiting.add(form);
    } finally {
      delete form.dataset.busy;
    }
    if (form.dataset.again && form.isConnected) await save(form);
  }

  async function take(form, sent, answer) {
    if (answer.redirected) {
      say(form, "failed", `${said.failed} ${clock()} ${said.out}`);
      waiting.add(form);
    } else if (answer.ok) {
      renew(form, sent, new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else if ((answer.headers.get("Content-Type") || "").includes("json")) {
      refuse(form, await answer.json());
    } else if (answer.status === 403 && !form.dataset.renewed && (await renewed())) {
      form.dataset.renewed = "yes";
      delete form.dataset.busy;
      await save(form);
      delete form.dataset.renewed;
    } else if (answer.status === 403) {
      say(form, "failed", `${said.failed} ${clock()} ${said.out}`);
      waiting.add(form);
    } else {
      throw new Error(answer.status);
    }
  }

  // A new login has a new token: the forms of a page that was open before take it over.
  async function renewed() {
    const answer = await fetch(location.href, { cache: "reload" });
    if (answer.redirected || !answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = fresh.querySelector("[name=csrfmiddlewaretoken]");
    if (!token) return false;
    for (const old of document.querySelectorAll("[name=csrfmiddlewaretoken]")) old.value = token.value;
    return true;
  }

  function refuse(form, told) {
    const place = say(form, "failed", `${said.failed} ${clock()} ${told.fault} `);
    if (!told.crossed) return;
    const button = document.createElement("button");
    button.className = "plain small";
    button.textContent = said.compare;
    button.addEventListener("click", () => { form.dataset.leaving = "yes"; });
    place.append(button);
  }

  // What was typed meanwhile stays; what was seen is taken over where nobody else has changed anything,
  // however the server writes it (a paragraph with a break in it comes back as two).
  function renew(form, sent, fresh) {
    const other = fresh.getElementById(form.id);
    const same = shown(form) === sent;
    let now = form;
    if (other && same) {
      const at = within(form);
      form.replaceWith(other);
      now = other;
      back(other, at);
      remember(other);
    } else if (other && (fresh.querySelector("[data-alone]") || shown(other) === sent)) {
      see(form, other);
      form.dataset.shown = sent;
    }
    for (const made of fresh.querySelectorAll("form[data-autosave]")) {
      if (made !== other && made.id !== form.id) follow(document.getElementById(made.id), made);
    }
    if (dirty(now)) say(now, "typing", said.unsaved);
    else say(now, "saved", `${said.saved} ${clock()}`);
    around(fresh);
  }

  function see(form, made) {
    for (const name of ["was", "unit"]) {
      if (form.elements[name] && made.elements[name]) form.elements[name].value = made.elements[name].value;
    }
  }

  function around(fresh) {
    for (const id of ["mine", "title", "beside"]) {
      const old = document.getElementById(id), made = fresh.getElementById(id);
      if (old && made) old.replaceWith(made);
    }
    const here = document.getElementById("here"), title = document.getElementById("title");
    if (here && title) here.textContent = title.lastChild.textContent.trim();
    look();
  }

  // Who goes back is shown the page as it was before it was saved, and would cross their own edits.
  async function anew() {
    const answer = await fetch(location.href, { cache: "reload" }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const made of fresh.querySelectorAll("form[data-autosave]")) follow(document.getElementById(made.id), made);
    around(fresh);
  }

  // What another field has changed is taken over by forms in which nothing is typed.
  function follow(old, made) {
    if (!old || old.dataset.busy || dirty(old)) return;
    if (!old.contains(document.activeElement)) {
      old.replaceWith(made);
      remember(made);
      return;
    }
    see(old, made);
    remember(old);
  }

  function within(form) {
    const field = document.activeElement;
    if (!form.contains(field)) return null;
    const fields = [...form.elements];
    const known = field.matches("input[type=text], textarea");
    return { at: fields.indexOf(field), start: known ? field.selectionStart : null, end: known ? field.selectionEnd : null };
  }

  function back(form, place) {
    const field = place && form.elements[place.at];
    if (!field) return;
    field.focus();
    if (place.start !== null && field.setSelectionRange && field.matches("input[type=text], textarea")) field.setSelectionRange(place.start, place.end);
  }

  // The checks of a large plan take a second: they come after the page.
  let looking = 0;
  async function look() {
    const place = document.getElementById("beside");
    if (!place || "known" in place.dataset) return;
    const mine = ++looking;
    try {
      const answer = await fetch(place.dataset.load);
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("beside");
      const old = document.getElementById("beside");
      if (fresh && old && mine === looking) old.replaceWith(fresh);
    } catch { /* the link to the page of all checks is still there */ }
  }

  page.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-autosave]");
    if (form && dirty(form)) say(form, "typing", said.unsaved);
  });
  page.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-autosave]");
    if (form) save(form);
  });
  page.addEventListener("submit", (event) => {
    const form = event.target;
    const own = form.matches("form[data-autosave]");
    const named = event.submitter && event.submitter.name;
    if (own && !named && !form.dataset.leaving) {
      event.preventDefault();
      save(form);
    } else {
      form.dataset.leaving = "yes";
    }
  });
  window.addEventListener("beforeunload", (event) => {
    const left = forms().some((form) => dirty(form) && !form.dataset.leaving);
    const open = [...page.querySelectorAll("form:not([data-autosave]) :is(textarea, input[type=text])")]
      .some((field) => field.value !== field.defaultValue && !field.form.dataset.leaving);
    if (left || open) event.preventDefault();
  });
  setInterval(() => { for (const form of [...waiting]) save(form); }, RETRY);
  window.addEventListener("online", () => { for (const form of [...waiting]) save(form); });
  forms().forEach(remember);
  const [came] = performance.getEntriesByType("navigation");
  if (came && came.type === "back_forward") anew();
  window.addEventListener("pageshow", (event) => { if (event.persisted) anew(); });
  look();
})();
