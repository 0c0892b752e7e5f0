package parley.handoff.watchdog;

/** A partition of {@code parley.<brand>.in.v1}: what is said there is answered in its order. */
record Place(String brand, int partition) {}
