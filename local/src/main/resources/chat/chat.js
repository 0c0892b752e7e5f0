// The page: which customer, which conversation, and what its controls do.

import { Conversation } from './conversation.js';
import { View, button } from './view.js';
import { wordsFor } from './words.js';

const TYPING_AT_MOST = 10_000;
const byId = (id) => document.getElementById(id);
const entries = byId('entries');
const composer = byId('composer');
const text = byId('text');

let conversation = null;
let typingTimer = 0;

const customers = await (await fetch('/chat/customers.json')).json();
const asked = new URLSearchParams(location.search);
fillCustomers();
open(customerById(asked.get('customer')), asked.get('conversation'));

function fillCustomers() {
  byId('customer').append(...customers.map(({ ref, about }) => new Option(`${ref.name} — ${about}`, ref.id)));
}

function customerById(id) {
  return (customers.find(({ ref }) => ref.id === id) ?? customers[0]).ref;
}

function remembered(customer) {
  return localStorage.getItem(`parley.conversation.${customer.id}`);
}

function fresh() {
  return `conv-${crypto.randomUUID().slice(0, 8)}`;
}

function open(customer, id) {
  conversation?.close();
  const name = id ?? remembered(customer) ?? fresh();
  localStorage.setItem(`parley.conversation.${customer.id}`, name);
  history.replaceState(null, '', `?${new URLSearchParams({ customer: customer.id, conversation: name })}`);
  byId('customer').value = customer.id;
  byId('conversation').textContent = name;
  const words = speak(customer.language);
  clear();
  conversation = new Conversation(name, customer, listeners(words, customer));
  suggest(words);
  text.focus();
}

function speak(language) {
  const words = wordsFor(language);
  document.documentElement.lang = language;
  document.querySelectorAll('[data-word]').forEach((element) => {
    element.textContent = words[element.dataset.word];
  });
  return words;
}

function clear() {
  entries.replaceChildren();
  byId('welcome').hidden = true;
  showTyping(false);
}

function suggest(words) {
  byId('suggestions').replaceChildren(...words.suggestions.map((line) => button(line, () => conversation.say(line))));
}

function listeners(words, customer) {
  const view = new View(words, customer, {
    choose: (reply) => conversation.choose(reply),
    decline: () => conversation.say(words.decline),
    confirm: (proposal) => conversation.confirm(proposal, words.confirm),
  });
  const pending = new Map();
  return {
    state: (state) => showState(state, words[state]),
    history: () => { byId('welcome').hidden = entries.childElementCount > 0; },
    entry: (event) => add(view.entry(event), event),
    pending: (id, said) => {
      pending.set(id, view.pending(said));
      append(pending.get(id));
      showTyping(true);
    },
    accepted: (id) => {
      pending.get(id)?.remove();
      pending.delete(id);
    },
    refused: (id, reason) => {
      view.refused(pending.get(id), reason);
      showTyping(false);
    },
  };
}

function showState(state, word) {
  const line = byId('connection');
  line.textContent = word;
  line.dataset.state = state;
}

function add(item, event) {
  retireReplies();
  const firstPending = entries.querySelector('.pending');
  append(item, firstPending);
  if (event.data.author.kind !== 'customer') {
    showTyping(false);
  }
}

// Replies belong to the last thing said; once the conversation has moved on they would answer another question.
function retireReplies() {
  entries.querySelectorAll('.replies').forEach((replies) => replies.remove());
}

function append(item, before = null) {
  byId('welcome').hidden = true;
  entries.insertBefore(item, before);
  entries.scrollTop = entries.scrollHeight;
}

function showTyping(visible) {
  clearTimeout(typingTimer);
  byId('typing').hidden = !visible;
  if (visible) {
    typingTimer = setTimeout(() => showTyping(false), TYPING_AT_MOST);
  }
}

composer.addEventListener('submit', (submit) => {
  submit.preventDefault();
  const said = text.value.trim();
  if (said) {
    conversation.say(said);
    text.value = '';
  }
});

text.addEventListener('keydown', (key) => {
  if (key.key === 'Enter' && !key.shiftKey && !key.isComposing) {
    key.preventDefault();
    composer.requestSubmit();
  }
});

byId('customer').addEventListener('change', (change) => open(customerById(change.target.value), null));
byId('new').addEventListener('click', () => open(conversation.customer, fresh()));
