package org.hoptac.extract;

/** The three groups of statuses that must never mix. */
enum StatusGroup {
  PROSPECTIVE,
  REALISED,
  UNREALISED;

  static StatusGroup of(String status) {
    return switch (status) {
      case "ongoing", "completed" -> REALISED;
      case "not-yet", "refused", "cancelled" -> UNREALISED;
      default -> PROSPECTIVE;
    };
  }
}
