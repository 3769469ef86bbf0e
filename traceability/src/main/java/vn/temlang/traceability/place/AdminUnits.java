package vn.temlang.traceability.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The administrative units of Viet Nam, today's two levels and the three of before 1/7/2025. */
public interface AdminUnits {
  Optional<Commune> find(CommuneCode code);

  /** Today's communes of a province, by its code of 2 digits; none where there is no such one. */
  Set<CommuneCode> communesOf(String provinceCode);

  /**
   * Finds today's commune of an old three-level address; case, accents' places and spaces forgiven.
   */
  Successor todayOf(LegacyAddress address);

  /**
   * Finds the commune in an address as somebody wrote it, of today's two levels or of the former
   * three; without accents, kinds or commas too. Several where the words fit several.
   */
  AddressReading read(String address);

  /**
   * Communes whose name, kind and province hold all the words, each from its beginning, accents
   * forgiven; those whose name begins with the words come first.
   */
  List<Commune> search(String words, int most);

  /** An address of before 1/7/2025, each part with its type: {@code Xã Thông Hòa}. */
  record LegacyAddress(String commune, String district, String province) {}

  /** Which government an address speaks of. */
  enum AddressVersion {
    /** Commune, district and province of before 1/7/2025. */
    LEGACY,
    /** Commune and province. */
    NEW
  }

  /** What an address says; the version means nothing where it says nothing. */
  record AddressReading(Successor commune, AddressVersion version) {}

  /** What became of an old commune. */
  sealed interface Successor {
    record One(Commune commune) implements Successor {}

    /** Its area went to more than one commune: somebody has to say which. */
    record Divided(List<Commune> communes) implements Successor {
      public Divided {
        communes = List.copyOf(communes);
      }
    }

    record Unknown() implements Successor {}
  }
}
