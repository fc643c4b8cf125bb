// Takes the new page in when the program says that there is one; the windows keep their place.
"use strict";

const events = new EventSource("/events");
const offline = document.getElementById("offline");
let taking = false;
let again = false;

events.onopen = () => (offline.hidden = true);
events.onerror = () => (offline.hidden = false);
events.onmessage = (event) => {
  if (event.data !== document.body.dataset.version) take();
};

async function take() {
  if (taking) {
    again = true;
    return;
  }
  taking = true;
  do {
    again = false;
    try {
      const answer = await fetch("/", { cache: "no-store" });
      if (answer.ok) await show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // The program is gone: the stream of events says so.
    }
  } while (again);
  taking = false;
}

async function show(next) {
  await restyle(next.getElementById("look").getAttribute("href"));
  const open = new Set([...document.querySelectorAll("details[open]")].map(name));
  const focused = name(document.activeElement?.closest("details"));
  for (const id of ["sheets", "findings", "status"]) {
    const [here, there] = [document, next].map((page) => page.getElementById(id));
    const top = here.scrollTop;
    here.replaceChildren(...there.childNodes);
    here.scrollTop = top;
  }
  for (const finding of document.querySelectorAll("details")) {
    finding.open = open.has(name(finding));
    if (name(finding) === focused) finding.firstElementChild.focus({ preventScroll: true });
  }
  document.title = next.title;
  document.body.dataset.version = next.body.dataset.version;
}

// What a finding says, which stays the same when its line moves.
function name(finding) {
  return finding?.dataset.name;
}

// Loads the style sheet of the new sheets before the old one goes.
function restyle(address) {
  const old = document.getElementById("look");
  if (old.getAttribute("href") === address) return;
  const look = old.cloneNode();
  look.setAttribute("href", address);
  return new Promise((done) => {
    look.onload = look.onerror = () => {
      old.remove();
      done();
    };
    old.after(look);
  });
}
