// Turns entries into elements. Whatever anybody said becomes a text node, never markup.

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

export function button(label, onClick) {
  const made = element('button', 'reply', label);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

export class View {
  constructor(words, customer, actions) {
    this.words = words;
    this.actions = actions;
    const zone = { timeZone: customer.timeZone };
    // The reader's own region, if it speaks the customer's language.
    const language = navigator.languages.find((locale) => locale.startsWith(customer.language)) ?? customer.language;
    this.clock = new Intl.DateTimeFormat(language, { ...zone, hour: '2-digit', minute: '2-digit' });
    this.calendar = new Intl.DateTimeFormat(language, { ...zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
    this.days = new Intl.DateTimeFormat(language, { ...zone, day: 'numeric', month: 'short', year: 'numeric' });
    this.money = (sum) => new Intl.NumberFormat(language, { style: 'currency', currency: sum.currency }).format(sum.minor / 100);
  }

  entry(event) {
    const { author, fallbackText } = event.data;
    if (event.type.startsWith('handoff.')) {
      return this.#item('event', element('p', '', fallbackText), this.#time(event.time));
    }
    const bubble = element('div', 'bubble', ...this.#content(event));
    return this.#item(author.kind, this.#byline(author, event.time), bubble);
  }

  pending(text) {
    const state = element('p', 'byline', this.words.sending);
    return this.#item('customer pending', state, element('div', 'bubble', element('p', '', text)));
  }

  refused(item, text) {
    item.classList.replace('pending', 'refused');
    item.querySelector('.byline').textContent = this.words.refused + text;
  }

  #item(className, ...children) {
    return element('article', className, ...children);
  }

  #byline({ kind, name }, time) {
    const line = element('p', 'byline');
    if (kind === 'customer') {
      line.append(element('span', 'name', this.words.you));
    } else {
      line.append(element('span', 'name', name));
      line.append(this.words[kind] ? element('span', 'kind', this.words[kind]) : '');
    }
    line.append(this.#time(time));
    return line;
  }

  #time(instant) {
    const time = element('time', '', this.clock.format(new Date(instant)));
    time.dateTime = instant;
    return time;
  }

  #content(event) {
    const parts = (event.data.parts ?? []).flatMap((part) => this.#part(part));
    const said = parts.length > 0 && event.data.parts.some((part) => part.type === 'text');
    const content = said ? parts : [element('p', '', event.data.fallbackText), ...parts];
    return [...content, ...this.#extras(event)];
  }

  // A part of a type that this page does not know is left out; the fallback text says the same.
  #part(part) {
    switch (part.type) {
      case 'text':
        return part.text.split(/\n{2,}/).map((paragraph) => element('p', '', paragraph));
      case 'card':
        return [element('div', 'card', element('p', 'title', part.title), element('ul', '', ...part.lines.map((line) => element('li', '', line))))];
      case 'quickReplies':
        return [element('div', 'replies', ...part.replies.map((reply) => button(reply.label, () => this.actions.choose(reply))))];
      default:
        return [];
    }
  }

  #extras(event) {
    switch (event.type) {
      case 'promise':
        return [this.#promise(event.data.by)];
      case 'order.proposal':
        return [this.#proposal(event.data)];
      case 'answer':
        return this.#why(event.data);
      default:
        return [];
    }
  }

  #promise(by) {
    const time = element('time', '', this.calendar.format(new Date(by)));
    time.dateTime = by;
    return element('p', 'promise', `${this.words.by} `, time);
  }

  #proposal(proposal) {
    const price = proposal.total ? ` · ${this.money(proposal.total)}` : '';
    const confirm = button(`${this.words.confirm}${price}`, () => this.actions.confirm(proposal));
    return element('div', 'replies', confirm, button(this.words.decline, () => this.actions.decline()));
  }

  #why({ evidence = [], rules = [], asOf }) {
    if (evidence.length + rules.length === 0) {
      return [];
    }
    const lines = evidence.map((fact) => `${this.words.kinds[fact.kind] ?? fact.kind} ${fact.number}, ${this.days.format(new Date(fact.businessTime))}`);
    if (asOf) {
      lines.push(`${this.words.asOf} ${this.days.format(new Date(`${asOf}T12:00:00Z`))}`);
    }
    lines.push(...rules.map((rule) => `${this.words.rule}: ${rule.pack} / ${rule.rule}`));
    const list = element('ul', '', ...lines.map((line) => element('li', '', line)));
    return [element('details', 'why', element('summary', '', this.words.why), list)];
  }
}
