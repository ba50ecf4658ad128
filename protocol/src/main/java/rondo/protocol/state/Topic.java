package rondo.protocol.state;

/** What is kept current at a kiosk; each topic has a version of its own. */
public enum Topic {
  SETTINGS,
  CATALOGUE,
  TARIFF,
  LOADING
}
