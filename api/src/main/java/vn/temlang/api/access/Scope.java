package vn.temlang.api.access;

import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.HamletName;

/** Where a role counts. */
public sealed interface Scope {
  /** What is stored beside {@link #value}. */
  enum Kind {
    WHOLE,
    PROVINCE,
    COMMUNE,
    HAMLET,
    PRODUCER
  }

  /** Everywhere. */
  record Whole() implements Scope {}

  /** All communes of a province; {@code code} has 2 digits (National Statistics Office). */
  record OfProvince(String code) implements Scope {
    public OfProvince {
      if (!code.matches("[0-9]{2}")) {
        throw new MalformedValue("scope", "a province's code has 2 digits");
      }
    }
  }

  /** One commune. */
  record OfCommune(CommuneCode commune) implements Scope {}

  /** A named part of a commune: what its sites say of themselves, however it is spelled. */
  record OfHamlet(CommuneCode commune, String name) implements Scope {
    public OfHamlet {
      if (name.isBlank() || name.length() > 100 || !name.equals(name.strip())) {
        throw new MalformedValue("scope", "a hamlet's name has 1 to 100 characters");
      }
    }

    /** {@code 29236/ấp chợ}: alike for two spellings of one name, and without a comma. */
    public String key() {
      return commune.value() + "/" + HamletName.keyOf(name);
    }
  }

  /** One producer with all that is its own. */
  record OfProducer(ProducerId producer) implements Scope {}

  default Kind kind() {
    return switch (this) {
      case Whole() -> Kind.WHOLE;
      case OfProvince(var code) -> Kind.PROVINCE;
      case OfCommune(var commune) -> Kind.COMMUNE;
      case OfHamlet(var commune, var name) -> Kind.HAMLET;
      case OfProducer(var producer) -> Kind.PRODUCER;
    };
  }

  /** Empty, 2 digits, 5 digits, {@code 29236/Ấp Chợ}, or a UUID. */
  default String value() {
    return switch (this) {
      case Whole() -> "";
      case OfProvince(var code) -> code;
      case OfCommune(var commune) -> commune.value();
      case OfHamlet(var commune, var name) -> commune.value() + "/" + name;
      case OfProducer(var producer) -> producer.value().toString();
    };
  }

  /**
   * What {@link #kind} and {@link #value} tell.
   *
   * @throws MalformedValue where they tell nothing
   */
  static Scope of(Kind kind, String value) {
    return switch (kind) {
      case WHOLE -> whole(value);
      case PROVINCE -> new OfProvince(value);
      case COMMUNE -> new OfCommune(new CommuneCode(value));
      case HAMLET -> hamlet(value.split("/", 2));
      case PRODUCER -> new OfProducer(new ProducerId(uuid(value)));
    };
  }

  private static Scope whole(String value) {
    if (!value.isEmpty()) {
      throw new MalformedValue("scope", "the whole has no value");
    }
    return new Whole();
  }

  private static Scope hamlet(String[] parts) {
    return new OfHamlet(new CommuneCode(parts[0]), parts.length == 2 ? parts[1] : "");
  }

  private static UUID uuid(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("scope", "a producer's id is a UUID");
    }
  }
}
