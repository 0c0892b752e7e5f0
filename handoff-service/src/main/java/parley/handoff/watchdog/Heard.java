package parley.handoff.watchdog;

/**
 * An utterance as it was read.
 *
 * @param event its bytes
 */
record Heard(UtteranceId id, Place place, long offset, byte[] event) {}
