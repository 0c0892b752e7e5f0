package parley.engine.agreements;

/** Which agreement. */
record AgreementKey(String brand, String id) {}
