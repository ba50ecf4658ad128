// Plays sentences one after the other. Each is asked for by its number on the page that is shown; one
// that is gone from it is left out. Announces what it says, so that a test can listen.

const PACES = ["slowest", "slow", "usual", "fast", "fastest"];
const USUAL = PACES.indexOf("usual");
const QUIETEST_DB = -20;
const STEP_DB = 5;
const START_DB = -10;

export class Player {
  #find;
  #audio = new Audio();
  #queue = [];
  #current = undefined;
  #asked = 0;
  #pace = USUAL;
  #decibels = START_DB;

  /** @param find tells where a sentence stands now: its place, its frame, whether there is a voice */
  constructor(find) {
    this.#find = find;
    this.#audio.addEventListener("ended", () => this.#next());
    this.#audio.addEventListener("error", () => this.#failed());
    this.#audio.addEventListener("playing", () => this.#announce("rondo:heard"));
    this.reset();
  }

  /** Says these after what is being said, or at once. */
  say(sentences, interrupts) {
    if (interrupts) this.stop();
    if (this.#queue.length === 0 && !this.#current) this.#asked = performance.now();
    this.#queue.push(...sentences);
    if (!this.#current) this.#next();
  }

  stop() {
    this.#queue = [];
    this.#current = undefined;
    this.#audio.pause();
    this.#audio.removeAttribute("src");
  }

  /** Everything as a visit finds it. */
  reset() {
    this.stop();
    this.#pace = USUAL;
    this.#decibels = START_DB;
    this.#audio.volume = 10 ** (this.#decibels / 20);
    region().textContent = "";
  }

  /** Faster or slower by steps. */
  pace(by) {
    this.#pace = Math.min(Math.max(this.#pace + by, 0), PACES.length - 1);
  }

  /** Louder or softer by steps of 5 dB; false at the end. */
  louder(by) {
    const wanted = this.#decibels + by * STEP_DB;
    if (wanted > 0 || wanted < QUIETEST_DB) return false;
    this.#decibels = wanted;
    this.#audio.volume = 10 ** (wanted / 20);
    return true;
  }

  #next() {
    this.#current = this.#queue.shift();
    if (!this.#current) return;
    const found = this.#find(this.#current);
    if (!found) return this.#next();
    this.#announce("rondo:said");
    if (!found.voice) return this.#write();
    this.#audio.src = `/speech/${found.frame}/${found.place}.wav?pace=${PACES[this.#pace]}`;
    const asked = this.#current;
    this.#audio.play().catch(() => this.#current === asked && this.#failed());
  }

  /** A page that has just gone has other numbers: asked once more there, else written. */
  #failed() {
    const sentence = this.#current;
    if (!sentence || !this.#audio.hasAttribute("src")) return;
    const found = this.#find(sentence);
    if (found && !sentence.again && !this.#audio.src.includes(`/speech/${found.frame}/`)) {
      this.#queue.unshift({ ...sentence, again: true });
      return this.#next();
    }
    this.#write();
  }

  /** To a screen reader: all that is left, in one piece. */
  #write() {
    const left = [this.#current, ...this.#queue].filter((one) => this.#find(one));
    for (const one of left.slice(1)) this.#announce("rondo:said", one);
    region().textContent = left.map((one) => one.text).join(" ");
    this.stop();
  }

  #announce(name, sentence = this.#current) {
    if (!sentence) return;
    const after = performance.now() - this.#asked;
    const { kind, text } = sentence;
    document.dispatchEvent(new CustomEvent(name, { detail: { kind, text, after } }));
  }
}

function region() {
  const known = document.getElementById("speech-live");
  if (known) return known;
  const made = document.createElement("p");
  made.id = "speech-live";
  made.className = "visually-hidden";
  made.setAttribute("aria-live", "assertive");
  document.body.append(made);
  return made;
}
