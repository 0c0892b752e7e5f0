// The places of a phrase, such as {customer} or {order.total}, filled as the customer would write the values.

const PLACE = /\{([a-z]+)(?:\.([a-zA-Z]+))?\}/g;

/** The text with what is known, and the places that stay open. */
export function filled(text, names, context, language) {
  const open = new Set();
  const result = text.replace(PLACE, (place, kind, field) => {
    const value = field ? ofFact(context, kind, field, language) : names[kind];
    if (value) return value;
    open.add(place);
    return place;
  });
  return { text: result, open: [...open] };
}

/** The fact that the customer named, otherwise the latest of its kind. */
function ofFact(context, kind, field, language) {
  const named = new Set(context.understanding.slots.map((slot) => slot.value));
  const [fact] = context.facts.filter((other) => other.kind === kind)
    .sort((a, b) => named.has(b.number) - named.has(a.number) || b.businessTime.localeCompare(a.businessTime));
  const value = field === "number" ? fact?.number : fact?.fact[field];
  return value === undefined || value === null ? "" : written(value, language);
}

function written(value, language) {
  const tag = language.replace("_", "-");
  if (typeof value === "object") return value.minor === undefined ? "" : money(value, tag);
  if (typeof value === "number") return value.toLocaleString(tag);
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day ? new Date(+day[1], day[2] - 1, +day[3]).toLocaleDateString(tag, { dateStyle: "long" }) : String(value);
}

function money({ minor, currency }, tag) {
  const format = new Intl.NumberFormat(tag, { style: "currency", currency });
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}
