package parley.handoff.watchdog;

/**
 * An utterance as events name it that are caused by it.
 *
 * @param id as its sender chose it; two senders that choose the same in one conversation are taken for one
 */
record UtteranceId(String brand, String conversation, String id) {}
