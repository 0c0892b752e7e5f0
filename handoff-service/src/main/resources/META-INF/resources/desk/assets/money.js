// Sums as a person reads them.
import { language } from "./words.js";

/** {minor, currency} in the reader's way of writing. */
export function money({ minor, currency }) {
  try {
    const format = new Intl.NumberFormat(language, { style: "currency", currency });
    return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
  } catch {
    return `${minor} ${currency}`;
  }
}
