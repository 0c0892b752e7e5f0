package parley.conversation;

/**
 * A person of the brand who answers customers.
 *
 * @param name shown to the customer
 */
public record Advisor(String id, String name) {}
