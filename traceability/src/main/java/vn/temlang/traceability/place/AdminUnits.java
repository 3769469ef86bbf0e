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

  /** An address of before 1/7/2025, each part with its type: {@code Xã Thông Hòa}. */
  record LegacyAddress(String commune, String district, String province) {}

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
