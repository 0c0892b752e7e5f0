package parley.messages;

/**
 * A sum of money.
 *
 * @param minor integer minor units
 * @param currency ISO 4217 code
 */
public record MoneyAmount(long minor, String currency) {}
