package parley.rulebook.why;

/**
 * One condition of a rule, and the rule's conditions up to it.
 *
 * @param condition as its author wrote it
 * @param offset where it stands in the file, from 0
 * @param upTo DRL of all conditions before it and of itself
 * @param pattern the type that it is a condition of; empty where a whole element is one condition
 */
record Step(String condition, int offset, String upTo, String pattern) {}
